import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  isInTable,
  selectedRect,
} from '@tiptap/pm/tables';
import { useTranslation } from 'react-i18next';
import { removeBlock, setAround, setColumn } from './commands.ts';

type Command = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean;

/** Whether the cursor is in the row of headers, which stays. */
const inHead = (editor: Editor) => isInTable(editor.state) && selectedRect(editor.state).top === 0;
const WIDTH_STEP = 5;

function PairsMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const flip = (name: 'numbered' | 'indent') =>
    setAround(editor, 'keyValues', (attrs) => ({ ...attrs, [name]: attrs[name] !== true }));
  const widen = (by: number) =>
    setAround(editor, 'keyValues', (attrs) => ({
      ...attrs,
      labelWidth: Math.min(110, Math.max(10, Number(attrs.labelWidth) + by)),
    }));
  return (
    <>
      <Menu.Item onClick={() => flip('numbered')}>{t('drafts.pairs.numbered')}</Menu.Item>
      <Menu.Item onClick={() => flip('indent')}>{t('drafts.pairs.indent')}</Menu.Item>
      <Menu.Item closeMenuOnClick={false} onClick={() => widen(WIDTH_STEP)}>
        {t('drafts.pairs.wider')}
      </Menu.Item>
      <Menu.Item closeMenuOnClick={false} onClick={() => widen(-WIDTH_STEP)}>
        {t('drafts.pairs.narrower')}
      </Menu.Item>
      <Menu.Item onClick={() => removeBlock(editor)}>{t('drafts.pairs.remove')}</Menu.Item>
    </>
  );
}

/** What can be done to the table, or the labels and values, with the cursor in it. */
export function TableMenu({ editor, pairs }: { readonly editor: Editor; readonly pairs: boolean }) {
  const { t } = useTranslation();
  if (pairs) return <PairsMenu editor={editor} />;
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const head = inHead(editor);
  const widen = (by: number) =>
    setColumn(editor, (attrs) => ({
      ...attrs,
      width: Math.min(400, Math.max(3, Number(attrs.width) + by)),
    }));
  return (
    <>
      <Menu.Label>{t('drafts.table.rows')}</Menu.Label>
      <Menu.Item onClick={() => run(addRowAfter)}>{t('drafts.table.row-after')}</Menu.Item>
      <Menu.Item disabled={head} onClick={() => run(addRowBefore)}>
        {t('drafts.table.row-before')}
      </Menu.Item>
      <Menu.Item disabled={head} onClick={() => run(deleteRow)}>
        {t('drafts.table.row-remove')}
      </Menu.Item>
      <Menu.Item
        disabled={head}
        onClick={() =>
          setAround(editor, 'tableRow', (attrs) => ({ role: attrs.role === 'total' ? 'text' : 'total' }))
        }
      >
        {t('drafts.table.row-total')}
      </Menu.Item>
      <Menu.Label>{t('drafts.table.columns')}</Menu.Label>
      <Menu.Item onClick={() => run(addColumnAfter)}>{t('drafts.table.column-after')}</Menu.Item>
      <Menu.Item onClick={() => run(addColumnBefore)}>{t('drafts.table.column-before')}</Menu.Item>
      <Menu.Item onClick={() => run(deleteColumn)}>{t('drafts.table.column-remove')}</Menu.Item>
      <Menu.Item closeMenuOnClick={false} onClick={() => widen(WIDTH_STEP)}>
        {t('drafts.table.column-wider')}
      </Menu.Item>
      <Menu.Item closeMenuOnClick={false} onClick={() => widen(-WIDTH_STEP)}>
        {t('drafts.table.column-narrower')}
      </Menu.Item>
      {(['left', 'center', 'right'] as const).map((align) => (
        <Menu.Item
          key={align}
          onClick={() => setColumn(editor, (attrs) => ({ ...attrs, align, nowrap: align === 'right' }))}
        >
          {t(`drafts.table.align-${align}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        onClick={() =>
          setAround(editor, 'table', (attrs) => ({
            ...attrs,
            rowHeight: attrs.rowHeight === 'signing' ? 'text' : 'signing',
          }))
        }
      >
        {t('drafts.table.signing')}
      </Menu.Item>
      <Menu.Item
        onClick={() =>
          setAround(editor, 'table', (attrs) => ({
            ...attrs,
            size: attrs.size === 'small' ? 'normal' : 'small',
          }))
        }
      >
        {t('drafts.table.small')}
      </Menu.Item>
      <Menu.Item onClick={() => removeBlock(editor)}>{t('drafts.table.remove')}</Menu.Item>
    </>
  );
}

import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconIndentDecrease,
  IconIndentIncrease,
  IconListNumbers,
  IconPilcrow,
  IconPlus,
  IconTable,
} from '@tabler/icons-react';
import { isInTable } from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChipChoice } from '../../../shared/letters/chip-choices.ts';
import { ChipPicker } from './ChipPicker.tsx';
import { depthOf, insertBlocks, NEW_PAIRS, NEW_TABLE, setAround } from './commands.ts';
import styles from './Editor.module.css';
import { listLevel, sinkItem } from './keys.ts';
import { TableMenu } from './TableMenu.tsx';

interface ToolState {
  readonly bold: boolean;
  readonly list: number;
  readonly table: boolean;
  readonly pairs: boolean;
  readonly paragraph: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const stateOf = (editor: Editor): ToolState => {
  const { $from } = editor.state.selection;
  const list = listLevel($from);
  return {
    bold: editor.isActive('bold'),
    list,
    table: isInTable(editor.state),
    pairs: depthOf(editor, 'keyValues') !== null,
    paragraph: list === 0 && $from.parent.type.name === 'paragraph',
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
};

function Tool({
  label,
  icon,
  run,
  active = false,
  disabled = false,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
  readonly active?: boolean;
  readonly disabled?: boolean;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={active ? 'light' : 'subtle'}
        color={active ? 'accent' : 'gray'}
        size={32}
        aria-label={label}
        aria-pressed={active}
        disabled={disabled}
        // The text keeps the cursor while a button is pressed by mouse.
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** A menu under an icon. */
export function ToolMenu({
  label,
  icon,
  disabled = false,
  children,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // What is picked puts the cursor back into the text.
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} disabled={disabled}>
            {icon}
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

const INDENTS = ['none', 'first-line', 'block'] as const;
const ALIGNS = ['justify', 'left', 'center'] as const;

/** What can be done to the text. */
export function Toolbar({
  editor,
  chips,
  onChip,
  children,
}: {
  readonly editor: Editor;
  readonly chips: readonly ChipChoice[];
  readonly onChip: (chip: string) => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const state = useEditorState({ editor, selector: ({ editor: one }) => stateOf(one) });
  const chain = () => editor.chain().focus();
  const set = (change: object) => setAround(editor, 'paragraph', (attrs) => ({ ...attrs, ...change }));
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('drafts.tools')}>
      <Tool
        label={t('drafts.tool.undo')}
        icon={<IconArrowBackUp size={18} aria-hidden />}
        disabled={!state.canUndo}
        run={() => chain().undo().run()}
      />
      <Tool
        label={t('drafts.tool.redo')}
        icon={<IconArrowForwardUp size={18} aria-hidden />}
        disabled={!state.canRedo}
        run={() => chain().redo().run()}
      />
      <div className={styles.divider} />
      <Tool
        label={t('drafts.tool.bold')}
        icon={<IconBold size={18} aria-hidden />}
        active={state.bold}
        run={() => chain().toggleBold().run()}
      />
      <ToolMenu
        label={t('drafts.tool.paragraph')}
        icon={<IconPilcrow size={18} aria-hidden />}
        disabled={!state.paragraph}
      >
        <Menu.Label>{t('drafts.tool.indent')}</Menu.Label>
        {INDENTS.map((indent) => (
          <Menu.Item key={indent} onClick={() => set({ indent })}>
            {t(`drafts.indent.${indent}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('drafts.tool.align')}</Menu.Label>
        {ALIGNS.map((align) => (
          <Menu.Item key={align} onClick={() => set({ align })}>
            {t(`drafts.align.${align}`)}
          </Menu.Item>
        ))}
      </ToolMenu>
      <div className={styles.divider} />
      <Tool
        label={t('drafts.tool.list')}
        icon={<IconListNumbers size={18} aria-hidden />}
        active={state.list > 0}
        disabled={state.table || state.pairs}
        run={() => chain().toggleList('orderedList', 'listItem').run()}
      />
      <Tool
        label={t('drafts.tool.lift')}
        icon={<IconIndentDecrease size={18} aria-hidden />}
        disabled={state.list === 0}
        run={() => chain().liftListItem('listItem').run()}
      />
      <Tool
        label={t('drafts.tool.sink')}
        icon={<IconIndentIncrease size={18} aria-hidden />}
        disabled={state.list === 0}
        run={() => {
          sinkItem(editor);
          editor.view.focus();
        }}
      />
      <div className={styles.divider} />
      <ChipPicker chips={chips} disabled={false} onPick={onChip} />
      <ToolMenu label={t('drafts.tool.insert')} icon={<IconPlus size={18} aria-hidden />}>
        <Menu.Item onClick={() => insertBlocks(editor, [NEW_PAIRS])}>{t('drafts.insert.pairs')}</Menu.Item>
        <Menu.Item onClick={() => insertBlocks(editor, [NEW_TABLE])}>{t('drafts.insert.table')}</Menu.Item>
        <Menu.Item onClick={() => insertBlocks(editor, [{ kind: 'page-break' }])}>
          {t('drafts.insert.page-break')}
        </Menu.Item>
      </ToolMenu>
      <ToolMenu
        label={t('drafts.tool.table')}
        icon={<IconTable size={18} aria-hidden />}
        disabled={!state.table && !state.pairs}
      >
        <TableMenu editor={editor} pairs={state.pairs} />
      </ToolMenu>
      {children}
    </div>
  );
}

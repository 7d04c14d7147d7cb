import { EditorContent, useEditor } from '@tiptap/react';
import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterStyle } from '../../../shared/domain/office.ts';
import type { Block } from '../../../shared/letters/blocks.ts';
import type { ChipChoice } from '../../../shared/letters/chip-choices.ts';
import type { EditorDoc } from '../../../shared/letters/draft-doc.ts';
import type { LetterFacts } from '../../../shared/letters/spec-facts.ts';
import type { BodyBlock, Condition, TemplateBlock } from '../../../shared/letters/template.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { ChipBar, StaleBar } from './ChipBar.tsx';
import { followFacts, tellFacts } from './chip-facts.ts';
import { insertBlocks, insertChip, insertText, QUIET, selectedText, setDoc } from './commands.ts';
import styles from './Editor.module.css';
import { letterExtensions } from './extensions.ts';
import { lockedWords } from './locked-words.ts';
import { Sheets } from './Sheets.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useShownBlocks } from './use-shown-blocks.ts';

/** How long after the last key the page hears of a change, milliseconds. */
const QUIET_MS = 250;
const NO_TEMPLATE: readonly TemplateBlock[] = [];
const NO_BLOCKS: readonly Block[] = [];

/** What the page around an editor can do with it. */
export interface LetterEditorHandle {
  /** Tells of a change that is still to be told. Works while the editor goes, too. */
  readonly flush: () => void;
  readonly focus: () => void;
  readonly selectedText: () => string;
  readonly insertText: (text: string) => void;
  readonly insertBlocks: (blocks: readonly BodyBlock[]) => void;
  /** Puts a whole text in place of what stands there, as a step that can be undone. */
  readonly replace: (doc: EditorDoc) => void;
}

export interface LetterEditorProps {
  /** Where the text starts (`docOf` of a body, `templateDocOf` of a standing text). A new object begins anew. */
  readonly doc: EditorDoc;
  /** Hears of what was written, a moment after the last key (`bodyOf`, `templateOf` read it). */
  readonly onChange: (doc: EditorDoc) => void;
  /** The facts of the letter: chips say them, and are marked where they say something else. Null: chips are names. */
  readonly facts: LetterFacts | null;
  /**
   * The standing text behind a body that was written in: chips and what its fields made follow the facts from then on.
   * Without it the text stays as it is until a new `doc` comes.
   */
  readonly template?: readonly TemplateBlock[] | undefined;
  /** What can be put in. */
  readonly chips: readonly ChipChoice[];
  /** Provisions that chips may cite, by name. */
  readonly laws: readonly string[];
  readonly style: LetterStyle;
  readonly head?: readonly Block[];
  readonly tail?: readonly Block[];
  /** What the text is, for screen readers. */
  readonly label: string;
  readonly readOnly?: boolean;
  /** A condition of a standing text in words. */
  readonly conditionWords?: (condition: Condition) => string;
  /** Opens the field of a chip that is selected. */
  readonly onField?: ((chip: string) => void) | undefined;
  /** Right end of the toolbar. */
  readonly tools?: ReactNode;
  /** Stands between toolbar and sheet. */
  readonly notices?: ReactNode;
  readonly ref?: Ref<LetterEditorHandle>;
}

function useSetup({ laws, conditionWords }: Pick<LetterEditorProps, 'laws' | 'conditionWords'>) {
  const { t } = useTranslation();
  // The editor is made once: later words would not reach it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(
    () =>
      letterExtensions({
        chipWords: {
          stale: (label, now) => t('drafts.chip.now', { label, now }),
          gap: (label) => t('drafts.chip.gap', { label }),
        },
        lockedWords: (block) => lockedWords(t, block),
        conditionWords: conditionWords ?? (() => ''),
        coreWords: t('drafts.core'),
        laws,
        onTooLong: () => notifyProblem(t('drafts.too-long'), t('drafts.too-long.advice')),
      }),
    [],
  );
}

/**
 * The body of a letter, written on the sheet as it will look. It holds only what the blocks of a letter can hold; what is
 * pasted is brought to that. For a draft give `facts`, `template`, `head` and `tail`; for a standing text give
 * `facts: null` and `conditionWords`, and read the answer with `templateOf`.
 */
export function LetterEditor(props: LetterEditorProps) {
  const { doc, facts, template = NO_TEMPLATE, readOnly = false } = props;
  const { t } = useTranslation();
  const extensions = useSetup(props);
  const latest = useRef(props);
  latest.current = props;
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; read: () => EditorDoc } | null>(null);
  const tell = useRef(() => {
    const due = waiting.current;
    if (due === null) return;
    clearTimeout(due.timer);
    waiting.current = null;
    latest.current.onChange(due.read());
  }).current;
  const editor = useEditor({
    extensions,
    content: doc as never,
    editable: !readOnly,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': props.label,
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
      },
    },
    onUpdate: ({ transaction }) => {
      if (transaction.getMeta(QUIET) === true || !transaction.docChanged) return;
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      const written = transaction.doc;
      waiting.current = {
        timer: setTimeout(tell, QUIET_MS),
        read: () => written.toJSON() as EditorDoc,
      };
    },
  });
  const begun = useRef(doc);
  useEffect(() => {
    if (begun.current === doc) return;
    begun.current = doc;
    setDoc(editor, doc, false);
  }, [editor, doc]);
  const known = useRef(false);
  useEffect(() => {
    const { state, view } = editor;
    const follows = known.current ? latest.current.template : undefined;
    known.current = true;
    view.dispatch(
      follows !== undefined && facts !== null
        ? followFacts(state, facts, follows)
        : tellFacts(state.tr, facts).setMeta('addToHistory', false),
    );
  }, [editor, facts]);
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  const shown = useShownBlocks(editor, facts !== null);
  // Before the page around it goes, so that it hears of the last words.
  useLayoutEffect(() => tell, [tell]);
  useImperativeHandle(
    props.ref,
    () => ({
      flush: tell,
      focus: () => editor.view.focus(),
      selectedText: () => selectedText(editor),
      insertText: (text) => insertText(editor, text),
      insertBlocks: (blocks) => insertBlocks(editor, blocks),
      replace: (next) => setDoc(editor, next, true),
    }),
    [editor, tell],
  );
  return (
    <div className={styles.editor}>
      {!readOnly && (
        <Toolbar
          editor={editor}
          chips={props.chips}
          onChip={(chip) => insertChip(editor, chip, latest.current.facts)}
        >
          <ChipBar editor={editor} template={template} onField={props.onField} />
          {props.tools}
        </Toolbar>
      )}
      {props.notices}
      {!readOnly && <StaleBar editor={editor} template={template} />}
      <Sheets
        style={props.style}
        head={props.head ?? NO_BLOCKS}
        tail={props.tail ?? NO_BLOCKS}
        body={shown}
        labels={{
          desk: t('drafts.sheet'),
          head: t('drafts.sheet.head'),
          tail: t('drafts.sheet.tail'),
          page: (page) => t('drafts.sheet.page', { page }),
        }}
      >
        <EditorContent editor={editor} className={styles.body} />
      </Sheets>
    </div>
  );
}

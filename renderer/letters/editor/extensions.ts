import { Extension, type Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { Condition } from '../../../shared/letters/template.ts';
import { type ChipWords, chipFactsPlugin } from './chip-facts.ts';
import { LetterKeys } from './keys.ts';
import { Chip } from './nodes/chip.ts';
import { KeyLabel, KeyValue, KeyValueRow, KeyValues } from './nodes/key-values.ts';
import { LockedBlock } from './nodes/locked-block.ts';
import {
  CellLine,
  LetterTable,
  LetterTableCell,
  LetterTableHeader,
  LetterTableRow,
  TableEditing,
} from './nodes/table.ts';
import { TemplateMarks } from './nodes/template-marks.ts';
import { LetterList, LetterListItem, LetterParagraph } from './nodes/text-nodes.ts';
import { CleanPaste } from './paste.ts';

/** Words and limits that the editor takes from its page. */
export interface EditorSetup {
  readonly chipWords: ChipWords;
  readonly lockedWords: (block: unknown) => string;
  readonly conditionWords: (condition: Condition) => string;
  readonly coreWords: string;
  readonly laws: readonly string[];
  readonly onTooLong: () => void;
}

/** What a letter can hold and how it is written: nothing that the blocks do not know. */
export function letterExtensions(setup: EditorSetup): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      italic: false,
      link: false,
      listItem: false,
      listKeymap: false,
      orderedList: false,
      paragraph: false,
      strike: false,
      underline: false,
    }),
    LetterParagraph,
    LetterList,
    LetterListItem,
    KeyValues,
    KeyValueRow,
    KeyLabel,
    KeyValue,
    LetterTable,
    LetterTableRow,
    LetterTableHeader,
    LetterTableCell,
    CellLine,
    Chip,
    LockedBlock.configure({ words: setup.lockedWords }),
    TemplateMarks.configure({ conditionWords: setup.conditionWords, coreWords: setup.coreWords }),
    TableEditing,
    LetterKeys,
    CleanPaste.configure({ laws: setup.laws, onTooLong: setup.onTooLong }),
    Extension.create({ name: 'chipFacts', addProseMirrorPlugins: () => [chipFactsPlugin(setup.chipWords)] }),
  ];
}

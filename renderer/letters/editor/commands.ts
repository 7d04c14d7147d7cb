import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { type Node as DocNode, Fragment, Slice } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';
import type { BlockOf } from '../../../shared/letters/blocks.ts';
import { type EditorDoc, nodeOf } from '../../../shared/letters/draft-doc.ts';
import type { LetterFacts } from '../../../shared/letters/spec-facts.ts';
import type { BodyBlock } from '../../../shared/letters/template.ts';
import { chipNow } from './chip-facts.ts';
import { blocksOfText } from './paste-html.ts';

/** Marks a change that the page made itself: nobody has to hear of it. */
export const QUIET = 'letterQuiet';

const put = (editor: Editor, tr: Transaction) => {
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
};

/** Puts a whole text in place of what stands there. `undoable`: as a step of the user. */
export function setDoc(editor: Editor, doc: EditorDoc, undoable: boolean): void {
  const { state, view } = editor;
  const made = state.schema.nodeFromJSON(doc);
  if (made.eq(state.doc)) return;
  const tr = state.tr.replaceWith(0, state.doc.content.size, made.content);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(state.selection.from, tr.doc.content.size))));
  if (undoable) closeHistory(tr);
  else tr.setMeta('addToHistory', false).setMeta(QUIET, true);
  view.dispatch(tr);
}

/** Puts a chip at the cursor; where only plain words stand, the words of the fact. */
export function insertChip(editor: Editor, chip: string, facts: LetterFacts | null): void {
  const { state } = editor;
  const text = facts === null ? '' : chipNow(chip, facts);
  const { parent } = state.selection.$from;
  if (!parent.inlineContent || parent.type.name === 'cellLine' || parent.type.name === 'keyLabel') {
    if (parent.inlineContent && text !== '') put(editor, state.tr.insertText(text));
    return;
  }
  const node = state.schema.nodes.chip?.create({ chip, text }, null, state.selection.$from.marks());
  if (node) put(editor, state.tr.replaceSelectionWith(node, false));
}

/** Puts blocks below the one with the cursor, in its place where it is an empty paragraph. */
export function insertBlocks(editor: Editor, blocks: readonly BodyBlock[]): void {
  const { state } = editor;
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(nodeOf(block)));
  const { $to } = state.selection;
  const top = $to.depth === 0 ? null : $to.node(1);
  const isEmpty = top !== null && top.type.name === 'paragraph' && top.content.size === 0;
  const at = top === null ? $to.pos : isEmpty ? $to.before(1) : $to.after(1);
  const tr = isEmpty ? state.tr.replaceWith(at, $to.after(1), nodes) : state.tr.insert(at, nodes);
  put(editor, tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at + 1, tr.doc.content.size)))));
}

/** Puts text at the cursor; its lines become paragraphs where paragraphs can stand. */
export function insertText(editor: Editor, text: string): void {
  const { state } = editor;
  const { parent } = state.selection.$from;
  const lines = text.trim().split(/\n+/);
  const isPlain = parent.type.name === 'cellLine' || parent.type.name === 'keyLabel';
  if (lines.length === 1 || isPlain) {
    put(editor, state.tr.insertText(lines.join(' ')));
    return;
  }
  const nodes = blocksOfText(text).map((block) => state.schema.nodeFromJSON(nodeOf(block)));
  put(editor, state.tr.replaceSelection(new Slice(Fragment.fromArray(nodes), 1, 1)));
}

/** What is selected, as text. */
export function selectedText(editor: Editor): string {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, '\n', (leaf: DocNode) => String(leaf.attrs.text ?? ''));
}

/** The chip that is selected. */
export function selectedChip(editor: Editor): { readonly chip: string; readonly text: string } | null {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'chip') return null;
  return { chip: String(selection.node.attrs.chip), text: String(selection.node.attrs.text) };
}

/** Turns the selected chip into the words that it shows. */
export function chipToText(editor: Editor): void {
  const { state } = editor;
  const found = selectedChip(editor);
  if (found === null) return;
  const { from, to } = state.selection;
  const { marks } = (state.selection as NodeSelection).node;
  put(
    editor,
    found.text === ''
      ? state.tr.delete(from, to)
      : state.tr.replaceWith(from, to, state.schema.text(found.text, marks)),
  );
}

/** An empty table with two columns. */
export const NEW_TABLE: BlockOf<'table'> = {
  kind: 'table',
  columns: [
    { header: 'No.', width: 8, align: 'center', nowrap: false },
    { header: '', width: 46, align: 'left', nowrap: false },
    { header: '', width: 46, align: 'left', nowrap: false },
  ],
  rows: [
    ['1.', '', ''],
    ['2.', '', ''],
  ],
  totals: [],
  rowHeight: 'text',
  size: 'normal',
};

/** One row to write a label and its value in. */
export const NEW_PAIRS: BlockOf<'key-values'> = {
  kind: 'key-values',
  rows: [{ label: '', value: [] }],
  labelWidth: 52,
  numbered: false,
  indent: true,
};

/** Sets what holds for the whole column with the cursor. */
export function setColumn(editor: Editor, change: (attrs: DocNode['attrs']) => DocNode['attrs']): void {
  const { state } = editor;
  if (!isInTable(state)) return;
  const rect = selectedRect(state);
  const { tr } = state;
  const cells = rect.map.cellsInRect({ left: rect.left, right: rect.right, top: 0, bottom: rect.map.height });
  for (const cell of cells) {
    const node = rect.table.nodeAt(cell);
    if (node) tr.setNodeMarkup(rect.tableStart + cell, null, change(node.attrs));
  }
  put(editor, tr);
}

/** Depth of the nearest node of a type around the cursor; null where there is none. */
export function depthOf(editor: Editor, type: string): number | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === type) return depth;
  return null;
}

/** Changes attributes of the nearest node of a type around the cursor. */
export function setAround(
  editor: Editor,
  type: string,
  change: (attrs: DocNode['attrs']) => DocNode['attrs'],
): void {
  const depth = depthOf(editor, type);
  if (depth === null) return;
  const { state } = editor;
  const { $from } = state.selection;
  put(editor, state.tr.setNodeMarkup($from.before(depth), null, change($from.node(depth).attrs)));
}

/** Removes the whole block at the top with the cursor in it. */
export function removeBlock(editor: Editor): void {
  const { state } = editor;
  const { $from } = state.selection;
  if ($from.depth === 0) {
    put(editor, state.tr.deleteSelection());
    return;
  }
  const tr = state.tr.delete($from.before(1), $from.after(1));
  put(
    editor,
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min($from.before(1), tr.doc.content.size)))),
  );
}

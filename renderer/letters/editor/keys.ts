import { type Editor, Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell, isInTable } from '@tiptap/pm/tables';
import { MOST_LEVELS } from '../../../shared/letters/draft-doc-read.ts';

/** How deep in lists a place lies; 0 outside them. */
export function listLevel($at: ResolvedPos): number {
  let level = 0;
  for (let depth = $at.depth; depth > 0; depth -= 1)
    if ($at.node(depth).type.name === 'orderedList') level += 1;
  return level;
}

/** One level deeper, as far as levels have signs. */
export function sinkItem(editor: Editor): boolean {
  // The last level is for what is pasted; by hand lists go down to 1).
  if (listLevel(editor.state.selection.$from) >= MOST_LEVELS - 1) return true;
  return editor.commands.sinkListItem('listItem');
}

/** Depth of the row of labels and values around a place; null elsewhere. */
function pairDepth($at: ResolvedPos): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1)
    if ($at.node(depth).type.name === 'keyValueRow') return depth;
  return null;
}

/** Puts the cursor into a part of the next or former row of labels and values. */
function moveInPairs(editor: Editor, by: 1 | -1): boolean {
  const { $from } = editor.state.selection;
  const depth = pairDepth($from);
  if (depth === null) return false;
  const part = $from.index(depth) + by;
  const row = $from.index(depth - 1) + (part < 0 ? -1 : part > 1 ? 1 : 0);
  const block = $from.node(depth - 1);
  if (row < 0 || row >= block.childCount) return false;
  let at = $from.start(depth - 1);
  for (let index = 0; index < row; index += 1) at += block.child(index).nodeSize;
  const target = block.child(row);
  const second = part === 1 || part < 0;
  const place = at + 1 + (second ? (target.firstChild?.nodeSize ?? 0) : 0) + 1;
  return editor.commands.setTextSelection(place);
}

function enterInPairs(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const depth = pairDepth($from);
  if (depth === null) return false;
  if ($from.parent.type.name === 'keyLabel') return moveInPairs(editor, 1);
  const row = $from.node(depth);
  const block = $from.node(depth - 1);
  const isLast = $from.index(depth - 1) === block.childCount - 1;
  if (row.textContent === '' && row.lastChild?.childCount === 0 && isLast && block.childCount > 1)
    return leavePairs(editor, depth);
  const made = state.schema.nodes.keyValueRow?.createAndFill();
  if (!made) return false;
  const at = $from.after(depth);
  const tr = state.tr.insert(at, made);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
}

/** An empty last row goes, and writing goes on in a paragraph below. */
function leavePairs(editor: Editor, depth: number): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return false;
  const tr = state.tr.delete($from.before(depth), $from.after(depth));
  const after = tr.mapping.map($from.after(depth - 1));
  tr.insert(after, paragraph);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** Backspace at the start of an empty row takes the row away, and the whole block with its last one. */
function removeEmptyPair(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const depth = pairDepth($from);
  if (depth === null || !empty || $from.parentOffset > 0) return false;
  const row = $from.node(depth);
  if (row.textContent !== '' || row.lastChild?.childCount !== 0) {
    return $from.parent.type.name === 'keyValue' ? moveInPairs(editor, -1) : false;
  }
  const isOnly = $from.node(depth - 1).childCount === 1;
  const from = isOnly ? $from.before(depth - 1) : $from.before(depth);
  const to = isOnly ? $from.after(depth - 1) : $from.after(depth);
  const tr = state.tr.delete(from, to);
  const near = TextSelection.near(tr.doc.resolve(Math.max(0, from - 1)), -1);
  view.dispatch(tr.setSelection(near).scrollIntoView());
  return true;
}

function nextCell(editor: Editor, by: 1 | -1): boolean {
  const { view } = editor;
  const inTable = (state: EditorState) => isInTable(state);
  if (!inTable(editor.state)) return false;
  if (goToNextCell(by)(editor.state, view.dispatch)) return true;
  if (by < 0) return true;
  addRowAfter(editor.state, view.dispatch);
  return goToNextCell(1)(editor.state, view.dispatch);
}

/** Keys inside lists, tables and labels. Outside them Tab leaves the text, as everywhere. */
export const LetterKeys = Extension.create({
  name: 'letterKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    const inList = () => listLevel(editor.state.selection.$from) > 0;
    return {
      Enter: () =>
        enterInPairs(editor) ||
        (inList() && (editor.commands.splitListItem('listItem') || editor.commands.liftListItem('listItem'))),
      Tab: () => nextCell(editor, 1) || moveInPairs(editor, 1) || (inList() && (sinkItem(editor) || true)),
      'Shift-Tab': () =>
        nextCell(editor, -1) ||
        moveInPairs(editor, -1) ||
        (inList() && (editor.commands.liftListItem('listItem') || true)),
      Backspace: () => {
        if (removeEmptyPair(editor)) return true;
        const { empty, $from } = editor.state.selection;
        return empty && $from.parentOffset === 0 && inList() && editor.commands.liftListItem('listItem');
      },
    };
  },
});

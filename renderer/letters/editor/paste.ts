import { Extension } from '@tiptap/core';
import { DOMSerializer, type Node as DocNode, Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isKnownChip } from '../../../shared/letters/chips.ts';
import { cleanText } from '../../../shared/letters/clean-text.ts';
import { cellLines, nodeOf } from '../../../shared/letters/draft-doc.ts';
import { MOST_BLOCKS } from '../../../shared/letters/draft-doc-read.ts';
import type { BodyBlock } from '../../../shared/letters/template.ts';
import { blocksOfHtml, blocksOfText } from './paste-html.ts';

export interface PasteOptions {
  /** Provisions that chips may cite here. */
  readonly laws: readonly string[];
  /** More was put in than a letter holds. */
  readonly onTooLong: () => void;
}

/** What the editor itself put on the clipboard. */
const OWN = /data-pm-slice/;

/** Blocks written as the editor's own HTML, so that it fits them in as it does what is copied inside it. */
function ownHtml(schema: Schema, blocks: readonly BodyBlock[]): string {
  const nodes = blocks.map((block) => schema.nodeFromJSON(nodeOf(block)));
  const holder = document.createElement('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(Fragment.fromArray(nodes)));
  return holder.innerHTML;
}

/** Chips that name nothing here are the text that they showed. */
function withKnownChips(fragment: Fragment, laws: readonly string[]): Fragment {
  const nodes: DocNode[] = [];
  fragment.forEach((node) => {
    if (node.type.name !== 'chip') nodes.push(node.copy(withKnownChips(node.content, laws)));
    else if (isKnownChip(String(node.attrs.chip), laws)) nodes.push(node);
    else if (node.attrs.text !== '')
      nodes.push(node.type.schema.text(cleanText(String(node.attrs.text)), node.marks));
  });
  return Fragment.fromArray(
    nodes.map((node) =>
      node.isText ? node.type.schema.text(cleanText(node.text ?? '') || ' ', node.marks) : node,
    ),
  );
}

/** Into a cell or a label goes plain text only. */
function pasteWords(view: EditorView, text: string): boolean {
  const { state } = view;
  const { parent } = state.selection.$from;
  const words = cleanText(text).trim();
  if (parent.type.name === 'keyLabel') {
    if (words !== '') view.dispatch(state.tr.insertText(words.replace(/\s+/g, ' ')).scrollIntoView());
    return true;
  }
  if (parent.type.name !== 'cellLine') return false;
  const lines = cellLines(words.replace(/\t/g, ' ')).map((line) => state.schema.nodeFromJSON(line));
  view.dispatch(state.tr.replaceSelection(new Slice(Fragment.fromArray(lines), 1, 1)).scrollIntoView());
  return true;
}

/** Keeps of what is pasted what a letter can hold. */
export const CleanPaste = Extension.create<PasteOptions>({
  name: 'cleanPaste',
  addOptions() {
    return { laws: [], onTooLong: () => undefined };
  },
  addProseMirrorPlugins() {
    const { laws, onTooLong } = this.options;
    const { editor } = this;
    return [
      new Plugin({
        filterTransaction: (tr, state) => {
          const isTooLong = tr.docChanged && tr.doc.childCount > MOST_BLOCKS;
          if (!isTooLong || tr.doc.childCount <= state.doc.childCount) return true;
          onTooLong();
          return false;
        },
        props: {
          transformPastedHTML: (html) => (OWN.test(html) ? html : ownHtml(editor.schema, blocksOfHtml(html))),
          transformPasted: (slice) =>
            new Slice(withKnownChips(slice.content, laws), slice.openStart, slice.openEnd),
          clipboardTextParser: (text) => {
            const nodes = blocksOfText(text).map((block) => editor.schema.nodeFromJSON(nodeOf(block)));
            const isOneLine = nodes.length === 1 && nodes[0]?.type.name === 'paragraph';
            return new Slice(Fragment.fromArray(nodes), isOneLine ? 1 : 0, isOneLine ? 1 : 0);
          },
          handlePaste: (view, event) => {
            const html = event.clipboardData?.getData('text/html') ?? '';
            return OWN.test(html)
              ? false
              : pasteWords(view, event.clipboardData?.getData('text/plain') ?? '');
          },
        },
      }),
    ];
  },
});

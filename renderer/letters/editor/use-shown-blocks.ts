import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { blockOf } from '../../../shared/letters/draft-doc-read.ts';
import type { ShownBlock } from './use-page-breaks.ts';

/** How long after the last change the blocks are read, milliseconds. */
const PAUSE_MS = 200;

function shownBlocks({ state, view }: Editor): readonly ShownBlock[] {
  const found: ShownBlock[] = [];
  state.doc.forEach((node, offset) => {
    const block = blockOf(node.toJSON());
    if (block === null) return;
    const element = () => {
      // What was read may be gone from the text by now.
      const dom = view.isDestroyed || offset > view.state.doc.content.size ? null : view.nodeDOM(offset);
      return dom instanceof Element ? dom : null;
    };
    found.push({ block, element });
  });
  return found;
}

/** What is written, block by block, a moment after the last change; null where it is not asked for. */
export function useShownBlocks(editor: Editor, asked: boolean): readonly ShownBlock[] | null {
  const [shown, setShown] = useState<readonly ShownBlock[] | null>(null);
  useEffect(() => {
    if (!asked) {
      setShown(null);
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!editor.isDestroyed) setShown(shownBlocks(editor));
      }, PAUSE_MS);
    };
    later();
    const changed = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }) => {
      if (transaction.docChanged) later();
    };
    editor.on('transaction', changed);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', changed);
    };
  }, [editor, asked]);
  return shown;
}

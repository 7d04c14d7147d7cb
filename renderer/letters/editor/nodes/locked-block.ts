import { Node } from '@tiptap/core';
import { blockSchema } from '../../../../shared/letters/blocks.ts';
import { blockHtml } from '../../../../shared/letters/html-blocks.ts';
import styles from '../Editor.module.css';

export interface LockedOptions {
  /** What stands in place of a block that has no look of its own: a new page, what a field makes. */
  readonly words: (block: unknown) => string;
}

/** A block that is shown and moved as a whole: boxes to tick, a framed note, a new page, what a field makes. */
export const LockedBlock = Node.create<LockedOptions>({
  name: 'lockedBlock',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addOptions() {
    return { words: () => '' };
  },
  addAttributes() {
    return {
      block: {
        default: null,
        parseHTML: (element) => {
          try {
            return JSON.parse(element.getAttribute('data-locked') ?? 'null') as unknown;
          } catch {
            return null;
          }
        },
        rendered: false,
      },
    };
  },
  parseHTML() {
    return [{ tag: 'div[data-locked]' }];
  },
  renderHTML({ node }) {
    return ['div', { 'data-locked': JSON.stringify(node.attrs.block) }];
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('div');
      dom.contentEditable = 'false';
      dom.className = `${styles.locked}${node.attrs.core === true ? ' core' : ''}`;
      const read = blockSchema.safeParse(node.attrs.block);
      if (read.success && (read.data.kind === 'ticks' || read.data.kind === 'notice'))
        // Every text in it is escaped.
        dom.innerHTML = blockHtml(read.data, { printLetterhead: false, draft: true });
      else {
        dom.classList.add(styles.named ?? '');
        dom.textContent = this.options.words(node.attrs.block);
      }
      return { dom };
    };
  },
});

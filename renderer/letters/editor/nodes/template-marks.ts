import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Condition } from '../../../../shared/letters/template.ts';
import styles from '../Editor.module.css';

export interface TemplateMarkOptions {
  /** A condition in words: "Hanya bila: Panggilan terdahulu terisi". */
  readonly conditionWords: (condition: Condition) => string;
  readonly coreWords: string;
}

const isCondition = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Condition>).field === 'string';

/** What a standing text says of its blocks: under which condition they stand, and what is the legal core. */
export const TemplateMarks = Extension.create<TemplateMarkOptions>({
  name: 'templateMarks',
  addOptions() {
    return { conditionWords: () => '', coreWords: '' };
  },
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'orderedList', 'keyValues', 'table', 'lockedBlock'],
        attributes: {
          when: { default: null, rendered: false, keepOnSplit: true },
          core: { default: false, rendered: false, keepOnSplit: false },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    const { conditionWords, coreWords } = this.options;
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const found: Decoration[] = [];
            doc.forEach((node, at) => {
              const words = [
                ...(node.attrs.core === true ? [coreWords] : []),
                ...(isCondition(node.attrs.when) ? [conditionWords(node.attrs.when)] : []),
              ].filter((one) => one !== '');
              const names = [
                ...(node.attrs.core === true ? [styles.core] : []),
                ...(words.length > 0 ? [styles.marked] : []),
              ];
              if (names.length === 0) return;
              found.push(
                Decoration.node(at, at + node.nodeSize, {
                  class: names.join(' '),
                  'data-words': words.join(' · '),
                }),
              );
            });
            return DecorationSet.create(doc, found);
          },
        },
      }),
    ];
  },
});

import { Node } from '@tiptap/core';
import { chipLabel } from '../../../../shared/letters/chips.ts';
import styles from '../Editor.module.css';

/**
 * A fact inside the text, by its chip's name. It shows the words that the fact had when it was put there or refreshed
 * last; a chip without words shows its label (standing texts).
 */
export const Chip = Node.create({
  name: 'chip',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      chip: { default: '', parseHTML: (element) => element.getAttribute('data-chip') ?? '', rendered: false },
      text: { default: '', parseHTML: (element) => element.getAttribute('data-text') ?? '', rendered: false },
    };
  },
  parseHTML() {
    return [{ tag: 'span[data-chip]' }];
  },
  renderHTML({ node }) {
    const chip = String(node.attrs.chip);
    const text = String(node.attrs.text);
    const label = chipLabel(chip);
    return [
      'span',
      { class: styles.chip, 'data-chip': chip, 'data-text': text, title: label },
      text === '' ? label : text,
    ];
  },
  renderText({ node }) {
    return String(node.attrs.text);
  },
});

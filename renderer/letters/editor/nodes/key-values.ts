import { Node } from '@tiptap/core';

const numberOf = (name: string, otherwise: number) => (element: HTMLElement) =>
  Number(element.getAttribute(name)) || otherwise;
const flagOf = (name: string) => (element: HTMLElement) => element.getAttribute(name) === 'true';

/** Labels and values with their colons in one line. */
export const KeyValues = Node.create({
  name: 'keyValues',
  group: 'block',
  content: 'keyValueRow+',
  isolating: true,
  defining: true,
  addAttributes() {
    return {
      labelWidth: { default: 52, parseHTML: numberOf('data-label-width', 52), rendered: false },
      numbered: { default: false, parseHTML: flagOf('data-numbered'), rendered: false },
      indent: { default: true, parseHTML: flagOf('data-indented'), rendered: false },
    };
  },
  parseHTML() {
    return [{ tag: 'div[data-key-values]' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { labelWidth, numbered, indent } = node.attrs;
    return [
      'div',
      {
        ...HTMLAttributes,
        class: `key-values pairs-edited${indent ? ' indent' : ''}${numbered ? ' numbered' : ''}`,
        'data-key-values': '',
        'data-label-width': labelWidth,
        'data-numbered': String(numbered),
        'data-indented': String(indent),
        style: `--label-width: ${Number(labelWidth)}mm`,
      },
      0,
    ];
  },
});

export const KeyValueRow = Node.create({
  name: 'keyValueRow',
  content: 'keyLabel keyValue',
  parseHTML() {
    return [{ tag: 'div[data-key-row]' }];
  },
  renderHTML() {
    return ['div', { class: 'pair', 'data-key-row': '' }, 0];
  },
});

/** The label of a row: plain words. */
export const KeyLabel = Node.create({
  name: 'keyLabel',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  parseHTML() {
    return [{ tag: 'div[data-key-label]' }];
  },
  renderHTML() {
    return ['div', { class: 'pair-label', 'data-key-label': '' }, 0];
  },
});

export const KeyValue = Node.create({
  name: 'keyValue',
  content: 'inline*',
  isolating: true,
  defining: true,
  parseHTML() {
    return [{ tag: 'div[data-key-value]' }];
  },
  renderHTML() {
    return ['div', { class: 'pair-value', 'data-key-value': '' }, 0];
  },
});

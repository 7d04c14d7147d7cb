import { Node } from '@tiptap/core';

const dataOf = (name: string) => (element: HTMLElement) => element.getAttribute(`data-${name}`);

/** A paragraph of a letter; indent and alignment as the block model names them. */
export const LetterParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes() {
    return {
      indent: { default: 'none', parseHTML: dataOf('indent'), rendered: false },
      align: { default: 'justify', parseHTML: dataOf('align'), rendered: false },
    };
  },
  parseHTML() {
    return [{ tag: 'p' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { indent, align } = node.attrs;
    return [
      'p',
      {
        ...HTMLAttributes,
        class: `paragraph ${String(indent)} ${String(align)}`,
        'data-indent': indent,
        'data-align': align,
      },
      0,
    ];
  },
});

/** A numbered list; its items carry 1. / a. / 1) by their level. */
export const LetterList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => Number(element.getAttribute('start') ?? 1) || 1,
        rendered: false,
      },
    };
  },
  parseHTML() {
    return [{ tag: 'ol' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const start = Number(node.attrs.start);
    return [
      'ol',
      { ...HTMLAttributes, class: 'list', start: String(start), style: `counter-reset: point ${start - 1}` },
      0,
    ];
  },
});

export const LetterListItem = Node.create({
  name: 'listItem',
  content: 'paragraph orderedList*',
  defining: true,
  parseHTML() {
    return [{ tag: 'li' }];
  },
  renderHTML() {
    return ['li', 0];
  },
});

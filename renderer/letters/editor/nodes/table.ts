import { Extension, Node } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { tableEditing } from '@tiptap/pm/tables';

/** Roles by which the table commands know the nodes. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** Selecting and moving in tables. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  extendNodeSchema(extension) {
    const role = ROLES[extension.name];
    return role === undefined ? {} : { tableRole: role };
  },
  addProseMirrorPlugins() {
    return [tableEditing({ allowTableNodeSelection: false })];
  },
});

/** Widths of the columns as shares of the table, from the cells of its first row. */
function columnWidths(table: DocNode): readonly number[] {
  const widths: number[] = [];
  table.firstChild?.forEach((cell) => {
    const width = Number(cell.attrs.width) || 30;
    for (let span = 0; span < (Number(cell.attrs.colspan) || 1); span += 1) widths.push(width);
  });
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  return widths.map((width) => (100 * width) / total);
}

const classOf = (node: DocNode) =>
  `grid ${String(node.attrs.size)}${node.attrs.rowHeight === 'signing' ? ' signing' : ''}`;

/** A table. Its first row is the header, which repeats on every page; rows of the role `total` end it. */
export const LetterTable = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes() {
    return {
      rowHeight: {
        default: 'text',
        parseHTML: (one) => one.getAttribute('data-row-height') ?? 'text',
        rendered: false,
      },
      size: {
        default: 'normal',
        parseHTML: (one) => one.getAttribute('data-size') ?? 'normal',
        rendered: false,
      },
    };
  },
  parseHTML() {
    return [{ tag: 'table' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    return [
      'table',
      {
        ...HTMLAttributes,
        class: classOf(node),
        'data-row-height': node.attrs.rowHeight,
        'data-size': node.attrs.size,
      },
      ['tbody', 0],
    ];
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('table');
      const columns = dom.appendChild(document.createElement('colgroup'));
      const contentDOM = dom.appendChild(document.createElement('tbody'));
      const show = (shown: DocNode) => {
        dom.className = `${classOf(shown)}${shown.attrs.core === true ? ' core' : ''}`;
        columns.replaceChildren(
          ...columnWidths(shown).map((width) => {
            const column = document.createElement('col');
            column.style.width = `${width}%`;
            return column;
          }),
        );
      };
      show(node);
      return {
        dom,
        contentDOM,
        update: (next) => {
          if (next.type.name !== 'table') return false;
          show(next);
          return true;
        },
        ignoreMutation: (mutation) =>
          mutation.type !== 'selection' && (mutation.target === dom || columns.contains(mutation.target)),
      };
    };
  },
});

export const LetterTableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  addAttributes() {
    return {
      role: { default: 'text', parseHTML: (one) => one.getAttribute('data-role') ?? 'text', rendered: false },
    };
  },
  parseHTML() {
    return [{ tag: 'tr' }];
  },
  renderHTML({ node }) {
    return [
      'tr',
      { 'data-role': node.attrs.role, ...(node.attrs.role === 'total' ? { class: 'total' } : {}) },
      0,
    ];
  },
});

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'cellLine+',
    isolating: true,
    addAttributes() {
      return {
        colspan: { default: 1, parseHTML: (one) => Number(one.getAttribute('colspan')) || 1 },
        rowspan: { default: 1, parseHTML: (one) => Number(one.getAttribute('rowspan')) || 1 },
        // The table commands want it; widths of columns are shares and stand in `width`.
        colwidth: { default: null, rendered: false },
        width: {
          default: 30,
          parseHTML: (one) => Number(one.getAttribute('data-width')) || 30,
          rendered: false,
        },
        align: {
          default: 'left',
          parseHTML: (one) => one.getAttribute('data-align') ?? 'left',
          rendered: false,
        },
        nowrap: {
          default: false,
          parseHTML: (one) => one.getAttribute('data-nowrap') === 'true',
          rendered: false,
        },
      };
    },
    parseHTML() {
      return [{ tag }];
    },
    renderHTML({ node, HTMLAttributes }) {
      const { align, nowrap, width } = node.attrs;
      return [
        tag,
        {
          ...HTMLAttributes,
          class: tag === 'td' ? `${String(align)}${nowrap ? ' nowrap' : ''}` : '',
          'data-align': align,
          'data-nowrap': String(nowrap),
          'data-width': width,
        },
        0,
      ];
    },
  });

export const LetterTableCell = cell('tableCell', 'td');
export const LetterTableHeader = cell('tableHeader', 'th');

/** A line of a cell: plain words. */
export const CellLine = Node.create({
  name: 'cellLine',
  content: 'text*',
  marks: '',
  parseHTML() {
    return [{ tag: 'div[data-cell-line]' }];
  },
  renderHTML() {
    return ['div', { 'data-cell-line': '' }, 0];
  },
});

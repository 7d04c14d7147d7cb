import type { BlockOf, ListItem, Run } from './blocks.ts';
import type { BodyBlock, FieldBlock } from './template.ts';

/*
 * The body of a letter as the editor's document. The editor's nodes stand in `renderer/letters/editor/nodes`; these
 * functions know only their JSON.
 */

/** A node of the editor's document, as JSON. */
export interface EditorNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly EditorNode[];
  readonly marks?: readonly { readonly type: string }[];
  readonly text?: string;
}

/** A whole document: a node `doc` with at least one block. */
export type EditorDoc = EditorNode;

/** Blocks that the editor shows and moves as a whole, without letting anybody write in them. */
export const LOCKED_KINDS = ['ticks', 'notice', 'page-break'] as const;

const BOLD = [{ type: 'bold' }] as const;

/** Text with line feeds as text nodes with breaks between. */
function textNodes(text: string, bold: boolean): readonly EditorNode[] {
  const marks = bold ? { marks: BOLD } : {};
  return text
    .split('\n')
    .flatMap((line, index): readonly EditorNode[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak', ...marks }]),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...marks }]),
    ]);
}

/** Runs as inline nodes. The weight of a chip is a mark, as that of text. */
export function inlineNodes(runs: readonly Run[]): readonly EditorNode[] {
  return runs.flatMap((run) =>
    run.chip === undefined
      ? textNodes(run.text, run.bold)
      : [
          {
            type: 'chip',
            attrs: { chip: run.chip, text: run.text },
            ...(run.bold ? { marks: BOLD } : {}),
          },
        ],
  );
}

const holding = (type: string, content: readonly EditorNode[], attrs?: EditorNode['attrs']): EditorNode => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content }),
});

const itemParagraph = (runs: readonly Run[]) =>
  holding('paragraph', inlineNodes(runs), { indent: 'none', align: 'justify' });

function itemNode(item: ListItem): EditorNode {
  const inner = item.items.length === 0 ? [] : [listNode(item.items, 1)];
  return holding('listItem', [itemParagraph(item.runs), ...inner]);
}

const listNode = (items: readonly ListItem[], start: number) =>
  holding('orderedList', items.map(itemNode), { start });

/** A cell's lines, one node each. */
export const cellLines = (text: string): readonly EditorNode[] =>
  text.split('\n').map((line) => holding('cellLine', line === '' ? [] : [{ type: 'text', text: line }]));

function tableNode(block: BlockOf<'table'>): EditorNode {
  const cellsOf = (row: readonly string[], type: 'tableHeader' | 'tableCell') =>
    block.columns.map(({ width, align, nowrap }, index) =>
      holding(type, cellLines(row[index] ?? ''), { width, align, nowrap }),
    );
  const rowNode = (row: readonly string[], role: 'text' | 'total') =>
    holding('tableRow', cellsOf(row, 'tableCell'), { role });
  const headers = block.columns.map(({ header }) => header);
  return holding(
    'table',
    [
      holding('tableRow', cellsOf(headers, 'tableHeader'), { role: 'text' }),
      ...block.rows.map((row) => rowNode(row, 'text')),
      ...block.totals.map((row) => rowNode(row, 'total')),
    ],
    { rowHeight: block.rowHeight, size: block.size },
  );
}

/** One block as a node at the top of the document; blocks that a field makes are locked ones. */
export function nodeOf(block: BodyBlock | FieldBlock): EditorNode {
  switch (block.kind) {
    case 'paragraph':
      return holding('paragraph', inlineNodes(block.runs), { indent: block.indent, align: block.align });
    case 'list':
      return listNode(block.items, block.start);
    case 'key-values':
      return holding(
        'keyValues',
        block.rows.map(({ label, value }) =>
          holding('keyValueRow', [
            holding('keyLabel', label === '' ? [] : [{ type: 'text', text: label }]),
            holding('keyValue', inlineNodes(value)),
          ]),
        ),
        { labelWidth: block.labelWidth, numbered: block.numbered, indent: block.indent },
      );
    case 'table':
      return tableNode(block);
    default:
      return { type: 'lockedBlock', attrs: { block } };
  }
}

/** A paragraph to write in. */
export const EMPTY_PARAGRAPH: EditorNode = {
  type: 'paragraph',
  attrs: { indent: 'none', align: 'justify' },
};

/** The body of a letter as the editor's document; an empty body is one empty paragraph. Pure. */
export function docOf(body: readonly BodyBlock[]): EditorDoc {
  return { type: 'doc', content: body.length === 0 ? [EMPTY_PARAGRAPH] : body.map(nodeOf) };
}

import {
  type BlockOf,
  blockSchema,
  type KeyValue,
  type ListItem,
  type Run,
  type TableColumn,
} from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { LOCKED_KINDS } from './draft-doc.ts';
import type { BodyBlock } from './template.ts';

/** As many blocks as a body may have (`bodySchema`). */
export const MOST_BLOCKS = 3_000;
/** Levels of a list: 1. / a. / 1) / a). What is nested deeper stands on the last of them. */
export const MOST_LEVELS = 4;
/** How deep inline content may lie before it is left out: no node of the editor nests nearly so deep. */
const MOST_DEPTH = 12;
const CHIP = /^[a-zA-Z][\w.-]*(?::[\w-]+)?$/;

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const typeOf = (node: Raw) => (typeof node.type === 'string' ? node.type : '');
const attrsOf = (node: Raw): Raw => (isRaw(node.attrs) ? node.attrs : {});
const inside = (node: Raw): readonly Raw[] =>
  Array.isArray(node.content) ? (node.content as readonly unknown[]).filter(isRaw) : [];
const text = (value: unknown) => (typeof value === 'string' ? cleanText(value) : '');
const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  value: unknown,
): Values[number] => values.find((one) => one === value) ?? values[0];
const number = (value: unknown, least: number, most: number, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;

const isBold = (node: Raw) =>
  Array.isArray(node.marks) &&
  (node.marks as readonly unknown[]).some((mark) => isRaw(mark) && mark.type === 'bold');

/** A chip as a run; one without a name that could be one is the text that it showed. */
function chipRun(node: Raw, bold: boolean): Run {
  const { chip, text: shown } = attrsOf(node);
  const isName = typeof chip === 'string' && chip.length <= 80 && CHIP.test(chip);
  return isName ? { text: text(shown), bold, chip } : { text: text(shown), bold };
}

/** Inline nodes in order, whatever they are wrapped in. */
function inlineRuns(node: Raw, depth = 0): readonly Run[] {
  if (depth > MOST_DEPTH) return [];
  switch (typeOf(node)) {
    case 'text':
      return [{ text: text(node.text), bold: isBold(node) }];
    case 'hardBreak':
      return [{ text: '\n', bold: isBold(node) }];
    case 'chip':
      return [chipRun(node, isBold(node))];
    default:
      return inside(node).flatMap((inner) => inlineRuns(inner, depth + 1));
  }
}

/** Neighbours of one weight as one run, without empty ones. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.chip === undefined && run.text === '') continue;
    if (run.chip === undefined && last !== undefined && last.chip === undefined && last.bold === run.bold)
      all[all.length - 1] = { text: last.text + run.text, bold: run.bold };
    else all.push(run);
  }
  return all;
}

/** The runs inside a node. */
export const runsIn = (node: unknown): readonly Run[] => (isRaw(node) ? joined(inlineRuns(node)) : []);

const saysNothing = (runs: readonly Run[]) =>
  runs.every((run) => run.chip === undefined && run.text.trim() === '');

/** Items of a list; those below the last level follow the item that they hung on. */
function itemsOf(list: Raw, level: number): readonly ListItem[] {
  return inside(list).flatMap((item): readonly ListItem[] => {
    const nested = inside(item).filter((one) => typeOf(one) === 'orderedList');
    const own = inside(item).filter((one) => typeOf(one) !== 'orderedList');
    const runs = joined(own.flatMap((one) => inlineRuns(one)));
    const below = level > MOST_DEPTH ? [] : nested.flatMap((one) => itemsOf(one, level + 1));
    if (saysNothing(runs) && below.length === 0) return [];
    return level < MOST_LEVELS ? [{ runs, items: below }] : [{ runs, items: [] }, ...below];
  });
}

function listOf(node: Raw): BlockOf<'list'> | null {
  const items = itemsOf(node, 1);
  const start = Math.round(number(attrsOf(node).start, 1, 9_999, 1));
  return items.length === 0 ? null : { kind: 'list', start, items };
}

function keyValuesOf(node: Raw): BlockOf<'key-values'> | null {
  const rows = inside(node).flatMap((row): readonly KeyValue[] => {
    const [label, value] = inside(row);
    const words =
      label === undefined
        ? ''
        : inlineRuns(label)
            .map((run) => run.text)
            .join('');
    const runs = runsIn(value);
    return words.trim() === '' && saysNothing(runs)
      ? []
      : [{ label: words.replace(/\s*\n\s*/g, ' '), value: runs }];
  });
  const attrs = attrsOf(node);
  if (rows.length === 0) return null;
  return {
    kind: 'key-values',
    rows,
    labelWidth: number(attrs.labelWidth, 10, 110, 52),
    numbered: attrs.numbered === true,
    indent: attrs.indent === true,
  };
}

const cellText = (cell: Raw) =>
  inside(cell)
    .map((line) =>
      inlineRuns(line)
        .map((run) => run.text)
        .join(''),
    )
    .join('\n');

/** The cells of a row; a cell over several columns leaves the further ones empty. */
function cellsOf(row: Raw): readonly { readonly cell: Raw; readonly text: string }[] {
  return inside(row).flatMap((cell) => {
    const span = Math.round(number(attrsOf(cell).colspan, 1, 50, 1));
    return Array.from({ length: span }, (_, at) => ({ cell, text: at === 0 ? cellText(cell) : '' }));
  });
}

/** A table. Its first row is the header; rows are made as long as it is. */
function tableOf(node: Raw): BlockOf<'table'> | null {
  const [head, ...rest] = inside(node).filter((row) => typeOf(row) === 'tableRow');
  if (head === undefined) return null;
  const columns = cellsOf(head).map(({ cell, text: header }): TableColumn => {
    const attrs = attrsOf(cell);
    return {
      header,
      width: number(attrs.width, 1, 400, 30),
      align: oneOf(['left', 'center', 'right'], attrs.align),
      nowrap: attrs.nowrap === true,
    };
  });
  if (columns.length === 0) return null;
  const rows = rest.map((row) => {
    const cells = cellsOf(row);
    return {
      total: attrsOf(row).role === 'total',
      cells: columns.map((_, index) => cells[index]?.text ?? ''),
    };
  });
  const attrs = attrsOf(node);
  return {
    kind: 'table',
    columns,
    rows: rows.filter(({ total }) => !total).map(({ cells }) => cells),
    totals: rows.filter(({ total }) => total).map(({ cells }) => cells),
    rowHeight: oneOf(['text', 'signing'], attrs.rowHeight),
    size: oneOf(['normal', 'small'], attrs.size),
  };
}

function lockedOf(node: Raw): BodyBlock | null {
  const read = blockSchema.safeParse(attrsOf(node).block);
  if (!read.success || !LOCKED_KINDS.some((kind) => kind === read.data.kind)) return null;
  const block = read.data as BlockOf<(typeof LOCKED_KINDS)[number]>;
  switch (block.kind) {
    case 'ticks':
      return { ...block, items: block.items.map((item) => ({ ...item, text: cleanText(item.text) })) };
    case 'notice':
      return { ...block, text: cleanText(block.text) };
    case 'page-break':
      return block;
  }
}

function paragraphOf(node: Raw): BlockOf<'paragraph'> | null {
  const runs = runsIn(node);
  const attrs = attrsOf(node);
  if (saysNothing(runs)) return null;
  return {
    kind: 'paragraph',
    runs,
    indent: oneOf(['none', 'first-line', 'block'], attrs.indent),
    align: oneOf(['justify', 'left', 'center'], attrs.align),
  };
}

/** The block that a node at the top of the document is; null where it says nothing. What is unknown becomes a paragraph. */
export function blockOf(node: unknown): BodyBlock | null {
  if (!isRaw(node)) return null;
  switch (typeOf(node)) {
    case 'orderedList':
      return listOf(node);
    case 'keyValues':
      return keyValuesOf(node);
    case 'table':
      return tableOf(node);
    case 'lockedBlock':
      return lockedOf(node);
    default:
      return paragraphOf(node);
  }
}

/**
 * The body that an editor's document holds. Pure. It takes anything: what is no document is an empty body, what is odd
 * in one is left out or becomes plain text; control characters and marks of writing direction go. The answer fits
 * `bodySchema`.
 */
export function bodyOf(doc: unknown): readonly BodyBlock[] {
  if (!isRaw(doc)) return [];
  return inside(doc)
    .map(blockOf)
    .filter((block): block is BodyBlock => block !== null)
    .slice(0, MOST_BLOCKS);
}

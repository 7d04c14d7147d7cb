import { assertNever } from '../domain/assert-never.ts';
import type { Block, BlockOf, KeyValue, ListItem, Run } from './blocks.ts';
import { chipText, fieldOfChip } from './chips.ts';
import { type FieldName, type FieldRow, isFilled, LETTER_FIELDS } from './fields.ts';
import { withStops } from './list-stops.ts';
import type { LetterFacts } from './spec-facts.ts';
import { cellText, totalRow } from './template-cells.ts';

/** Blocks that may stand in the body of a letter. */
export const BODY_KINDS = [
  'paragraph',
  'list',
  'key-values',
  'table',
  'ticks',
  'notice',
  'page-break',
] as const;
export type BodyBlock = BlockOf<(typeof BODY_KINDS)[number]>;

/** A column of a table that is made from a field. */
export interface FieldTableColumn {
  /** Column of the field, or `#` for the running number. */
  readonly name: string;
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Parts of a standing text that a field makes. */
export type FieldBlock =
  /** The points of a field as a numbered list; short lines become the items of one sentence. */
  | {
      readonly kind: 'field-list';
      readonly field: FieldName;
      /** The points stand below this item of a form: `8. Keterangan pihak pekerja`, then a., b., c. */
      readonly under?: { readonly number: number; readonly label: string };
    }
  | { readonly kind: 'field-paragraphs'; readonly field: FieldName; readonly indent: 'none' | 'block' }
  | {
      readonly kind: 'field-table';
      readonly field: FieldName;
      readonly columns: readonly FieldTableColumn[];
      /** A last row with the sum of the money column. */
      readonly total: boolean;
    };

interface FieldCondition {
  readonly field: FieldName;
  readonly is?: readonly string[];
  readonly several?: true;
  readonly not?: true;
}

/**
 * Stands only where the field is filled (or holds one of `is`, or has two rows or more with `several`); `not` turns it
 * around; `and` has to hold as well.
 */
export interface Condition extends FieldCondition {
  readonly and?: FieldCondition;
}

export interface TemplateBlock {
  readonly block: BodyBlock | FieldBlock;
  readonly when?: Condition;
  /** The legal core: what makes the letter hold. The office is warned before it changes this. */
  readonly core?: true;
}

/** How much a kind of letter needs a field: without a required one it is not issued. */
export type FieldNeeds = Readonly<Partial<Record<FieldName, 'required' | 'advised' | 'optional'>>>;

/** What a letter shows where a fact is not known: dots to write on. */
export const MISSING_TEXT = '…………';

/**
 * Whether a condition holds.
 * @param needs how much the letter needs each field: one that it cannot do without counts as filled, so that its place
 *   stands and shows the gap
 */
export function holds(condition: Condition | undefined, facts: LetterFacts, needs: FieldNeeds = {}): boolean {
  if (condition === undefined) return true;
  const { field, is, several, not, and } = condition;
  const value: unknown = facts.values[field];
  const found =
    is === undefined
      ? (isFilled(facts.values, field) || needs[field] === 'required') &&
        (several === undefined || (Array.isArray(value) && value.length > 1))
      : is.some((one) => one === value);
  return found !== (not === true) && holds(and, facts, needs);
}

function fillRun(run: Run, facts: LetterFacts): Run {
  return run.chip === undefined ? run : { ...run, text: chipText(run.chip, facts) ?? MISSING_TEXT };
}

const fillRuns = (runs: readonly Run[], facts: LetterFacts) => runs.map((run) => fillRun(run, facts));

function fillItem(item: ListItem, facts: LetterFacts): ListItem {
  return { runs: fillRuns(item.runs, facts), items: item.items.map((inner) => fillItem(inner, facts)) };
}

const fillPairs = (rows: readonly KeyValue[], facts: LetterFacts): readonly KeyValue[] =>
  rows.map((row) => ({ ...row, value: fillRuns(row.value, facts) }));

/** A row of a form that has nothing to say: its number stays, since the items after it are counted. */
const unsaid = (row: KeyValue): KeyValue => ({ ...row, value: [{ text: '-', bold: false }] });

/** A row that shows nothing but an unknown fact, or a count of none, which the letter can do without. */
function isIdle({ value }: KeyValue, facts: LetterFacts, needs: FieldNeeds): boolean {
  const fields = value.flatMap(({ chip }) => (chip === undefined ? [] : [fieldOfChip(chip)]));
  return (
    fields.length > 0 &&
    fields.every(
      (field) =>
        field !== null &&
        (!isFilled(facts.values, field) || facts.values[field] === 0) &&
        (needs[field] === undefined || needs[field] === 'optional'),
    )
  );
}

function fillNew(block: BodyBlock, facts: LetterFacts, needs: FieldNeeds): readonly BodyBlock[] {
  if (block.kind !== 'key-values') return [fillBlock(block, facts)];
  const rows = block.rows.flatMap((row): readonly KeyValue[] => {
    if (!isIdle(row, facts, needs)) return [row];
    return block.numbered ? [unsaid(row)] : [];
  });
  return rows.length === 0 ? [] : [fillBlock({ ...block, rows }, facts)];
}

/** A block with every chip in it showing its fact of now. */
export function fillBlock(block: BodyBlock, facts: LetterFacts): BodyBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: fillRuns(block.runs, facts) };
    case 'list':
      return { ...block, items: block.items.map((item) => fillItem(item, facts)) };
    case 'key-values':
      return { ...block, rows: fillPairs(block.rows, facts) };
    default:
      return block;
  }
}

/** The missing field as a chip of its own, so that the gap panel and the editor know it. */
const gap = (field: FieldName): readonly Run[] => [{ text: MISSING_TEXT, bold: false, chip: field }];

function textsOf(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? (value as readonly string[]) : String(value ?? '').split(/\r?\n/);
  return all.map((text) => text.trim()).filter((text) => text !== '');
}

/** Points as a list of their own, or below an item of a form; a lone point stands in the item's own line. */
function listOf(
  points: readonly (readonly Run[])[],
  under: { readonly number: number; readonly label: string } | undefined,
): BodyBlock {
  const items = points.map((runs): ListItem => ({ runs, items: [] }));
  if (under === undefined) return { kind: 'list', start: 1, items };
  const [only, ...others] = points;
  const item: ListItem =
    only !== undefined && others.length === 0
      ? { runs: [{ text: `${under.label}: `, bold: false }, ...only], items: [] }
      : { runs: [{ text: under.label, bold: false }], items };
  return { kind: 'list', start: under.number, items: [item] };
}

function madeBy(block: FieldBlock, facts: LetterFacts): readonly BodyBlock[] {
  const { field } = block;
  const filled = isFilled(facts.values, field);
  const texts = filled && block.kind !== 'field-table' ? textsOf(facts.values[field]) : [];
  switch (block.kind) {
    case 'field-list': {
      const items = LETTER_FIELDS[field].type === 'lines' ? withStops(texts) : texts;
      const points = filled ? items.map((text) => [{ text, bold: false }]) : [gap(field)];
      return [listOf(points, block.under)];
    }
    case 'field-paragraphs': {
      const paragraphs = filled ? texts.map((text) => [{ text, bold: false }]) : [gap(field)];
      return paragraphs.map((runs) => ({ kind: 'paragraph', runs, indent: block.indent, align: 'justify' }));
    }
    case 'field-table': {
      if (!filled) return [{ kind: 'paragraph', runs: gap(field), indent: 'none', align: 'left' }];
      const spec = LETTER_FIELDS[field];
      const rows = facts.values[field] as unknown as readonly FieldRow[];
      return [
        {
          kind: 'table',
          columns: block.columns.map(({ header, width, align }) => ({
            header,
            width,
            align,
            nowrap: align === 'right',
          })),
          rows: rows.map((row, index) => block.columns.map(({ name }) => cellText(spec, name, row, index))),
          totals: block.total ? [totalRow(spec, block.columns, rows)] : [],
          rowHeight: 'text',
          size: rows.length > 12 ? 'small' : 'normal',
        },
      ];
    }
    default:
      return assertNever(block);
  }
}

const isFieldBlock = (block: BodyBlock | FieldBlock): block is FieldBlock => block.kind.startsWith('field-');

/**
 * A standing text with the facts put in: what a draft begins with. Pure.
 * @param needs how much the letter needs each field; rows of label and value without an unneeded fact are left out,
 *   in a numbered form they say `-`
 */
export function fillTemplate(
  template: readonly TemplateBlock[],
  facts: LetterFacts,
  needs: FieldNeeds,
): readonly BodyBlock[] {
  return template
    .filter(({ when }) => holds(when, facts, needs))
    .flatMap(({ block }) => (isFieldBlock(block) ? madeBy(block, facts) : fillNew(block, facts, needs)));
}

/** Every run of a block. */
export function runsOf(block: Block): readonly Run[] {
  const ofItem = (item: ListItem): readonly Run[] => [...item.runs, ...item.items.flatMap(ofItem)];
  switch (block.kind) {
    case 'paragraph':
      return block.runs;
    case 'list':
      return block.items.flatMap(ofItem);
    case 'key-values':
    case 'meta':
    case 'annex-head':
      return block.rows.flatMap(({ value }) => value);
    case 'slip':
      return block.blocks.flatMap(runsOf);
    default:
      return [];
  }
}

/** Chips whose text is no longer what the fact says, in order and each once. */
export function staleChips(body: readonly BodyBlock[], facts: LetterFacts): readonly string[] {
  const stale = body
    .flatMap(runsOf)
    .filter((run) => run.chip !== undefined && run.text !== (chipText(run.chip, facts) ?? MISSING_TEXT))
    .map((run) => run.chip ?? '');
  return [...new Set(stale)];
}

function withoutChip(run: Run): Run {
  const { chip: _, ...bare } = run;
  return bare;
}

/** One stop ends a sentence: whether what follows a fact that ends in one (`S.H.`, a typed sentence) begins with a second. */
export const isSecondStop = (fact: string, following: string): boolean =>
  /\.\s*$/.test(fact) && /^\.(?!\.)/.test(following);

function oneStop(run: Run, index: number, runs: readonly Run[]): Run {
  const before = runs[index - 1];
  return before?.chip !== undefined && isSecondStop(before.text, run.text)
    ? { ...run, text: run.text.slice(1) }
    : run;
}

const bareRuns = (runs: readonly Run[]): readonly Run[] =>
  runs
    .map(oneStop)
    .filter(({ text }) => text !== '')
    .map(withoutChip);

function bareItem(item: ListItem): ListItem {
  return { runs: bareRuns(item.runs), items: item.items.map(bareItem) };
}

/** The blocks as they are frozen: texts without chips, sentences with one stop. */
export function withoutChips(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, runs: bareRuns(block.runs) };
      case 'list':
        return { ...block, items: block.items.map(bareItem) };
      case 'key-values':
      case 'meta':
      case 'annex-head':
        return {
          ...block,
          rows: block.rows.map((row) => ({ ...row, value: row.value.map(withoutChip) })),
        };
      case 'slip':
        return { ...block, blocks: withoutChips(block.blocks) as typeof block.blocks };
      default:
        return block;
    }
  });
}

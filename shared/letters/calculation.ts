import { formatDateLong } from '../calendar/format-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Working, WorkingTable } from '../law/explain/working.ts';
import { citeWithMark } from '../law/explain/working.ts';
import { citesOf, INFORMATION_NOTE, ruleSetNote } from '../law/explain/working-text.ts';
import { type Block, type BlockOf, bold, paragraph, plain, type TableColumn } from './blocks.ts';
import type { LetterOffice } from './letter-facts.ts';
import { letterhead, pairs } from './letter-parts.ts';

/** What the printed result of a calculator shows. */
export interface CalculationFacts {
  readonly office: LetterOffice;
  readonly working: Working;
  readonly dated: PlainDate;
}

const LABEL_WIDTH = 46;

const column = (header: string, width: number, align: TableColumn['align'], nowrap = false): TableColumn => ({
  header,
  width,
  align,
  nowrap,
});

/** The table with the whole working in its middle column and the provisions beside it. */
function tableBlock({ columns, rows, total }: WorkingTable): BlockOf<'table'> {
  const [label, sum, result] = columns;
  const isShort = rows.every((row) => row.result.length <= 20 && row.state === null);
  return {
    kind: 'table',
    columns: [
      column(label, 20, 'left'),
      column(sum, 42, 'left'),
      column('Dasar hukum', 26, 'left'),
      column(result, isShort ? 16 : 18, isShort ? 'right' : 'left', isShort),
    ],
    rows: rows.map((row) => [
      row.label,
      row.steps.map(({ text }) => text).join('\n'),
      citesOf(row).join('; '),
      [row.result, row.state?.word ?? ''].filter((text) => text !== '').join('\n'),
    ]),
    totals: total === null ? [] : [[total.label, '', '', total.result]],
    rowHeight: 'text',
    size: 'small',
  };
}

/** A table whose rows stand on one and the same provision: it is named once, below. */
function sharedBasisBlocks({ columns, rows, total }: WorkingTable): readonly Block[] {
  const [label, sum, result] = columns;
  const table: BlockOf<'table'> = {
    kind: 'table',
    columns: [column(label, 24, 'left'), column(sum, 52, 'left'), column(result, 24, 'right', true)],
    rows: rows.map((row) => [row.label, row.sum, row.result]),
    totals: total === null ? [] : [[total.label, '', total.result]],
    rowHeight: 'text',
    size: 'small',
  };
  const [first] = rows;
  const basis = first === undefined ? [] : citesOf(first);
  return [table, ...(basis.length === 0 ? [] : [paragraph(`Dasar hukum: ${basis.join('; ')}.`)])];
}

/** True for several rows that all have the same steps (the months of a benefit). */
function hasSharedBasis({ rows }: WorkingTable): boolean {
  const [first] = rows;
  return rows.length > 1 && rows.every((row) => row.steps === first?.steps);
}

function listBlocks(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    paragraph(bold(title)),
    { kind: 'list', start: 1, items: items.map((text) => ({ runs: plain(text), items: [] })) },
  ];
}

/**
 * The printed result of a calculator (hasil perhitungan): letterhead, facts, result, working, and the note that it is
 * information only. It is no letter: it has no number, nobody signs it, and it is not kept.
 */
export function calculationBlocks({ office, working, dated }: CalculationFacts): readonly Block[] {
  const { headline } = working;
  const place = office.city === '' ? '' : `${office.city}, `;
  return [
    letterhead(office),
    { kind: 'title', title: 'HASIL PERHITUNGAN', numberLine: working.title },
    {
      kind: 'key-values',
      rows: pairs(working.facts),
      labelWidth: LABEL_WIDTH,
      numbered: false,
      indent: false,
    },
    paragraph(bold(`${headline.label}: ${headline.value}`)),
    ...working.remarks.map(({ text, cite, mark }) =>
      paragraph(cite === null ? text : `${text} (${citeWithMark(cite, mark)})`),
    ),
    ...working.tables.flatMap((table) => [
      paragraph(bold(table.title)),
      ...(hasSharedBasis(table) ? sharedBasisBlocks(table) : [tableBlock(table)]),
    ]),
    ...listBlocks('Perlu ditinjau', working.review),
    ...listBlocks('Langkah berikutnya', working.nextSteps),
    {
      kind: 'notice',
      text: `${INFORMATION_NOTE} ${ruleSetNote(working)} Dicetak di ${place}${formatDateLong(dated)}.`,
    },
  ];
}

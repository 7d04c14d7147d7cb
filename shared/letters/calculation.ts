import { formatDateLong } from '../calendar/format-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { citeWithMark, type Row, type Working, type WorkingTable } from '../law/explain/working.ts';
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

/** Millimetres for the labels of the facts; the names of events are longer. */
const LABEL_WIDTHS = { short: 40, long: 72 } as const;
const LONG_LABEL = 24;

const column = (header: string, width: number, align: TableColumn['align'], nowrap = false): TableColumn => ({
  header,
  width,
  align,
  nowrap,
});

/** The provisions of a working, each once, in the order in which it names them; rows point at them by number. */
function citesIn({ remarks, tables }: Working): readonly string[] {
  const ofRemarks = remarks.flatMap(({ cite, mark }) => (cite === null ? [] : [citeWithMark(cite, mark)]));
  return [...new Set([...ofRemarks, ...tables.flatMap(({ rows }) => rows.flatMap(citesOf))])];
}

/** `[2]` */
function references(found: readonly string[], cites: readonly string[]): string {
  return found.map((cite) => `[${cites.indexOf(cite) + 1}]`).join(' ');
}

/** Rows of a run that differ in nothing but their label: the months of a benefit. */
function isAlike(a: Row, b: Row): boolean {
  return a.steps === b.steps && a.sum === b.sum && a.result === b.result && a.state === null;
}

/** Rows that follow each other and are alike, put together. */
function runsOf(rows: readonly Row[]): readonly (readonly [first: Row, ...more: Row[]])[] {
  const runs: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && isAlike(last[0], row)) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function cellsOf([first, ...more]: readonly [Row, ...Row[]], cites: readonly string[]): readonly string[] {
  const last = more.at(-1);
  const outcome = [first.result, first.state?.word ?? ''].filter((text) => text !== '').join('\n');
  const basis = references(citesOf(first), cites);
  if (last === undefined) {
    return [first.label, first.steps.map(({ text }) => text).join('\n'), basis, outcome];
  }
  return [`${first.label} sampai ${last.label}`, `Masing-masing ${first.sum}`, basis, outcome];
}

/** The table with its whole working under its own title; the provisions stand below, by number. */
function tableBlock(
  { title, columns, rows, total }: WorkingTable,
  cites: readonly string[],
): BlockOf<'table'> {
  const [, sum, result] = columns;
  const isMoney = rows.every((row) => row.result.startsWith('Rp'));
  return {
    kind: 'table',
    columns: [
      column(title, 20, 'left'),
      column(sum, 60, 'left'),
      column('Dasar', 6, 'center', true),
      column(result, 14, isMoney ? 'right' : 'left', isMoney),
    ],
    rows: runsOf(rows).map((run) => cellsOf(run, cites)),
    totals: total === null ? [] : [[total.label, '', '', total.result]],
    rowHeight: 'text',
    size: 'small',
  };
}

/** `Dasar hukum: [1] ...; [2] ...` */
function basisBlocks(cites: readonly string[]): readonly Block[] {
  if (cites.length === 0) return [];
  const numbered = cites.map((cite, index) => `[${index + 1}] ${cite}`);
  return [{ kind: 'notice', text: `Dasar hukum: ${numbered.join('; ')}.` }];
}

function remarkBlocks({ remarks }: Working, cites: readonly string[]): readonly Block[] {
  if (remarks.length === 0) return [];
  const texts = remarks.map(({ text, cite, mark }) =>
    cite === null ? text : `${text} ${references([citeWithMark(cite, mark)], cites)}`,
  );
  return [paragraph(texts.join(' '))];
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
  const cites = citesIn(working);
  const hasLongLabel = working.facts.some(([label]) => label.length > LONG_LABEL);
  const place = office.city === '' ? '' : `${office.city}, `;
  return [
    letterhead(office),
    { kind: 'title', title: 'HASIL PERHITUNGAN', numberLine: working.title },
    {
      kind: 'key-values',
      rows: pairs(working.facts),
      labelWidth: hasLongLabel ? LABEL_WIDTHS.long : LABEL_WIDTHS.short,
      numbered: false,
      indent: false,
    },
    paragraph(bold(`${headline.label}: ${headline.value}`)),
    ...remarkBlocks(working, cites),
    ...working.tables.map((table) => tableBlock(table, cites)),
    ...listBlocks('Perlu ditinjau', working.review),
    ...listBlocks('Langkah berikutnya', working.nextSteps),
    ...basisBlocks(cites),
    {
      kind: 'notice',
      text: `${INFORMATION_NOTE} ${ruleSetNote(working)} Dicetak di ${place}${formatDateLong(dated)}.`,
    },
  ];
}

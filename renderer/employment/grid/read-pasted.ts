import type { Month } from '../../../shared/calendar/month-text.ts';
import { readMonth } from '../../../shared/calendar/read-month.ts';
import { readMonthState } from '../../../shared/domain/employment/read-state.ts';
import { readRupiah } from '../../../shared/domain/money.ts';
import type { MonthState } from '../../../shared/law/facts/jkp.ts';

/** Why a pasted cell cannot be taken over: `employment.paste.<code>` says it. */
export type PasteProblem =
  | 'month'
  | 'state'
  | 'wage'
  | 'outside'
  | 'not-yet'
  | 'twice'
  | 'no-row'
  | 'without-state';

export interface PastedCell {
  readonly text: string;
  readonly problem: PasteProblem | null;
}

/** A month that was read; `row` counts from the row where the paste begins. */
export interface PastedMonth {
  readonly row: number;
  readonly month: Month;
  readonly state: MonthState;
  /** Rupiah; undefined where the paste says nothing of wages. */
  readonly wage: number | undefined;
}

/** A pasted table as it stood, each cell that cannot be read with the reason, and what was read. */
export interface Pasted {
  readonly cells: readonly (readonly PastedCell[])[];
  readonly months: readonly PastedMonth[];
}

/** Where a paste goes. */
export interface PastePlace {
  readonly window: readonly Month[];
  /** Index in the window of the cell in which the paste begins. */
  readonly column: number;
  /** Rows from that cell on, itself included. */
  readonly rows: number;
  /** The last month that has begun. */
  readonly latest: Month;
}

interface Draft {
  readonly text: string;
  problem: PasteProblem | null;
}
interface Found extends PastedMonth {
  readonly at: Draft;
}

const isEmpty = (line: readonly string[]) => line.every((text) => text.trim() === '');
const drafts = (lines: readonly (readonly string[])[]): readonly (readonly Draft[])[] =>
  lines.map((line) => line.map((text) => ({ text, problem: null })));

/** Cells by line; quotes of spreadsheets are not needed for months and sums. */
const linesOf = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
    .filter((line) => !isEmpty(line));

function placed(place: PastePlace, month: Month): PasteProblem | null {
  if (month > place.latest) return 'not-yet';
  return place.window.includes(month) ? null : 'outside';
}

function wageOf(cell: Draft | undefined): number | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  const read = readRupiah(cell.text);
  if (read.kind === 'amount' && read.amount > 0) return read.amount;
  cell.problem = 'wage';
  return undefined;
}

/** Rows of month, state and perhaps wage. */
function readList(cells: readonly (readonly Draft[])[], place: PastePlace): readonly Found[] {
  return cells.flatMap(([first, second, third], line): readonly Found[] => {
    if (first === undefined) return [];
    const month = readMonth(first.text);
    const state = second === undefined ? null : readMonthState(second.text);
    // The words above the columns.
    if (line === 0 && month === null && state === null) return [];
    if (month === null) first.problem = 'month';
    else first.problem = placed(place, month);
    if (second === undefined || second.text === '') {
      if (third !== undefined && third.text !== '') third.problem = 'without-state';
      return [];
    }
    if (state === null) second.problem = 'state';
    const wage = wageOf(third);
    const isBad = [first, second, third].some((cell) => cell?.problem != null);
    return isBad || month === null || state === null ? [] : [{ row: 0, month, state, wage, at: second }];
  });
}

/** Rows of states, one cell a month: below a line of months, or in order from a cell on. */
function readBlock(
  cells: readonly (readonly Draft[])[],
  months: readonly (Month | null)[],
  place: PastePlace,
): readonly Found[] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column): readonly Found[] => {
      if (cell.text === '') return [];
      const month = months[column] ?? null;
      const state = readMonthState(cell.text);
      if (row >= place.rows) cell.problem = 'no-row';
      else if (state === null) cell.problem = 'state';
      else cell.problem = month === null ? 'outside' : placed(place, month);
      return cell.problem !== null || month === null || state === null
        ? []
        : [{ row, month, state, wage: undefined, at: cell }];
    }),
  );
}

/** A month that stands there twice counts once; where it says two things, neither counts. */
function withoutDoubles(found: readonly Found[]): readonly Found[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.row} ${one.month}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    if (others.every(({ state, wage }) => state === first.state && wage === first.wage)) return [first];
    for (const { at } of group) at.problem = 'twice';
    return [];
  });
}

/**
 * Reads what was copied from a spreadsheet: rows of month, state and perhaps wage; rows of states below a line of months; or
 * states in order from the cell on, a whole window from its beginning. Pure.
 */
export function readPasted(text: string, place: PastePlace): Pasted {
  const lines = linesOf(text);
  const cells = drafts(lines);
  const [head, ...below] = cells;
  const headMonths = (head ?? []).map((cell) => readMonth(cell.text));
  const isTable = below.length > 0 && headMonths.length > 1 && headMonths.every((month) => month !== null);
  const isList = lines.some((line) => line.length > 1 && readMonth(line[0] ?? '') !== null);
  const isColumn = lines.length > 1 && lines.every((line) => line.length === 1);
  const series = isColumn ? [cells.flat()] : cells;
  const longest = Math.max(0, ...series.map((line) => line.length));
  const start = longest === place.window.length ? 0 : place.column;
  const found = isTable
    ? readBlock(below, headMonths, place)
    : isList
      ? readList(cells, place)
      : readBlock(series, place.window.slice(start), place);
  const months = withoutDoubles(found).map(({ at: _at, ...month }) => month);
  return {
    cells: cells.map((line) => line.map(({ text: said, problem }) => ({ text: said, problem }))),
    months,
  };
}

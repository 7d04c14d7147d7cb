import { type Cell, cellText, isBlank } from './cell.ts';
import type { ImportField } from './field.ts';
import { headerText } from './header-text.ts';
import {
  type HeaderBook,
  type HeaderMatch,
  headerBook,
  matchHeader,
  matchVagueHeader,
} from './match-header.ts';
import type { Mapping } from './target.ts';

/** A column of the list and the field that it seems to hold. `confidence` 0-1; 1 after a person has decided. */
export type HeaderColumn = {
  readonly index: number;
  readonly header: string;
  readonly guess: string | null;
  readonly confidence: number;
};

/** Rows count from 0. The header is `headerRow` and, when it has two lines, the one below. */
export type FoundHeader = {
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly columns: readonly HeaderColumn[];
};

type Rows = readonly (readonly Cell[])[];
type Fields = { readonly fields: readonly ImportField[] };

const SEARCHED_ROWS = 40;
const SAMPLE_ROWS = 30;
const LONGEST_HEADER = 80;
/** Two lines have to explain this much more than the best single line. */
const SECOND_LINE_GAIN = 0.5;

function labelOf(cell: Cell | undefined): string {
  const text = cell === undefined || cell.kind === 'date' || cell.kind === 'number' ? '' : cellText(cell);
  return text.length > LONGEST_HEADER ? '' : text.replace(/\s+/g, ' ');
}

/** Texts per column that may name it, the one to show first. */
function labels(rows: Rows, row: number, lines: 1 | 2): readonly (readonly string[])[] {
  const top = (rows[row] ?? []).map(labelOf);
  if (lines === 1) return top.map((text) => [text]);
  const bottom = (rows[row + 1] ?? []).map(labelOf);
  const width = Math.max(top.length, bottom.length);
  let group = '';
  return Array.from({ length: width }, (_, index) => {
    const above = top[index] ?? '';
    const below = bottom[index] ?? '';
    // A merged heading stands in its first cell and counts for the empty ones right of it, while texts stand below.
    if (above !== '' || below === '') group = above;
    return below === '' || group === '' ? [`${above}${below}`] : [`${group} ${below}`, below];
  });
}

/** Gives each field to the column that names it best, and each column at most one field. */
function assign(matches: readonly (readonly HeaderMatch[])[]): ReadonlyMap<number, HeaderMatch> {
  const pairs = matches.flatMap((list, column) => list.map((match) => ({ column, match })));
  pairs.sort((a, b) => b.match.confidence - a.match.confidence || a.column - b.column);
  const given = new Map<number, HeaderMatch>();
  const taken = new Set<string>();
  for (const { column, match } of pairs) {
    if (given.has(column) || taken.has(match.key)) continue;
    given.set(column, match);
    taken.add(match.key);
  }
  return given;
}

type Candidate = {
  readonly row: number;
  readonly lines: 1 | 2;
  readonly score: number;
  readonly fields: number;
};

function judgeCandidate(rows: Rows, row: number, lines: 1 | 2, book: HeaderBook): Candidate {
  const given = assign(
    labels(rows, row, lines).map((texts) => texts.flatMap((text) => matchHeader(text, book))),
  );
  let score = 0;
  for (const match of given.values()) score += match.confidence;
  return { row, lines, score, fields: given.size };
}

/** Whether a row can be the second line of a header: only words, at least one. */
function isSecondLine(cells: readonly Cell[] | undefined): boolean {
  const filled = (cells ?? []).filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => cell.kind === 'text' && !/\d{3}/.test(cell.text));
}

/**
 * Takes a row as the header, as found or as a person points at it. Columns without a header are listed when
 * there is something below them.
 */
export function readHeader(rows: Rows, headerRow: number, lines: 1 | 2, target: Fields): FoundHeader {
  const book = headerBook(target.fields);
  const firstDataRow = headerRow + lines;
  const texts = labels(rows, headerRow, lines);
  const given = assign(
    texts.map((list, column) => [
      ...list.flatMap((text) => matchHeader(text, book)),
      ...list.flatMap((text) => matchVagueHeader(text, book, rows, firstDataRow, column)),
    ]),
  );
  const sample = rows.slice(firstDataRow, firstDataRow + SAMPLE_ROWS);
  const width = sample.reduce((most, cells) => Math.max(most, cells.length), texts.length);
  const columns: HeaderColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const header = texts[index]?.[0] ?? '';
    if (header === '' && sample.every((cells) => isBlank(cells[index]))) continue;
    const match = given.get(index);
    columns.push({ index, header, guess: match?.key ?? null, confidence: match?.confidence ?? 0 });
  }
  return { headerRow, firstDataRow, columns };
}

/**
 * Finds the header of a list within the first 40 rows, below whatever title stands above it, in one line or two.
 * @returns null when no row names at least two fields of the target: a person has to point at the header then.
 */
export function findHeader(rows: Rows, target: Fields): FoundHeader | null {
  const book = headerBook(target.fields);
  let single: Candidate | null = null;
  let double: Candidate | null = null;
  for (let row = 0; row < Math.min(rows.length, SEARCHED_ROWS); row += 1) {
    const one = judgeCandidate(rows, row, 1, book);
    if (one.fields >= 2 && one.score > (single?.score ?? 0)) single = one;
    if (row + 1 >= SEARCHED_ROWS || !isSecondLine(rows[row + 1])) continue;
    const two = judgeCandidate(rows, row, 2, book);
    if (two.fields >= 2 && two.score > (double?.score ?? 0)) double = two;
  }
  const best = double !== null && double.score >= (single?.score ?? 0) + SECOND_LINE_GAIN ? double : single;
  return best === null ? null : readHeader(rows, best.row, best.lines, target);
}

/** What a header looks like, to remember under it how a person mapped its columns. Case and punctuation drop out. */
export function headerSignature(columns: readonly HeaderColumn[]): string {
  return columns.map((column) => `${column.index}:${headerText(column.header)}`).join('|');
}

/** The columns with a remembered or hand-made mapping instead of the guesses. */
export function applyMapping(columns: readonly HeaderColumn[], mapping: Mapping): readonly HeaderColumn[] {
  const byColumn = new Map(Object.entries(mapping).map(([key, index]) => [index, key]));
  return columns.map((column) => {
    const guess = byColumn.get(column.index) ?? null;
    return { ...column, guess, confidence: guess === null ? 0 : 1 };
  });
}

/** The mapping that the columns' guesses amount to. */
export function mappingOf(columns: readonly HeaderColumn[]): Mapping {
  return Object.fromEntries(columns.flatMap(({ guess, index }) => (guess === null ? [] : [[guess, index]])));
}

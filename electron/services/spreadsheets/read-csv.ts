import Papa from 'papaparse';
import { EMPTY_CELL, type PlainCell, type Sheet } from '../../../shared/domain/import/cell.ts';
import { cleanText } from './clean-text.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { SpreadsheetRefusal } from './problem.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 200_000;
/** A quote that cannot appear, since control characters are no content: switches quoting off. */
const NO_QUOTE = '\u0001';

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Rows that agree on a number of fields above one speak for a delimiter; more fields break a tie. */
function score(sample: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: true });
  const counts = new Map<number, number>();
  for (const row of data) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [fields, rows] of counts) best = Math.max(best, rows * (1 + Math.log2(fields)));
  return best;
}

/** Excel writes its delimiter into the first line as `sep=;` when it is not the usual one. */
function splitHint(text: string): { readonly body: string; readonly hint: string | null } {
  const match = /^sep=(.)\r?\n/i.exec(text);
  return match?.[1] === undefined
    ? { body: text, hint: null }
    : { body: text.slice(match[0].length), hint: match[1] };
}

function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const points = score(sample, delimiter);
    if (points > best.score) best = { delimiter, score: points };
  }
  return best.delimiter;
}

/** One physical line with more delimiters than a sheet has columns many times over is refused before parsing. */
function refuseEndlessLines(text: string, delimiter: string): void {
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start > 1_000_000) {
      let columns = 1;
      for (
        let at = text.indexOf(delimiter, start);
        at !== -1 && at < end;
        at = text.indexOf(delimiter, at + 1)
      ) {
        columns += 1;
      }
      if (columns > MAX_COLUMNS * 10)
        throw new SpreadsheetRefusal({ code: 'sheet-too-large', rows: 1, columns });
    }
    start = end + 1;
  }
}

function toCell(raw: string): PlainCell {
  const text = cleanText(raw);
  return text.trim() === '' ? EMPTY_CELL : { kind: 'text', text };
}

function lengthWithoutBlanks(cells: readonly PlainCell[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1]?.kind === 'empty') length -= 1;
  return length;
}

type Parsed = { readonly rows: readonly (readonly PlainCell[])[]; readonly hasBadQuotes: boolean };

function parse(text: string, delimiter: string, quoteChar: string): Parsed {
  const rows: (readonly PlainCell[])[] = [];
  let cells = 0;
  let columns = 0;
  let filledRows = 0;
  let hasBadQuotes = false;
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    step: ({ data, errors }, parser) => {
      if (errors.some((error) => error.type === 'Quotes')) hasBadQuotes = true;
      const row = data.map(toCell);
      const kept = row.slice(0, lengthWithoutBlanks(row));
      rows.push(kept);
      if (kept.length > 0) filledRows = rows.length;
      columns = Math.max(columns, kept.length);
      cells += row.length;
      const isTooLarge = filledRows > MAX_ROWS || columns > MAX_COLUMNS || cells > MAX_CELLS;
      if (isTooLarge || rows.length > MAX_ROWS * 2 || hasBadQuotes) parser.abort();
    },
  });
  if (!hasBadQuotes && (filledRows > MAX_ROWS || columns > MAX_COLUMNS || cells > MAX_CELLS)) {
    throw new SpreadsheetRefusal({ code: 'sheet-too-large', rows: filledRows, columns });
  }
  return { rows: rows.slice(0, filledRows), hasBadQuotes };
}

/** Without quoting every line is a row; quotes around a whole field go, the others stay visible. */
function unquoted(cell: PlainCell): PlainCell {
  const inner = cell.kind === 'text' ? /^\s*"(.*)"\s*$/s.exec(cell.text)?.[1] : undefined;
  return inner === undefined ? cell : toCell(inner.replaceAll('""', '"'));
}

/**
 * Reads a CSV file that stands in memory: UTF-8 with or without mark, UTF-16 with mark, else Windows-1252;
 * fields parted by `;` `,` tab or `|`, whichever most rows agree on. Every cell is text. A quote that does not
 * close would swallow the rows after it, so quoting is then switched off for the whole file.
 * @throws SpreadsheetRefusal `file-not-a-list` (binary content further in), `sheet-too-large`.
 */
export function readCsvBytes(bytes: Buffer, name: string): Sheet {
  const { body, hint } = splitHint(decode(bytes));
  if (body.includes('\u0000'))
    throw new SpreadsheetRefusal({ code: 'file-not-a-list', looksLike: 'unknown' });
  const delimiter = hint ?? detectDelimiter(body);
  refuseEndlessLines(body, delimiter);
  const parsed = parse(body, delimiter, '"');
  const rows = parsed.hasBadQuotes
    ? parse(body, delimiter, NO_QUOTE).rows.map((cells) => cells.map(unquoted))
    : parsed.rows;
  return { name, hidden: false, rows };
}

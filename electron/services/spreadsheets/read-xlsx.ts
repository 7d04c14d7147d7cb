import {
  type CellValue,
  type Cell as HucreCell,
  type Sheet as HucreSheet,
  readXlsx as parseXlsx,
} from 'hucre/xlsx';
import { plainDateFromParts } from '../../../shared/calendar/plain-date.ts';
import {
  type Cell,
  cellName,
  EMPTY_CELL,
  isBlank,
  type PlainCell,
  type Sheet,
} from '../../../shared/domain/import/cell.ts';
import { cleanText } from './clean-text.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { measureSheet, type SheetSize } from './measure-sheet.ts';
import { packStored } from './pack-stored.ts';
import { SpreadsheetRefusal } from './problem.ts';
import type { WorkbookParts } from './unpack-workbook.ts';

const SHEET_PART = /(^|\/)worksheets\/[^/]+\.xml$/i;

/** hucre hands dates over as instants in UTC; their UTC day is the day that the cell shows, in every time zone. */
function fromDate(at: Date): PlainCell {
  if (Number.isNaN(at.getTime())) return { kind: 'error', text: '#NUM!' };
  const year = at.getUTCFullYear();
  // A time of day without a day counts from the end of 1899 (1904 system: from its first day).
  if (year < 1900) return { kind: 'text', text: at.toISOString().slice(11, 16) };
  const date = plainDateFromParts(year, at.getUTCMonth() + 1, at.getUTCDate());
  return date === null ? { kind: 'error', text: '#NUM!' } : { kind: 'date', date };
}

function fromText(raw: string): PlainCell {
  const text = cleanText(raw);
  return text === '' ? EMPTY_CELL : { kind: 'text', text };
}

function fromValue(value: CellValue | undefined): PlainCell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value === 'string') return fromText(value);
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) return fromDate(value);
  return Number.isFinite(value)
    ? { kind: 'number', value, text: String(value) }
    : { kind: 'error', text: '#NUM!' };
}

/** Only cells that are more than their value stand in hucre's map: formulas, errors, text with fonts. */
function fromDetail(detail: HucreCell): Cell {
  const isError =
    detail.type === 'error' || (typeof detail.value === 'string' && /^#[A-Z/0]+[!?A]$/.test(detail.value));
  const plain: PlainCell = isError
    ? { kind: 'error', text: cleanText(String(detail.value)) }
    : fromValue(detail.formulaResult ?? detail.value);
  if (detail.formula === undefined) return plain;
  const hasValue = detail.value !== null && detail.value !== undefined;
  return { kind: 'formula', formula: cleanText(`=${detail.formula}`), cached: hasValue ? plain : null };
}

function trimmedEnd<T>(items: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  let length = items.length;
  while (length > 0 && isEmpty(items[length - 1] as T)) length -= 1;
  return length === items.length ? items : items.slice(0, length);
}

function toSheet(source: HucreSheet): Sheet {
  const rows: Cell[][] = source.rows.map((values) => values.map(fromValue));
  for (const [place, detail] of source.cells ?? []) {
    const [row, column] = place.split(',').map(Number);
    const cells = row === undefined ? undefined : rows[row];
    if (cells === undefined || column === undefined || column >= cells.length) continue;
    cells[column] = fromDetail(detail);
  }
  const short = rows.map((cells) => trimmedEnd(cells, isBlank));
  return {
    name: cleanText(source.name),
    hidden: source.hidden === true || source.veryHidden === true,
    rows: trimmedEnd(short, (cells) => cells.length === 0),
  };
}

/** The largest rectangle that any sheet needs. Refuses a sheet over the limits before anything is built. */
function measureAll(parts: WorkbookParts): SheetSize {
  let rows = 1;
  let columns = 1;
  for (const [name, content] of parts) {
    if (!SHEET_PART.test(name)) continue;
    const size = measureSheet(content);
    if (size.rows > MAX_ROWS || size.columns > MAX_COLUMNS || size.rows * size.columns > MAX_CELLS) {
      throw new SpreadsheetRefusal({ code: 'sheet-too-large', ...size });
    }
    rows = Math.max(rows, size.rows);
    columns = Math.max(columns, size.columns);
  }
  return { rows, columns };
}

/** Chart sheets stand among the sheets of a workbook but hold no cells: their indexes are left out. */
function sheetIndexes(parts: WorkbookParts): readonly number[] | null {
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8');
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8');
  if (workbook === undefined || relations === undefined) return null;
  const worksheets = new Set<string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = /\sId\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (id !== undefined && /\sType\s*=\s*["'][^"']*\/worksheet["']/.test(tag)) worksheets.add(id);
  }
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
    ([tag]) => /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '',
  );
  return sheets.flatMap((id, index) => (worksheets.has(id) ? [index] : []));
}

/**
 * Makes sheets out of the checked parts of a workbook. Formulas are not computed, nothing outside is fetched.
 * @throws SpreadsheetRefusal `sheet-too-large`, `file-damaged`.
 */
export async function readXlsxParts(parts: WorkbookParts): Promise<readonly Sheet[]> {
  const size = measureAll(parts);
  const indexes = sheetIndexes(parts);
  try {
    const workbook = await parseXlsx(packStored(parts), {
      range: `A1:${cellName(size.rows - 1, size.columns - 1)}`,
      ...(indexes === null ? {} : { sheets: (_info: unknown, index: number) => indexes.includes(index) }),
    });
    return workbook.sheets.map(toSheet);
  } catch {
    throw new SpreadsheetRefusal({ code: 'file-damaged' });
  }
}

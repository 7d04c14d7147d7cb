import { type Cell, cellText, isBlank } from './cell.ts';
import type { ImportField } from './field.ts';
import { headerText } from './header-text.ts';
import type { Mapping } from './target.ts';

/** Why a row holds no data: nothing at all, a total, the numbers of the columns, the header once more, a remark. */
export type SkipReason = 'empty' | 'total-line' | 'number-row' | 'header-again' | 'note';

/** Nothing but the word and what it counts: a firm may well be called "Total Bangun". */
const TOTAL =
  /^(grand |sub ?)?(total|jumlah|jlh|jml)( (keseluruhan|seluruhnya|semua|seluruh|pekerja|karyawan|tenaga kerja|orang|upah|gaji|\d[\d.]*))*\s*[:=.]*\s*(rp)?[\d., -]*( orang| pekerja)?$/i;
/** What stands under a table: place and date, greetings, offices that sign, remarks. */
const CLOSING =
  /^(mengetahui|menyetujui|diketahui|disetujui|dibuat|yang membuat|hormat|demikian|tembusan|catatan|keterangan\b.*:|nb\b|note\b|\*|ttd|tanda tangan|materai|a\.?n\.?\s|direktur|direksi|pimpinan|manager|manajer|hrd|personalia|kepala|mengesahkan|[\p{L} .]+,\s*(tanggal\s*)?\d{1,2}\s+\p{L}+\s+\d{4}$)/iu;

function textsOf(cells: readonly Cell[]): readonly string[] {
  return cells.filter((cell) => !isBlank(cell)).map(cellText);
}

function isNumberRow(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(/^\(?(\d{1,3})\)?$/.exec(text)?.[1] ?? Number.NaN));
  return numbers.length >= 3 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

const HEADERS = new WeakMap<ImportField, ReadonlySet<string>>();

function headersOf(field: ImportField): ReadonlySet<string> {
  const known = HEADERS.get(field) ?? new Set(field.synonyms.map(headerText));
  HEADERS.set(field, known);
  return known;
}

/** Two fields that show their own header instead of a value: lists repeat it on every printed page. */
function isHeaderAgain(cells: readonly Cell[], mapping: Mapping, fields: readonly ImportField[]): boolean {
  let matches = 0;
  for (const field of fields) {
    const column = mapping[field.key];
    const text = column === undefined ? '' : cellText(cells[column]);
    if (text === '' || text.length > 60 || /\d{4}/.test(text)) continue;
    if (headersOf(field).has(headerText(text))) matches += 1;
    if (matches === 2) return true;
  }
  return false;
}

/** At most three cells, all of them words: no number, no date, no NIK, nothing left to compute. */
export function isWordsOnly(cells: readonly Cell[], mapping: Mapping): boolean {
  const texts = textsOf(cells);
  if (texts.length > 3 || cells.some((cell) => cell.kind === 'formula' && cell.cached === null)) return false;
  const nik = mapping.nik;
  if (nik !== undefined && /\d{6}/.test(cellText(cells[nik]))) return false;
  return !texts.some((text) => /^[\d.,/\-\s]+$/.test(text) && /\d/.test(text));
}

/** A vacancy for a manager or a head is one, though those who sign are called so too: it names its firm as well. */
function isVacancy(cells: readonly Cell[], { title, employerName }: Mapping): boolean {
  return (
    title !== undefined &&
    employerName !== undefined &&
    !isBlank(cells[title]) &&
    !isBlank(cells[employerName])
  );
}

function isNote(cells: readonly Cell[], texts: readonly string[], mapping: Mapping): boolean {
  if (isVacancy(cells, mapping)) return false;
  return isWordsOnly(cells, mapping) && (texts.length === 1 || CLOSING.test(texts[0] ?? ''));
}

/** Lists are often numbered further than they are filled: a line number and nothing else is an empty row. */
function isOnlyNumbered(cells: readonly Cell[], texts: readonly string[], mapping: Mapping): boolean {
  if (texts.length !== 1 || !/^\d{1,6}\.?$/.test(texts[0] ?? '')) return false;
  const column = cells.findIndex((cell) => !isBlank(cell));
  return !Object.values(mapping).includes(column);
}

/**
 * Says whether a row is no row of data, and why; null when it has to be judged. `cells` is the whole row as read.
 */
export function skipReason(
  cells: readonly Cell[],
  mapping: Mapping,
  fields: readonly ImportField[],
): SkipReason | null {
  const texts = textsOf(cells);
  const hasEmptyFormula = cells.some((cell) => cell.kind === 'formula' && cell.cached === null);
  if (!hasEmptyFormula && (texts.length === 0 || isOnlyNumbered(cells, texts, mapping))) return 'empty';
  const nik = mapping.nik;
  const hasNik =
    nik !== undefined && /\d{6}/.test(cellText(cells[nik])) && !/\d[.,]\d{3}/.test(cellText(cells[nik]));
  if (!hasNik && texts.slice(0, 2).some((text) => TOTAL.test(text))) return 'total-line';
  if (isNumberRow(texts)) return 'number-row';
  if (isHeaderAgain(cells, mapping, fields)) return 'header-again';
  return isNote(cells, texts, mapping) ? 'note' : null;
}

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import {
  MAX_REGISTER_PRINT_ROWS,
  MAX_REGISTER_ROWS,
  type RegisterFilter,
  type RegisterRow,
} from '../../shared/contract/letter-archive.ts';
import type { Office } from '../../shared/domain/office.ts';
import { letterKindInfo } from '../../shared/letters/kind-info.ts';
import { REGISTER_TOP_MARGIN, registerHtml } from '../../shared/letters/register-html.ts';
import { REGISTER_COLUMNS, registerCells } from '../../shared/letters/register-sheet.ts';
import { bookName, standingWord } from '../../shared/letters/register-words.ts';
import type { DatabaseCalls } from './database-calls.ts';
import type { HtmlPrinter } from './letter-desk.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { log } from './log.ts';
import type { PageStamper } from './page-stamper.ts';
import type { OutSheet } from './spreadsheets/write-workbook.ts';

/** Rows read in one go: the database worker answers others in between. */
const PART = 2_000;

/** The letters that a filter shows, in its order, read in parts; at most `most` of them. */
export async function registerRows(
  database: DatabaseCalls,
  filter: RegisterFilter,
  most: number,
): Promise<readonly RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for (let after: string | null = null; ; ) {
    const limit = Math.min(PART, most - rows.length);
    const part: { readonly rows: readonly RegisterRow[]; readonly next: string | null } = await database.ask(
      'worker.registerPart',
      { ...filter, after, limit },
    );
    rows.push(...part.rows);
    if (part.next === null || rows.length >= most) return rows;
    after = part.next;
  }
}

/** What the register is called on paper and as a file. */
export function registerName({ book, year }: Pick<RegisterFilter, 'book' | 'year'>): string {
  return [
    'Buku agenda surat',
    ...(book === null ? [] : [bookName(book)]),
    ...(year === null ? [] : [year]),
  ].join(' ');
}

/** The register as an XLSX, at most 100,000 rows. */
export async function registerFile(
  database: DatabaseCalls,
  filter: RegisterFilter,
  timeZone: string,
  write: (sheet: OutSheet) => Promise<Uint8Array>,
): Promise<{ readonly bytes: Uint8Array; readonly rows: number; readonly total: number }> {
  const total = await database.ask('worker.countRegister', filter);
  const rows = await registerRows(database, filter, MAX_REGISTER_ROWS);
  const bytes = await write({
    sheetName: 'Buku agenda',
    columns: REGISTER_COLUMNS,
    rows: rows.map((row) => registerCells(row, timeZone)),
  });
  return { bytes, rows: rows.length, total: Math.max(total, rows.length) };
}

/** The further filters as they stand below the title. */
const inWords = ({ text, kind, state }: RegisterFilter): string =>
  [
    ...(kind === null ? [] : [`jenis: ${letterKindInfo(kind).name}`]),
    ...(state === null ? [] : [`keadaan: ${standingWord(state)}`]),
    ...(text.trim() === '' ? [] : [`memuat "${text.trim()}"`]),
  ].join(' · ');

/**
 * The register as a PDF, landscape, pages numbered.
 * @throws ContractError print-failed; with `register-too-long` above 3,000 rows
 */
export async function registerPdf(
  parts: { readonly database: DatabaseCalls; readonly printer: HtmlPrinter; readonly stamper: PageStamper },
  filter: RegisterFilter,
  office: Office,
  today: PlainDate,
): Promise<Uint8Array> {
  const total = await parts.database.ask('worker.countRegister', filter);
  if (total > MAX_REGISTER_PRINT_ROWS) {
    throw new ContractError('print-failed', {
      detail: 'register-too-long',
      params: { rows: total, most: MAX_REGISTER_PRINT_ROWS },
    });
  }
  const html = registerHtml({
    // On paper a book begins with its first entry, however the screen was turned.
    rows: await registerRows(parts.database, { ...filter, descending: false }, MAX_REGISTER_PRINT_ROWS),
    office: [office.government, office.name],
    book: filter.book,
    year: filter.year,
    narrowed: inWords(filter),
    practice: office.purpose === 'practice',
    printedOn: today,
    fontBase: LETTER_FONT_BASE,
  });
  const raw = await parts.printer.toPdf(html).catch((error: unknown) => {
    log(`[print] ${(error as { code?: string }).code ?? 'failed'}`);
    throw new ContractError('print-failed');
  });
  return (await parts.stamper.stamp(raw, 'Buku agenda surat', REGISTER_TOP_MARGIN)).pdf;
}

import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { periodName } from '../../shared/calendar/period.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ConsultationFilter } from '../../shared/contract/consultations.ts';
import { MAX_CONSULTATION_ROWS } from '../../shared/contract/consultations.ts';
import {
  type DisputeBookFilter,
  MAX_BOOK_PRINT_ROWS,
  MAX_BOOK_ROWS,
} from '../../shared/contract/dispute-book.ts';
import { type ClaimsFilter, MAX_CLAIM_ROWS } from '../../shared/contract/dispute-claims.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { Recap } from '../../shared/domain/dispute/recap.ts';
import { type Office, paperSize } from '../../shared/domain/office.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import { CLAIM_COLUMNS, claimCells, claimTotals } from '../../shared/letters/claims-sheet.ts';
import { CONSULTATION_COLUMNS, consultationCells } from '../../shared/letters/consultation-sheet.ts';
import { BOOK_COLUMNS, bookCells, bookTable } from '../../shared/letters/dispute-book-sheet.ts';
import { RECAP_COLUMNS, recapRows, recapTables } from '../../shared/letters/recap-sheet.ts';
import { SHEET_TOP_MARGIN, type SheetHtmlInput, sheetHtml } from '../../shared/letters/sheet-html.ts';
import type { DatabaseCalls } from './database-calls.ts';
import type { HtmlPrinter } from './letter-desk.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { log } from './log.ts';
import type { PageStamper } from './page-stamper.ts';
import type { OutSheet } from './spreadsheets/write-workbook.ts';

/** Rows read in one go: the database worker answers others in between. */
const PART = 500;

/** What goes out as a file: what it is called, its list, and how many rows there were in all. */
export interface OutFile {
  readonly name: string;
  readonly sheet: OutSheet;
  readonly rows: number;
  readonly total: number;
}

/** What makes a PDF of a sheet. */
export interface Paper {
  readonly printer: HtmlPrinter;
  readonly stamper: PageStamper;
}

/** Rows of a list in parts, at most `most` of them, and how many there are. */
async function wholeList<Row>(
  read: (part: { readonly after: string | null; readonly limit: number }) => Promise<Page<Row>>,
  most: number,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Row> = await read({ after, limit: Math.min(PART, most - rows.length) });
    rows.push(...page.rows);
    if (page.next === null || rows.length >= most) return { rows, total: Math.max(page.total, rows.length) };
    after = page.next;
  }
}

/** On paper and in files a book begins with its first entry, however the screen was turned. */
const bookRows = (database: DatabaseCalls, filter: DisputeBookFilter, most: number) =>
  wholeList(
    (part) => database.procedure('disputeBook.list', { ...filter, descending: false, ...part }),
    most,
  );

/** What the register is called on paper and as a file. */
export const bookName = ({ year }: Pick<DisputeBookFilter, 'year'>): string =>
  ['Buku registrasi perselisihan', ...(year === null ? [] : [year])].join(' ');

/** The register as a list for XLSX, at most 100,000 lines. */
export async function bookFile(database: DatabaseCalls, filter: DisputeBookFilter): Promise<OutFile> {
  const { rows, total } = await bookRows(database, filter, MAX_BOOK_ROWS);
  return {
    name: bookName(filter),
    sheet: { sheetName: 'Buku registrasi', columns: BOOK_COLUMNS, rows: rows.map(bookCells) },
    rows: rows.length,
    total,
  };
}

/** The consultations as a list for XLSX, at most 100,000. */
export async function consultationFile(
  database: DatabaseCalls,
  filter: ConsultationFilter,
): Promise<OutFile> {
  const { rows, total } = await wholeList(
    (part) => database.procedure('consultations.list', { ...filter, ...part }),
    MAX_CONSULTATION_ROWS,
  );
  const { from, to } = filter;
  const period = from !== null && to !== null && from <= to ? ` ${periodName({ from, to })}` : '';
  return {
    name: `Konsultasi${period}`,
    sheet: { sheetName: 'Konsultasi', columns: CONSULTATION_COLUMNS, rows: rows.map(consultationCells) },
    rows: rows.length,
    total,
  };
}

/** The claims of the workers of a dispute as a list for XLSX, in the order in which the screen has them. @throws ContractError not-found */
export async function claimsFile(
  database: DatabaseCalls,
  filter: ClaimsFilter,
  asOf: PlainDate,
): Promise<OutFile> {
  const { registerNumber } = await database.procedure('disputes.get', { id: filter.disputeId, asOf });
  const { rows, total } = await wholeList(
    (part) => database.procedure('disputeWorkers.list', { ...filter, ...part }),
    MAX_CLAIM_ROWS,
  );
  return {
    name: `Pihak dan tuntutan ${registerNumber}`,
    sheet: {
      sheetName: 'Pihak dan tuntutan',
      columns: CLAIM_COLUMNS,
      rows: rows.map(claimCells),
      totals: claimTotals(rows),
    },
    rows: rows.length,
    total,
  };
}

/** What the recap is called on paper and as a file. */
export const recapName = (period: Pick<Recap, 'from' | 'to'>): string =>
  `Rekap perselisihan ${periodName(period)}`;

/** The recap as a list for XLSX. */
export function recapFile(recap: Recap): OutFile {
  const rows = recapRows(recap);
  return {
    name: recapName(recap),
    sheet: { sheetName: 'Rekap', columns: RECAP_COLUMNS, rows },
    rows: rows.length,
    total: rows.length,
  };
}

/** A sheet as a PDF on the office's paper, pages numbered. @throws ContractError print-failed */
export async function sheetPdf(
  { printer, stamper }: Paper,
  office: Office,
  landscape: boolean,
  sheet: Pick<SheetHtmlInput, 'title' | 'facts' | 'tables' | 'notes'>,
): Promise<Uint8Array> {
  const { width, height } = paperSize(office.style.paper);
  const [short, long] = width < height ? [width, height] : [height, width];
  const html = sheetHtml({
    ...sheet,
    office: [office.government, office.name],
    page: landscape ? { width: long, height: short } : { width: short, height: long },
    practice: office.purpose === 'practice',
    fontBase: LETTER_FONT_BASE,
  });
  const raw = await printer.toPdf(html).catch((error: unknown) => {
    log(`[print] ${(error as { code?: string }).code ?? 'failed'}`);
    throw new ContractError('print-failed');
  });
  return (await stamper.stamp(raw, sheet.title, SHEET_TOP_MARGIN)).pdf;
}

/**
 * The register as a PDF, landscape on the office's paper, pages numbered.
 * @throws ContractError print-failed; with `dispute-book-too-long` above 3,000 lines
 */
export async function bookPdf(
  parts: Paper & { readonly database: DatabaseCalls },
  filter: DisputeBookFilter,
  office: Office,
  today: PlainDate,
): Promise<Uint8Array> {
  const { total } = await parts.database.procedure('disputeBook.list', { ...filter, after: null, limit: 1 });
  if (total > MAX_BOOK_PRINT_ROWS) {
    throw new ContractError('print-failed', {
      detail: 'dispute-book-too-long',
      params: { rows: total, most: MAX_BOOK_PRINT_ROWS },
    });
  }
  const { rows } = await bookRows(parts.database, filter, MAX_BOOK_PRINT_ROWS);
  const text = filter.text.trim();
  return sheetPdf(parts, office, true, {
    title: 'Buku registrasi perselisihan',
    facts: [
      filter.year === null ? 'Semua tahun' : `Tahun ${filter.year}`,
      `${formatNumber(rows.length)} perkara`,
      ...(text === '' ? [] : [`memuat "${text}"`]),
      `dicetak ${formatDateShort(today)}`,
    ],
    tables: [bookTable(rows)],
    notes: [],
  });
}

/** The recap as a PDF of one page, upright on the office's paper. @throws ContractError print-failed */
export async function recapPdf(
  parts: Paper,
  recap: Recap,
  office: Office,
  today: PlainDate,
): Promise<Uint8Array> {
  return sheetPdf(parts, office, false, {
    title: 'Rekap penyelesaian perselisihan hubungan industrial',
    facts: [
      periodName(recap),
      `${formatDateShort(recap.from)} sampai ${formatDateShort(recap.to)}`,
      `dicetak ${formatDateShort(today)}`,
    ],
    ...recapTables(recap),
  });
}

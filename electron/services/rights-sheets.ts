import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { rightsSheetStyle, rightsSheetsHtml } from '../../shared/letters/rights-sheet-html.ts';
import type { RightsSheetPrint } from '../../shared/letters/rights-sheet-print.ts';
import { getOffice } from '../database/office.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { rightsSheetFacts, type SheetSubject } from './rights-sheet-facts.ts';

export interface SheetsOrder {
  readonly subjects: readonly SheetSubject[];
  readonly print: RightsSheetPrint;
  readonly asOf: PlainDate;
}

/** Sheets as they are printed. */
export interface PreparedSheets {
  /** Whose they are, in their order. */
  readonly names: readonly string[];
  /** A page of links, then the sheets. */
  readonly html: string;
  /** Millimetres. */
  readonly topMargin: number;
}

/** The sheets of some people as one document to be printed; who has neither layoff nor job is left out. */
export async function prepareRightsSheets(
  db: ReadableDatabase,
  { subjects, print, asOf }: SheetsOrder,
): Promise<PreparedSheets> {
  const { style, purpose } = await getOffice(db);
  const facts = await rightsSheetFacts(db, subjects, asOf);
  return {
    names: facts.map(({ worker }) => worker),
    html: rightsSheetsHtml(facts, {
      style,
      print,
      practice: purpose === 'practice',
      fontBase: LETTER_FONT_BASE,
    }),
    topMargin: rightsSheetStyle(style, print).margins.top,
  };
}

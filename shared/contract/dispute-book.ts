import { z } from 'zod';
import { type Recap, recapPeriodSchema } from '../domain/dispute/recap.ts';
import type { DisputeBookRow } from '../domain/dispute/register-columns.ts';
import { listInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** How the register of disputes is narrowed: a year of registration, words of number, firm, issue or workers. */
export const disputeBookFilterSchema = listInput(['number']).extend({
  /** Year of the register; null for all of them. */
  year: z.number().int().min(2000).max(2100).nullable().default(null),
});
export type DisputeBookFilter = z.output<typeof disputeBookFilterSchema>;

/** A year of the register. */
export interface DisputeBookYear {
  readonly year: number;
  readonly cases: number;
}

/** Most lines of the register of disputes in one XLSX, and on paper. */
export const MAX_BOOK_ROWS = 100_000;
export const MAX_BOOK_PRINT_ROWS = 3_000;

export const disputeBookProcedures = {
  /** The register of disputes (buku registrasi perselisihan) in the order of its numbers. */
  'disputeBook.list': query(disputeBookFilterSchema).returns<Page<DisputeBookRow>>(),
  /** Years that have disputes, newest first. */
  'disputeBook.years': query(z.object({})).returns<readonly DisputeBookYear[]>(),
  /** Saves the register as the filter shows it as XLSX, at most 100,000 lines; null when the user closed the dialog. */
  'disputeBook.saveXlsx': command(disputeBookFilterSchema, { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: number;
    readonly total: number;
  } | null>(),
  /**
   * Prints the register as the filter shows it, landscape on the office's paper; false when the user closed the dialog.
   * @throws print-failed (`dispute-book-too-long`, above 3,000 lines)
   */
  'disputeBook.print': command(disputeBookFilterSchema, { place: 'main' }).returns<boolean>(),

  /** The recap of a period: stock, what came and went, outcomes, days of mediation, court, consultations. */
  'recap.get': query(recapPeriodSchema).returns<Recap>(),
  /** Saves the recap as XLSX; null when the user closed the dialog. */
  'recap.saveXlsx': command(recapPeriodSchema, { place: 'main' }).returns<{
    readonly fileName: string;
  } | null>(),
  /** Prints the recap; false when the user closed the dialog. @throws print-failed */
  'recap.print': command(recapPeriodSchema, { place: 'main' }).returns<boolean>(),
};

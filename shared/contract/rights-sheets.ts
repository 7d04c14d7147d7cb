import { z } from 'zod';
import { RIGHTS_SHEET_PRINTS } from '../letters/rights-sheet-print.ts';
import type { PrintOutcome } from './letter-output.ts';
import { command, query } from './procedure.ts';

const id = z.string().min(1).max(60);

/** Most sheets in one file. */
export const MOST_SHEETS = 20_000;

/** Whose sheet: a line of a layoff report, or null for the newest layoff of the person, else the newest job. */
const sheetInput = z.object({
  personId: id,
  lineId: id.nullable(),
  /** `large`: 18 points, on two pages at most. */
  print: z.enum(RIGHTS_SHEET_PRINTS),
});

/** What came of the sheets of a report. */
export interface SavedSheets {
  readonly sheets: number;
  readonly pages: number;
  /** Workers of whom no sheet can be made: their line went meanwhile. */
  readonly leftOut: number;
  /** Name of the file; empty when it was stopped: nothing is left then. */
  readonly fileName: string;
  readonly cancelled: boolean;
}

/**
 * Most sheets that the system's dialog takes: it gets all of them as one job. More go to a printer by its name, which takes
 * them part by part.
 */
export const MOST_BY_DIALOG = 50;

/** What came of printing the sheets of a report. What was sent before it stopped is on paper. */
export interface SentSheets {
  /** Sheets that the printer took, of how many workers. */
  readonly sheets: number;
  readonly total: number;
  readonly pages: number;
  /** As in `SavedSheets`, of those that were come to. */
  readonly leftOut: number;
  /** The place in the order of the report from which it can go on; null when nothing is left to print. */
  readonly next: number | null;
  readonly cancelled: boolean;
  /** Why the printer took no more; null when it took all, or the user stopped it. */
  readonly refused: Exclude<PrintOutcome, 'printed'> | null;
}

const manyInput = z.object({
  reportId: id,
  /** Null for all workers. */
  lineIds: z.array(id).max(MOST_SHEETS).nullable(),
  /** The place in their order from which on, from 1. */
  from: z.number().int().min(1).max(MOST_SHEETS).default(1),
  print: z.enum(RIGHTS_SHEET_PRINTS),
  job: z.string().min(1).max(60),
});

/** The worker's sheet (lembar hak): made anew each time from what stands on record that day; it is not kept. */
export const rightsSheetProcedures = {
  /** The sheet as PDF. @throws not-found (also for a person without layoff and job), print-failed */
  'rightsSheets.preview': query(sheetInput, { place: 'main' }).returns<{
    readonly pdf: Uint8Array;
    readonly pages: number;
  }>(),
  /** Prints it; false when the user closed the dialog. @throws as preview */
  'rightsSheets.print': command(sheetInput, { place: 'main' }).returns<boolean>(),
  /** Saves it; null when the user closed the dialog. @throws as preview; disk-full, file-refused */
  'rightsSheets.save': command(sheetInput, { place: 'main' }).returns<{ readonly fileName: string } | null>(),
  /**
   * One PDF with the sheets of the workers of a report, chosen lines or all, in the order of the report. Job `job` with step
   * `print`; when it is stopped, nothing is left. Null when the user closed the dialog.
   * @throws not-found (also where no line is left), print-failed, disk-full, file-refused
   */
  'rightsSheets.saveMany': command(manyInput, { place: 'main' }).returns<SavedSheets | null>(),
  /**
   * Prints the sheets of the workers of a report in its order: to a printer by its name part by part, or by the system's
   * dialog (`printer` null; at most `MOST_BY_DIALOG`). Job `job` with step `print`; stopped, the printer gets no further part.
   * Null when the user closed the dialog. @throws not-found, print-failed, input-refused (too many for the dialog)
   */
  'rightsSheets.printMany': command(manyInput.extend({ printer: z.string().min(1).max(240).nullable() }), {
    place: 'main',
  }).returns<SentSheets | null>(),
  /** Opens the folder of a file of this session. @throws file-gone */
  'rightsSheets.showFolder': query(z.object({ job: z.string().min(1).max(60) }), {
    place: 'main',
  }).returns<null>(),
};

import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { CaseDocument } from '../domain/document.ts';
import type { LetterSummary } from '../domain/letter.ts';
import { idInput } from './lists.ts';
import { command, query } from './procedure.ts';

/** Rows of one table of a case file; more stand in the app only. */
export const MOST_SHEET_ROWS = 3_000;
/** Letters and documents of one case file. */
export const MOST_ENCLOSURES = 1_000;
/** Pages that go to the printer in one go; a longer file is saved and printed from a PDF reader. */
export const MOST_PRINTED_PAGES = 400;

const words = (max: number) => z.string().max(max);

/** A part of a sheet as the screen worded it: what the record says, in the words of the office. */
export const sheetPartSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('subtitle'), text: words(300) }),
  z.object({ kind: z.literal('text'), text: words(4_000) }),
  /** Label and value. */
  z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([words(200), words(4_000)])).max(100) }),
  z.object({
    kind: z.literal('table'),
    /** Widths are shares of the whole. */
    columns: z
      .array(
        z.object({
          header: words(80),
          width: z.number().min(1).max(100),
          align: z.enum(['left', 'right']),
        }),
      )
      .min(1)
      .max(14),
    rows: z.array(z.array(words(4_000)).max(14)).max(MOST_SHEET_ROWS),
    totals: z.array(z.array(words(200)).max(14)).max(5),
  }),
]);
export type SheetPart = z.infer<typeof sheetPartSchema>;

/** A sheet with a title of its own, printed on A4. */
export const sheetSchema = z.object({
  title: words(200).min(1),
  landscape: z.boolean(),
  parts: z.array(sheetPartSchema).max(40),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** A letter that can go into a case file; `signed`: it goes in as its signed copy. */
export interface CaseFileLetter extends LetterSummary {
  readonly signed: boolean;
}

/** A document that could not be put in; a page in its place says so. */
export interface SetAside {
  readonly title: string;
  readonly why: 'damaged' | 'locked' | 'word' | 'too-many-pixels';
}

export interface CaseFileMade {
  /** Null where it was printed. */
  readonly fileName: string | null;
  readonly pages: number;
  readonly setAside: readonly SetAside[];
}

export const caseFileProcedures = {
  /** Letters and documents that can go into the file of a dispute, oldest first. @throws not-found */
  'caseFile.contents': query(idInput).returns<{
    readonly letters: readonly CaseFileLetter[];
    readonly documents: readonly CaseDocument[];
  }>(),
  /**
   * Binds one PDF: cover, table of contents, sheets, letters, documents; pages numbered throughout. Saves it by the system's
   * dialog or prints it; null when the user closed that dialog. A job: it tells how far it is and can be cancelled.
   * @throws changed-meanwhile when the dispute is not of `version` any more, not-found, cancelled, print-failed (with
   * `case-file-too-long` above 400 pages), disk-full, file-refused with `file-not-writable`
   */
  'caseFile.make': command(
    z.object({
      disputeId: z.string().min(1).max(60),
      version: z.number().int().min(1),
      today: plainDateSchema,
      /** What stands on the cover: kind of the file, number, parties, facts. */
      cover: z.object({
        kind: words(80),
        number: words(160),
        parties: words(600),
        facts: z.array(z.tuple([words(200), words(4_000)])).max(40),
      }),
      sheets: z.array(sheetSchema).max(12),
      letterIds: z.array(z.string().max(60)).max(MOST_ENCLOSURES),
      documentIds: z.array(z.string().max(60)).max(MOST_ENCLOSURES),
      way: z.enum(['save', 'print']),
      job: z.string().min(1).max(60),
    }),
    { place: 'main' },
  ).returns<CaseFileMade | null>(),
};

import { z } from 'zod';
import { OUTSIDE_CHOICES } from '../domain/import/contribution-months.ts';
import {
  IMPORT_TARGETS,
  type ImportBatch,
  type ImportRow,
  type KeptRows,
  ROW_VERDICTS,
} from '../domain/import-batch.ts';
import { command, type Page, query } from './procedure.ts';

/** What the reader saw in a file, before anything is stored. */
export interface ReadList {
  /** Stands for the file that was read, until it is staged or let go. */
  readonly session: string;
  readonly fileName: string;
  readonly sheets: readonly ReadSheet[];
  /** Best sheet to start with (index). */
  readonly sheet: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  /** Row of the header, from 0; null when none was found. */
  readonly headerRow: number | null;
  readonly columns: readonly ReadColumn[];
  /** First rows of the sheet as text, for choosing the header row. */
  readonly head: readonly (readonly string[])[];
}

export interface ReadColumn {
  readonly index: number;
  readonly header: string;
  /** Field key that the header seems to mean, or null. */
  readonly guess: string | null;
  /** The guess was remembered from an earlier list of this employer. */
  readonly remembered: boolean;
  /** A few values below the header. */
  readonly samples: readonly string[];
}

const batchInput = z.object({ batchId: z.string().max(60) });

export const importProcedures = {
  /** Reads a file (job `read`): sheets, header, guessed columns. Stores nothing. */
  'imports.read': command(
    z.object({
      token: z.string().max(60),
      target: z.enum(IMPORT_TARGETS),
      reportId: z.string().nullable(),
      /** The firm whose contributions the list holds; null for every other list. */
      employerId: z.string().max(60).nullable().default(null),
      /** The case whose workers the list names; null for every other list. */
      disputeId: z.string().max(60).nullable().default(null),
      job: z.string().max(60),
    }),
    { place: 'main' },
  ).returns<ReadList>(),
  /** Header and guesses for another header row of a sheet that was read. */
  'imports.header': query(
    z.object({ session: z.string(), sheet: z.number().int().min(0), headerRow: z.number().int().min(0) }),
    { place: 'main' },
  ).returns<ReadSheet>(),
  /** Judges every row and stages it under one batch (job `stage`). The record itself does not change yet. */
  'imports.stage': command(
    z.object({
      session: z.string(),
      sheet: z.number().int().min(0),
      headerRow: z.number().int().min(0),
      /** Field key by column index; columns not named are left out. */
      mapping: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(40)),
      job: z.string().max(60),
    }),
    { place: 'main' },
  ).returns<ImportBatch>(),
  'imports.get': query(batchInput).returns<ImportBatch>(),
  /** Lists of a report, of a case, or those without a report; of one kind and one firm where named: the newest hundred. */
  'imports.list': query(
    z.object({
      reportId: z.string().nullable(),
      disputeId: z.string().max(60).nullable().default(null),
      target: z.enum(IMPORT_TARGETS).nullable().default(null),
      employerId: z.string().max(60).nullable().default(null),
    }),
  ).returns<readonly ImportBatch[]>(),
  'imports.rows': query(
    batchInput.extend({
      verdict: z.enum(ROW_VERDICTS).nullable(),
      /** Only rows with warnings. */
      warned: z.boolean().default(false),
      after: z.string().nullable(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
  ).returns<Page<ImportRow>>(),
  /** How much is kept of what the rows of lists said. */
  'imports.kept': query(z.object({})).returns<KeptRows>(),
  /** Decides similar rows: the same person, or another one. `rows` null means all undecided. */
  'imports.decide': command(
    batchInput.extend({
      rows: z.array(z.number().int()).max(20_000).nullable(),
      decision: z.enum(['same', 'different']),
    }),
  ).returns<ImportBatch>(),
  /** Takes over what is good, in short steps (job `commit`). */
  'imports.commit': command(
    batchInput.extend({
      /** What becomes of months of contributions outside every job; null where the batch has none. */
      outside: z.enum(OUTSIDE_CHOICES).nullable().default(null),
      job: z.string().max(60),
    }),
    { place: 'main' },
  ).returns<ImportBatch>(),
  /**
   * Takes the whole batch back; people that something else uses by now stay.
   * @throws still-used when a case has gone on with workers of the list: they settled, were changed, or left it by a split
   */
  'imports.undo': command(batchInput).returns<{ readonly removed: number; readonly kept: number }>(),
  /** Drops a staged batch that was never committed. */
  'imports.discard': command(batchInput).returns<null>(),
  /** Saves a table that shows how a list of the workers of a dispute is written; null when the user closed the dialog. */
  'imports.saveDisputeSample': command(z.object({}), { place: 'main' }).returns<{
    readonly fileName: string;
  } | null>(),
  /** Saves the refused (and undecided) rows as XLSX with a column Alasan; null when the user closed the dialog. */
  'imports.saveRefused': command(batchInput, { place: 'main' }).returns<{
    readonly rows: number;
    readonly fileName: string;
  } | null>(),
};

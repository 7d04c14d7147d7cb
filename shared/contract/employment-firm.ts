import { z } from 'zod';
import { monthSchema } from '../calendar/month-text.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { DisputeSummary } from '../domain/dispute/dispute.ts';
import { EMPLOYMENT_VERDICTS } from '../domain/employment/employment.ts';
import type { FirmFigures, FirmWorkerRow } from '../domain/employment/firm-workers.ts';
import type { LetterSummary } from '../domain/letter.ts';
import { readinessFilterSchema } from './employment.ts';
import { idInput, listInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

const id = z.string().min(1).max(60);
const text = z.string().trim().max(200).default('');

/** Which workers of a firm. */
export const firmFilterSchema = z.object({
  employerId: id,
  asOf: plainDateSchema,
  verdict: z.enum(EMPLOYMENT_VERDICTS).nullable().default(null),
  /** Only those for whom the firm owes contributions. */
  arrears: z.boolean().default(false),
  /** Only those for whom it owes this month. */
  month: monthSchema.nullable().default(null),
});

export const employmentFirmProcedures = {
  /**
   * Judges every worker of a report or a firm as a job that tells how far it is; what is asked about them afterwards is
   * answered at once. @throws not-found, cancelled
   */
  'readiness.compute': query(
    z.object({
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('report'), id }),
        z.object({ kind: z.literal('firm'), id }),
      ]),
      asOf: plainDateSchema,
      job: z.string().min(1).max(60),
    }),
    { place: 'main' },
  ).returns<{ readonly workers: number }>(),
  /** Saves everyone that a filter finds as XLSX; null when the user closed the dialog. @throws not-found, disk-full, file-refused */
  'readiness.saveXlsx': command(readinessFilterSchema.extend({ text }), { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: number;
  } | null>(),

  /** Workers of a firm with the verdict on their job and what the firm owes for them, by page. @throws not-found */
  'readiness.ofFirm': query(
    listInput(['name', 'verdict', 'arrears', 'startDate', 'layoff']).extend(firmFilterSchema.shape),
    { place: 'main' },
  ).returns<Page<FirmWorkerRow>>(),
  /** Everyone that a filter finds, by name. @throws not-found */
  'readiness.firmChosen': query(firmFilterSchema.extend({ text }), { place: 'main' }).returns<
    readonly Pick<FirmWorkerRow, 'personId' | 'employmentId'>[]
  >(),
  /** Disputes of a firm, newest first, at most 500. */
  'employers.disputes': query(idInput).returns<readonly DisputeSummary[]>(),
  /** Letters about a firm, its reports, their workers and its disputes, newest first, at most 200. */
  'employers.letters': query(idInput).returns<readonly LetterSummary[]>(),

  /** Counts over every worker of a firm, and the months that it owes. @throws not-found */
  'readiness.firmFigures': query(z.object({ employerId: id, asOf: plainDateSchema }), {
    place: 'main',
  }).returns<FirmFigures>(),
};

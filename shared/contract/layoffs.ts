import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import {
  LAYOFF_RESPONSES,
  LAYOFF_STATES,
  type LayoffLine,
  type LayoffReport,
  type LayoffReportSummary,
  type ListedLayoffLine,
  layoffLineInputSchema,
  layoffReportInputSchema,
} from '../domain/layoff.ts';
import type { LetterSummary } from '../domain/letter.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

export const layoffProcedures = {
  'layoffs.list': query(
    listInput(['receivedOn', 'employer', 'workers']).extend({
      state: z.enum(LAYOFF_STATES).nullable().default(null),
    }),
  ).returns<Page<LayoffReportSummary>>(),
  'layoffs.get': query(idInput).returns<LayoffReport>(),
  'layoffs.create': command(layoffReportInputSchema).returns<LayoffReport>(),
  'layoffs.save': command(versionedInput.extend({ report: layoffReportInputSchema })).returns<LayoffReport>(),
  /** Removes a draft that never had a receipt. */
  'layoffs.remove': command(versionedInput).returns<null>(),
  /** What hangs on a report: letters now, disputes and referrals when they exist. */
  'layoffs.dependents': query(idInput).returns<{ readonly letters: readonly LetterSummary[] }>(),
  /** Opens a recorded report for correction; the next receipt amends the last one. */
  'layoffs.openCorrection': command(
    versionedInput.extend({
      reason: z.string().trim().min(5, 'reason-too-short').max(500),
      onDate: plainDateSchema,
    }),
  ).returns<LayoffReport>(),
  /** Takes a report back at the employer's word; a receipt of the withdrawal can be issued. */
  'layoffs.withdraw': command(
    versionedInput.extend({
      reason: z.string().trim().min(5, 'reason-too-short').max(500),
      onDate: plainDateSchema,
    }),
  ).returns<LayoffReport>(),

  'layoffLines.list': query(
    listInput(['lineNumber', 'name', 'layoffDate', 'wage', 'response']).extend({
      reportId: z.string(),
      response: z.enum(LAYOFF_RESPONSES).nullable().default(null),
      /** Only lines that lack a NIK. */
      withoutNik: z.boolean().default(false),
    }),
  ).returns<Page<ListedLayoffLine>>(),
  'layoffLines.add': command(
    z.object({ reportId: z.string(), line: layoffLineInputSchema }),
  ).returns<LayoffLine>(),
  'layoffLines.save': command(
    idInput.extend({ line: layoffLineInputSchema, personVersion: z.number().int() }),
  ).returns<LayoffLine>(),
  /** Removes lines; the people stay on record. */
  'layoffLines.remove': command(
    z.object({ reportId: z.string(), ids: z.array(z.string()).min(1).max(20_000) }),
  ).returns<number>(),
  /** Sets the answer (and the notice date, where given) of many workers at once. */
  'layoffLines.setResponse': command(
    z.object({
      reportId: z.string(),
      ids: z.array(z.string()).min(1).max(20_000),
      response: z.enum(LAYOFF_RESPONSES),
      noticeReceivedOn: plainDateSchema.nullable(),
    }),
  ).returns<number>(),
};

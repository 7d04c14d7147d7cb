import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import { LAYOFF_REASONS, type LayoffReason } from '../law/layoff-reasons.ts';
import type { EmployerId, LayoffLineId, LayoffReportId, LetterId, PersonId } from './ids.ts';
import type { WageFloor } from './minimum-wage.ts';
import { personInputSchema } from './person.ts';

const line = (max: number) => z.string().trim().max(max);

/** Answer of a worker to the notice of layoff: menerima, menolak, tidak menanggapi. */
export const LAYOFF_RESPONSES = ['accepts', 'refuses', 'silent'] as const;
export type LayoffResponse = (typeof LAYOFF_RESPONSES)[number];

/** Papers that come with a report and are ticked on receipt. */
export const LAYOFF_DOCUMENTS = [
  'notice',
  'worker-response',
  'agreement',
  'worker-list',
  'contract',
  'other',
] as const;
export type LayoffDocument = (typeof LAYOFF_DOCUMENTS)[number];

export const CONTRACTS = ['PKWT', 'PKWTT'] as const;
export type Contract = (typeof CONTRACTS)[number];

/** The facts of a layoff report (laporan PHK) as the employer's letter states them. */
export const layoffReportInputSchema = z.object({
  employerId: z.string().min(1, 'required'),
  receivedOn: plainDateSchema,
  /** Hour and minute of reception in the office's time zone, or empty. */
  receivedTime: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/),
  employerLetterNumber: line(120),
  employerLetterDate: plainDateSchema.nullable(),
  employerLetterSubject: line(200),
  reason: z.enum(LAYOFF_REASONS).nullable(),
  documents: z.array(z.enum(LAYOFF_DOCUMENTS)).max(LAYOFF_DOCUMENTS.length),
  otherDocuments: line(300),
  note: line(2000),
});
export type LayoffReportInput = z.infer<typeof layoffReportInputSchema>;

/**
 * draft: still being taken in; recorded: a receipt was issued, facts are closed; correcting: opened again with a
 * reason, the next receipt amends; withdrawn: taken back by the employer.
 */
export const LAYOFF_STATES = ['draft', 'recorded', 'correcting', 'withdrawn'] as const;
export type LayoffState = (typeof LAYOFF_STATES)[number];

export interface LayoffReport extends LayoffReportInput {
  readonly id: LayoffReportId;
  readonly employerName: string;
  readonly state: LayoffState;
  readonly version: number;
  readonly createdAt: string;
  readonly counts: LayoffCounts;
  /** Every turn of the report, oldest first. */
  readonly revisions: readonly LayoffRevision[];
}

export interface LayoffCounts {
  readonly workers: number;
  readonly accepts: number;
  readonly refuses: number;
  readonly silent: number;
  /** Lines without a NIK. */
  readonly withoutNik: number;
}

export interface LayoffRevision {
  readonly revision: number;
  readonly kind: 'recorded' | 'correction-opened' | 'corrected' | 'withdrawn';
  readonly onDate: PlainDate;
  readonly writtenAt: string;
  readonly reason: string;
  readonly letterId: LetterId | null;
}

export interface LayoffReportSummary {
  readonly id: LayoffReportId;
  readonly employerId: EmployerId;
  readonly employerName: string;
  readonly receivedOn: PlainDate;
  readonly employerLetterNumber: string;
  readonly reason: LayoffReason | null;
  readonly state: LayoffState;
  readonly counts: LayoffCounts;
  readonly receiptNumber: string | null;
}

/** A worker on a report, with what the employer says of the job. */
export const layoffLineInputSchema = z
  .object({
    person: personInputSchema,
    /** Known person this line is about; null makes a new one. */
    personId: z.string().nullable(),
    kpj: line(30),
    position: line(120),
    contract: z.enum(CONTRACTS).nullable(),
    startDate: plainDateSchema.nullable(),
    layoffDate: plainDateSchema.nullable(),
    /** Last monthly wage, whole rupiah. */
    wage: z.number().int().min(0).max(1_000_000_000_000).nullable(),
    noticeReceivedOn: plainDateSchema.nullable(),
    response: z.enum(LAYOFF_RESPONSES),
    note: line(1000),
  })
  .refine((l) => !l.startDate || !l.layoffDate || l.startDate <= l.layoffDate, {
    path: ['layoffDate'],
    message: 'layoff-before-start',
  });
export type LayoffLineInput = z.infer<typeof layoffLineInputSchema>;

export interface LayoffLine {
  readonly id: LayoffLineId;
  readonly reportId: LayoffReportId;
  readonly personId: PersonId;
  readonly personVersion: number;
  readonly lineNumber: number;
  readonly name: string;
  readonly nik: string | null;
  readonly kpj: string;
  readonly position: string;
  readonly contract: Contract | null;
  readonly startDate: PlainDate | null;
  readonly layoffDate: PlainDate | null;
  readonly wage: number | null;
  readonly noticeReceivedOn: PlainDate | null;
  readonly response: LayoffResponse;
  readonly note: string;
}

/** A line as the list of a report shows it. */
export interface ListedLayoffLine extends LayoffLine {
  /** The minimum wage that the wage falls short of; null where it does not, or where none is on record. */
  readonly belowFloor: WageFloor | null;
}

import { z } from 'zod';
import { monthSchema } from '../../calendar/month-text.ts';
import { plainDateSchema } from '../../calendar/plain-date.ts';
import { MONTH_STATES, PROGRAMMES } from '../../law/facts/jkp.ts';
import { CONTRACTS } from '../layoff.ts';

/** What stands on record of a job, and what does not. The verdict (`verdict.ts`) is derived from these facts alone. */

const words = (max: number) => z.string().trim().max(max);
const amount = z.number().int().min(1, 'wage-zero').max(999_999_999_999);

/** Membership of a programme: JKK, JKM, JHT, JP, JKN. */
export const programmeSchema = z.object({
  programme: z.enum(PROGRAMMES),
  state: z.enum(['enrolled', 'not-enrolled', 'unknown']),
  since: plainDateSchema.nullable(),
  /** Segment of JKN (PPU, PBI, PBPU, BP); empty for the others. */
  segment: words(40),
});
export type ProgrammeState = z.infer<typeof programmeSchema>;

/** One contract of the chain. */
export const employmentContractSchema = z
  .object({
    contract: z.enum(CONTRACTS),
    number: words(120),
    start: plainDateSchema,
    /** Last day of the term; null for a permanent contract. */
    end: plainDateSchema.nullable(),
  })
  .refine(({ start, end }) => end === null || end >= start, { path: ['end'], message: 'end-before-start' });
export type EmploymentContract = z.infer<typeof employmentContractSchema>;

/** Monthly wage from a month on, in rupiah. */
export const employmentWageSchema = z.object({
  from: monthSchema,
  basic: amount,
  fixedAllowances: z.number().int().min(0).max(999_999_999_999),
  /** Wage that the employer reported to BPJS; null where nobody looked. */
  reported: amount.nullable(),
});
export type EmploymentWage = z.infer<typeof employmentWageSchema>;

/**
 * contract, pay-slip, attendance, identity-card, witness: what the parties have; bpjs-statement and wlkp: what stands on
 * record with BPJS and in the ministry's register of firms.
 */
export const EVIDENCE_KINDS = [
  'contract',
  'pay-slip',
  'attendance',
  'identity-card',
  'witness',
  'bpjs-statement',
  'wlkp',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
/** Evidence of what stands on record, beside what the parties say of themselves. */
export const RECORD_KINDS = ['bpjs-statement', 'wlkp'] as const satisfies readonly EvidenceKind[];

/** A piece of evidence that was seen, and what it shows; null where it says nothing of a point. */
export const evidenceSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  seenOn: plainDateSchema.nullable(),
  /** The worker stands on it as this employer's; false where it was looked through and he does not. */
  shows: z.boolean().nullable(),
  start: plainDateSchema.nullable(),
  /** Monthly wage on it, rupiah. */
  wage: amount.nullable(),
  documentId: z.string().max(60).nullable(),
  note: words(400),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const employmentInputSchema = z
  .object({
    personId: z.string().min(1).max(60),
    employerId: z.string().min(1, 'required').max(60),
    contract: z.enum(CONTRACTS).nullable(),
    startDate: plainDateSchema.nullable(),
    endDate: plainDateSchema.nullable(),
    position: words(120),
    workPlace: words(240),
    unionName: words(160),
    kpj: words(30),
    /** Day of enrolment in JKP. */
    enrolledOn: plainDateSchema.nullable(),
    programmes: z.array(programmeSchema).max(PROGRAMMES.length),
    contracts: z.array(employmentContractSchema).max(60),
    wages: z.array(employmentWageSchema).max(120),
    evidence: z.array(evidenceSchema).max(60),
    note: words(4_000),
  })
  .refine(({ startDate, endDate }) => startDate === null || endDate === null || endDate >= startDate, {
    path: ['endDate'],
    message: 'end-before-start',
  });
export type EmploymentInput = z.infer<typeof employmentInputSchema>;

/** The points of the verdict. */
export const EMPLOYMENT_POINTS = ['relation', 'start', 'wage', 'programmes'] as const;
export type EmploymentPoint = (typeof EMPLOYMENT_POINTS)[number];

/** tercatat, tercatat tetapi tidak sesuai, tidak tercatat, belum diketahui. */
export const EMPLOYMENT_VERDICTS = ['recorded', 'mismatch', 'not-recorded', 'unknown'] as const;
export type EmploymentVerdict = (typeof EMPLOYMENT_VERDICTS)[number];

/** A decision of a person on a point, against what the facts say. */
export interface Overrule {
  readonly point: EmploymentPoint;
  /** Null: an earlier decision was taken back. */
  readonly verdict: EmploymentVerdict | null;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** A month of contributions; `wage` is the one reported to BPJS, in rupiah. */
export const contributionSchema = z.object({
  month: monthSchema,
  state: z.enum(MONTH_STATES),
  wage: amount.nullable(),
});
export type ContributionMonth = z.infer<typeof contributionSchema>;

export interface Employment extends EmploymentInput {
  readonly id: string;
  readonly version: number;
  readonly employerName: string;
  readonly personName: string;
  /** Decisions on points, oldest first; the last one of a point counts. */
  readonly overrules: readonly Overrule[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import {
  CONTRIBUTION_SOURCES,
  type ContributionChange,
  contributionChangeSchema,
  type PersonContributions,
} from '../domain/employment/contribution-record.ts';
import {
  EMPLOYMENT_POINTS,
  EMPLOYMENT_VERDICTS,
  type Employment,
  employmentInputSchema,
} from '../domain/employment/employment.ts';
import {
  type JkpReadiness,
  READINESS_LACKS,
  READINESS_OUTCOMES,
  type ReadinessFigures,
  type ReadinessRow,
} from '../domain/employment/readiness.ts';
import type { EmploymentStanding } from '../domain/employment/standing.ts';
import type { Finding } from '../domain/finding.ts';
import { citizenshipSchema } from '../domain/person.ts';
import { PROGRAMMES } from '../law/facts/jkp.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

const id = z.string().min(1).max(60);

/** A job with the verdict on it. */
export interface JudgedEmployment {
  readonly employment: Employment;
  readonly standing: EmploymentStanding;
}

/** Which workers of a report. */
export const readinessFilterSchema = z.object({
  reportId: id,
  asOf: plainDateSchema,
  verdict: z.enum(EMPLOYMENT_VERDICTS).nullable().default(null),
  outcome: z.enum(READINESS_OUTCOMES).nullable().default(null),
  lacks: z.enum(READINESS_LACKS).nullable().default(null),
});

/** Months that are written down at one go: ten years. */
export const MOST_MONTHS = 120;

/** Workers of whom something is written down at one go, so that typing goes on between two goes. */
export const MOST_FILLED = 100;

export const employmentProcedures = {
  /** Jobs of a person, newest first. */
  'employments.ofPerson': query(z.object({ personId: id, asOf: plainDateSchema })).returns<
    readonly JudgedEmployment[]
  >(),
  /** @throws not-found */
  'employments.get': query(idInput.extend({ asOf: plainDateSchema })).returns<JudgedEmployment>(),
  /** @throws input-refused at the field: person or employer not on record, months twice, dates outside the job */
  'employments.create': command(
    z.object({ employment: employmentInputSchema, asOf: plainDateSchema }),
  ).returns<JudgedEmployment>(),
  /**
   * The person stays the same.
   * @throws not-found, changed-meanwhile, input-refused
   */
  'employments.save': command(
    versionedInput.extend({ employment: employmentInputSchema, asOf: plainDateSchema }),
  ).returns<JudgedEmployment>(),
  /**
   * Removes a job on which nothing hangs; creating it again with the same input is the undo.
   * @throws not-found, changed-meanwhile; still-used while months, documents or decisions hang on it (`detail` names which)
   */
  'employments.remove': command(versionedInput).returns<null>(),
  /**
   * The job that a line of a layoff report is about: the one on record for that person and firm, else a new one with what
   * the line says (position, contract, start, the day of the layoff as its end, wage, KPJ).
   * @throws not-found
   */
  'employments.fromLine': command(z.object({ lineId: id, asOf: plainDateSchema })).returns<
    JudgedEmployment & { readonly made: boolean }
  >(),
  /** Decides a point against what the facts say; verdict null takes the decision back. @throws not-found */
  'employments.overrule': command(
    idInput.extend({
      point: z.enum(EMPLOYMENT_POINTS),
      verdict: z.enum(EMPLOYMENT_VERDICTS).nullable(),
      reason: z.string().trim().min(5, 'reason-too-short').max(500),
      asOf: plainDateSchema,
    }),
  ).returns<JudgedEmployment>(),
  /**
   * What stands between a worker and JKP. Without a line: the newest of that person at that firm, where there is one.
   * @throws not-found
   */
  'employments.readiness': query(
    z.object({ employmentId: id, layoffLineId: id.nullable(), asOf: plainDateSchema }),
  ).returns<JkpReadiness>(),

  /** The months of every job of a person, and of the window of the law over all of them. @throws not-found */
  'contributions.ofPerson': query(
    z.object({ personId: id, asOf: plainDateSchema }),
  ).returns<PersonContributions>(),
  /**
   * Writes months down and answers how they were before: a save of `former` is the undo.
   * @throws not-found; input-refused at `months.<n>.month` for a month twice or later than today
   */
  'contributions.save': command(
    z.object({
      employmentId: id,
      months: z.array(contributionChangeSchema).min(1).max(MOST_MONTHS),
      source: z.enum(CONTRIBUTION_SOURCES),
    }),
  ).returns<{ readonly former: readonly ContributionChange[]; readonly warnings: readonly Finding[] }>(),

  /**
   * Verdict and readiness of the workers of a report, by page. The first question about a report computes all of it in short
   * steps; what is asked next is answered at once. @throws not-found
   */
  'readiness.ofReport': query(
    listInput(['lineNumber', 'name', 'verdict', 'outcome', 'claimDeadline']).extend(
      readinessFilterSchema.shape,
    ),
    { place: 'main' },
  ).returns<Page<ReadinessRow>>(),
  /** Everyone that a filter finds, for letters and lists of the chosen ones. @throws not-found */
  'readiness.chosen': query(readinessFilterSchema.extend({ text: z.string().trim().max(200).default('') }), {
    place: 'main',
  }).returns<readonly Pick<ReadinessRow, 'lineId' | 'personId' | 'employmentId'>[]>(),
  /** Counts over every worker of a report. @throws not-found */
  'readiness.figures': query(z.object({ reportId: id, asOf: plainDateSchema }), {
    place: 'main',
  }).returns<ReadinessFigures>(),
  /**
   * Writes down of many workers of a report what their lists seldom say: citizenship, and programmes as enrolled, on the
   * job of the line or on a new one made of it. Only what is not known yet is written; what is on record stays.
   * Lines that are gone are left out.
   * @throws input-refused where nothing is to be written
   */
  'readiness.fillIn': command(
    z
      .object({
        lineIds: z.array(id).min(1).max(MOST_FILLED),
        citizenship: citizenshipSchema.nullable(),
        programmes: z.array(z.enum(PROGRAMMES)).max(PROGRAMMES.length),
      })
      .refine(({ citizenship, programmes }) => citizenship !== null || programmes.length > 0, {
        path: ['citizenship'],
        message: 'required',
      }),
  ).returns<{ readonly persons: number; readonly jobs: number }>(),
};

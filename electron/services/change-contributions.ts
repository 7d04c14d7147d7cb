import { monthOfDay } from '../../shared/calendar/month-text.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError, type FieldIssue } from '../../shared/contract/errors.ts';
import { readContributions } from '../../shared/domain/employment/contribution-reading.ts';
import type {
  ContributionChange,
  PersonContributions,
} from '../../shared/domain/employment/contribution-record.ts';
import { warningsOf, windowBefore } from '../../shared/domain/employment/contributions.ts';
import type { EmployerId, EmploymentId, PersonId } from '../../shared/domain/ids.ts';
import { contributionsOf, contributionsOfSet, writeContributions } from '../database/contributions.ts';
import { employmentsOfPersons, getEmployment } from '../database/employments.ts';
import { lastLayoffOf, readinessEmployers } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { officeDay } from './office-day.ts';
import { readinessGround } from './readiness-ground.ts';
import { jobAt } from './readiness-sources.ts';

/** Every month of every job of a person, and what the law says of the window before the layoff. @throws not-found */
export async function viewContributions(
  db: ReadableDatabase,
  person: PersonId,
  asOf: PlainDate,
): Promise<PersonContributions> {
  const last = await lastLayoffOf(db, person);
  const jobs = (await employmentsOfPersons(db, [person])).get(person) ?? [];
  const months = await contributionsOfSet(
    db,
    jobs.map(({ id }) => id as EmploymentId),
  );
  const { book } = await readinessGround(db, asOf);
  const ended = jobs.flatMap(({ endDate }) => endDate ?? []).sort();
  const until = last.on ?? ended.at(-1) ?? asOf;
  const window = windowBefore(until, book, asOf);
  // Another firm than that of the layoff is not asked who pays.
  const job =
    last.employerId === null
      ? (jobs[0] ?? null)
      : jobAt(jobs, last.employerId, { date: until, start: last.start });
  const listed = jobs.map((one) => ({
    employmentId: one.id,
    employerId: one.employerId,
    employerName: one.employerName,
    position: one.position,
    startDate: one.startDate,
    endDate: one.endDate,
    months: months.get(one.id as EmploymentId) ?? [],
  }));
  const employerState =
    job === null
      ? null
      : ((await readinessEmployers(db, [job.employerId as EmployerId])).get(job.employerId as EmployerId)
          ?.state ?? null);
  const ofLayoff = job?.id ?? null;
  return {
    personId: person,
    until,
    isLaidOff: until !== asOf || last.on !== null,
    window,
    employments: listed.map((one) => ({ ...one, warnings: warningsOf(one) })),
    ofLayoff,
    employerState,
    ...readContributions({ until, window, jobs: listed, ofLayoff, employerState }, book, asOf),
  };
}

/** What cannot be written down, each at its month. */
function issuesOf(months: readonly ContributionChange[], today: PlainDate): readonly FieldIssue[] {
  const seen = new Map<string, ContributionChange>();
  return months.flatMap((change, index): readonly FieldIssue[] => {
    const { month, state, wage } = change;
    const path = `months.${index}.month`;
    const before = seen.get(month);
    if (before !== undefined) {
      const isSame = before.state === state && before.wage === wage;
      return [{ path, message: isSame ? 'month-twice' : 'month-twice-differs', params: { month } }];
    }
    seen.set(month, change);
    return month > monthOfDay(today) ? [{ path, message: 'month-after-today', params: { month } }] : [];
  });
}

/**
 * Writes months of a job down and answers how they were before.
 * @throws ContractError not-found, input-refused
 */
export async function keepContributions(
  { db, now, userId, note }: WriteContext,
  { employmentId, months, source }: CheckedInputOf<'contributions.save'>,
): Promise<OutputOf<'contributions.save'>> {
  const id = employmentId as EmploymentId;
  const { personId, startDate, endDate } = await getEmployment(db, id);
  const issues = issuesOf(months, await officeDay(db, now));
  if (issues.length > 0) throw new ContractError('input-refused', { issues });
  const before = new Map((await contributionsOf(db, id)).map((row) => [row.month, row] as const));
  await writeContributions(db, id, months, { source, userId, now });
  note({
    subjectKind: 'employment',
    subjectId: id,
    detail: { person: personId, months: months.length, source },
  });
  return {
    former: months.map(({ month }) => before.get(month) ?? { month, state: null, wage: null }),
    warnings: warningsOf({ employmentId, startDate, endDate, months: await contributionsOf(db, id) }),
  };
}

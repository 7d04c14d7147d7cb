import { type Month, monthOfDay } from '../../shared/calendar/month-text.ts';
import { addMonths, type PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { JudgedEmployment } from '../../shared/contract/employment.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Employment, EmploymentInput } from '../../shared/domain/employment/employment.ts';
import { judgeEmployment } from '../../shared/domain/employment/verdict.ts';
import type { EmployerId, EmploymentId, LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import { contributionsOfSet } from '../database/contributions.ts';
import {
  addOverrule,
  createEmployment,
  employmentsOfPersons,
  getEmployment,
  removeEmployment,
  saveEmployment,
} from '../database/employments.ts';
import { liveIdsOf } from '../database/persons-merged.ts';
import { type ReadinessLine, readinessEmployers, readinessLines } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { refuseBadJob } from './employment-input.ts';
import { readinessGround } from './readiness-ground.ts';
import { jobAt } from './readiness-sources.ts';

/** Jobs of a person with the verdict on each, newest first. */
export async function viewEmployments(
  db: ReadableDatabase,
  person: PersonId,
  asOf: PlainDate,
): Promise<readonly JudgedEmployment[]> {
  const jobs = (await employmentsOfPersons(db, [person])).get(person) ?? [];
  const months = await contributionsOfSet(
    db,
    jobs.map(({ id }) => id as EmploymentId),
  );
  const employers = await readinessEmployers(
    db,
    jobs.map(({ employerId }) => employerId as EmployerId),
  );
  const { needed } = await readinessGround(db, asOf);
  const facts = jobs.map((job) => ({ ...job, months: months.get(job.id as EmploymentId) ?? [] }));
  return jobs.map((employment, index) => {
    const job = facts[index];
    if (job === undefined) throw new ContractError('not-found');
    return {
      employment,
      standing: judgeEmployment(job, {
        scale: employers.get(employment.employerId as EmployerId)?.scale ?? null,
        needed,
        others: facts.filter((other) => other !== job),
        overrules: employment.overrules,
      }),
    };
  });
}

/** One job with its verdict. @throws ContractError not-found */
export async function viewEmployment(
  db: ReadableDatabase,
  id: EmploymentId,
  asOf: PlainDate,
): Promise<JudgedEmployment> {
  const { personId } = await getEmployment(db, id);
  const found = (await viewEmployments(db, personId as PersonId, asOf)).find(
    ({ employment }) => employment.id === id,
  );
  if (!found) throw new ContractError('not-found');
  return found;
}

/** What a change of a job tells the audit. */
const aboutJob = (
  id: string,
  person: string,
  detail: Readonly<Record<string, string | number | null>> = {},
) => ({
  subjectKind: 'employment',
  subjectId: id,
  detail: { person, ...detail },
});

/** The job under the record that its person belongs to now: a window may still show one that was merged meanwhile. */
const ofLivePerson = async (db: ReadableDatabase, employment: EmploymentInput): Promise<EmploymentInput> => ({
  ...employment,
  personId: (await liveIdsOf(db, [employment.personId])).get(employment.personId) ?? employment.personId,
});

/** Adds a job. @throws ContractError input-refused */
export async function addJob(
  { db, now, note }: WriteContext,
  { employment: given, asOf }: CheckedInputOf<'employments.create'>,
): Promise<JudgedEmployment> {
  const employment = await ofLivePerson(db, given);
  await refuseBadJob(db, employment, null);
  const id = await createEmployment(db, employment, now);
  note(aboutJob(id, employment.personId));
  return viewEmployment(db, id, asOf);
}

/** Changes a job. @throws ContractError not-found, changed-meanwhile, input-refused */
export async function changeJob(
  { db, now, note }: WriteContext,
  { id: asked, version, employment: given, asOf }: CheckedInputOf<'employments.save'>,
): Promise<JudgedEmployment> {
  const id = asked as EmploymentId;
  const employment = await ofLivePerson(db, given);
  const before = await getEmployment(db, id);
  if (before.personId !== employment.personId)
    throw new ContractError('input-refused', {
      issues: [{ path: 'employment.personId', message: 'person-stays' }],
    });
  await refuseBadJob(db, employment, id);
  await saveEmployment(db, { id, version }, employment, now);
  note(aboutJob(id, employment.personId));
  return viewEmployment(db, id, asOf);
}

/** Removes a job that nothing hangs on. @throws ContractError not-found, still-used, changed-meanwhile */
export async function dropJob(
  { db, note }: WriteContext,
  { id: asked, version }: CheckedInputOf<'employments.remove'>,
): Promise<null> {
  const id = asked as EmploymentId;
  const { personId } = await getEmployment(db, id);
  await removeEmployment(db, { id, version });
  note(aboutJob(id, personId));
  return null;
}

/** Decides a point of the verdict, or takes a decision back. @throws ContractError not-found */
export async function overrulePoint(
  { db, now, userId, note }: WriteContext,
  { id: asked, point, verdict, reason, asOf }: CheckedInputOf<'employments.overrule'>,
): Promise<JudgedEmployment> {
  const id = asked as EmploymentId;
  const { personId } = await getEmployment(db, id);
  await addOverrule(db, id, { point, verdict, reason }, { userId, now });
  note(aboutJob(id, personId, { point, verdict }));
  return viewEmployment(db, id, asOf);
}

/** The last wage is that of the last whole month before the layoff, or of the month of the start where that is later. */
function wageMonth({ start_date, layoff_date }: ReadinessLine): Month | null {
  const last = layoff_date === null ? null : monthOfDay(addMonths(layoff_date, -1));
  const first = start_date === null ? null : monthOfDay(start_date);
  return last !== null && first !== null && last < first ? first : (last ?? first);
}

/** A job as the line of a report tells it. */
export function jobOfLine(line: ReadinessLine): EmploymentInput {
  const from = wageMonth(line);
  const wage = line.wage ?? 0;
  return {
    personId: line.person_id,
    employerId: line.employer_id,
    contract: line.contract,
    startDate: line.start_date,
    endDate: line.layoff_date,
    position: line.position,
    workPlace: '',
    unionName: '',
    kpj: line.kpj,
    enrolledOn: null,
    programmes: [],
    contracts: [],
    wages: from === null || wage === 0 ? [] : [{ from, basic: wage, fixedAllowances: 0, reported: null }],
    evidence: [],
    note: '',
  };
}

/** The job on record that a line of a report is about; a new one where there is none. @throws ContractError not-found */
export async function jobFromLine(
  { db, now, note }: WriteContext,
  { lineId, asOf }: CheckedInputOf<'employments.fromLine'>,
): Promise<JudgedEmployment & { readonly made: boolean }> {
  const [line] = await readinessLines(db, [lineId as LayoffLineId]);
  if (!line) throw new ContractError('not-found');
  const jobs: readonly Employment[] =
    (await employmentsOfPersons(db, [line.person_id])).get(line.person_id) ?? [];
  const known = jobAt(jobs, line.employer_id, { date: line.layoff_date, start: line.start_date });
  const id = (known?.id ?? (await createEmployment(db, jobOfLine(line), now))) as EmploymentId;
  note(aboutJob(id, line.person_id, { line: line.id }));
  return { ...(await viewEmployment(db, id, asOf)), made: known === null };
}

import { ContractError } from '../../shared/contract/errors.ts';
import { judgeReadiness } from '../../shared/domain/employment/judge-readiness.ts';
import type { PointVerdict } from '../../shared/domain/employment/standing.ts';
import { judgeEmployment } from '../../shared/domain/employment/verdict.ts';
import type { ReadinessGround } from '../../shared/domain/employment/worker-sources.ts';
import type { DisputeId, EmployerId, EmploymentId, LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import type { LetterSubject, SpecKindCode } from '../../shared/domain/letter.ts';
import {
  concernedBy,
  employmentValues,
  type FirmLetter,
  type FirmWorker,
  firmValues,
} from '../../shared/letters/employment-values.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { contributionsOfSet } from '../database/contributions.ts';
import { employmentsOfFirm, employmentsOfPersons } from '../database/employments.ts';
import { employersOfSet } from '../database/letter-sets.ts';
import { layoffDisputesOf, noticesAbout, readinessEmployers, readinessLines } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { disputesForLetters, type LetterQuestion } from './dispute-letter-values.ts';
import { employerValues } from './letter-employer.ts';
import { readinessGround } from './readiness-ground.ts';
import { type ReadinessQuestion, readinessSources } from './readiness-sources.ts';

const OF_WORKERS = [
  'membership-request',
  'arrears-notice',
  'inspection-request',
  'jkp-referral',
  'employment-statement',
] as const satisfies readonly SpecKindCode[];
type OfWorkers = (typeof OF_WORKERS)[number];
const OF_FIRMS = [
  'membership-request',
  'arrears-notice',
  'inspection-request',
] as const satisfies readonly FirmLetter[];

const isOfWorkers = (kind: SpecKindCode): kind is OfWorkers => OF_WORKERS.some((one) => one === kind);
const isOfFirms = (kind: SpecKindCode): kind is FirmLetter => OF_FIRMS.some((one) => one === kind);

/** A subject by the name under which its values are kept. */
const keyOf = ({ kind, id }: LetterSubject) => `${kind} ${id}`;

/** Whose job a letter about a worker tells of: by the line, else the person's newest job. */
async function questionsOf(
  db: ReadableDatabase,
  subjects: readonly LetterSubject[],
  lineOf: (subject: LetterSubject) => LayoffLineId | null,
): Promise<readonly (ReadinessQuestion & { readonly key: string })[]> {
  const about = subjects.filter(({ kind }) => kind === 'person' || kind === 'worker-layoff');
  const lines = await readinessLines(
    db,
    about.flatMap((subject) => lineOf(subject) ?? []),
  );
  const lineById = new Map(lines.map((line) => [line.id, line] as const));
  const alone = about.filter((subject) => subject.kind === 'person' && lineOf(subject) === null);
  const jobs = await employmentsOfPersons(
    db,
    alone.map(({ id }) => id as PersonId),
  );
  return about.flatMap((subject): readonly (ReadinessQuestion & { readonly key: string })[] => {
    const key = keyOf(subject);
    const given = lineOf(subject);
    const line = given === null ? undefined : lineById.get(given);
    if (line !== undefined)
      return [{ key, personId: line.person_id, employerId: line.employer_id, line, employmentId: null }];
    const [job] = jobs.get(subject.id as PersonId) ?? [];
    return job === undefined
      ? []
      : [
          {
            key,
            personId: subject.id as PersonId,
            employerId: job.employerId as EmployerId,
            line: null,
            employmentId: job.id as EmploymentId,
          },
        ];
  });
}

/** What the newest dispute of a worker at the firm says, for a statement on the worker's status. */
async function disputeValues(
  db: ReadableDatabase,
  questions: readonly ReadinessQuestion[],
  question: LetterQuestion,
): Promise<ReadonlyMap<PersonId, LetterValues>> {
  const atFirm = new Set(questions.map(({ personId, employerId }) => `${personId} ${employerId}`));
  const newest = new Map<PersonId, DisputeId>();
  const disputes = await layoffDisputesOf(
    db,
    questions.map(({ personId }) => personId),
  );
  for (const { personId, employerId, disputeId } of disputes)
    if (atFirm.has(`${personId} ${employerId}`)) newest.set(personId, disputeId);
  const found = await disputesForLetters(db, [...new Set(newest.values())], question);
  const ofCase = (id: DisputeId) =>
    Object.fromEntries(
      Object.entries(found.get(id)?.values ?? {}).filter(([name]) => /^(dispute|agreement)\./.test(name)),
    ) as LetterValues;
  return new Map([...newest].map(([personId, id]) => [personId, ofCase(id)] as const));
}

async function ofWorkers(
  db: ReadableDatabase,
  kind: OfWorkers,
  questions: readonly (ReadinessQuestion & { readonly key: string })[],
  { ground, question }: { readonly ground: ReadinessGround; readonly question: LetterQuestion },
): Promise<ReadonlyMap<string, LetterValues>> {
  const sources = await readinessSources(db, questions);
  const cases =
    kind === 'employment-statement'
      ? await disputeValues(db, questions, question)
      : new Map<PersonId, LetterValues>();
  // Who stands in no report is written about with the firm of the job.
  const firms = await employersOfSet(
    db,
    questions.flatMap(({ line, employerId }) => (line === null ? employerId : [])),
  );
  const byWorker = new Map(sources.map((one) => [`${one.person.id} ${one.employer.id}`, one] as const));
  const found = new Map<string, LetterValues>();
  for (const { key, personId, employerId, line } of questions) {
    const worker = byWorker.get(`${personId} ${employerId}`);
    if (worker === undefined) continue;
    const firm = line === null ? firms.get(employerId) : undefined;
    found.set(key, {
      ...(firm === undefined ? {} : employerValues(firm)),
      ...cases.get(personId),
      ...employmentValues(kind, judgeReadiness(worker, ground, false), worker),
    });
  }
  return found;
}

/** What is not registered of a job, by its verdict. */
function unregisteredBy(points: readonly PointVerdict[]): FirmWorker['unregistered'] {
  const point = (name: PointVerdict['point']) => points.find((one) => one.point === name);
  if (point('relation')?.verdict === 'not-recorded') return 'all';
  const programmes = point('programmes');
  if (programmes?.verdict !== 'not-recorded' && programmes?.verdict !== 'mismatch') return null;
  const lacking = programmes.reasons.find(({ code }) => code === 'programmes-lacking');
  return lacking === undefined ? 'all' : { programmes: String(lacking.params.programmes) };
}

/** Someone who worked at a firm, over all jobs there, the newest first. */
type WorkerAtFirm = FirmWorker & { readonly personId: PersonId };

function workerOf([newest, ...earlier]: readonly [WorkerAtFirm, ...WorkerAtFirm[]]): WorkerAtFirm {
  const all = [newest, ...earlier];
  return {
    ...newest,
    kpj: all.find(({ kpj }) => kpj !== '')?.kpj ?? '',
    months: all.flatMap(({ months }) => months),
    unregistered: all.find(({ unregistered }) => unregistered !== null)?.unregistered ?? null,
    isUnclear: all.some(({ isUnclear }) => isUnclear),
  };
}

/** Everyone with a job on record at a firm by name, as a letter about the firm counts them. */
async function workersOfFirm(
  db: ReadableDatabase,
  firm: EmployerId,
  { needed }: ReadinessGround,
): Promise<readonly WorkerAtFirm[]> {
  const jobs = await employmentsOfFirm(db, firm);
  const months = await contributionsOfSet(
    db,
    jobs.map(({ id }) => id as EmploymentId),
  );
  const scale = (await readinessEmployers(db, [firm])).get(firm)?.scale ?? null;
  const byPerson = new Map<string, [WorkerAtFirm, ...WorkerAtFirm[]]>();
  for (const job of [...jobs].sort((a, b) => (b.startDate ?? '').localeCompare(a.startDate ?? ''))) {
    const own = months.get(job.id as EmploymentId) ?? [];
    const { points } = judgeEmployment(
      { ...job, months: own },
      { scale, needed, others: [], overrules: job.overrules },
    );
    const worker = {
      personId: job.personId as PersonId,
      name: job.personName,
      nik: job.nik,
      kpj: job.kpj,
      position: job.position,
      endDate: job.endDate,
      months: own,
      unregistered: unregisteredBy(points),
      isUnclear: points.some(({ verdict }) => verdict === 'unknown'),
    };
    const known = byPerson.get(job.personId);
    if (known === undefined) byPerson.set(job.personId, [worker]);
    else known.push(worker);
  }
  // By name, as they were read.
  return [...new Set(jobs.map(({ personId }) => personId))].flatMap((id) => {
    const found = byPerson.get(id);
    return found === undefined ? [] : [workerOf(found)];
  });
}

/** What stands on record of jobs and contributions for a letter, and whom a letter about a firm lists. */
export interface EmploymentForLetter {
  readonly values: LetterValues;
  readonly people: readonly PersonId[];
}

const NOTHING: EmploymentForLetter = { values: {}, people: [] };

/**
 * What stands on record of jobs and contributions for letters about workers and firms, by `kind id` of the subject. Nothing
 * for kinds that say nothing of them, and on days without rules of JKP.
 * @param lineOf the line of a report that a subject means
 */
export async function employmentLetterValues(
  db: ReadableDatabase,
  subjects: readonly LetterSubject[],
  lineOf: (subject: LetterSubject) => LayoffLineId | null,
  question: LetterQuestion,
): Promise<(subject: LetterSubject) => EmploymentForLetter> {
  const { kind, asOf } = question;
  if (!isOfWorkers(kind)) return () => NOTHING;
  let ground: ReadinessGround;
  try {
    ground = await readinessGround(db, asOf);
  } catch (error) {
    if (error instanceof ContractError) return () => NOTHING;
    throw error;
  }
  const ofOne = await ofWorkers(db, kind, await questionsOf(db, subjects, lineOf), { ground, question });
  const found = new Map<string, EmploymentForLetter>(
    [...ofOne].map(([key, values]) => [key, { values, people: [] }] as const),
  );
  if (isOfFirms(kind)) {
    const firms = subjects.filter((subject) => subject.kind === 'employer');
    const notices = await noticesAbout(db, { lines: [], persons: [], employers: firms.map(({ id }) => id) });
    for (const subject of firms) {
      const workers = await workersOfFirm(db, subject.id as EmployerId, ground);
      found.set(keyOf(subject), {
        values: firmValues(kind, workers, notices.ofFirm(subject.id)),
        people: concernedBy(kind, workers).map(({ personId }) => personId),
      });
    }
  }
  return (subject) => found.get(keyOf(subject)) ?? NOTHING;
}

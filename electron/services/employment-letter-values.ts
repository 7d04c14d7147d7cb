import { ContractError } from '../../shared/contract/errors.ts';
import { judgeReadiness } from '../../shared/domain/employment/judge-readiness.ts';
import type { ReadinessGround, WorkerSources } from '../../shared/domain/employment/worker-sources.ts';
import type { DisputeId, EmployerId, EmploymentId, LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import type { LetterSubject, SpecKindCode } from '../../shared/domain/letter.ts';
import { type CourseFacts, type CourseWorker, NO_COURSE } from '../../shared/letters/employment-course.ts';
import type { FirmLetter } from '../../shared/letters/employment-firm-values.ts';
import { employmentValues, owedFor } from '../../shared/letters/employment-values.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { noticesAbout } from '../database/employment-notices.ts';
import { employmentsOfPersons } from '../database/employments.ts';
import { employersOfSet } from '../database/letter-sets.ts';
import { layoffDisputesOf, readinessLines } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { disputesForLetters, type LetterQuestion } from './dispute-letter-values.ts';
import { coursesOf } from './employment-letter-course.ts';
import { firmForLetter } from './employment-letter-firms.ts';
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

const courseWorker = (worker: WorkerSources): CourseWorker => {
  const { job, layoff } = worker;
  const standing = layoff === null || layoff.isWithdrawn ? null : layoff;
  return {
    startDate: job?.startDate ?? layoff?.start ?? null,
    endDate: standing?.date ?? job?.endDate ?? null,
    contract: job?.contract ?? layoff?.contract ?? null,
    contracts: job?.contracts ?? [],
    evidence: job?.evidence ?? [],
    months: job?.months ?? [],
    otherOwed: owedFor(worker).others,
    reportId: standing?.reportId ?? null,
  };
};

/** What happened with some workers, each for a letter of its own, in their order. */
async function coursesOfWorkers(
  db: ReadableDatabase,
  workers: readonly WorkerSources[],
): Promise<readonly CourseFacts[]> {
  const notices = await noticesAbout(db, {
    lines: workers.flatMap(({ layoff }) => layoff?.lineId ?? []),
    persons: workers.map(({ person }) => person.id),
    employers: workers.map(({ employer }) => employer.id),
  });
  return coursesOf(
    db,
    workers.map((worker) => ({
      firm: worker.employer.name,
      workers: [courseWorker(worker)],
      notices: [
        ...(worker.layoff === null ? [] : notices.ofLine(worker.layoff.lineId)),
        ...notices.ofPerson(worker.person.id, worker.employer),
        ...notices.ofFirm(worker.employer.id),
      ],
    })),
  );
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
  const isCourseTold = kind === 'inspection-request' || kind === 'arrears-notice';
  const courses = isCourseTold ? await coursesOfWorkers(db, sources) : [];
  const byWorker = new Map(
    sources.map(
      (worker, index) =>
        [
          `${worker.person.id} ${worker.employer.id}`,
          { worker, course: courses[index] ?? NO_COURSE },
        ] as const,
    ),
  );
  const found = new Map<string, LetterValues>();
  for (const { key, personId, employerId, line } of questions) {
    const known = byWorker.get(`${personId} ${employerId}`);
    if (known === undefined) continue;
    const { worker, course } = known;
    const firm = line === null ? firms.get(employerId) : undefined;
    found.set(key, {
      ...(firm === undefined ? {} : employerValues(firm)),
      ...cases.get(personId),
      ...employmentValues(kind, judgeReadiness(worker, ground, false), worker, course),
    });
  }
  return found;
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
    for (const subject of firms)
      found.set(keyOf(subject), await firmForLetter(db, subject.id as EmployerId, kind, ground));
  }
  return (subject) => found.get(keyOf(subject)) ?? NOTHING;
}

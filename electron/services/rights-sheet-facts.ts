import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { type DisputeEvent, effective } from '../../shared/domain/dispute/events.ts';
import { layoffDay } from '../../shared/domain/employment/jkp-facts.ts';
import { judgeReadiness } from '../../shared/domain/employment/judge-readiness.ts';
import type { WorkerSources } from '../../shared/domain/employment/worker-sources.ts';
import type { DisputeId, EmployerId, EmploymentId, LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import type { MonthGround } from '../../shared/domain/referral/months.ts';
import type { ReferralState } from '../../shared/domain/referral/state.ts';
import { FactProblem } from '../../shared/law/facts/read.ts';
import { benefitTermsOn } from '../../shared/law/jkp/benefit-terms.ts';
import { neededProgrammes } from '../../shared/law/jkp-programmes.ts';
import { RuleNotFound } from '../../shared/law/rule-set.ts';
import type { RightsSheetFacts } from '../../shared/letters/rights-sheet-facts.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import { employmentsOfPersons } from '../database/employments.ts';
import { getOffice } from '../database/office.ts';
import { lastLayoffOf, layoffDisputesOf, newestLineAt, readinessLines } from '../database/readiness.ts';
import { referralEventsOfSet } from '../database/referral-events.ts';
import { namesOf, referralsOfPersons, workersInDisputes } from '../database/rights-sheets.ts';
import type { ReadableDatabase, Row } from '../database/schema.ts';
import { letterOffice } from './letter-parties.ts';
import { type ReadinessQuestion, readinessSources } from './readiness-sources.ts';
import { referralSources } from './referral-eligibility.ts';
import { decidingDay, referralGround, stateOf } from './referral-ground.ts';

/** Whose sheet: a line of a report, or the newest layoff of a person. */
export interface SheetSubject {
  readonly personId: PersonId;
  readonly lineId: LayoffLineId | null;
}

/** The layoff, or the job, that a sheet is about; null where the person has neither. */
async function questionOf(db: ReadableDatabase, personId: PersonId): Promise<ReadinessQuestion | null> {
  const { employerId } = await lastLayoffOf(db, personId);
  if (employerId !== null)
    return {
      personId,
      employerId,
      line: await newestLineAt(db, personId, employerId),
      employmentId: null,
    };
  const [job] = (await employmentsOfPersons(db, [personId])).get(personId) ?? [];
  return job === undefined
    ? null
    : {
        personId,
        employerId: job.employerId as EmployerId,
        line: null,
        employmentId: job.id as EmploymentId,
      };
}

async function questionsOf(
  db: ReadableDatabase,
  subjects: readonly SheetSubject[],
): Promise<readonly ReadinessQuestion[]> {
  const lines = await readinessLines(
    db,
    subjects.flatMap(({ lineId }) => lineId ?? []),
  );
  const byId = new Map(lines.map((line) => [line.id, line] as const));
  const found: ReadinessQuestion[] = [];
  for (const { personId, lineId } of subjects) {
    const line = lineId === null ? undefined : byId.get(lineId);
    if (line !== undefined)
      found.push({ personId: line.person_id, employerId: line.employer_id, line, employmentId: null });
    else if (lineId === null) {
      const question = await questionOf(db, personId);
      if (question !== null) found.push(question);
    }
  }
  return found;
}

/** The referral of the layoff that a sheet is about. */
function referralFor(
  { employerId, line }: ReadinessQuestion,
  rows: readonly Row<'referral'>[],
): Row<'referral'> | null {
  const atFirm = rows.filter((row) => row.employer_id === employerId);
  if (line === null) return atFirm[0] ?? null;
  return (
    atFirm.find(({ line_id }) => line_id === line.id) ??
    atFirm.find(({ layoff_date }) => layoff_date === line.layoff_date) ??
    null
  );
}

/** What an agreement promises one worker alone; null where the file names no sum, or one for several together. */
export function agreedSum(events: readonly DisputeEvent[], personId: string, workers: number): number | null {
  const signed = effective(events).findLast(
    (event) =>
      event.kind === 'agreement-signed' &&
      (event.data.lines === null ? workers === 1 : event.data.lines.join() === personId),
  );
  return signed?.kind === 'agreement-signed' && signed.data.total !== null && signed.data.total > 0
    ? signed.data.total
    : null;
}

const IMPOSSIBLE: RightsSheetFacts['readiness'] = {
  outcome: 'incomplete',
  answer: null,
  checks: [],
  missing: [],
  doubts: [],
  reading: null,
  lacks: [],
};

/** Dates on record that exclude each other give no answer: the sheet says that the file has to be looked at. */
function readinessOf(
  sources: WorkerSources,
  { book }: MonthGround,
  asOf: PlainDate,
  day: PlainDate,
): RightsSheetFacts['readiness'] {
  try {
    return judgeReadiness(sources, { book, asOf, needed: neededProgrammes(book, day) }, false);
  } catch (error) {
    if (error instanceof FactProblem) return IMPOSSIBLE;
    throw error;
  }
}

function claimOf(state: ReferralState | null): RightsSheetFacts['claim'] {
  return state === null || state.filedOn === null ? null : { filedOn: state.filedOn, result: state.result };
}

/** What disputes say of some people, by person and firm. */
async function sumsOf(
  db: ReadableDatabase,
  persons: readonly PersonId[],
): Promise<(personId: PersonId, employerId: EmployerId) => number | null> {
  const disputes = await layoffDisputesOf(db, persons);
  const ids = [...new Set(disputes.map(({ disputeId }) => disputeId))];
  if (ids.length === 0) return () => null;
  const events = await eventsOfSet(db, ids as readonly DisputeId[]);
  const workers = await workersInDisputes(db, ids);
  return (personId, employerId) =>
    disputes
      .filter((one) => one.personId === personId && one.employerId === employerId)
      .map(({ disputeId }) => agreedSum(events.get(disputeId) ?? [], personId, workers.get(disputeId) ?? 0))
      .findLast((sum) => sum !== null) ?? null;
}

/**
 * What the sheets of some people say on a day, in their order; who has neither layoff nor job is left out.
 * @throws ContractError input-refused at `asOf` where the office's rules have none for JKP on that day
 */
export async function rightsSheetFacts(
  db: ReadableDatabase,
  subjects: readonly SheetSubject[],
  asOf: PlainDate,
): Promise<readonly RightsSheetFacts[]> {
  const ground = await referralGround(db);
  const office = letterOffice(await getOffice(db));
  const questions = await questionsOf(db, subjects);
  const persons = [...new Set(questions.map(({ personId }) => personId))];
  const names = await namesOf(db, persons);
  const referrals = await referralsOfPersons(db, persons);
  const sums = await sumsOf(db, persons);
  const known = questions.map((question) => ({
    question,
    referral: referralFor(question, referrals.get(question.personId) ?? []),
  }));
  const events = await referralEventsOfSet(
    db,
    known.flatMap(({ referral }) => referral?.id ?? []),
  );
  const plain = known.filter(({ referral }) => referral === null).map(({ question }) => question);
  const ofPlain = new Map<ReadinessQuestion, WorkerSources>();
  // One by one where a firm or person is gone: the answers are in the order of the questions that are left.
  const found = await readinessSources(db, plain);
  for (const question of plain) {
    const sources = found.find(
      (one) =>
        one.person.id === question.personId &&
        one.employer.id === question.employerId &&
        (one.layoff?.lineId ?? null) === (question.line?.id ?? null),
    );
    if (sources !== undefined) ofPlain.set(question, sources);
  }
  const sheets: RightsSheetFacts[] = [];
  for (const { question, referral } of known) {
    const state = referral === null ? null : stateOf(events.get(referral.id) ?? [], ground);
    const sources =
      referral === null || state === null
        ? (ofPlain.get(question) ?? null)
        : await referralSources(db, referral, state, ground);
    if (sources === null) continue;
    const day = state === null ? asOf : decidingDay(state, asOf);
    const layoffDate = layoffDay(sources);
    try {
      const terms = benefitTermsOn(ground.book, day);
      sheets.push({
        office,
        dated: asOf,
        worker: names.get(question.personId) ?? '',
        employer: sources.employer.name,
        layoffDate,
        claimDeadline: layoffDate === null ? null : terms.deadlineOf(layoffDate),
        readiness: readinessOf(sources, ground, asOf, day),
        terms,
        isDisputed: sources.isDisputed,
        agreedSum: sums(question.personId, question.employerId),
        claim: claimOf(state),
        reemployedOn: sources.wish?.reemployedOn ?? null,
      });
    } catch (error) {
      if (!(error instanceof RuleNotFound)) throw error;
      throw new ContractError('input-refused', { issues: [{ path: 'asOf', message: 'no-rules-on-day' }] });
    }
  }
  return sheets;
}

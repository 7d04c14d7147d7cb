import type { Month } from '../../shared/calendar/month-text.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { mergeMonths, windowBefore } from '../../shared/domain/employment/contributions.ts';
import { layoffDay } from '../../shared/domain/employment/jkp-facts.ts';
import type { NeededFact } from '../../shared/domain/employment/readiness.ts';
import type { WorkerSources } from '../../shared/domain/employment/worker-sources.ts';
import type {
  DisputeId,
  EmployerId,
  EmploymentId,
  LayoffLineId,
  PersonId,
  ReferralId,
} from '../../shared/domain/ids.ts';
import type { MonthGround } from '../../shared/domain/referral/months.ts';
import type { HandOver, HandOverField } from '../../shared/domain/referral/referral.ts';
import { ruleOrNull } from '../../shared/law/deadlines/ground.ts';
import { getDisputeWorker, type StoredDisputeWorker } from '../database/dispute-workers.ts';
import { getDisputeRow } from '../database/disputes.ts';
import { getEmployer } from '../database/employers.ts';
import { getEmployment } from '../database/employments.ts';
import { getJobSeeker } from '../database/job-seekers.ts';
import { getLayoffLine } from '../database/layoff-lines.ts';
import { employersOfSet } from '../database/letter-sets.ts';
import { livePerson } from '../database/persons.ts';
import { referralEventsOf } from '../database/referral-events.ts';
import { getReferralRow } from '../database/referrals.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { ReadContext } from './context.ts';
import { referralSources } from './referral-eligibility.ts';
import { decidingDay, referralGround, stateOf } from './referral-ground.ts';
import { viewReferral } from './referral-view.ts';

type Job = HandOver['job'];

/** The wage that was reported last before the layoff, with its month. */
function reportedOf(
  { job }: WorkerSources,
  layoff: PlainDate | null,
): Pick<Job, 'reportedWage' | 'reportedMonth'> {
  const last = (job?.months ?? [])
    .filter(({ month, wage }) => wage !== null && (layoff === null || `${month}-01` < layoff))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .at(-1);
  return { reportedWage: last?.wage ?? null, reportedMonth: (last?.month as Month | undefined) ?? null };
}

/** The wage that was paid last: by the job on record, else by the line of the report. */
function wageOf({ job, layoff }: WorkerSources): number | null {
  const last = [...(job?.wages ?? [])].toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return last === undefined ? (layoff?.wage ?? null) : last.basic + last.fixedAllowances;
}

/**
 * Months of the record window that are paid, over all jobs as the law reads them; null where nobody knows of any month. What
 * else the law would have to know does not matter here.
 */
function paidMonthsOf(sources: WorkerSources, { book }: MonthGround, decides: PlainDate): Job['paidMonths'] {
  const { job, others } = sources;
  const day = layoffDay(sources);
  const window = day === null ? null : ruleOrNull(() => windowBefore(day, book, decides));
  if (job === null || window === null) return null;
  const jobs = [job, ...others].map(({ id, startDate, endDate, months }) => ({
    employmentId: id,
    startDate,
    endDate,
    months,
  }));
  const known = mergeMonths(jobs, window, job.id).filter(({ state }) => state !== 'unknown');
  return known.length === 0 ? null : known.filter(({ state }) => state === 'paid').length;
}

async function jobOf(
  db: ReadableDatabase,
  sources: WorkerSources,
  lineId: LayoffLineId | null,
  paidMonths: Job['paidMonths'],
): Promise<Job> {
  const line = lineId === null ? null : await getLayoffLine(db, lineId);
  const employment = sources.job === null ? null : await getEmployment(db, sources.job.id as EmploymentId);
  return {
    position: employment?.position || (line?.position ?? ''),
    contract: employment?.contract ?? line?.contract ?? null,
    startDate: employment?.startDate ?? line?.startDate ?? null,
    endDate: layoffDay(sources),
    wage: wageOf(sources),
    kpj: employment?.kpj || (line?.kpj ?? ''),
    ...reportedOf(sources, layoffDay(sources)),
    paidMonths,
  };
}

/** The worker in the case; null once a split took him out of it. */
async function workerIn(
  db: ReadableDatabase,
  id: DisputeId,
  personId: PersonId,
): Promise<Pick<StoredDisputeWorker, 'demand' | 'figure'> | null> {
  try {
    return await getDisputeWorker(db, id, personId);
  } catch (error) {
    if (error instanceof ContractError && error.fault.code === 'not-found') return null;
    throw error;
  }
}

async function disputeOf(
  db: ReadableDatabase,
  dispute: { readonly id: string } | null,
  personId: PersonId,
): Promise<HandOver['dispute']> {
  if (dispute === null) return null;
  const row = await getDisputeRow(db, dispute.id as DisputeId);
  const worker = await workerIn(db, row.id, personId);
  return {
    registerNumber: row.register_number,
    registeredOn: row.registered_on,
    stage: row.stage,
    outcome: row.outcome,
    mediators: JSON.parse(row.mediators) as string[],
    demand: worker?.demand ?? null,
    figure: worker?.figure ?? null,
  };
}

function lacksOf({ person, job, seeker, referral }: Omit<HandOver, 'lacks'>): readonly HandOverField[] {
  // What keeps the law from an answer is named here too, else "Data kurang" stands without its cause.
  const isAnswered = (fact: NeededFact) =>
    !referral.eligibility.missing.some(({ code }) => code === `jkp-missing-${fact}`);
  const known: Readonly<Record<HandOverField, boolean>> = {
    nik: person.nik !== null,
    'birth-date': person.birthDate !== null,
    sex: person.sex !== null,
    citizenship: isAnswered('citizenship'),
    address: person.address !== '',
    phone: person.phone !== '',
    position: job.position !== '',
    contract: job.contract !== null,
    'start-date': job.startDate !== null,
    wage: job.wage !== null,
    'reported-wage': job.reportedWage !== null,
    kpj: job.kpj !== '',
    programmes: isAnswered('programmes'),
    'enrolled-on': isAnswered('enrolled-on'),
    scale: isAnswered('scale'),
    'layoff-reason': isAnswered('layoff-reason'),
    education: seeker.education !== '',
    wanted: seeker.wanted !== '',
    willing: referral.state.willing !== null || seeker.willing !== null,
    proof: referral.proofs.complete,
  };
  return (Object.entries(known) as readonly (readonly [HandOverField, boolean])[]).flatMap(([field, is]) =>
    is ? [] : [field],
  );
}

/** Everything typed so far about a worker, for the page that goes on to placement. @throws ContractError not-found */
export async function handOver(context: ReadContext, id: ReferralId, asOf: PlainDate): Promise<HandOver> {
  const { db } = context;
  const row = await getReferralRow(db, id);
  const referral = await viewReferral(context, id, asOf);
  const ground = await referralGround(db);
  const state = stateOf(await referralEventsOf(db, id), ground);
  const sources = await referralSources(db, row, state, ground);
  const person = await livePerson(db, row.person_id);
  const employer = await getEmployer(db, row.employer_id);
  const named = (await employersOfSet(db, [row.employer_id as EmployerId])).get(row.employer_id);
  const whole: Omit<HandOver, 'lacks'> = {
    referral,
    person: { ...referral.person, birthPlace: person.birthPlace },
    firm: {
      name: employer.name,
      address: employer.address,
      npp: employer.npp,
      nib: employer.nib,
      sector: named?.sectorName ?? '',
      scale: employer.scale,
      phone: employer.phone,
    },
    job:
      sources === null
        ? NO_JOB
        : await jobOf(db, sources, row.line_id, paidMonthsOf(sources, ground, decidingDay(state, asOf))),
    dispute: await disputeOf(db, referral.dispute, row.person_id),
    seeker: await getJobSeeker(db, row.person_id),
  };
  return { ...whole, lacks: lacksOf(whole) };
}

const NO_JOB: Job = {
  position: '',
  contract: null,
  startDate: null,
  endDate: null,
  wage: null,
  kpj: '',
  reportedWage: null,
  reportedMonth: null,
  paidMonths: null,
};

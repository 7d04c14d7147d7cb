import type { Month } from '../../calendar/month-text.ts';
import type { Contribution, JkpFacts } from '../../law/facts/jkp.ts';
import type { JkpCheckCode } from '../../law/jkp/answer.ts';
import type { ArrearsMonths } from '../../law/jkp/record.ts';
import { assessJkp, type JkpAnswer } from '../../law/jkp.ts';
import { type RecordReading, readRecord } from '../../law/jkp-record.ts';
import type { Finding } from '../finding.ts';
import {
  asContributions,
  asIfPaid,
  mergeMonths,
  monthsOfFirm,
  owedIn,
  windowBefore,
} from './contributions.ts';
import type { EmploymentPoint, EmploymentVerdict } from './employment.ts';
import { type GatheredFacts, gatherFacts, isImpossible, layoffDay } from './jkp-facts.ts';
import { byEmployerWhoDidNotEnrol } from './not-enrolled.ts';
import type { JkpReadiness, PaidUp, ReadinessLack, ReadinessOutcome, ReadinessRow } from './readiness.ts';
import type { EmploymentStanding } from './standing.ts';
import { finallyUnmet, type Owed, stepsOf } from './steps.ts';
import { type JobFacts, judgeEmployment } from './verdict.ts';
import type { JobOnRecord, ReadinessGround, WorkerSources } from './worker-sources.ts';

/** The job as the line of a report tells it: what the employer says, and no record of it. */
function jobByLine({ employer, layoff }: WorkerSources): JobFacts {
  const from = layoff?.date ?? layoff?.start ?? null;
  const wage = layoff?.wage ?? 0;
  return {
    employerName: employer.name,
    startDate: layoff?.start ?? null,
    endDate: layoff?.date ?? null,
    programmes: [],
    contracts: [],
    wages:
      from === null || wage === 0
        ? []
        : [{ from: from.slice(0, 7) as Month, basic: wage, fixedAllowances: 0, reported: null }],
    evidence: [],
    months: [],
  };
}

const NO_JOB = 'line';

const monthsOfJob = (job: JobFacts & { readonly id: string }) => ({
  employmentId: job.id,
  startDate: job.startDate,
  endDate: job.endDate,
  months: job.months,
});

interface Window {
  readonly all: readonly Contribution[];
  readonly arrears: ArrearsMonths;
}

/** The months of the window, over all jobs and of the firm of the layoff. */
function windowOf(
  job: JobFacts & { readonly id: string; readonly employerId: string },
  others: readonly JobOnRecord[],
  window: readonly Month[],
): Window {
  const jobs = [job, ...others].map(monthsOfJob);
  const ofFirm = [job, ...others.filter(({ employerId }) => employerId === job.employerId)];
  const ofEmployer = monthsOfFirm(ofFirm.map(monthsOfJob), window);
  return {
    all: asContributions(mergeMonths(jobs, window, job.id)),
    arrears: { ofEmployer, ofAll: others.length === 0 ? ofEmployer : monthsOfFirm(jobs, window) },
  };
}

const ask = ({ book }: ReadinessGround, facts: JkpFacts, { arrears }: Window): JkpAnswer =>
  assessJkp(facts, book, arrears);

const read = ({ book, asOf }: ReadinessGround, facts: JkpFacts, { arrears }: Window): RecordReading =>
  readRecord(facts, { book, day: facts.claim.declaredEligibleOn ?? asOf, arrears });

/** Months of the window that another firm paid and that of the layoff did not. */
function paidByOthers({ all, arrears }: Window): number {
  return all.filter(({ state }, index) => state === 'paid' && arrears.ofEmployer[index]?.state !== 'paid')
    .length;
}

const verdictOn = ({ points }: EmploymentStanding, point: EmploymentPoint): EmploymentVerdict =>
  points.find((one) => one.point === point)?.verdict ?? 'unknown';

function lacksOf(
  standing: EmploymentStanding,
  { missing, facts }: GatheredFacts,
  reading: RecordReading | null,
  { isProved, owed }: { readonly isProved: boolean; readonly owed: Owed },
): readonly ReadinessLack[] {
  const relation = verdictOn(standing, 'relation');
  const programmes = verdictOn(standing, 'programmes');
  const isDecisive =
    reading !== null &&
    reading.unknown > 0 &&
    (reading.check.outcome !== 'met' || reading.payer.who === 'needs-review');
  const found: (readonly [ReadinessLack, boolean])[] = [
    ['reported-wage', facts?.contributions.every(({ wage }) => wage === null) === true],
    ['record', relation === 'unknown'],
    ['months', isDecisive],
    ['arrears', owed.months > 0 || owed.elsewhere > 0],
    ['registration', relation === 'not-recorded' || programmes === 'not-recorded'],
    ['mismatch', standing.points.some(({ verdict }) => verdict === 'mismatch')],
    ['proof', !isProved],
  ];
  return [...missing, ...found.filter(([, holds]) => holds).map(([lack]) => lack)];
}

/** What is owed in the window, by the firm of the layoff and by others as far as that decides. */
function owedBy(
  { job, others }: WorkerSources,
  reading: RecordReading | null,
  window: readonly Month[],
): Owed {
  const isOfFirm = (one: JobOnRecord) => one.employerId === job?.employerId;
  const months = [...new Set(jobsOf(job, others, isOfFirm).flatMap((one) => owedIn(one, window)))].sort();
  const elsewhere =
    reading === null || reading.check.outcome === 'met'
      ? []
      : others.filter((one) => !isOfFirm(one)).flatMap((one) => owedIn(one, window));
  return { months: months.length, from: months[0] ?? null, elsewhere: new Set(elsewhere).size };
}

const jobsOf = (
  job: JobOnRecord | null,
  others: readonly JobOnRecord[],
  isOfFirm: (one: JobOnRecord) => boolean,
): readonly JobOnRecord[] => (job === null ? [] : [job, ...others.filter(isOfFirm)]);

/** As if the firm had paid all that it owes in the window. */
function paidUp(
  sources: WorkerSources,
  ground: ReadinessGround,
  window: readonly Month[],
  isComplete: boolean,
): PaidUp | null {
  const { job } = sources;
  if (job === null) return null;
  const isOfFirm = ({ employerId }: JobOnRecord) => employerId === job.employerId;
  const owed = jobsOf(job, sources.others, isOfFirm).reduce(
    (all, one) => all + owedIn(one, window).length,
    0,
  );
  if (owed === 0) return null;
  const paid = asIfPaid(job, window);
  const others = sources.others.map((one) => (isOfFirm(one) ? asIfPaid(one, window) : one));
  const months = windowOf(paid, others, window);
  const { facts } = gatherFacts({ ...sources, job: paid, others }, ground, months.all);
  if (facts === null) return null;
  const answer = isComplete ? ask(ground, facts, months) : null;
  return { months: owed, reading: read(ground, facts, months), outcome: answer?.outcome ?? null };
}

/**
 * How far a worker is from the job-loss benefit: the verdict on the job, what the law answers, what is missing, what comes
 * next. Pure.
 * @param isFull with what would change if the employer paid up; a list of thousands does without
 * @throws RuleNotFound when the book has no JKP rules for the day
 */
export function judgeReadiness(sources: WorkerSources, ground: ReadinessGround, isFull = true): JkpReadiness {
  const { job: onRecord, others, person, employer, layoff } = sources;
  const { book, asOf, needed } = ground;
  const job = onRecord ?? { ...jobByLine(sources), id: NO_JOB, employerId: employer.id };
  const standing = judgeEmployment(job, {
    scale: employer.scale,
    needed,
    others,
    overrules: onRecord?.overrules ?? [],
  });
  const day = layoffDay(sources);
  const window = day === null ? [] : windowBefore(day, book, sources.claim?.declaredEligibleOn ?? asOf);
  const months = windowOf(job, others, window);
  const gathered = gatherFacts(sources, ground, months.all);
  const { facts, missing, open, assumed } = gathered;
  const canAsk = facts !== null && !isImpossible(gathered.doubts);
  const isEnrolled = !isUnenrolled(standing, months);
  const byLaw = canAsk ? ask(ground, facts, months) : null;
  const asked =
    byLaw === null || isEnrolled ? byLaw : { ...byLaw, payer: byEmployerWhoDidNotEnrol(byLaw.payer) };
  const answer = missing.length === 0 ? asked : null;
  const checks = (asked?.checks ?? []).filter(({ code }) => !open.has(code));
  const asRead = facts === null ? null : read(ground, facts, months);
  const reading =
    asRead === null || isEnrolled ? asRead : { ...asRead, payer: byEmployerWhoDidNotEnrol(asRead.payer) };
  const owed = owedBy(sources, reading, window);
  const isProved = checks.some(({ code, outcome }) => code === 'proof' && outcome === 'met');
  const lacks = lacksOf(standing, gathered, reading, { isProved, owed });
  const borrowed = paidByOthers(months);
  const doubts: readonly Finding[] = [
    ...gathered.doubts,
    ...(borrowed > 0 && reading?.check.outcome === 'met' && reading.paid - borrowed < reading.neededMonths
      ? [{ code: 'jkp-several-employers', params: { months: borrowed } }]
      : []),
    ...(employer.state === null && reading !== null && reading.payer.who === 'employer'
      ? [{ code: 'jkp-state-decides', params: {} }]
      : []),
    ...(isEnrolled ? [] : [{ code: 'jkp-not-enrolled', params: {} }]),
    ...(areProgrammesDecided(standing) &&
    checks.some(({ code, outcome }) => code === 'programmes' && outcome === 'unmet')
      ? [{ code: 'jkp-programmes-decided', params: {} }]
      : []),
  ];
  return {
    personId: person.id,
    employerId: employer.id,
    employmentId: onRecord?.id ?? null,
    layoffLineId: layoff?.lineId ?? null,
    reportId: layoff?.reportId ?? null,
    asOf,
    standing,
    outcome: outcomeOf(answer, checks),
    answer,
    facts: answer === null ? null : facts,
    checks,
    missing: missing.map((fact) => ({ code: `jkp-missing-${fact}`, params: {} })),
    assumed,
    doubts,
    claimDeadline: asked?.claimDeadline ?? null,
    reading,
    ifPaidUp: isFull && canAsk ? paidUp(sources, ground, window, answer !== null) : null,
    lacks,
    steps: stepsOf({ sources, standing, missing, lacks, reading, owed, checks, answer, asOf }),
  };
}

/** Whether the record shows that the employer did not enrol the worker. */
const isUnenrolled = (standing: EmploymentStanding, { arrears }: Window): boolean =>
  verdictOn(standing, 'relation') === 'not-recorded' ||
  (verdictOn(standing, 'programmes') === 'not-recorded' &&
    !arrears.ofEmployer.some(({ state }) => state === 'paid' || state === 'arrears'));

/** Whether a person holds the programmes for complete against the facts. */
const areProgrammesDecided = ({ points }: EmploymentStanding): boolean =>
  points.some(
    ({ point, verdict, overrule }) => point === 'programmes' && overrule !== null && verdict === 'recorded',
  );

/** Conditions that a paper or the employer's registration may still meet. */
const COMING: readonly JkpCheckCode[] = ['programmes', 'proof'];

/** A condition that is certainly not met decides, whatever else is missing; one that may still be met says not yet. */
function outcomeOf(answer: JkpAnswer | null, checks: JkpReadiness['checks']): ReadinessOutcome {
  if (answer === null) return finallyUnmet(checks).length > 0 ? 'not-eligible' : 'incomplete';
  if (answer.outcome !== 'not-eligible') return answer.outcome;
  const unmet = answer.checks.filter(({ outcome }) => outcome === 'unmet');
  return unmet.every(({ code }) => COMING.includes(code)) ? 'not-yet' : 'not-eligible';
}

/** The list's row of a worker. Pure. */
export function readinessRow(
  readiness: JkpReadiness,
  line: Pick<ReadinessRow, 'lineId' | 'lineNumber' | 'name' | 'nik'>,
): ReadinessRow {
  const { standing, answer, reading } = readiness;
  return {
    ...line,
    personId: readiness.personId,
    employmentId: readiness.employmentId,
    verdict: standing.verdict,
    points: {
      relation: verdictOn(standing, 'relation'),
      start: verdictOn(standing, 'start'),
      wage: verdictOn(standing, 'wage'),
      programmes: verdictOn(standing, 'programmes'),
    },
    outcome: readiness.outcome,
    payer: reading?.payer.who ?? null,
    arrearsMonths: reading?.payer.arrearsMonths ?? null,
    paidMonths: reading?.paid ?? null,
    unknownMonths: reading?.unknown ?? null,
    claimDeadline: readiness.claimDeadline,
    cashTotal: answer?.cash?.total ?? null,
    lacks: readiness.lacks,
    step: readiness.steps[0] ?? null,
  };
}

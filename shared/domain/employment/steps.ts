import { type Month, monthOfDay } from '../../calendar/month-text.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { CHECK_NAMES } from '../../law/explain/names.ts';
import type { JkpCheck, JkpCheckCode } from '../../law/jkp/answer.ts';
import type { JkpAnswer } from '../../law/jkp.ts';
import type { RecordReading } from '../../law/jkp-record.ts';
import { midSentence } from '../../letters/mid-sentence.ts';
import type { LetterKindCode } from '../letter.ts';
import type { EmploymentPoint, EmploymentVerdict } from './employment.ts';
import type { NeededFact, NextStep, ReadinessLack } from './readiness.ts';
import { isDeniedByRegisterAlone } from './register-alone.ts';
import type { EmploymentStanding } from './standing.ts';
import type { NoticeSent, WorkerSources } from './worker-sources.ts';

/** Months of the window that are owed. */
export interface Owed {
  /** By the firm of the layoff. */
  readonly months: number;
  /** The first of them. */
  readonly from: Month | null;
  /** By other firms, where the record is not met without them. */
  readonly elsewhere: number;
}

/** What the next steps follow from. */
export interface StepsGround {
  readonly sources: WorkerSources;
  readonly standing: EmploymentStanding;
  readonly missing: readonly NeededFact[];
  readonly lacks: readonly ReadinessLack[];
  readonly reading: RecordReading | null;
  readonly owed: Owed;
  /** Checks that do not hang on anything missing. */
  readonly checks: readonly JkpCheck[];
  readonly answer: JkpAnswer | null;
  readonly asOf: PlainDate;
}

/** Conditions that no letter can mend any more. */
const FINAL: readonly JkpCheckCode[] = [
  'citizenship',
  'age-at-enrolment',
  'reason',
  'claim-window',
  'previous-claims',
  'not-reemployed',
];

/** Conditions that are not met for good, of those that are certain. */
export const finallyUnmet = (checks: readonly JkpCheck[]): readonly JkpCheck[] =>
  checks.filter(({ code, outcome }) => outcome === 'unmet' && FINAL.includes(code));

const step = (
  code: string,
  letter: LetterKindCode | null = null,
  params: NextStep['params'] = {},
): NextStep => ({ code, letter, params });

const pointsOf = ({ points }: EmploymentStanding) =>
  Object.fromEntries(points.map(({ point, verdict }) => [point, verdict])) as Readonly<
    Record<EmploymentPoint, EmploymentVerdict>
  >;

/** What is to be asked about the worker: both, or the one that nobody knows. */
function completing(citizenship: boolean, birthDate: boolean): readonly NextStep[] {
  if (citizenship && birthDate) return [step('step-complete-worker')];
  if (citizenship) return [step('step-complete-citizenship')];
  return birthDate ? [step('step-complete-birth-date')] : [];
}

/** Facts to be filled in at the desk, by the paper on which they stand. */
function fillingIn({ missing, sources }: StepsGround): readonly NextStep[] {
  const has = (...facts: readonly NeededFact[]) => facts.some((fact) => missing.includes(fact));
  return [
    ...completing(has('citizenship'), has('birth-date')),
    ...(has('contract', 'start-date') ? [step('step-complete-employment')] : []),
    ...(has('scale') ? [step('step-complete-employer')] : []),
    ...(sources.layoff === null
      ? [step('step-report-layoff')]
      : has('layoff-date', 'layoff-reason')
        ? [step('step-complete-layoff')]
        : []),
  ];
}

/** Whether the wage agrees by what was typed alone, and nobody decided it. */
const isWageTypedAlone = ({ points }: EmploymentStanding): boolean =>
  points.some(
    ({ verdict, reasons }) =>
      verdict === 'unknown' && reasons.some(({ code }) => code === 'wage-record-unseen'),
  );

/** What only BPJS can tell: letter l. */
function asking({ standing, missing, lacks, reading }: StepsGround): readonly NextStep[] {
  const points = pointsOf(standing);
  const isOpen =
    points.relation === 'unknown' ||
    points.start === 'unknown' ||
    points.programmes === 'unknown' ||
    isWageTypedAlone(standing) ||
    missing.includes('enrolled-on') ||
    lacks.includes('reported-wage') ||
    lacks.includes('months');
  if (!isOpen) return [];
  const months = lacks.includes('months') ? (reading?.unknown ?? 0) : 0;
  return [
    months > 0
      ? step('step-ask-months', 'membership-request', { months })
      : step('step-ask-membership', 'membership-request'),
  ];
}

/** The register of firms alone lacks the worker: that is for the firm to report, whatever BPJS has of him. */
const isUnreportedAlone = ({ points }: EmploymentStanding): boolean =>
  points.some(
    ({ point, overrule, reasons }) =>
      point === 'relation' && overrule === null && isDeniedByRegisterAlone(reasons),
  );

/** What the employer has to put right: letter m1, and m2 where that one came to nothing or the firm is closed. */
function urging(ground: StepsGround): readonly NextStep[] {
  const { standing, owed, sources, asOf } = ground;
  const points = pointsOf(standing);
  const arrears = owed.months;
  const isUnreported = points.relation === 'not-recorded' && isUnreportedAlone(standing);
  const isUnregistered =
    (points.relation === 'not-recorded' && !isUnreported) ||
    points.programmes === 'not-recorded' ||
    points.programmes === 'mismatch';
  const isWrong = [points.relation, points.start, points.wage].includes('mismatch');
  if (arrears === 0 && !isUnregistered && !isWrong && !isUnreported) return [];
  const { state } = sources.employer;
  if (state === 'pailit' || state === 'tutup') return [step('step-inspect-closed', 'inspection-request')];
  const notice = noticeOfNow(ground);
  const due = notice?.replyDue ?? null;
  if (notice !== null && due !== null)
    return due < asOf
      ? [step('step-inspect-unanswered', 'inspection-request', { dated: notice.dated, due })]
      : [step('step-await-employer', null, { due })];
  if (arrears > 0 && isUnregistered) return [step('step-notice-both', 'arrears-notice', { months: arrears })];
  if (arrears > 0) return [step('step-notice-arrears', 'arrears-notice', { months: arrears })];
  if (isUnregistered) return [step('step-notice-registration', 'arrears-notice')];
  return [step(isWrong ? 'step-notice-correction' : 'step-notice-report', 'arrears-notice')];
}

/** The notice to the employer, where it can speak of what is open now: not one of before the first month that is owed. */
function noticeOfNow({ sources, owed, reading }: StepsGround): NoticeSent | null {
  const { notice } = sources;
  const since = owed.from ?? reading?.from ?? null;
  return notice === null || since === null || monthOfDay(notice.dated) >= since ? notice : null;
}

/** Arrears of other firms that stand between the worker and the record. */
const urgingOthers = ({ owed }: StepsGround): readonly NextStep[] =>
  owed.elsewhere === 0 ? [] : [step('step-other-arrears', null, { months: owed.elsewhere })];

/** How the layoff comes to be proved. */
function proving({ checks, sources, missing }: StepsGround): readonly NextStep[] {
  const { layoff, isDisputed } = sources;
  const isProved = checks.some(({ code, outcome }) => code === 'proof' && outcome === 'met');
  if (isProved || layoff === null || missing.includes('layoff-date')) return [];
  if (isDisputed) return [step('step-finish-dispute')];
  if (layoff.response === 'refuses') return [step('step-register-dispute', 'dispute-registration')];
  return [
    ...(layoff.hasReceipt ? [] : [step('step-issue-receipt', 'layoff-receipt')]),
    ...(layoff.response === 'silent' ? [step('step-ask-response')] : []),
  ];
}

/** A word of the office on the worker's status: letter n, which needs a ground in the file. */
function stating({ standing, sources }: StepsGround): readonly NextStep[] {
  const { relation } = pointsOf(standing);
  const hasGround =
    sources.isDisputed || sources.disputeProofs.length > 0 || (sources.layoff?.hasReceipt ?? false);
  return (relation === 'not-recorded' || relation === 'mismatch') && hasGround
    ? [step('step-state-status', 'employment-statement')]
    : [];
}

function claiming({ answer, sources }: StepsGround): readonly NextStep[] {
  const filedOn = sources.claim?.filedOn ?? null;
  if (filedOn !== null) return [step('step-claim-filed', null, { on: filedOn })];
  if (answer === null) return [];
  const due = answer.claimDeadline;
  const pays = answer.payer.who === 'employer' ? [step('step-employer-pays')] : [];
  switch (answer.outcome) {
    case 'eligible':
      return [...pays, step('step-claim', null, { due })];
    case 'needs-review':
      return [...pays, step('step-decide', null, { points: answer.review.length })];
    case 'not-eligible':
      return [step('step-claim-until', null, { due })];
  }
}

/** Whether a step goes on in the referral to JKP: a new one, or the one that is there. */
export const isReferralStep = (code: string): boolean => code === 'step-claim' || code === 'step-claim-filed';

/** What comes next, in the order in which it helps: facts, the record, the employer, proof, status, claim. Pure. */
export function stepsOf(ground: StepsGround): readonly NextStep[] {
  const unmet = finallyUnmet(ground.checks).map(({ code }) => midSentence(CHECK_NAMES[code]));
  if (unmet.length > 0) return [step('step-explain', null, { conditions: unmet.join(', ') })];
  return [
    ...fillingIn(ground),
    ...asking(ground),
    ...urging(ground),
    ...urgingOthers(ground),
    ...proving(ground),
    ...stating(ground),
    ...claiming(ground),
  ];
}

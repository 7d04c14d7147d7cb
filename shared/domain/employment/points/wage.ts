import type { Month } from '../../../calendar/month-text.ts';
import type { Finding } from '../../finding.ts';
import type { EmploymentVerdict, EvidenceKind } from '../employment.ts';
import type { Derived, JobFacts } from '../verdict.ts';
import { isRecordSeen, monthOf, ownEvidence, recordEvidence } from './record-evidence.ts';

type Job = Pick<JobFacts, 'evidence' | 'months' | 'wages'>;

/** A wage reported, against the one paid in the same month; rupiah. */
interface Comparison {
  readonly month: Month | null;
  readonly reported: number;
  readonly paid: number;
  readonly isSeen: boolean;
  /** The paper of the parties that tells what was paid; null where the list of wages does. */
  readonly paper: EvidenceKind | null;
}

/** The wage paid in a month: basic and fixed allowances of the last entry that is not later. */
function paidIn(wages: Job['wages'], month: Month | null): number | null {
  let found: Job['wages'][number] | null = null;
  for (const wage of wages)
    if ((month === null || wage.from <= month) && (found === null || wage.from > found.from)) found = wage;
  return found === null ? null : found.basic + found.fixedAllowances;
}

interface Reported {
  readonly month: Month | null;
  readonly amount: number;
  /** It stands on a record that was looked through, or was typed beside one. */
  readonly isSeen: boolean;
}

function reportedOf(job: Job): readonly Reported[] {
  const { wages, months, evidence } = job;
  const beside = isRecordSeen(job);
  return [
    ...wages.flatMap(({ from, reported }) =>
      reported === null ? [] : [{ month: from, amount: reported, isSeen: beside }],
    ),
    ...months.flatMap(({ month, wage }) => (wage === null ? [] : [{ month, amount: wage, isSeen: true }])),
    ...recordEvidence(evidence).flatMap(({ wage, seenOn, shows }) =>
      wage === null || shows === false ? [] : [{ month: monthOf(seenOn), amount: wage, isSeen: true }],
    ),
  ];
}

/**
 * What the highest wage on the parties' own papers says against the last one reported. A paper is of whatever month: it can
 * show that less was reported, not that more was, and it says nothing new where the list of wages has as much.
 */
function byPaper(job: Job, reported: readonly Reported[]): readonly Comparison[] {
  const [highest] = ownEvidence(job.evidence)
    .flatMap(({ kind, wage }) => (wage === null ? [] : [{ kind, wage }]))
    .sort((a, b) => b.wage - a.wage);
  const [last] = [...reported].sort(
    (a, b) => (b.month ?? '9').localeCompare(a.month ?? '9') || a.amount - b.amount,
  );
  if (highest === undefined || last === undefined || last.amount > highest.wage) return [];
  const { month, amount, isSeen } = last;
  if (job.wages.length === 0) return [{ month, reported: amount, paid: highest.wage, isSeen, paper: null }];
  const listed = Math.max(...job.wages.map(({ basic, fixedAllowances }) => basic + fixedAllowances));
  return highest.wage <= listed || highest.wage === amount
    ? []
    : [{ month: null, reported: amount, paid: highest.wage, isSeen, paper: highest.kind }];
}

function comparisonsOf(job: Job, reported: readonly Reported[]): readonly Comparison[] {
  const byList = reported.flatMap(({ month, amount, isSeen }) => {
    const paid = paidIn(job.wages, month);
    return paid === null ? [] : [{ month, reported: amount, paid, isSeen, paper: null }];
  });
  return [...byList, ...byPaper(job, reported)];
}

/** Most spans of months that are named one by one, newest first. */
const MOST_SPANS = 6;

/** The differences by what was reported and paid, newest first, each with its months. */
function differences(comparisons: readonly Comparison[]): readonly Finding[] {
  const spans = new Map<string, { readonly one: Comparison; readonly months: readonly Month[] }>();
  for (const one of comparisons) {
    if (one.reported === one.paid) continue;
    const key = `${one.reported} ${one.paid} ${one.paper ?? ''}`;
    const before = spans.get(key)?.months ?? [];
    spans.set(key, { one, months: one.month === null ? before : [...before, one.month] });
  }
  return [...spans.values()]
    .map(({ one, months }) => ({ ...one, months: [...new Set(months)].sort() }))
    .sort(
      (a, b) =>
        (b.months.at(-1) ?? '9').localeCompare(a.months.at(-1) ?? '9') ||
        a.reported - b.reported ||
        a.paid - b.paid,
    )
    .slice(0, MOST_SPANS)
    .map(({ reported, paid, months, paper }) => {
      const side = reported < paid ? 'lower' : 'higher';
      const amounts = { reported, paid, difference: Math.abs(paid - reported) };
      if (paper !== null) return { code: 'wage-lower-evidence', params: { ...amounts, evidence: paper } };
      const [from] = months;
      const to = months.at(-1);
      if (from === undefined || to === undefined) return { code: `wage-${side}`, params: amounts };
      return from === to
        ? { code: `wage-${side}-month`, params: { ...amounts, from } }
        : { code: `wage-${side}-months`, params: { ...amounts, from, to } };
    });
}

/** The comparison of the newest month. */
const newestOf = (comparisons: readonly Comparison[]): Comparison | undefined =>
  [...comparisons].sort((a, b) => (a.month ?? '').localeCompare(b.month ?? '')).at(-1);

/**
 * Whether the wage that the employer reported is the one that was paid. A difference is told whoever tells of it; that they
 * agree stands on record only where a record was looked through. Pure.
 */
export function judgeWage(job: Job, relation: EmploymentVerdict): Derived {
  const reported = reportedOf(job);
  const comparisons = comparisonsOf(job, reported);
  const differing = differences(comparisons);
  if (differing.length > 0) return { verdict: 'mismatch', reasons: differing };
  const seen = newestOf(comparisons.filter(({ isSeen }) => isSeen));
  if (seen !== undefined)
    return { verdict: 'recorded', reasons: [{ code: 'wage-agrees', params: { amount: seen.paid } }] };
  if (relation === 'not-recorded' && !reported.some(({ isSeen }) => isSeen))
    return { verdict: 'not-recorded', reasons: [{ code: 'wage-not-recorded', params: {} }] };
  const typed = newestOf(comparisons);
  if (typed !== undefined)
    return { verdict: 'unknown', reasons: [{ code: 'wage-record-unseen', params: { amount: typed.paid } }] };
  const isPaidKnown = job.wages.length > 0 || ownEvidence(job.evidence).some(({ wage }) => wage !== null);
  const open =
    reported.length === 0
      ? (['wage-reported-unknown', 'wage-unknown'] as const)
      : (['wage-months-apart', 'wage-paid-unknown'] as const);
  return { verdict: 'unknown', reasons: [{ code: open[isPaidKnown ? 0 : 1], params: {} }] };
}

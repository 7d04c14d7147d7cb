import { assess } from '../../law/assess.ts';
import type { BusinessScale } from '../../law/facts/common.ts';
import type { LayoffReason } from '../../law/layoff-reasons.ts';
import type { RuleBook } from '../../law/rule-set.ts';
import texts from '../../texts/findings.json';
import type { DisputeWorkerInput } from './dispute.ts';

/** What the law gives a worker at least, in rupiah; null with the reasons where nobody can compute it. */
export interface Minimum {
  readonly minimum: number | null;
  readonly review: readonly string[];
}

/** What a minimum rests on beside the worker. */
export interface MinimumGround {
  readonly reason: LayoffReason | null;
  /** Scale of the employer's business. */
  readonly scale: BusinessScale | null;
}

type WorkerFacts = Pick<DisputeWorkerInput, 'contract' | 'startDate' | 'endDate' | 'wage'>;

function missing({ reason, scale }: MinimumGround, worker: WorkerFacts): readonly string[] {
  return [
    ...(reason === null ? [texts['finding.dispute-minimum-reason']] : []),
    ...(scale === null ? [texts['finding.dispute-minimum-scale']] : []),
    ...(worker.startDate === null ? [texts['finding.dispute-minimum-start']] : []),
    ...(worker.endDate === null ? [texts['finding.dispute-minimum-end']] : []),
    ...(worker.wage === null ? [texts['finding.dispute-minimum-wage']] : []),
  ];
}

function computed(ground: MinimumGround, worker: WorkerFacts, book: RuleBook): Minimum {
  // A fixed term ends with compensation (uang kompensasi), which is another calculation.
  if (worker.contract === 'PKWT')
    return { minimum: null, review: [texts['finding.dispute-minimum-fixed-term']] };
  const gaps = missing(ground, worker);
  if (gaps.length > 0) return { minimum: null, review: gaps };
  const result = assess(
    {
      kind: 'severance',
      reason: ground.reason,
      employment: { start: worker.startDate, end: worker.endDate },
      wage: { basic: worker.wage, fixedAllowances: 0 },
      rights: { unusedLeaveDays: 0 },
      separationPay: null,
      businessScale: ground.scale,
    },
    book,
  );
  if (!result.ok)
    return {
      minimum: null,
      review: [`${result.problem.slice(0, 1).toUpperCase()}${result.problem.slice(1)}.`],
    };
  const { answer } = result;
  if (answer.kind !== 'severance') return { minimum: null, review: [] };
  return answer.outcome === 'computed'
    ? { minimum: answer.total, review: answer.review }
    : { minimum: null, review: answer.review };
}

/**
 * Answers minimums on one ground. The same facts are computed once: ten thousand of one factory have some hundred between
 * them. Pure but for what it remembers.
 */
export function minimums(ground: MinimumGround, book: RuleBook): (worker: WorkerFacts) => Minimum {
  const known = new Map<string, Minimum>();
  return (worker) => {
    const key = [worker.contract, worker.startDate, worker.endDate, worker.wage].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = computed(ground, worker, book);
    known.set(key, found);
    return found;
  };
}

import type { DisputeStage, DisputeState } from './fold.ts';

/** Stages in which a deadline still means something, by the code of the rules engine; a code that is missing always does. */
const ALIVE: Readonly<Record<string, readonly DisputeStage[]>> = {
  'file-completion': ['registered', 'returned'],
  'choice-end': ['registered', 'returned', 'offered'],
  'first-session': ['registered', 'returned', 'offered', 'delegated', 'mediating', 'recommended'],
  recommendation: ['registered', 'returned', 'offered', 'delegated', 'mediating', 'recommended'],
  'mediation-end': ['registered', 'returned', 'offered', 'delegated', 'mediating', 'recommended', 'accepted'],
  'answer-worker': ['recommended', 'accepted', 'failed'],
  'answer-employer': ['recommended', 'accepted', 'failed'],
  agreement: ['recommended', 'accepted'],
  suit: ['recommended', 'failed', 'court'],
};

/**
 * Deadlines that nobody has to keep any more because the case went another way: an agreement in the first session needs
 * no recommendation. One that was met, in time or late, stays on the file. Pure.
 */
export function mootDeadlines({ stage }: Pick<DisputeState, 'stage'>): ReadonlySet<string> {
  return new Set(Object.entries(ALIVE).flatMap(([code, stages]) => (stages.includes(stage) ? [] : [code])));
}

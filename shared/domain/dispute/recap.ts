import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../../calendar/plain-date.ts';
import type { CONSULTATION_OUTCOMES, CONSULTATION_TOPICS } from '../consultation.ts';
import { DISPUTE_KINDS, type DisputeKind } from './events.ts';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from './fold.ts';

/**
 * The figures of a recap, by the events as they stand now (a case that was reopened was not closed):
 * - `opening`: registered before the period, not closed before it
 * - `received`: registered in the period
 * - `handled`: opening and received, which is closed and closing too
 * - `closed`: closed in the period
 * - `closing`: registered by the end of the period, not closed by then
 * - `mediated`: the mediation ended in the period, with or without an agreement
 * - `above`: those of them that took longer than the law gives
 * - `court`: went to the court for the first time in the period: the file handed over, or a suit filed
 */
export const RECAP_FIGURES = [
  'opening',
  'received',
  'handled',
  'closed',
  'closing',
  'mediated',
  'above',
  'court',
] as const;
export type RecapFigure = (typeof RECAP_FIGURES)[number];

/** A period, both days included. */
export const recapPeriodSchema = z
  .object({ from: plainDateSchema, to: plainDateSchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'end-before-start' });
export type RecapPeriod = z.infer<typeof recapPeriodSchema>;

/** The cases behind one figure. */
export const recapFilterSchema = z
  .object({
    from: plainDateSchema,
    to: plainDateSchema,
    figure: z.enum(RECAP_FIGURES),
    kind: z.enum(DISPUTE_KINDS).nullable().default(null),
    outcome: z.enum(DISPUTE_OUTCOMES).nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'end-before-start' });
export type RecapFilter = z.output<typeof recapFilterSchema>;

/** Cases, and the workers in them. */
export interface RecapCount {
  readonly cases: number;
  readonly workers: number;
}

/** One line of the recap: a figure, narrowed to an outcome where it has one. */
export interface RecapLine {
  readonly figure: RecapFigure;
  readonly outcome: DisputeOutcome | null;
  readonly byKind: Readonly<Record<DisputeKind, RecapCount>>;
  readonly total: RecapCount;
}

/** A mediation that ended, in working days of the office. */
export interface EndedMediation {
  readonly id: string;
  readonly used: number;
  /** What the law gave on the day of the delegation; null where it does not count working days. */
  readonly limit: number | null;
  readonly above: boolean;
}

export interface MediationDays {
  /** Working days that the law gave to the mediations of the period: one number as a rule; none where nothing ended. */
  readonly limits: readonly number[];
  /** Null where no mediation ended. */
  readonly median: number | null;
  readonly longest: {
    readonly days: number;
    readonly id: string;
    readonly registerNumber: string;
  } | null;
}

type Topic = (typeof CONSULTATION_TOPICS)[number];
type Outcome = (typeof CONSULTATION_OUTCOMES)[number];

/** Consultations of the period. */
export interface ConsultationRecap {
  /** Without a case, by topic and outcome; what did not happen is left out. */
  readonly counts: readonly { readonly topic: Topic; readonly outcome: Outcome; readonly n: number }[];
  readonly withoutCase: number;
  /** That became a case. */
  readonly becameCase: number;
}

export interface Recap extends RecapPeriod {
  /** In the order of `RECAP_LINES`. */
  readonly lines: readonly RecapLine[];
  readonly mediation: MediationDays;
  readonly consultations: ConsultationRecap;
}

/** The lines of every recap: stock first, how cases ended, then mediation and court. */
export const RECAP_LINES: readonly Pick<RecapLine, 'figure' | 'outcome'>[] = [
  { figure: 'opening', outcome: null },
  { figure: 'received', outcome: null },
  { figure: 'handled', outcome: null },
  ...DISPUTE_OUTCOMES.map((outcome) => ({ figure: 'closed', outcome }) as const),
  { figure: 'closed', outcome: null },
  { figure: 'closing', outcome: null },
  { figure: 'mediated', outcome: null },
  { figure: 'above', outcome: null },
  { figure: 'court', outcome: null },
];

/** Cases of one kind and outcome that a figure holds. */
export interface RecapGroup extends RecapCount {
  readonly kind: DisputeKind;
  readonly outcome: DisputeOutcome | null;
}

const NONE: RecapCount = { cases: 0, workers: 0 };
const sum = (counts: readonly RecapCount[]): RecapCount =>
  counts.reduce((a, b) => ({ cases: a.cases + b.cases, workers: a.workers + b.workers }), NONE);

/** A line of the recap from the groups of its figure. Pure. */
export function recapLine(
  { figure, outcome }: Pick<RecapLine, 'figure' | 'outcome'>,
  groups: readonly RecapGroup[],
): RecapLine {
  const own = groups.filter((group) => outcome === null || group.outcome === outcome);
  const of = (kind: DisputeKind) => sum(own.filter((group) => group.kind === kind));
  return {
    figure,
    outcome,
    byKind: Object.fromEntries(DISPUTE_KINDS.map((kind) => [kind, of(kind)])) as Record<
      DisputeKind,
      RecapCount
    >,
    total: sum(own),
  };
}

/** The middle of some numbers, between the two in the middle where they are even; null of none. Pure. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** The mediation that took longest, of several the first. Pure. */
export function longestOf(ended: readonly EndedMediation[]): EndedMediation | null {
  return ended.reduce<EndedMediation | null>(
    (longest, one) => (longest === null || one.used > longest.used ? one : longest),
    null,
  );
}

/** Whether a day lies in a period. */
export const liesIn = (day: PlainDate, { from, to }: Pick<RecapPeriod, 'from' | 'to'>): boolean =>
  day >= from && day <= to;

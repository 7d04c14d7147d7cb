import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { FIGURE_RULES, type FigureRule, MOST_MONEY } from '../domain/dispute/figures.ts';
import type { JkpProof } from '../domain/dispute/jkp-proof.ts';
import { workersFilter } from './disputes.ts';
import { idInput, versionedInput } from './lists.ts';
import { command, query } from './procedure.ts';

const personIds = z.array(z.string().min(1).max(60)).min(1).max(10_000);
const money = z.number().int().min(0).max(MOST_MONEY);
const figures = z.object({
  disputeId: z.string().min(1).max(60),
  personIds,
  sum: z.enum(['offer', 'figure']),
  rule: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal(FIGURE_RULES[0]) }),
      z.object({ kind: z.literal(FIGURE_RULES[1]) }),
      z.object({ kind: z.literal(FIGURE_RULES[2]), percent: z.number().int().min(1).max(1_000) }),
      z.object({ kind: z.literal(FIGURE_RULES[3]), amount: money }),
    ])
    .transform((rule): FigureRule => rule),
});

/** What a rule would make of the sums of many workers. */
export interface FigurePreview {
  /** Workers who get another sum. */
  readonly changed: number;
  /** Workers who have it already. */
  readonly same: number;
  /** Workers of whom the rule knows no sum: no minimum, or no demand. They keep what they have. */
  readonly unknown: number;
  /** Sums over the workers named, before and after, in rupiah. */
  readonly before: number;
  readonly after: number;
}

/** Sums that were changed, to be put back: `from` was there before, `to` is there now. */
export interface ChangedFigure {
  readonly personId: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** What a dispute proves of one worker's layoff. */
export interface DisputeProof {
  readonly disputeId: string;
  readonly registerNumber: string;
  readonly personId: string;
  /** Line of the report that the worker came from. */
  readonly lineId: string | null;
  readonly proofs: readonly JkpProof[];
}

export const disputeSettlingProcedures = {
  /**
   * Splits some workers off into a case of their own, with its own register number; see `splitDispute`. Cannot be undone.
   * @throws changed-meanwhile, not-found, number-taken; input-refused at `on` or `personIds`
   */
  'disputes.split': command(
    versionedInput.extend({
      personIds,
      on: plainDateSchema,
      reason: z.string().trim().min(3, 'required').max(400),
      today: plainDateSchema,
    }),
  ).returns<{ readonly id: string; readonly registerNumber: string }>(),
  /** How many cases, closed ones too, have an instalment that was to be paid before a day. */
  'disputes.owing': query(z.object({ asOf: plainDateSchema })).returns<number>(),
  /** Everyone who fits a filter of `disputeWorkers.list`, in the order of the list: at most ten thousand ids of persons. */
  'disputeWorkers.ids': query(workersFilter).returns<readonly string[]>(),
  /** What `disputeWorkers.setFigures` would do; changes nothing. @throws not-found */
  'disputeWorkers.tryFigures': query(figures).returns<FigurePreview>(),
  /** Sets the offer or the mediator's figure of many by one rule; answers what was changed. @throws not-found */
  'disputeWorkers.setFigures': command(figures).returns<readonly ChangedFigure[]>(),
  /** Puts sums back that still are as they were set; answers how many were. */
  'disputeWorkers.putBackFigures': command(
    z.object({
      disputeId: z.string().min(1).max(60),
      sum: z.enum(['offer', 'figure']),
      changed: z
        .array(z.object({ personId: z.string().max(60), from: money.nullable(), to: money.nullable() }))
        .min(1)
        .max(10_000),
    }),
  ).returns<number>(),
  /** Papers of disputes that prove a person's layoff for JKP. */
  'disputes.proofsOfPerson': query(idInput).returns<readonly DisputeProof[]>(),
  /** The same for everyone on a layoff report, by line. */
  'disputes.proofsOfReport': query(idInput).returns<readonly DisputeProof[]>(),
};

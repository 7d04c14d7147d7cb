import type { Finding } from '../finding.ts';
import type { EmploymentPoint, EmploymentVerdict, Overrule } from './employment.ts';

/** What stands on record of one point of a job, with what it follows from. */
export interface PointVerdict {
  readonly point: EmploymentPoint;
  /** What counts: the decision of a person where there is one, else what the facts say. */
  readonly verdict: EmploymentVerdict;
  /** What the facts say. */
  readonly derived: EmploymentVerdict;
  /** Why the facts say so; never empty. */
  readonly reasons: readonly Finding[];
  /** The decision of a person that counts; null while none does. */
  readonly overrule: Overrule | null;
}

/** The verdict on a job: derived from its facts and evidence, never typed in. */
export interface EmploymentStanding {
  /**
   * not-recorded where the relation is; else mismatch where a point is mismatch or not-recorded; else unknown where one is;
   * else recorded.
   */
  readonly verdict: EmploymentVerdict;
  /** As `verdict`, without the decisions of people. */
  readonly derived: EmploymentVerdict;
  /** The points in their order: relation, start, wage, programmes. */
  readonly points: readonly PointVerdict[];
  /** What does not fit together in the facts themselves: an overlap with another job, dates outside the job. */
  readonly warnings: readonly Finding[];
}

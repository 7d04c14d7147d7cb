import { z } from 'zod';
import { query } from './procedure.ts';

export interface SearchHit {
  readonly kind: 'person' | 'employer' | 'layoff-report' | 'dispute' | 'letter';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** A person whose name is spelt otherwise, or whose NIK is one slip away. */
  readonly isNear: boolean;
}

export interface HomeFigures {
  /** Drafts that wait for their workers or for a receipt. */
  readonly reportsDraft: number;
  readonly reportsCorrecting: number;
  readonly reportsThisYear: number;
  readonly workersThisYear: number;
  readonly lettersWithoutNumber: number;
  readonly importsUnfinished: number;
  readonly disputesOpen: number;
}

export const searchProcedures = {
  /**
   * People, firms, reports, disputes and letters that hold the words; at most `limit` of each. Where few people do, those
   * whose name or NIK is nearly the same follow.
   */
  'search.everything': query(
    z.object({ text: z.string().trim().max(120), limit: z.number().int().min(1).max(20).default(6) }),
  ).returns<readonly SearchHit[]>(),
  /** What waits on the start page. */
  'home.figures': query(z.object({ year: z.number().int() })).returns<HomeFigures>(),
};

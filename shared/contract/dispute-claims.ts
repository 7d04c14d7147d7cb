import type { z } from 'zod';
import { workersFilter } from './disputes.ts';
import { listInput } from './lists.ts';
import { command } from './procedure.ts';

/** Most workers in one table; a dispute has no more. */
export const MAX_CLAIM_ROWS = 10_000;

export const claimsFilterSchema = listInput(['lineNumber', 'name', 'demand']).extend(workersFilter.shape);
export type ClaimsFilter = z.output<typeof claimsFilterSchema>;

export const disputeClaimProcedures = {
  /**
   * Saves the workers of a dispute with what they demand, are offered and the law gives, as the filter shows them, with
   * their sums, as XLSX; null when the user closed the dialog. @throws not-found, disk-full, file-refused
   */
  'disputeWorkers.saveXlsx': command(claimsFilterSchema, { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: number;
    readonly total: number;
  } | null>(),
};

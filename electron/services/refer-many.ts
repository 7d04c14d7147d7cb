import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ManyReferred } from '../../shared/contract/referrals.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { DatabaseCalls } from './database-calls.ts';
import type { Jobs } from './jobs.ts';

/** Lines of one step: the writing connection is held for some tens of milliseconds. */
const PART = 50;

const isCancelled = (error: unknown): boolean =>
  error instanceof ContractError && error.fault.code === 'cancelled';

/**
 * Refers the workers of a layoff report in short steps that can be stopped: what was made until then stays, and a further
 * run goes on where it ended.
 * @throws ContractError not-found, input-refused at `on`
 */
export function referMany(
  database: Pick<DatabaseCalls, 'ask'>,
  jobs: Jobs,
  { reportId, lineIds: chosen, job, ...order }: CheckedInputOf<'referrals.startMany'>,
): Promise<ManyReferred> {
  return jobs.run(job, async ({ progress, check }) => {
    const lines = await database.ask('worker.linesToRefer', {
      reportId: reportId as LayoffReportId,
      lineIds: chosen,
    });
    let whole: ManyReferred = { made: 0, there: 0, refused: [], stopped: false };
    progress('commit', 0, lines.length);
    for (let from = 0; from < lines.length; from += PART) {
      try {
        check();
      } catch (error) {
        if (isCancelled(error)) return { ...whole, stopped: true };
        throw error;
      }
      const part = await database.ask('worker.referLines', {
        ...order,
        lineIds: lines.slice(from, from + PART),
      });
      whole = {
        made: whole.made + part.made,
        there: whole.there + part.there,
        refused: [...whole.refused, ...part.refused],
        stopped: false,
      };
      progress('commit', Math.min(from + PART, lines.length), lines.length);
    }
    return whole;
  });
}

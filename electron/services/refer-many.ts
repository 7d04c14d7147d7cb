import { randomUUID } from 'node:crypto';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { ManyReferred } from '../../shared/contract/referrals.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { inParts } from './in-parts.ts';
import type { Jobs } from './jobs.ts';

/** Lines of one step: the writing connection is held for some tens of milliseconds. */
const PART = 50;

/**
 * Refers the workers of a layoff report in short steps that can be stopped: what was made until then stays, and a further
 * run goes on where it ended.
 * @throws ContractError not-found, input-refused at `on`
 */
export function referMany(
  database: Pick<DatabaseCalls, 'ask'>,
  jobs: Jobs,
  { reportId, lineIds: chosen, job: id, ...order }: CheckedInputOf<'referrals.startMany'>,
): Promise<ManyReferred> {
  return jobs.run(id, async (job) => {
    const lines = await database.ask('worker.linesToRefer', {
      reportId: reportId as LayoffReportId,
      lineIds: chosen,
    });
    const run = randomUUID();
    let whole: Omit<ManyReferred, 'stopped'> = { run, made: 0, there: 0, refused: [] };
    const stopped = await inParts(job, lines, PART, async (lineIds) => {
      const part = await database.ask('worker.referLines', { ...order, run, lineIds });
      whole = {
        run,
        made: whole.made + part.made,
        there: whole.there + part.there,
        refused: [...whole.refused, ...part.refused],
      };
    });
    return { ...whole, stopped };
  });
}

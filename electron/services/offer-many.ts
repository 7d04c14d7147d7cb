import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { inParts } from './in-parts.ts';
import type { Jobs } from './jobs.ts';

/** People of one step: the writing connection is held for some tens of milliseconds. */
const PART = 25;

type Offered = OutputOf<'vacancies.offerMany'>;

/**
 * Notes the offer of a vacancy for many people in short steps that can be stopped: what was noted until then stays, and a
 * further run passes those by.
 * @throws ContractError not-found, input-refused at `on`
 */
export function offerMany(
  database: Pick<DatabaseCalls, 'ask'>,
  jobs: Jobs,
  { job: id, personIds: all, ...order }: CheckedInputOf<'vacancies.offerMany'>,
): Promise<Offered> {
  return jobs.run(id, async (job) => {
    let whole: Omit<Offered, 'stopped'> = { made: [], there: 0, refused: [] };
    const stopped = await inParts(job, all, PART, async (personIds) => {
      const part = await database.ask('worker.offerVacancy', { ...order, personIds });
      whole = {
        made: [...whole.made, ...part.made],
        there: whole.there + part.there,
        refused: [...whole.refused, ...part.refused],
      };
    });
    return { ...whole, stopped };
  });
}

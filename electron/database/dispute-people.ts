import { sql } from 'kysely';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase } from './schema.ts';

/*
 * Events name workers by the record under which each entered the case, and are never changed. Where that record was merged
 * since, the worker stands in the case under another one: what is read follows the worker, what is written names the
 * record of entry again. So an event means the same worker before a merge, during it and after it was undone.
 */

/** Lists of workers in what an event says. */
const LISTS = ['lines', 'persons', 'settled'] as const;

const renamed = (data: object, names: ReadonlyMap<string, string>): object =>
  names.size === 0
    ? data
    : Object.fromEntries(
        Object.entries(data).map(([key, value]) => [
          key,
          Array.isArray(value) && (LISTS as readonly string[]).includes(key)
            ? value.map((one: unknown) => (typeof one === 'string' ? (names.get(one) ?? one) : one))
            : value,
        ]),
      );

/** For a statement over events: the merged workers of the event's case as JSON pairs, null where there are none. */
export const mergedWorkers = sql<string | null>`(SELECT json_group_array(json_array(merged_from, person_id))
  FROM dispute_worker WHERE dispute_worker.dispute_id = dispute_event.dispute_id AND merged_from IS NOT NULL)`;

/** What an event says, by the records under which the workers stand now. */
export const followed = (data: object, merged: string | null): object =>
  renamed(data, new Map(merged === null ? [] : (JSON.parse(merged) as [string, string][])));

/** What is to be written of an event, by the records under which the workers entered. */
export async function asEntered(db: ReadableDatabase, disputeId: DisputeId, data: object): Promise<object> {
  if (!LISTS.some((key) => key in data)) return data;
  const rows = await db
    .selectFrom('dispute_worker')
    .select(['person_id', 'merged_from'])
    .where('dispute_id', '=', disputeId)
    .where('merged_from', 'is not', null)
    .execute();
  return renamed(
    data,
    new Map(rows.map(({ person_id, merged_from }) => [person_id, merged_from ?? person_id])),
  );
}

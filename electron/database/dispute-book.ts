import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DisputeBookFilter, DisputeBookYear } from '../../shared/contract/dispute-book.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import {
  type DisputeBookRow,
  MINUTES_LETTERS,
  registerColumns,
} from '../../shared/domain/dispute/register-columns.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import type { LetterKindCode } from '../../shared/domain/letter.ts';
import { eventsOfSet } from './dispute-events.ts';
import { withWordsOf } from './dispute-words.ts';
import { follows } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase } from './schema.ts';

/* The register of disputes (buku registrasi perselisihan): every dispute in the order of its number. */

/** Year and running number as the index `dispute_by_number` orders them; written exactly as there. */
const BY_NUMBER = sql<number>`dispute.register_year * 1000000 + dispute.register_sequence`;

/** A year is one stretch of that order. */
const ofYear = (year: number | null): RawBuilder<SqlBool> =>
  year === null
    ? sql`1`
    : sql`${BY_NUMBER} >= ${year * 1_000_000} AND ${BY_NUMBER} < ${(year + 1) * 1_000_000}`;

const matching = (db: ReadableDatabase, { year, text }: Pick<DisputeBookFilter, 'year' | 'text'>) =>
  db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .where(ofYear(year))
    .where(withWordsOf(text));

/** Kinds of the letters that are minutes and in force, by dispute. */
async function minutesOf(
  db: ReadableDatabase,
  ids: readonly DisputeId[],
): Promise<ReadonlyMap<string, readonly LetterKindCode[]>> {
  const rows = await db
    .selectFrom('letter')
    .select(['subject_id', 'kind'])
    .where('subject_kind', '=', 'dispute')
    .where(sql<SqlBool>`subject_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('kind', 'in', MINUTES_LETTERS)
    .where('state', '=', 'issued')
    .execute();
  const found = new Map<string, LetterKindCode[]>();
  for (const { subject_id, kind } of rows) found.set(subject_id, [...(found.get(subject_id) ?? []), kind]);
  return found;
}

/** A page of the register. @throws ContractError input-refused for a key that is none of ours */
export async function listDisputeBook(
  db: ReadableDatabase,
  filter: DisputeBookFilter,
): Promise<Page<DisputeBookRow>> {
  const key = readPageKey(filter.after);
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await matching(db, filter)
    .select([
      'dispute.id',
      'dispute.register_number',
      'dispute.registered_on',
      'dispute.recorded_by',
      'dispute.first_worker',
      'dispute.workers',
      'dispute.union_name',
      'employer.name as employer_name',
      'dispute.kind',
      'dispute.bipartite_proof',
      'dispute.stage',
      'dispute.outcome',
      'dispute.closed_on',
      BY_NUMBER.as('order_value'),
    ])
    .$if(key !== null, (query) =>
      query.where((eb) => follows(BY_NUMBER, eb.ref('dispute.id'), key as never, filter.descending)),
    )
    .orderBy(BY_NUMBER, direction)
    .orderBy('dispute.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const ids = rows.map(({ id }) => id);
  const events = await eventsOfSet(db, ids);
  const letters = await minutesOf(db, ids);
  const { total } = await matching(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total, sortedBy: (row) => row.order_value },
    (row): DisputeBookRow => ({
      id: row.id,
      registerNumber: row.register_number,
      registeredOn: row.registered_on,
      recordedBy: row.recorded_by,
      firstWorker: row.first_worker,
      workers: row.workers,
      unionName: row.union_name,
      employerName: row.employer_name,
      kind: row.kind,
      stage: row.stage,
      outcome: row.outcome,
      closedOn: row.closed_on,
      ...registerColumns({
        bipartiteProof: row.bipartite_proof,
        events: events.get(row.id) ?? [],
        letters: letters.get(row.id) ?? [],
      }),
    }),
  );
}

/** Years of the register that have disputes, newest first. */
export async function disputeBookYears(db: ReadableDatabase): Promise<readonly DisputeBookYear[]> {
  return db
    .selectFrom('dispute')
    .select((eb) => ['register_year as year', eb.fn.countAll<number>().as('cases')])
    .groupBy('register_year')
    .orderBy('register_year', 'desc')
    .execute();
}

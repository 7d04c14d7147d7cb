import { sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DistinctPair } from '../../shared/contract/person-merge.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { PersonId, UserId } from '../../shared/domain/ids.ts';
import { readPageKey, writePageKey } from './page-key.ts';
import { liveIdsOf, recordsOf } from './persons-merged.ts';
import { pairPeople } from './persons-pairs.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Two records of which somebody said that they are two human beings. It holds for what either was merged with as well. */

/** Two ids in the order in which a pair is kept. */
export const inOrder = (a: PersonId, b: PersonId): readonly [PersonId, PersonId] => (a < b ? [a, b] : [b, a]);

/** Whether somebody said that two people are not one. */
export async function areDistinct(db: ReadableDatabase, a: PersonId, b: PersonId): Promise<boolean> {
  const [ones, others] = [await recordsOf(db, a), await recordsOf(db, b)];
  const row = await db
    .selectFrom('person_distinct')
    .select('first_id')
    .where((eb) =>
      eb.or([
        eb.and([eb('first_id', 'in', [...ones]), eb('second_id', 'in', [...others])]),
        eb.and([eb('first_id', 'in', [...others]), eb('second_id', 'in', [...ones])]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A pair by the records that the two people stand under now. */
export interface LiveDistinct {
  readonly first: PersonId;
  readonly second: PersonId;
  readonly despiteNik: boolean;
}

/** Every pair that is kept, under the records that the people stand under now. */
export async function liveDistincts(db: ReadableDatabase): Promise<readonly LiveDistinct[]> {
  const rows = await db.selectFrom('person_distinct').selectAll().execute();
  if (rows.length === 0) return [];
  const live = await liveIdsOf(
    db,
    rows.flatMap((row) => [row.first_id, row.second_id]),
  );
  return rows.map((row) => {
    const [first, second] = inOrder(
      live.get(row.first_id) ?? row.first_id,
      live.get(row.second_id) ?? row.second_id,
    );
    return { first, second, despiteNik: row.despite_nik === 1 };
  });
}

/** Remembers that two records are two human beings; saying so again renews it. */
export async function addDistinct(
  db: WritableDatabase,
  a: PersonId,
  b: PersonId,
  said: { readonly despiteNik: boolean; readonly note: string; readonly now: Date; readonly userId: UserId },
): Promise<void> {
  const [first, second] = inOrder(a, b);
  const values = {
    despite_nik: said.despiteNik ? (1 as const) : (0 as const),
    note: said.note,
    at: said.now.toISOString(),
    user_id: said.userId,
  };
  await db
    .insertInto('person_distinct')
    .values({ first_id: first, second_id: second, ...values })
    .onConflict((conflict) => conflict.columns(['first_id', 'second_id']).doUpdateSet(values))
    .execute();
}

/** Takes back what was said of two people, under whichever of their records. @throws ContractError not-found */
export async function dropDistinct(db: WritableDatabase, a: PersonId, b: PersonId): Promise<void> {
  const [ones, others] = [await recordsOf(db, a), await recordsOf(db, b)];
  const done = await db
    .deleteFrom('person_distinct')
    .where((eb) =>
      eb.or([
        eb.and([eb('first_id', 'in', [...ones]), eb('second_id', 'in', [...others])]),
        eb.and([eb('first_id', 'in', [...others]), eb('second_id', 'in', [...ones])]),
      ]),
    )
    .executeTakeFirst();
  if (done.numDeletedRows === 0n) throw new ContractError('not-found');
}

/** Pairs of which it was said, newest first, by page. */
export async function listDistincts(
  db: ReadableDatabase,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<Page<DistinctPair>> {
  const key = readPageKey(after);
  const rows = await db
    .selectFrom('person_distinct')
    .innerJoin('user_account', 'user_account.id', 'person_distinct.user_id')
    .select([
      'person_distinct.first_id as first',
      'person_distinct.second_id as second',
      'person_distinct.note',
      'person_distinct.at',
      'user_account.name as by',
    ])
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(person_distinct.at, person_distinct.first_id || ' ' || person_distinct.second_id)
          < (${key?.value}, ${key?.id}) AND person_distinct.at <= ${key?.value}`,
      ),
    )
    .orderBy('person_distinct.at', 'desc')
    .orderBy('person_distinct.first_id', 'desc')
    .orderBy('person_distinct.second_id', 'desc')
    .limit(limit + 1)
    .execute();
  const { total } = await db
    .selectFrom('person_distinct')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, limit);
  const live = await liveIdsOf(
    db,
    shown.flatMap(({ first, second }) => [first, second]),
  );
  const people = await pairPeople(db, [...live.values()]);
  const last = shown.at(-1);
  return {
    rows: shown.flatMap(({ first, second, ...said }) => {
      const [one, other] = [first, second].map((id) => people.get(live.get(id) ?? id));
      return one && other ? [{ first: one, second: other, ...said }] : [];
    }),
    next:
      rows.length > limit && last
        ? writePageKey({ value: last.at, id: `${last.first} ${last.second}` })
        : null,
    total,
  };
}

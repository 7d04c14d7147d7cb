import { type SqlBool, sql } from 'kysely';
import type { PersonId, ReferralId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase } from './schema.ts';

/* Offers stand in the events of referrals alone; here they are found from the side of the vacancy. */

/** Events that may speak of a vacancy: the number of it stands in their words. */
const speaksOf = (vacancyId: string) =>
  sql<SqlBool>`referral_event.kind IN ('vacancy-offered', 'offer-answered') AND instr(referral_event.data, ${JSON.stringify(vacancyId)}) > 0`;

/** A referral in which a vacancy is spoken of, with its worker. */
export interface OfferingReferral {
  readonly id: ReferralId;
  readonly personId: PersonId;
  readonly name: string;
}

/** Referrals in which a vacancy was offered or answered, by the worker's name. */
export async function referralsOffering(
  db: ReadableDatabase,
  vacancyId: string,
): Promise<readonly OfferingReferral[]> {
  return db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.person_id')
    .select(['referral.id', 'referral.person_id as personId', 'person.name'])
    .where((eb) =>
      eb(
        'referral.id',
        'in',
        eb.selectFrom('referral_event').select('referral_event.referral_id').where(speaksOf(vacancyId)),
      ),
    )
    .orderBy('person.sort_key')
    .orderBy('referral.id')
    .execute();
}

/** Whether a vacancy was ever offered to somebody: what was written of it names its number for good. */
export async function isOffered(db: ReadableDatabase, vacancyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('referral_event')
    .select('id')
    .where(speaksOf(vacancyId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Numbers of every vacancy that was ever offered, for a list that is taken back. */
export async function offeredVacancies(db: ReadableDatabase): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('referral_event')
    .select(sql<string | null>`data ->> '$.vacancyId'`.as('id'))
    .distinct()
    .where('kind', 'in', ['vacancy-offered', 'offer-answered'])
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

/** A referral on which work goes on, of some people; the newest layoff of each. */
export async function liveReferralsOf(
  db: ReadableDatabase,
  persons: readonly string[],
): Promise<ReadonlyMap<string, ReferralId>> {
  const rows = await db
    .selectFrom('referral')
    .select(['id', 'person_id'])
    .where(sql<SqlBool>`person_id IN (SELECT value FROM json_each(${JSON.stringify(persons)}))`)
    .where('live', '=', 1)
    .orderBy('layoff_date')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, person_id }) => [person_id as string, id] as const));
}

/** All referrals of a person. */
export async function referralIdsOf(
  db: ReadableDatabase,
  personId: PersonId,
): Promise<readonly ReferralId[]> {
  const rows = await db.selectFrom('referral').select('id').where('person_id', '=', personId).execute();
  return rows.map(({ id }) => id);
}

/** Names of some people, by id; a person that was merged is found under the record that took it over. */
export async function namesOf(
  db: ReadableDatabase,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where(sql<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify(persons)}))`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id as string, name] as const));
}

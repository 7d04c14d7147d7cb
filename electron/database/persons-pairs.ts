import { type RawBuilder, sql } from 'kysely';
import type { PersonId } from '../../shared/domain/ids.ts';
import { nikHalves, swappedNiks } from '../../shared/domain/nik-near.ts';
import {
  type PairPerson,
  type PairSide,
  pairSide,
  type StoredSide,
} from '../../shared/domain/person-pair.ts';
import { formerNiksOf } from './persons-merged.ts';
import type { ReadableDatabase } from './schema.ts';

/*
 * Records that are worth comparing: nobody is compared with everybody, only those who share a birth date, a telephone
 * number or half of a NIK. Each way of looking walks along its index, a stretch at a time.
 */

/** Ways in which two records are found worth comparing: along a birth date, a telephone number, half of a NIK. */
export const BLOCK_KINDS = ['birth', 'phone', 'nik-start', 'nik-end'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A record to compare, and the key by which it stands beside others. */
export type BlockedSide = StoredSide & { readonly block: string; readonly mergedInto: PersonId | null };

const SIDE = sql`person.id, person.nik, person.fold_key AS foldKey, person.sex, person.birth_date AS birthDate,
  person.phone_key AS phoneKey, person.merged_into AS mergedInto`;

const ALONG: Readonly<Record<BlockKind, (from: string) => RawBuilder<unknown>>> = {
  birth: (from) => sql`SELECT ${SIDE}, birth_date AS block FROM person INDEXED BY person_by_birth
    WHERE birth_date IS NOT NULL AND birth_date > ${from} ORDER BY birth_date`,
  phone: (from) => sql`SELECT ${SIDE}, phone_key AS block FROM person INDEXED BY person_by_phone
    WHERE phone_key <> '' AND phone_key > ${from} ORDER BY phone_key`,
  'nik-start': (from) => sql`SELECT ${SIDE}, substr(nik, 1, 8) AS block FROM person INDEXED BY person_by_nik
    WHERE ifnull(nik, '') >= ${from === '' ? '0' : `${from}:`} ORDER BY ifnull(nik, '')`,
  'nik-end': (from) => sql`SELECT ${SIDE}, substr(nik, 9) AS block FROM person INDEXED BY person_by_nik_end
    WHERE nik IS NOT NULL AND substr(nik, 9) > ${from} ORDER BY substr(nik, 9)`,
};

/** A stretch of records in the order of a way of looking, whole blocks only; merged ones are among them. */
export interface Stretch {
  readonly rows: readonly BlockedSide[];
  /** Where the next stretch begins; null at the end. */
  readonly next: string | null;
}

/** Records of one stretch. A block larger than this is cut: so many people of one key are no duplicates of each other. */
const STRETCH = 2000;

/** Records by a way of looking, from behind a key on. */
export async function stretchOf(db: ReadableDatabase, kind: BlockKind, from: string): Promise<Stretch> {
  const { rows } = await sql<BlockedSide>`${ALONG[kind](from)} LIMIT ${STRETCH}`.execute(db);
  const last = rows.at(-1);
  if (last === undefined || rows.length < STRETCH) return { rows, next: null };
  // The last block may go on beyond the stretch: it is read whole with the next one, unless it fills this one alone.
  const whole = rows.filter(({ block }) => block !== last.block);
  const before = whole.at(-1);
  return before === undefined ? { rows, next: last.block } : { rows: whole, next: before.block };
}

const NONE: readonly string[] = [];

/** Records of the ids, with the NIKs that they were known by. */
export async function sidesOf(db: ReadableDatabase, ids: readonly PersonId[]): Promise<readonly PairSide[]> {
  const { rows } = await sql<StoredSide>`SELECT ${SIDE} FROM person
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND merged_into IS NULL`.execute(db);
  const former = await formerNiksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => pairSide(row, former.get(row.id) ?? NONE));
}

/** Records that are worth comparing with one, itself not among them. */
export async function besideOf(db: ReadableDatabase, side: PairSide): Promise<readonly PairSide[]> {
  const niks = [...(side.nik === null ? [] : swappedNiks(side.nik)), ...side.formerNiks];
  const [start, end] = nikHalves(side.nik ?? '');
  const { rows } = await sql<{ readonly id: PersonId }>`
    SELECT id FROM person WHERE birth_date = ${side.birthDate}
    UNION SELECT id FROM person WHERE phone_key <> '' AND phone_key = ${side.phoneKey}
    UNION SELECT id FROM person WHERE ${side.nik} IS NOT NULL
      AND ifnull(nik, '') >= ${start} AND ifnull(nik, '') < ${`${start}:`}
    UNION SELECT id FROM person WHERE nik IS NOT NULL AND substr(nik, 9) = ${end}
    UNION SELECT id FROM person WHERE nik IN (SELECT value FROM json_each(${JSON.stringify(niks)}))`.execute(
    db,
  );
  return sidesOf(
    db,
    rows.map(({ id }) => id).filter((id) => id !== side.id),
  );
}

/** Sides of pairs for the eye, by id; merged and deleted records are not among them. */
export async function pairPeople(
  db: ReadableDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PairPerson>> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('employer', 'employer.id', 'person.last_employer_id')
    .select([
      'person.id',
      'person.name',
      'person.nik',
      'person.birth_date as birthDate',
      'person.phone',
      'employer.name as lastEmployer',
    ])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('person.merged_into', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** A record as it was last written. */
export interface Written {
  readonly id: PersonId;
  readonly version: number;
  readonly at: string;
}

/** Records that were written, changed or merged since a moment, that moment included. */
export async function changedSince(
  db: ReadableDatabase,
  at: string,
  most: number,
): Promise<readonly Written[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'version', 'updated_at as at'])
    .where('updated_at', '>=', at)
    .orderBy('updated_at')
    .limit(most)
    .execute();
  return rows;
}

/** Those of a set that are on record and not merged. */
export async function liveOf(db: ReadableDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('merged_into', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Records whose NIK is one of these. */
export async function sidesByNik(
  db: ReadableDatabase,
  niks: readonly string[],
): Promise<readonly PairSide[]> {
  const { rows } = await sql<{ readonly id: PersonId }>`SELECT id FROM person
    WHERE nik IN (SELECT value FROM json_each(${JSON.stringify(niks)}))`.execute(db);
  return sidesOf(
    db,
    rows.map(({ id }) => id),
  );
}

/** When a record was last written; empty where there is none. */
export async function lastChange(db: ReadableDatabase): Promise<string> {
  const row = await db
    .selectFrom('person')
    .select('updated_at')
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.updated_at ?? '';
}

import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { MergeClash } from '../../shared/contract/person-merge.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/*
 * The rows that go over when two records become one. Each remembers in `merged_from` the record under which it was
 * written, and goes back there when that record stands on its own again. What is frozen (letters, documents, events,
 * histories) stays as it came; who reads it follows `merged_into`.
 */

interface MovedTable {
  readonly table: string;
  /** Column that names the person. */
  readonly owner: string;
  /** Column that tells one row of a person from another. */
  readonly key: string;
  /** Which rows of the table name a person at all. */
  readonly only?: string;
  /** One row of a person: where the kept record has one, the other's stays behind, and is there again afterwards. */
  readonly single?: boolean;
}

/** Every table whose rows go over. A test compares this with the references of the schema. */
export const MOVED_TABLES: readonly MovedTable[] = [
  { table: 'layoff_line', owner: 'person_id', key: 'id' },
  { table: 'dispute_worker', owner: 'person_id', key: 'dispute_id' },
  { table: 'employment', owner: 'person_id', key: 'id' },
  { table: 'consultation', owner: 'person_id', key: 'id' },
  { table: 'referral', owner: 'person_id', key: 'id' },
  { table: 'job_seeker', owner: 'person_id', key: 'person_id', single: true },
  { table: 'letter_draft', owner: 'subject_id', key: 'id', only: "subject_kind = 'person'" },
];

/** Tables that name a person and stay as they are. */
export const RESOLVED_TABLES: readonly string[] = [
  'person',
  'letter_person',
  'person_change',
  'person_merge',
  'person_distinct',
];

/** Keys of rows by table. */
export type MovedRows = Readonly<Record<string, readonly string[]>>;

const within = (ids: readonly string[]): RawBuilder<unknown> =>
  sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
const onlyOf = ({ only }: MovedTable): RawBuilder<unknown> =>
  only === undefined ? sql`` : sql`AND ${sql.raw(only)}`;

/** Gives every row of one record to another; answers which they were. Nothing may clash. */
export async function moveRows(db: WritableDatabase, from: PersonId, to: PersonId): Promise<MovedRows> {
  const moved: Record<string, readonly string[]> = {};
  for (const one of MOVED_TABLES) {
    const [table, owner, key] = [sql.table(one.table), sql.ref(one.owner), sql.ref(one.key)];
    const there = one.single ? sql`AND NOT EXISTS (SELECT 1 FROM ${table} WHERE ${owner} = ${to})` : sql``;
    const { rows } = await sql<{ readonly key: string }>`
      SELECT ${key} AS key FROM ${table} WHERE ${owner} = ${from} ${onlyOf(one)} ${there}`.execute(db);
    if (rows.length === 0) continue;
    await sql`UPDATE ${table} SET merged_from = ifnull(merged_from, ${owner}), ${owner} = ${to}
      WHERE ${owner} = ${from} ${onlyOf(one)}`.execute(db);
    moved[one.table] = rows.map((row) => row.key);
  }
  return moved;
}

/**
 * Gives back what was written under a record or under those that it took over.
 * @param records the record itself and those that it took over
 * @param above the records that hold the rows now, nearest first
 * @returns how many went back, and how many of `moved` are gone from the database since
 */
export async function returnRows(
  db: WritableDatabase,
  id: PersonId,
  records: readonly PersonId[],
  above: readonly PersonId[],
  moved: MovedRows,
): Promise<{ readonly returned: number; readonly missing: number }> {
  let returned = 0;
  let missing = 0;
  for (const one of MOVED_TABLES) {
    const [table, owner, key] = [sql.table(one.table), sql.ref(one.owner), sql.ref(one.key)];
    const done = await sql`UPDATE ${table} SET ${owner} = ${id},
      merged_from = CASE WHEN merged_from = ${id} THEN NULL ELSE merged_from END
      WHERE ${owner} IN ${within(above)} AND merged_from IN ${within(records)} ${onlyOf(one)}`.execute(db);
    returned += Number(done.numAffectedRows ?? 0n);
    const keys = moved[one.table] ?? [];
    if (keys.length === 0 || one.single) continue;
    // Others of the same key may stand under other people: only where nobody of these people has it, it is gone.
    const { rows } = await sql<{
      readonly gone: number;
    }>`SELECT count(*) AS gone FROM json_each(${JSON.stringify(keys)})
      WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE ${key} = value AND ${owner} IN (
        WITH RECURSIVE linked (id) AS (SELECT ${id} UNION
          SELECT person_merge.gone_id FROM linked JOIN person_merge ON person_merge.kept_id = linked.id
          UNION SELECT person_merge.kept_id FROM linked JOIN person_merge ON person_merge.gone_id = linked.id)
        SELECT id FROM linked))`.execute(db);
    missing += rows[0]?.gone ?? 0;
  }
  return { returned, missing };
}

/** Places where both records stand, where the record of the office allows a person once. */
export async function clashesOf(
  db: ReadableDatabase,
  a: PersonId,
  b: PersonId,
): Promise<readonly MergeClash[]> {
  const { rows } = await sql<{ kind: MergeClash['kind']; id: string; title: string; date: PlainDate | null }>`
    SELECT 'layoff-report' AS kind, layoff_report.id, employer.name AS title, layoff_report.received_on AS date
      FROM layoff_line AS one JOIN layoff_line AS other ON other.report_id = one.report_id AND other.person_id = ${b}
      JOIN layoff_report ON layoff_report.id = one.report_id JOIN employer ON employer.id = layoff_report.employer_id
      WHERE one.person_id = ${a}
    UNION ALL SELECT 'dispute', dispute.id, employer.name || ', ' || dispute.register_number, dispute.registered_on
      FROM dispute_worker AS one
      JOIN dispute_worker AS other ON other.dispute_id = one.dispute_id AND other.person_id = ${b}
      JOIN dispute ON dispute.id = one.dispute_id JOIN employer ON employer.id = dispute.employer_id
      WHERE one.person_id = ${a}
    UNION ALL SELECT 'referral', one.id, employer.name, one.layoff_date
      FROM referral AS one JOIN referral AS other ON other.person_id = ${b}
        AND other.employer_id = one.employer_id AND other.layoff_date = one.layoff_date AND other.stage <> 'cancelled'
      JOIN employer ON employer.id = one.employer_id
      WHERE one.person_id = ${a} AND one.stage <> 'cancelled'`.execute(db);
  return rows;
}

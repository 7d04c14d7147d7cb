import { sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Spell } from '../../shared/domain/employment/spells.ts';
import type { EmployerId, EmploymentId, PersonId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase } from './schema.ts';

/* Who works or worked at a firm: a job on record there, or a line in one of its layoff reports. */

/** Ids of everyone of a firm. @throws ContractError not-found when there is no such firm */
export async function workerIdsOfFirm(db: ReadableDatabase, firm: EmployerId): Promise<readonly PersonId[]> {
  const there = await db.selectFrom('employer').select('id').where('id', '=', firm).executeTakeFirst();
  if (!there) throw new ContractError('not-found');
  const { rows } = await sql<{ readonly id: PersonId }>`
    SELECT person_id AS id FROM employment WHERE employer_id = ${firm}
    UNION
    SELECT layoff_line.person_id FROM layoff_report JOIN layoff_line ON layoff_line.report_id = layoff_report.id
    WHERE layoff_report.employer_id = ${firm}
    ORDER BY id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Who of some people is of a firm. */
export async function workersOfFirmAmong(
  db: ReadableDatabase,
  firm: EmployerId,
  persons: readonly string[],
): Promise<readonly PersonId[]> {
  const asked = sql`SELECT value FROM json_each(${JSON.stringify(persons)})`;
  const { rows } = await sql<{ readonly id: PersonId }>`
    SELECT person_id AS id FROM employment WHERE employer_id = ${firm} AND person_id IN (${asked})
    UNION
    SELECT layoff_line.person_id FROM layoff_line JOIN layoff_report ON layoff_report.id = layoff_line.report_id
    WHERE layoff_line.person_id IN (${asked}) AND layoff_report.employer_id = ${firm}`.execute(db);
  return rows.map(({ id }) => id);
}

/** A time in which a worker had a job at a firm. */
export interface SpellAtFirm extends Spell {
  readonly id: EmploymentId;
}

/** The spells of some people at a firm, newest first for each of them. */
export async function spellsAt(
  db: ReadableDatabase,
  firm: EmployerId,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly SpellAtFirm[]>> {
  const { rows } = await sql<SpellAtFirm & { readonly personId: PersonId }>`
    SELECT id, person_id AS personId, start_date AS startDate, end_date AS endDate FROM employment
    WHERE employer_id = ${firm} AND person_id IN (SELECT value FROM json_each(${JSON.stringify(persons)}))
    ORDER BY person_id, start_date DESC, id DESC`.execute(db);
  const found = new Map<PersonId, SpellAtFirm[]>();
  for (const { personId, ...spell } of rows) {
    const known = found.get(personId);
    if (known === undefined) found.set(personId, [spell]);
    else known.push(spell);
  }
  return found;
}

/** How people are named in lists. */
export interface WorkerName {
  readonly id: PersonId;
  readonly name: string;
  readonly nik: string | null;
  readonly sortKey: string;
}

export async function namesOf(
  db: ReadableDatabase,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, WorkerName>> {
  const { rows } = await sql<WorkerName>`
    SELECT id, name, nik, sort_key AS sortKey FROM person
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(persons)}))`.execute(db);
  return new Map(rows.map((row) => [row.id, row] as const));
}

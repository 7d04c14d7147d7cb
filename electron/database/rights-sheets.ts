import { type SqlBool, sql } from 'kysely';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DisputeId, LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase, Row } from './schema.ts';

/* What the worker's sheet needs beside the readiness for JKP. */

const inSet = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Referrals of some people that were no mistake, the newest layoff first. */
export async function referralsOfPersons(
  db: ReadableDatabase,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Row<'referral'>[]>> {
  const rows = await db
    .selectFrom('referral')
    .selectAll()
    .where(inSet('referral.person_id', persons))
    .where('stage', '<>', 'cancelled')
    .orderBy('layoff_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const found = new Map<PersonId, Row<'referral'>[]>();
  for (const row of rows) {
    const known = found.get(row.person_id);
    if (known === undefined) found.set(row.person_id, [row]);
    else known.push(row);
  }
  return found;
}

/** Workers in each of some disputes. */
export async function workersInDisputes(
  db: ReadableDatabase,
  ids: readonly DisputeId[],
): Promise<ReadonlyMap<DisputeId, number>> {
  const rows = await db
    .selectFrom('dispute_worker')
    .select(['dispute_id as id', (eb) => eb.fn.countAll<number>().as('n')])
    .where(inSet('dispute_worker.dispute_id', ids))
    .groupBy('dispute_id')
    .execute();
  return new Map(rows.map(({ id, n }) => [id, Number(n)] as const));
}

/** Names of some people. */
export async function namesOf(
  db: ReadableDatabase,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where(inSet('person.id', persons))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name] as const));
}

/** The lines of a report, all or those chosen that are its own, in its order. @throws ContractError not-found */
export async function linesForSheets(
  db: ReadableDatabase,
  report: LayoffReportId,
  chosen: readonly string[] | null,
): Promise<readonly { readonly id: LayoffLineId; readonly personId: PersonId }[]> {
  const there = await db.selectFrom('layoff_report').select('id').where('id', '=', report).executeTakeFirst();
  if (!there) throw new ContractError('not-found');
  const all = await db
    .selectFrom('layoff_line')
    .select(['id', 'person_id as personId'])
    .where('report_id', '=', report)
    .orderBy('line_number')
    .orderBy('id')
    .execute();
  if (chosen === null) return all;
  const wanted = new Set<string>(chosen);
  return all.filter(({ id }) => wanted.has(id));
}

import { type SqlBool, sql } from 'kysely';
import type {
  ContributionChange,
  ContributionSource,
  StoredContribution,
} from '../../shared/domain/employment/contribution-record.ts';
import type { EmploymentId, ImportBatchId, UserId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Contributions by month. A month without a row is unknown. */

/** The months of many jobs, oldest first, in one statement; a job without any is not among them. */
export async function contributionsOfSet(
  db: ReadableDatabase,
  ids: readonly EmploymentId[],
): Promise<ReadonlyMap<EmploymentId, readonly StoredContribution[]>> {
  const rows = await db
    .selectFrom('contribution')
    .select(['employment_id', 'month', 'state', 'wage', 'source', 'batch_id as batchId'])
    .where(sql<SqlBool>`employment_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .orderBy('employment_id')
    .orderBy('month')
    .execute();
  const found = new Map<EmploymentId, StoredContribution[]>();
  for (const { employment_id, ...month } of rows) {
    const known = found.get(employment_id);
    if (known === undefined) found.set(employment_id, [month]);
    else known.push(month);
  }
  return found;
}

/** The months of one job, oldest first. */
export async function contributionsOf(
  db: ReadableDatabase,
  id: EmploymentId,
): Promise<readonly StoredContribution[]> {
  return (await contributionsOfSet(db, [id])).get(id) ?? [];
}

/** The lists that wrote months of a job and were not taken back, by `list month`. */
async function listsBehind(db: ReadableDatabase, id: EmploymentId): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('contribution_former')
    .select(['batch_id', 'month'])
    .where('employment_id', '=', id)
    .execute();
  return new Set(rows.map(({ batch_id, month }) => `${batch_id} ${month}`));
}

/** Writes months over those on record; one without a state goes. Each month stands once in the list. */
export async function writeContributions(
  db: WritableDatabase,
  id: EmploymentId,
  months: readonly ContributionChange[],
  {
    source,
    userId,
    now,
  }: {
    readonly source: ContributionSource;
    readonly userId: UserId;
    readonly now: Date;
  },
): Promise<void> {
  const gone = months.filter(({ state }) => state === null).map(({ month }) => month);
  if (gone.length > 0)
    await db.deleteFrom('contribution').where('employment_id', '=', id).where('month', 'in', gone).execute();
  const behind = months.some(({ batchId }) => batchId != null) ? await listsBehind(db, id) : null;
  const kept = months.flatMap(({ state, month, wage, source: own, batchId }) =>
    state === null
      ? []
      : [
          {
            employment_id: id,
            month,
            state,
            wage,
            source: own ?? source,
            batch_id: behind?.has(`${batchId} ${month}`) ? (batchId as ImportBatchId) : null,
            at: now.toISOString(),
            user_id: userId,
          },
        ],
  );
  if (kept.length === 0) return;
  await db
    .insertInto('contribution')
    .values(kept)
    .onConflict((conflict) =>
      conflict.columns(['employment_id', 'month']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        wage: eb.ref('excluded.wage'),
        source: eb.ref('excluded.source'),
        batch_id: eb.ref('excluded.batch_id'),
        at: eb.ref('excluded.at'),
        user_id: eb.ref('excluded.user_id'),
      })),
    )
    .execute();
}

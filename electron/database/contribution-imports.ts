import { sql } from 'kysely';
import type { EmployerId, EmploymentId, ImportBatchId, PersonId, UserId } from '../../shared/domain/ids.ts';
import type { ListedMonth } from '../../shared/domain/import/contribution-months.ts';
import type { MonthState } from '../../shared/law/facts/jkp.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/* Lists of contributions: whose KPJ a firm knows, months written under a batch, and the months as they stood before. */

/** A person that a KPJ stands for at a firm. */
export interface KpjHolder {
  readonly id: PersonId;
  readonly nik: string | null;
  readonly name: string;
  readonly birthDate: string | null;
}

/** Who carries these numbers at a firm, by jobs on record there, else by lines of its layoff reports. */
export async function holdersOfKpj(
  db: ReadableDatabase,
  firm: EmployerId,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KpjHolder>> {
  const asked = sql`SELECT value FROM json_each(${JSON.stringify(numbers)})`;
  const { rows } = await sql<KpjHolder & { readonly kpj: string }>`
    SELECT layoff_line.kpj AS kpj, person.id AS id, person.nik AS nik, person.name AS name, person.birth_date AS birthDate
    FROM layoff_report JOIN layoff_line ON layoff_line.report_id = layoff_report.id
    JOIN person ON person.id = layoff_line.person_id
    WHERE layoff_report.employer_id = ${firm} AND layoff_line.kpj IN (${asked})
    UNION ALL
    SELECT employment.kpj, person.id, person.nik, person.name, person.birth_date
    FROM employment JOIN person ON person.id = employment.person_id
    WHERE employment.employer_id = ${firm} AND employment.kpj <> '' AND employment.kpj IN (${asked})`.execute(
    db,
  );
  // The job on record comes last and counts.
  return new Map(rows.map(({ kpj, ...holder }) => [kpj, holder] as const));
}

/** A month of a job. */
export interface JobListed extends ListedMonth {
  readonly employmentId: EmploymentId;
}

/** Months of some jobs that a batch wrote already, by `job month`. */
export async function monthsOfBatch(
  db: ReadableDatabase,
  batchId: ImportBatchId,
  jobs: readonly EmploymentId[],
): Promise<Map<string, MonthState>> {
  const { rows } = await sql<{ readonly job: string; readonly month: string; readonly state: MonthState }>`
    SELECT employment_id AS job, month, state FROM contribution
    WHERE employment_id IN (SELECT value FROM json_each(${JSON.stringify(jobs)})) AND +batch_id = ${batchId}`.execute(
    db,
  );
  return new Map(rows.map(({ job, month, state }) => [`${job} ${month}`, state] as const));
}

/** Writes months under a batch and keeps what stood there before, in two statements. */
export async function importContributions(
  db: WritableDatabase,
  months: readonly JobListed[],
  { batchId, userId, now }: { readonly batchId: ImportBatchId; readonly userId: UserId; readonly now: Date },
): Promise<void> {
  const rows = months.map(({ employmentId, month, state, wage }) => [employmentId, month, state, wage]);
  if (rows.length === 0) return;
  const listed = sql`(SELECT value ->> 0 AS job, value ->> 1 AS month, value ->> 2 AS state, value ->> 3 AS wage
    FROM json_each(${JSON.stringify(rows)})) AS listed`;
  // A second row of the list about the same month of a job leaves what the first one kept.
  await sql`INSERT OR IGNORE INTO contribution_former
      (batch_id, employment_id, month, state, wage, source, former_batch_id, at, user_id)
    SELECT ${batchId}, listed.job, listed.month, now.state, now.wage, now.source, now.batch_id, now.at, now.user_id
    FROM ${listed} LEFT JOIN contribution AS now ON now.employment_id = listed.job AND now.month = listed.month
    WHERE now.state IS NOT listed.state OR now.wage IS NOT ifnull(listed.wage, now.wage)`.execute(db);
  await sql`INSERT INTO contribution (employment_id, month, state, wage, source, batch_id, at, user_id)
    SELECT listed.job, listed.month, listed.state, listed.wage, 'import', ${batchId}, ${now.toISOString()}, ${userId}
    FROM ${listed} WHERE true
    ON CONFLICT (employment_id, month) DO UPDATE SET state = excluded.state, wage = ifnull(excluded.wage, wage),
      source = excluded.source, batch_id = excluded.batch_id, at = excluded.at, user_id = excluded.user_id
    WHERE state IS NOT excluded.state OR wage IS NOT ifnull(excluded.wage, wage)`.execute(db);
}

/**
 * Puts the months back as they stood before a list, and removes the jobs that it made and nothing else uses.
 * @returns months put back, and months that stay because somebody changed them since
 */
export async function takeBackContributions(
  db: WritableDatabase,
  { id, employerId }: { readonly id: ImportBatchId; readonly employerId: EmployerId | null },
): Promise<{ readonly restored: number; readonly kept: number }> {
  // A later list kept what this one wrote: undoing that one, too, leads to what stood before both.
  await sql`UPDATE contribution_former AS later
    SET state = own.state, wage = own.wage, source = own.source, former_batch_id = own.former_batch_id, at = own.at,
      user_id = own.user_id
    FROM contribution_former AS own
    WHERE own.batch_id = ${id} AND later.employment_id = own.employment_id AND later.month = own.month
      AND later.former_batch_id = ${id}`.execute(db);
  const isOwn = sql`EXISTS (SELECT 1 FROM contribution AS now WHERE now.employment_id = former.employment_id
    AND now.month = former.month AND now.batch_id = ${id})`;
  const { rows } = await sql<{ restored: number; kept: number }>`SELECT
      ifnull(sum(${isOwn}), 0) AS restored,
      ifnull(sum(NOT ${isOwn} AND NOT EXISTS (SELECT 1 FROM contribution_former AS later
        WHERE later.employment_id = former.employment_id AND later.month = former.month AND later.batch_id <> ${id})), 0)
        AS kept
    FROM contribution_former AS former WHERE batch_id = ${id}`.execute(db);
  await sql`DELETE FROM contribution WHERE batch_id = ${id} AND EXISTS (SELECT 1 FROM contribution_former AS former
    WHERE former.batch_id = ${id} AND former.employment_id = contribution.employment_id
      AND former.month = contribution.month AND former.state IS NULL)`.execute(db);
  await sql`UPDATE contribution SET state = former.state, wage = former.wage, source = former.source,
      batch_id = former.former_batch_id, at = former.at, user_id = former.user_id
    FROM contribution_former AS former
    WHERE contribution.batch_id = ${id} AND former.batch_id = ${id} AND former.state IS NOT NULL
      AND former.employment_id = contribution.employment_id AND former.month = contribution.month`.execute(
    db,
  );
  await sql`DELETE FROM contribution_former WHERE batch_id = ${id}`.execute(db);
  // Also jobs of lists that were undone before, which this one's months held in place.
  await sql`DELETE FROM employment WHERE employer_id = ${employerId} AND version = 1
    AND batch_id IN (SELECT import_batch.id FROM import_batch
      WHERE import_batch.employer_id = ${employerId} AND import_batch.target = 'contributions'
        AND (import_batch.id = ${id} OR import_batch.state = 'undone'))
    AND NOT EXISTS (SELECT 1 FROM contribution WHERE employment_id = employment.id)
    AND NOT EXISTS (SELECT 1 FROM employment_overrule WHERE employment_id = employment.id)
    AND NOT EXISTS (SELECT 1 FROM referral WHERE employment_id = employment.id)
    AND NOT EXISTS (SELECT 1 FROM document WHERE subject_kind = 'employment' AND subject_id = employment.id)`.execute(
    db,
  );
  return rows[0] ?? { restored: 0, kept: 0 };
}

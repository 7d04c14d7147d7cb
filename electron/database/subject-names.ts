import { type RawBuilder, sql } from 'kysely';
import type { LetterSubject } from '../../shared/domain/letter.ts';
import type { ReadableDatabase } from './schema.ts';

/**
 * The name of what a letter is about, as SQL: the worker, the firm, the report's firm, the dispute's firm and number; NULL
 * where it is gone.
 */
export const subjectName = (kind: RawBuilder<unknown>, id: RawBuilder<unknown>) => sql<string | null>`
  CASE ${kind}
    WHEN 'person' THEN (SELECT name FROM person WHERE id = ${id})
    WHEN 'employer' THEN (SELECT name FROM employer WHERE id = ${id})
    WHEN 'layoff-report' THEN (SELECT employer.name FROM layoff_report
      JOIN employer ON employer.id = layoff_report.employer_id WHERE layoff_report.id = ${id})
    WHEN 'dispute' THEN (SELECT employer.name || ', ' || dispute.register_number FROM dispute
      JOIN employer ON employer.id = dispute.employer_id WHERE dispute.id = ${id})
    WHEN 'worker-layoff' THEN (SELECT person.name FROM layoff_line
      JOIN person ON person.id = layoff_line.person_id WHERE layoff_line.id = ${id})
    WHEN 'referral' THEN (SELECT person.name FROM referral
      JOIN person ON person.id = referral.person_id WHERE referral.id = ${id})
  END`;

/**
 * Names of what letters are about, by `kind id`. Those that are gone are not among them. One statement however many are
 * asked.
 */
export async function subjectNames(
  db: ReadableDatabase,
  subjects: readonly LetterSubject[],
): Promise<ReadonlyMap<string, string>> {
  if (subjects.length === 0) return new Map();
  const { rows } = await sql<{ kind: string; id: string; name: string | null }>`
    SELECT value ->> 'kind' AS kind, value ->> 'id' AS id,
      ${subjectName(sql`value ->> 'kind'`, sql`value ->> 'id'`)} AS name
    FROM json_each(${JSON.stringify(subjects)})`.execute(db);
  return new Map(
    rows.flatMap(({ kind, id, name }) => (name === null ? [] : [[`${kind} ${id}`, name] as const])),
  );
}

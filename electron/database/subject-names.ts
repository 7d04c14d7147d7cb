import { sql } from 'kysely';
import type { LetterSubject } from '../../shared/domain/letter.ts';
import type { ReadableDatabase } from './schema.ts';

/**
 * Names of what letters are about, by `kind id`: the worker, the firm, the report's firm, the dispute's firm and number.
 * Those that are gone are not
 * among them. One statement however many are asked.
 */
export async function subjectNames(
  db: ReadableDatabase,
  subjects: readonly LetterSubject[],
): Promise<ReadonlyMap<string, string>> {
  if (subjects.length === 0) return new Map();
  const { rows } = await sql<{ kind: string; id: string; name: string | null }>`
    SELECT value ->> 'kind' AS kind, value ->> 'id' AS id,
      CASE value ->> 'kind'
        WHEN 'person' THEN (SELECT name FROM person WHERE id = value ->> 'id')
        WHEN 'employer' THEN (SELECT name FROM employer WHERE id = value ->> 'id')
        WHEN 'layoff-report' THEN (SELECT employer.name FROM layoff_report
          JOIN employer ON employer.id = layoff_report.employer_id WHERE layoff_report.id = value ->> 'id')
        WHEN 'dispute' THEN (SELECT employer.name || ', ' || dispute.register_number FROM dispute
          JOIN employer ON employer.id = dispute.employer_id WHERE dispute.id = value ->> 'id')
        WHEN 'worker-layoff' THEN (SELECT person.name FROM layoff_line
          JOIN person ON person.id = layoff_line.person_id WHERE layoff_line.id = value ->> 'id')
      END AS name
    FROM json_each(${JSON.stringify(subjects)})`.execute(db);
  return new Map(
    rows.flatMap(({ kind, id, name }) => (name === null ? [] : [[`${kind} ${id}`, name] as const])),
  );
}

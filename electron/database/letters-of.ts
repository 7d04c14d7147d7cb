import { sql } from 'kysely';
import type { LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import { asSummary, summaries } from './letters.ts';
import type { ReadableDatabase } from './schema.ts';

/** More letters are looked up in the register. */
const MOST = 200;

/** The sign before the column keeps SQLite from walking through all letters in their order. */
const newest = sql<string>`+letter.issued_at`;

/** Letters on which a person stands, newest first, at most 200. */
export async function lettersOfPerson(
  db: ReadableDatabase,
  person: PersonId,
): Promise<readonly LetterSummary[]> {
  const rows = await summaries(db)
    .where((eb) =>
      eb(
        'letter.id',
        'in',
        eb.selectFrom('letter_person').select('letter_id').where('person_id', '=', person),
      ),
    )
    .orderBy(newest, 'desc')
    .orderBy('letter.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(asSummary);
}

/** Letters about a layoff report or about one of its workers, newest first, at most 200. */
export async function lettersOfReport(
  db: ReadableDatabase,
  report: LayoffReportId,
): Promise<readonly LetterSummary[]> {
  const rows = await summaries(db)
    .where(
      sql<boolean>`letter.id IN (
        SELECT own.id FROM letter AS own WHERE own.subject_kind = 'layoff-report' AND own.subject_id = ${report}
        UNION ALL
        SELECT about.id FROM layoff_line CROSS JOIN letter AS about
        WHERE layoff_line.report_id = ${report}
          AND about.subject_kind = 'worker-layoff' AND about.subject_id = layoff_line.id)`,
    )
    .orderBy(newest, 'desc')
    .orderBy('letter.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(asSummary);
}

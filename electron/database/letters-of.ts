import { sql } from 'kysely';
import type { EmployerId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import { asSummary, summaries } from './letters.ts';
import { recordsOf } from './persons-merged.ts';
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
  // A letter names the record as it was then: those that were merged into this one are the same human being.
  const records = await recordsOf(db, person);
  const rows = await summaries(db)
    .where((eb) =>
      eb(
        'letter.id',
        'in',
        eb
          .selectFrom('letter_person')
          .select('letter_id')
          .where('person_id', 'in', [...records]),
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

/** Letters about a firm, its reports, the workers in them and its disputes, newest first, at most 200. */
export async function lettersOfEmployer(
  db: ReadableDatabase,
  employer: EmployerId,
): Promise<readonly LetterSummary[]> {
  const rows = await summaries(db)
    .where(
      sql<boolean>`letter.id IN (
        SELECT own.id FROM letter AS own WHERE own.subject_kind = 'employer' AND own.subject_id = ${employer}
        UNION ALL
        SELECT about.id FROM layoff_report CROSS JOIN letter AS about
        WHERE layoff_report.employer_id = ${employer}
          AND about.subject_kind = 'layoff-report' AND about.subject_id = layoff_report.id
        UNION ALL
        SELECT about.id FROM layoff_report CROSS JOIN layoff_line CROSS JOIN letter AS about
        WHERE layoff_report.employer_id = ${employer} AND layoff_line.report_id = layoff_report.id
          AND about.subject_kind = 'worker-layoff' AND about.subject_id = layoff_line.id
        UNION ALL
        SELECT about.id FROM dispute CROSS JOIN letter AS about
        WHERE dispute.employer_id = ${employer}
          AND about.subject_kind = 'dispute' AND about.subject_id = dispute.id)`,
    )
    .orderBy(newest, 'desc')
    .orderBy('letter.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(asSummary);
}

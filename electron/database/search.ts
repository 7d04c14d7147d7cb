import { sql } from 'kysely';
import type { HomeFigures, SearchHit } from '../../shared/contract/search.ts';
import { likeText, trigramQuery } from './keyset.ts';
import type { ReadableDatabase } from './schema.ts';

const KINDS = ['person', 'employer', 'layoff-report', 'dispute', 'letter'] as const;

/**
 * What holds all the words, at most `limit` of each kind, best first. Words of three letters or more are looked up by
 * trigram; shorter ones fall back to a scan that stops early.
 */
export async function searchEverything(
  db: ReadableDatabase,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (plain === '') return [];
  // As written, for numbers of letters; and without blanks between digits, for a NIK that was typed in groups.
  const compact = plain.replace(/(\d)[\s.-]+(?=\d)/g, '$1');
  const words = [...new Set([plain, compact])]
    .map(trigramQuery)
    .filter((query) => query !== null)
    .map((query) => `(${query})`)
    .join(' OR ');
  const hits: SearchHit[] = [];
  for (const kind of KINDS) {
    const found =
      words !== ''
        ? await sql<SearchHit>`SELECT search_entry.kind, search_entry.subject_id AS id, search_entry.title, search_entry.detail
          FROM search_index JOIN search_entry ON search_entry.id = search_index.rowid
          WHERE search_index MATCH ${words} AND search_entry.kind = ${kind}
          ORDER BY rank LIMIT ${limit}`.execute(db)
        : await sql<SearchHit>`SELECT kind, subject_id AS id, title, detail FROM search_entry
          WHERE kind = ${kind} AND title LIKE ${likeText(plain)} ESCAPE '\\' LIMIT ${limit}`.execute(db);
    hits.push(...found.rows);
  }
  return hits;
}

/** What waits, and the year so far. */
export async function homeFigures(db: ReadableDatabase, year: number): Promise<HomeFigures> {
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  const { rows } = await sql<HomeFigures>`SELECT
    (SELECT count(*) FROM layoff_report WHERE state = 'draft') AS reportsDraft,
    (SELECT count(*) FROM layoff_report WHERE state = 'correcting') AS reportsCorrecting,
    (SELECT count(*) FROM layoff_report WHERE received_on BETWEEN ${from} AND ${to} AND state <> 'withdrawn') AS reportsThisYear,
    (SELECT ifnull(sum(workers), 0) FROM layoff_report WHERE received_on BETWEEN ${from} AND ${to} AND state <> 'withdrawn') AS workersThisYear,
    (SELECT count(*) FROM letter WHERE number IS NULL AND state = 'issued') AS lettersWithoutNumber,
    (SELECT count(*) FROM import_batch WHERE state IN ('staged', 'committing')) AS importsUnfinished,
    (SELECT count(*) FROM dispute WHERE closed_on IS NULL) AS disputesOpen`.execute(db);
  const [figures] = rows;
  if (!figures) throw new Error('no figures');
  return figures;
}

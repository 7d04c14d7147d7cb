import { sql } from 'kysely';
import type { HomeFigures, SearchHit } from '../../shared/contract/search.ts';
import { foldName } from '../../shared/domain/name-key.ts';
import { foldedSimilarity } from '../../shared/domain/name-similarity.ts';
import { likeText, trigramQuery } from './keyset.ts';
import { personsNamedLike, personsWithNikNear } from './persons-near.ts';
import type { ReadableDatabase } from './schema.ts';

const KINDS = ['person', 'employer', 'layoff-report', 'dispute', 'letter'] as const;

/** With fewer people than this found as written, other spellings are looked for. */
const FEW = 3;

type PlainHit = Omit<SearchHit, 'isNear'>;

/** People whose name is spelt otherwise or whose NIK is one slip away, the most alike first, without those found already. */
async function nearPersons(
  db: ReadableDatabase,
  text: string,
  known: ReadonlySet<string>,
  limit: number,
): Promise<readonly PlainHit[]> {
  const digits = text.replace(/[\s.-]/g, '');
  const isNik = /^\d{16}$/.test(digits);
  // A number that somebody carries was not mistyped; other numbers are no names.
  if (isNik ? known.size > 0 : /\d/.test(text)) return [];
  const found = await (isNik ? personsWithNikNear(db, digits) : personsNamedLike(db, text));
  const asked = foldName(text);
  const best = found
    .filter(({ id }) => !known.has(id))
    .map(({ id, foldKey, name }) => ({ id, name, alike: foldedSimilarity(asked, foldKey.split(' ')) }))
    .sort((a, b) => b.alike - a.alike || a.name.localeCompare(b.name, 'id'))
    .slice(0, limit);
  if (best.length === 0) return [];
  const ids = best.map(({ id }) => id);
  const { rows } = await sql<PlainHit>`SELECT kind, subject_id AS id, title, detail FROM search_entry
    WHERE kind = 'person' AND subject_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
    db,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * What holds all the words, at most `limit` of each kind, best first. Words of three letters or more are looked up by
 * trigram; shorter ones fall back to a scan that stops early. Where few people hold them, people of nearly that name follow.
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
        ? await sql<PlainHit>`SELECT search_entry.kind, search_entry.subject_id AS id, search_entry.title, search_entry.detail
          FROM search_index JOIN search_entry ON search_entry.id = search_index.rowid
          WHERE search_index MATCH ${words} AND search_entry.kind = ${kind}
          ORDER BY rank LIMIT ${limit}`.execute(db)
        : await sql<PlainHit>`SELECT kind, subject_id AS id, title, detail FROM search_entry
          WHERE kind = ${kind} AND title LIKE ${likeText(plain)} ESCAPE '\\' LIMIT ${limit}`.execute(db);
    hits.push(...found.rows.map((hit) => ({ ...hit, isNear: false })));
  }
  const people = hits.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  if (people.length >= FEW) return hits;
  const near = await nearPersons(db, plain, new Set(people), limit);
  return [...hits, ...near.map((hit) => ({ ...hit, isNear: true }))];
}

/**
 * What waits, and the year so far. A draft all of whose workers refuse waits for nobody here: no receipt would name anybody,
 * and the dispute is the parties' to bring.
 */
export async function homeFigures(db: ReadableDatabase, year: number): Promise<HomeFigures> {
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  const { rows } = await sql<HomeFigures>`SELECT
    (SELECT count(*) FROM layoff_report WHERE state = 'draft' AND (workers = 0 OR refuses < workers)) AS reportsDraft,
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

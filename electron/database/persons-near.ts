import { sql } from 'kysely';
import type { PersonId } from '../../shared/domain/ids.ts';
import { foldName } from '../../shared/domain/name-key.ts';
import { foldedSimilarity } from '../../shared/domain/name-similarity.ts';
import { isNikNear, nikHalves, swappedNiks } from '../../shared/domain/nik-near.ts';
import type { ReadableDatabase } from './schema.ts';

/* People whose name or NIK is nearly what is asked for, found through indexes. Merged records are passed by. */

export interface NearPerson {
  readonly id: PersonId;
  readonly nik: string | null;
  readonly name: string;
  readonly foldKey: string;
  readonly birthDate: string | null;
}

const near = sql`person.id, person.nik, person.name, person.fold_key AS foldKey, person.birth_date AS birthDate`;

/** Names that share the letters looked for; more are not looked at closely. */
const CANDIDATES = 3000;
/** Letters from which a word is cut in two: one slip leaves one of the halves as it is. */
const CUT = 6;
const SHORTEST = 3;
/** One slip in five letters, two in ten. */
const ALIKE = 0.8;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What the trigrams are asked for a word: itself, or a half of it. */
function lookedUp(word: string): string {
  if (word.length < CUT) return quoted(word);
  const middle = Math.ceil(word.length / 2);
  return `(${[word.slice(0, middle), word.slice(middle)].map(quoted).join(' OR ')})`;
}

const fits = (asked: string, word: string): boolean =>
  word.startsWith(asked) ||
  (asked.length >= 5 && foldedSimilarity([asked], [word]) >= ALIKE) ||
  (asked.length === 1 && word.startsWith(asked));

/** Everyone whose name has each word of the text, in whatever spelling and with a slip of the hand in the longer ones. */
export async function personsNamedLike(db: ReadableDatabase, text: string): Promise<readonly NearPerson[]> {
  const asked = foldName(text);
  const long = asked.filter((word) => word.length >= SHORTEST);
  if (long.length === 0) return [];
  const words = `{words} : (${long.map(lookedUp).join(' AND ')})`;
  const { rows } = await sql<NearPerson>`SELECT ${near} FROM search_index
    JOIN search_entry ON search_entry.id = search_index.rowid AND search_entry.kind = 'person'
    JOIN person ON person.id = search_entry.subject_id
    WHERE search_index MATCH ${words} LIMIT ${CANDIDATES}`.execute(db);
  return rows.filter(({ foldKey }) => {
    const name = foldKey.split(' ');
    return asked.every((word) => name.some((own) => fits(word, own)));
  });
}

/** Everyone whose NIK is one digit or one swap away from a whole one. */
export async function personsWithNikNear(db: ReadableDatabase, nik: string): Promise<readonly NearPerson[]> {
  if (!/^\d{16}$/.test(nik)) return [];
  const [start, end] = nikHalves(nik);
  // Three questions, each of one index: half of the number as it is, at the beginning or the end, or two digits swapped.
  const { rows } = await sql<NearPerson>`
    SELECT ${near} FROM person
      WHERE ifnull(nik, '') >= ${start} AND ifnull(nik, '') < ${`${start}:`} AND merged_into IS NULL
    UNION SELECT ${near} FROM person WHERE substr(nik, 9) = ${end} AND nik IS NOT NULL AND merged_into IS NULL
    UNION SELECT ${near} FROM person WHERE nik IN (SELECT value FROM json_each(${JSON.stringify(swappedNiks(nik))}))
      AND merged_into IS NULL`.execute(db);
  return rows.filter((row) => row.nik !== null && isNikNear(row.nik, nik));
}

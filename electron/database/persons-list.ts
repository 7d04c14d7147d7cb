import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Page } from '../../shared/contract/procedure.ts';
import { foldName } from '../../shared/domain/name-key.ts';
import type { PersonSummary } from '../../shared/domain/person.ts';
import { follows, likeText } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import { personsNamedLike, personsWithNikNear } from './persons-near.ts';
import type { ReadableDatabase } from './schema.ts';

interface ListFilter {
  readonly text: string;
  readonly sort: 'name' | 'nik' | 'layoffDate';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
}

const ORDER = {
  name: sql<string>`person.sort_key`,
  nik: sql<string>`ifnull(person.nik, '')`,
  layoffDate: sql<string>`ifnull(person.last_layoff_date, '')`,
};

/** Fewest signs that the trigrams of the search can be asked for. */
const TRIGRAM = 3;

const matching = (query: string) => sql`SELECT search_entry.subject_id FROM search_index
  JOIN search_entry ON search_entry.id = search_index.rowid AND search_entry.kind = 'person'
  WHERE search_index MATCH ${query}`;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Whose name has every word of the text in one spelling: the long words anywhere, the short ones at a beginning. */
function inAnySpelling(text: string): readonly RawBuilder<unknown>[] {
  const words = foldName(text);
  const long = words.filter((word) => word.length >= TRIGRAM);
  if (long.length === 0) return [];
  const short = words
    .filter((word) => word.length < TRIGRAM)
    .map((word) => sql`AND ' ' || person.fold_key LIKE ${`% ${word}%`}`);
  const found = matching(`{words} : (${long.map(quoted).join(' AND ')})`);
  return short.length === 0
    ? [found]
    : [sql`SELECT person.id FROM person WHERE person.id IN (${found}) ${sql.join(short, sql` `)}`];
}

/**
 * People found by the text: as written in name, NIK and telephone, and by a name or NIK that differs by a slip. Three signs
 * or more go through the trigrams of the search; fewer are in so many names that reading along the order finds a page at
 * once.
 */
async function conditionOf(db: ReadableDatabase, text: string): Promise<RawBuilder<SqlBool>> {
  if (text === '') return sql<SqlBool>`person.merged_into IS NULL`;
  const plain = text.replace(/\p{Cc}+/gu, ' ');
  const digits = text.replace(/[\s.-]/g, '');
  if ([...plain].length < TRIGRAM) {
    const like = likeText(text);
    return sql<SqlBool>`person.merged_into IS NULL AND (person.name LIKE ${like} ESCAPE '\\'
      ${digits === '' ? sql`` : sql`OR person.nik LIKE ${likeText(digits)} ESCAPE '\\'`}
      OR person.phone LIKE ${like} ESCAPE '\\')`;
  }
  const near = [...(await personsNamedLike(db, text)), ...(await personsWithNikNear(db, digits))];
  const ways = [
    matching(quoted(plain)),
    ...(digits.length < TRIGRAM ? [] : [matching(`{detail} : ${quoted(digits)}`)]),
    ...inAnySpelling(text),
    sql`SELECT value FROM json_each(${JSON.stringify(near.map(({ id }) => id))})`,
  ];
  return sql<SqlBool>`person.merged_into IS NULL AND person.id IN (${sql.join(ways, sql` UNION `)})`;
}

/** Workers with their newest layoff, by page; records that were merged into others are passed by. */
export async function listPersons(db: ReadableDatabase, filter: ListFilter): Promise<Page<PersonSummary>> {
  const wanted = db.selectFrom('person').where(await conditionOf(db, filter.text));
  const counted = wanted.select((eb) => eb.fn.countAll<number>().as('total'));
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await wanted
    .leftJoin('employer', 'employer.id', 'person.last_employer_id')
    .select([
      'person.id',
      'person.nik',
      'person.name',
      'person.sex',
      'person.birth_date',
      'person.last_layoff_date',
      'employer.name as employer_name',
      order.as('order_value'),
    ])
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('person.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('person.id', direction)
    .limit(filter.limit + 1)
    .execute();
  return pageOf(
    {
      rows,
      limit: filter.limit,
      total: filter.text === '' ? await countLive(db) : (await counted.executeTakeFirstOrThrow()).total,
      sortedBy: (row) => row.order_value,
    },
    (row) => ({
      id: row.id,
      nik: row.nik,
      name: row.name,
      sex: row.sex,
      birthDate: row.birth_date,
      lastEmployer: row.employer_name,
      lastLayoffDate: row.last_layoff_date,
    }),
  );
}

/** How many people are on record. Each count is answered from an index alone. */
export async function countLive(db: ReadableDatabase): Promise<number> {
  const { rows } = await sql<{ readonly total: number }>`SELECT (SELECT count(*) FROM person)
    - (SELECT count(*) FROM person WHERE merged_into IS NOT NULL) AS total`.execute(db);
  return rows[0]?.total ?? 0;
}

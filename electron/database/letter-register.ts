import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RegisterBook, RegisterFilter, RegisterRow } from '../../shared/contract/letter-archive.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { DISPUTE_REGISTER } from './dispute-settings.ts';
import { follows, likeText, trigramQuery } from './keyset.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase } from './schema.ts';

/* The register of letters (buku agenda): every letter that was issued, by book, year and running number. */

/** Year, book and number as the index `letter_by_number` orders them; written exactly as there. */
const BY_NUMBER = sql<string>`printf('%04d %s %07d', letter.year, letter.book, ifnull(letter.sequence, 9999999))`;

const ORDER = {
  number: BY_NUMBER,
  dated: sql<string>`letter.dated`,
  issuedAt: sql<string>`letter.issued_at`,
  addressee: sql<string>`letter.addressee`,
} as const;

const HAS_SCAN = sql<SqlBool>`EXISTS (SELECT 1 FROM letter_scan WHERE letter_scan.letter_id = letter.id)`;

function ofState(state: RegisterFilter['state']): RawBuilder<SqlBool> {
  switch (state) {
    case null:
      return sql`1`;
    case 'issued':
      return sql`letter.state = 'issued' AND NOT ${HAS_SCAN}`;
    case 'signed':
      return sql`letter.state = 'issued' AND ${HAS_SCAN}`;
    case 'without-number':
      return sql`letter.state = 'issued' AND letter.number IS NULL`;
    case 'replaced':
    case 'void':
      return sql`letter.state = ${state}`;
    default:
      return assertNever(state);
  }
}

/** Letters that hold all the words: those of three letters or more by trigram, shorter ones by reading what is left. */
function withWords(text: string): RawBuilder<SqlBool> {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (plain === '') return sql`1`;
  const found = trigramQuery(plain);
  const short = plain
    .split(/\s+/)
    .filter((word) => [...word].length < 3)
    .map((word) => sql`AND letter_text.words LIKE ${likeText(word)} ESCAPE '\\'`);
  return sql`letter.id IN (SELECT letter_text.letter_id FROM letter_text
    WHERE ${found === null ? sql`1` : sql`letter_text MATCH ${found}`} ${sql.join(short, sql` `)})`;
}

/**
 * A book in a year is one stretch of the order by number, so that its first page is found in that index; the `+` keeps
 * SQLite from taking the one of another order.
 */
function ofBook(book: string | null, year: number | null): RawBuilder<SqlBool> {
  const begin = year === null ? null : `${String(year).padStart(4, '0')} ${book === null ? '' : `${book} `}`;
  // `!` is the sign after the blank.
  const stretch =
    begin === null ? sql`1` : sql`${BY_NUMBER} >= ${begin} AND ${BY_NUMBER} < ${`${begin.slice(0, -1)}!`}`;
  return sql`${stretch}
    ${year === null ? sql`` : sql`AND +letter.year = ${year}`}
    ${book === null ? sql`` : sql`AND +letter.book = ${book}`}`;
}

const conditionsOf = ({ text, book, year, kind, state }: RegisterFilter): RawBuilder<SqlBool> =>
  sql`${ofBook(book, year)}
    ${kind === null ? sql`` : sql`AND letter.kind = ${kind}`}
    AND ${ofState(state)}
    AND ${withWords(text)}`;

interface FoundRow extends Omit<RegisterRow, 'signed'> {
  readonly signed: 0 | 1;
  readonly order_value: string;
}

async function found(db: ReadableDatabase, filter: RegisterFilter): Promise<readonly FoundRow[]> {
  const order = ORDER[filter.sort];
  const direction = filter.descending ? sql`DESC` : sql`ASC`;
  const key = readPageKey(filter.after);
  const beyond = key === null ? sql`1` : follows(order, sql.ref('letter.id'), key, filter.descending);
  const { rows } =
    await sql<FoundRow>`SELECT letter.id, letter.book, letter.year, letter.sequence, letter.number,
      letter.dated, letter.kind, letter.title, letter.addressee, letter.state, letter.issued_at AS issuedAt,
      ${HAS_SCAN} AS signed,
      (SELECT reason FROM letter_void WHERE letter_void.letter_id = letter.id) AS voidReason,
      (SELECT name FROM user_account WHERE user_account.id = letter.issued_by) AS issuedBy,
      (SELECT count(*) FROM letter_delivery WHERE letter_delivery.letter_id = letter.id) AS deliveries,
      (SELECT count(received_on) FROM letter_delivery WHERE letter_delivery.letter_id = letter.id) AS received,
      ${order} AS order_value
    FROM letter
    WHERE ${conditionsOf(filter)} AND ${beyond}
    ORDER BY ${order} ${direction}, letter.id ${direction}
    LIMIT ${filter.limit + 1}`.execute(db);
  return rows;
}

/** How many letters fit a filter. */
export async function countRegister(db: ReadableDatabase, filter: RegisterFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM letter
    WHERE ${conditionsOf(filter)}`.execute(db);
  return rows[0]?.total ?? 0;
}

const asRow = ({ signed, order_value: _, ...row }: FoundRow): RegisterRow => ({
  ...row,
  signed: signed === 1,
});

/** Rows of the register after a key; `total` is not counted, for reading many parts in turn. */
export async function registerPart(
  db: ReadableDatabase,
  filter: RegisterFilter,
): Promise<Omit<Page<RegisterRow>, 'total'>> {
  const { rows, next } = pageOf(
    {
      rows: await found(db, filter),
      limit: filter.limit,
      total: 0,
      sortedBy: (row) => row.order_value,
    },
    asRow,
  );
  return { rows, next };
}

/** A page of the register. @throws ContractError input-refused for a key that is none of ours */
export async function listRegister(db: ReadableDatabase, filter: RegisterFilter): Promise<Page<RegisterRow>> {
  return { ...(await registerPart(db, filter)), total: await countRegister(db, filter) };
}

/** Books and years that have letters or numbers, newest year first; the register of disputes numbers no letters. */
export async function registerBooks(db: ReadableDatabase): Promise<readonly RegisterBook[]> {
  const { rows } =
    await sql<RegisterBook>`SELECT book, year, sum(letters) AS letters, max(last) AS last FROM (
      SELECT book, year, count(*) AS letters, 0 AS last FROM letter GROUP BY book, year
      UNION ALL
      SELECT book, year, 0, last FROM number_counter
      WHERE last > 0 AND book <> ${DISPUTE_REGISTER}
    ) GROUP BY book, year ORDER BY year DESC, book`.execute(db);
  return rows;
}

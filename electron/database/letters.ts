import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { LayoffLineId, LayoffReportId, LetterId, PersonId, UserId } from '../../shared/domain/ids.ts';
import type { Letter, LetterKindCode, LetterSubject, LetterSummary } from '../../shared/domain/letter.ts';
import { type Block, blocksText } from '../../shared/letters/blocks.ts';
import { follows, likeText } from './keyset.ts';
import { storeContents } from './letter-logo.ts';
import { newId } from './new-id.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** Letters with the columns of a summary. */
export const summaries = (db: ReadableDatabase) =>
  db
    .selectFrom('letter')
    .select([
      'letter.id',
      'letter.kind',
      'letter.number',
      'letter.dated',
      'letter.title',
      'letter.addressee',
      'letter.subject_kind',
      'letter.subject_id',
      'letter.state',
      'letter.issued_at',
      'letter.workers',
      'letter.pages',
    ]);

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

/** A row of `summaries` as the app knows it. */
export const asSummary = (row: SummaryRow): LetterSummary => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  dated: row.dated,
  title: row.title,
  addressee: row.addressee,
  subject: { kind: row.subject_kind, id: row.subject_id },
  state: row.state,
  issuedAt: row.issued_at,
  workers: row.workers,
  pages: row.pages,
});

/** One letter. @throws ContractError not-found */
export async function getLetter(db: ReadableDatabase, id: LetterId): Promise<Letter> {
  const row = await summaries(db)
    .innerJoin('user_account', 'user_account.id', 'letter.issued_by')
    .select((eb) => [
      'letter.sha256',
      'letter.replaces_id',
      // What the frozen page shows; the e-office puts its number in by itself.
      sql<0 | 1>`json_extract(letter.facts, '$.number') IS NULL
        AND ifnull(json_extract(letter.facts, '$.eoffice'), 0) = 0`.as('frozen_without_number'),
      'user_account.name as issued_by',
      eb
        .selectFrom('letter as newer')
        .select('newer.id')
        // By the subject, which both letters share and which has an index.
        .whereRef('newer.subject_kind', '=', 'letter.subject_kind')
        .whereRef('newer.subject_id', '=', 'letter.subject_id')
        .whereRef('newer.replaces_id', '=', 'letter.id')
        .limit(1)
        .as('replaced_by'),
      eb
        .selectFrom('letter_void')
        .select('letter_void.reason')
        .whereRef('letter_void.letter_id', '=', 'letter.id')
        .as('void_reason'),
      eb
        .selectFrom('letter_scan')
        .select('letter_scan.id')
        .whereRef('letter_scan.letter_id', '=', 'letter.id')
        .limit(1)
        .as('scan_id'),
      eb
        .selectFrom('layoff_line')
        .select('layoff_line.report_id')
        .whereRef('layoff_line.id', '=', eb.ref('letter.subject_id').$castTo<LayoffLineId>())
        .as('line_report_id'),
    ])
    .where('letter.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return {
    ...asSummary(row),
    sha256: row.sha256,
    issuedBy: row.issued_by,
    replaces: row.replaces_id,
    replacedBy: row.replaced_by,
    signed: row.scan_id !== null,
    numberByHand: row.number !== null && row.frozen_without_number === 1,
    voidReason: row.void_reason,
    reportId:
      row.subject_kind === 'layoff-report'
        ? (row.subject_id as LayoffReportId)
        : row.subject_kind === 'worker-layoff'
          ? row.line_report_id
          : null,
  };
}

/** The frozen PDF. @throws ContractError not-found */
export async function getLetterPdf(db: ReadableDatabase, id: LetterId): Promise<Uint8Array> {
  const row = await db.selectFrom('letter_file').select('pdf').where('letter_id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return new Uint8Array(row.pdf);
}

/** Whether a letter is on record. */
export async function isLetterThere(db: ReadableDatabase, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('letter')
    .select('id')
    .where('id', '=', id as LetterId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Letters about one subject, newest first. */
export async function lettersAbout(
  db: ReadableDatabase,
  subject: LetterSubject,
): Promise<readonly LetterSummary[]> {
  const rows = await summaries(db)
    .where('letter.subject_kind', '=', subject.kind)
    .where('letter.subject_id', '=', subject.id)
    .orderBy('letter.issued_at', 'desc')
    .execute();
  return rows.map(asSummary);
}

/** The letter of a kind that is in force for a subject, or null. */
export async function letterInForce(
  db: ReadableDatabase,
  kind: LetterKindCode,
  subject: LetterSubject,
): Promise<LetterSummary | null> {
  return (
    (await lettersAbout(db, subject)).find((letter) => letter.kind === kind && letter.state === 'issued') ??
    null
  );
}

export interface NewLetter {
  readonly kind: LetterKindCode;
  readonly subject: LetterSubject;
  readonly book: string;
  readonly year: number;
  readonly sequence: number | null;
  readonly number: string | null;
  readonly dated: PlainDate;
  readonly title: string;
  readonly addressee: string;
  readonly replaces: LetterId | null;
  readonly facts: unknown;
  readonly blocks: readonly Block[];
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  readonly people: readonly PersonId[];
  readonly userId: UserId;
  readonly now: Date;
}

const isTaken = (error: unknown) => (error as { code?: string }).code === 'SQLITE_CONSTRAINT_UNIQUE';

/** Freezes a letter with its file, the people on it and its words for the search. @throws ContractError number-taken */
export async function freezeLetter(db: WritableDatabase, letter: NewLetter): Promise<LetterId> {
  const id = newId<LetterId>(letter.now);
  if (letter.replaces) {
    await db.updateTable('letter').set({ state: 'replaced' }).where('id', '=', letter.replaces).execute();
  }
  const contents = await storeContents(db, letter);
  try {
    await db
      .insertInto('letter')
      .values({
        id,
        kind: letter.kind,
        subject_kind: letter.subject.kind,
        subject_id: letter.subject.id,
        book: letter.book,
        year: letter.year,
        sequence: letter.sequence,
        number: letter.number,
        dated: letter.dated,
        title: letter.title,
        addressee: letter.addressee,
        replaces_id: letter.replaces,
        ...contents,
        sha256: letter.sha256,
        pages: letter.pages,
        workers: letter.people.length,
        issued_at: letter.now.toISOString(),
        issued_by: letter.userId,
      })
      .execute();
  } catch (error) {
    if (isTaken(error)) throw new ContractError('number-taken', { params: { number: letter.number ?? '' } });
    throw error;
  }
  await db
    .insertInto('letter_file')
    .values({ letter_id: id, pdf: Buffer.from(letter.pdf) })
    .execute();
  await sql`INSERT INTO letter_person (letter_id, person_id)
    SELECT ${id}, value FROM json_each(${JSON.stringify(letter.people)})`.execute(db);
  const words = [letter.number ?? '', letter.title, letter.addressee, blocksText(letter.blocks)];
  await db
    .insertInto('letter_text')
    .values({ letter_id: id, words: words.filter((part) => part !== '').join('\n') })
    .execute();
  return id;
}

/** The letter that carries a running number, or the very same number by another pattern, in a book and year; or null. */
export async function letterWithNumber(
  db: ReadableDatabase,
  book: string,
  year: number,
  sequence: number,
  number: string,
): Promise<LetterSummary | null> {
  const inBook = summaries(db).where('letter.book', '=', book).where('letter.year', '=', year);
  // Two questions, each answered from its own index.
  const row =
    (await inBook.where('letter.sequence', '=', sequence).executeTakeFirst()) ??
    (await inBook.where('letter.number', '=', number).executeTakeFirst());
  return row ? asSummary(row) : null;
}

/**
 * The book, year and date of a letter that still waits for its number.
 * @throws ContractError not-found, number-taken, changed-meanwhile when it is cancelled
 */
export async function numberlessLetter(db: ReadableDatabase, id: LetterId) {
  const row = await db
    .selectFrom('letter')
    .select(['kind', 'book', 'year', 'dated', 'title', 'sequence', 'number', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  if (row.sequence !== null)
    throw new ContractError('number-taken', {
      params: { number: row.number ?? '', title: row.title, dated: row.dated },
    });
  if (row.state === 'void') throw new ContractError('changed-meanwhile');
  return row;
}

/** Gives a number to a letter that was issued without one. @throws ContractError number-taken */
export async function numberLetter(
  db: WritableDatabase,
  id: LetterId,
  sequence: number,
  number: string,
): Promise<void> {
  try {
    await db.updateTable('letter').set({ sequence, number }).where('id', '=', id).execute();
  } catch (error) {
    if (isTaken(error)) throw new ContractError('number-taken', { params: { number } });
    throw error;
  }
  await sql`UPDATE letter_text SET words = ${`${number}\n`} || words WHERE letter_id = ${id}`.execute(db);
}

/** Puts a letter out of force; its number stays with it. */
export async function cancelLetter(
  db: WritableDatabase,
  letter: {
    readonly id: LetterId;
    readonly reason: string;
    readonly userId: UserId;
    readonly now: Date;
  },
): Promise<void> {
  const { id, reason, userId, now } = letter;
  await db.updateTable('letter').set({ state: 'void' }).where('id', '=', id).execute();
  await db
    .insertInto('letter_void')
    .values({ letter_id: id, reason, at: now.toISOString(), user_id: userId })
    .execute();
}

interface ListFilter {
  readonly text: string;
  readonly sort: 'issuedAt' | 'number' | 'dated' | 'addressee';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
  readonly year: number | null;
  readonly withoutNumber: boolean;
}

const ORDER = {
  issuedAt: sql<string | number>`letter.issued_at`,
  number: sql<string | number>`letter.year * 1000000 + ifnull(letter.sequence, 0)`,
  dated: sql<string | number>`letter.dated`,
  addressee: sql<string | number>`letter.addressee`,
};

/** The register of letters by page. */
export async function listLetters(db: ReadableDatabase, filter: ListFilter): Promise<Page<LetterSummary>> {
  const like = likeText(filter.text);
  const conditions = sql<SqlBool>`1
    ${filter.text === '' ? sql`` : sql`AND (letter.number LIKE ${like} ESCAPE '\\' OR letter.title LIKE ${like} ESCAPE '\\' OR letter.addressee LIKE ${like} ESCAPE '\\')`}
    ${filter.year === null ? sql`` : sql`AND letter.year = ${filter.year}`}
    ${filter.withoutNumber ? sql`AND letter.number IS NULL` : sql``}`;
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await summaries(db)
    .select(order.as('order_value'))
    .where(conditions)
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('letter.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('letter.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await db
    .selectFrom('letter')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(conditions)
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row.order_value },
    asSummary,
  );
}

import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { Contract, LayoffResponse } from '../../shared/domain/layoff.ts';
import type { LetterKindCode, SubjectKind } from '../../shared/domain/letter.ts';
import type { Sex } from '../../shared/domain/person.ts';
import type { LayoffReason } from '../../shared/law/layoff-reasons.ts';
import { recordsUnder } from './persons-merged.ts';
import type { ReadableDatabase } from './schema.ts';

/* What letters say of people, firms and layoffs, read by set: one statement however many letters are written. */

/** Rows of a set by id; what is gone is not among them. */
export type ById<Id extends string, Row> = ReadonlyMap<Id, Row>;

const inSet = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

const byId = <Id extends string, Row extends { readonly id: Id }>(rows: readonly Row[]): ById<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const once = <Id extends string>(ids: readonly Id[]): readonly Id[] => [...new Set(ids)];

/** A person as a letter shows one. */
export interface LetterPerson {
  readonly id: PersonId;
  readonly nik: string | null;
  readonly name: string;
  readonly sex: Sex | null;
  readonly birthPlace: string;
  readonly birthDate: PlainDate | null;
  readonly address: string;
  readonly phone: string;
}

export async function personsOfSet(
  db: ReadableDatabase,
  ids: readonly PersonId[],
): Promise<ById<PersonId, LetterPerson>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'nik', 'name', 'sex', 'birth_place', 'birth_date', 'address', 'phone'])
    .where(inSet('person.id', once(ids)))
    .execute();
  return byId(
    rows.map(({ birth_place, birth_date, ...row }) => ({
      ...row,
      birthPlace: birth_place,
      birthDate: birth_date,
    })),
  );
}

/** An employer as a letter shows one. */
export interface LetterEmployer {
  readonly id: EmployerId;
  readonly name: string;
  readonly address: string;
  /** The sector's name, or empty. */
  readonly sectorName: string;
  readonly nib: string;
  readonly npp: string;
  readonly leaderName: string;
  readonly leaderPosition: string;
  readonly phone: string;
}

export async function employersOfSet(
  db: ReadableDatabase,
  ids: readonly EmployerId[],
): Promise<ById<EmployerId, LetterEmployer>> {
  const rows = await db
    .selectFrom('employer')
    .leftJoin('sector', (join) =>
      join
        .onRef('sector.edition', '=', 'employer.sector_edition')
        .onRef('sector.letter', '=', 'employer.sector_letter'),
    )
    .select([
      'employer.id',
      'employer.name',
      'employer.address',
      'sector.name as sectorName',
      'employer.nib',
      'employer.npp',
      'employer.leader_name as leaderName',
      'employer.leader_position as leaderPosition',
      'employer.phone',
    ])
    .where(inSet('employer.id', once(ids)))
    .execute();
  return byId(rows.map((row) => ({ ...row, sectorName: row.sectorName ?? '' })));
}

/** A worker's line in a report as a letter shows it. */
export interface LetterLine {
  readonly id: LayoffLineId;
  readonly reportId: LayoffReportId;
  readonly personId: PersonId;
  readonly kpj: string;
  readonly position: string;
  readonly contract: Contract | null;
  readonly startDate: PlainDate | null;
  readonly layoffDate: PlainDate | null;
  readonly wage: number | null;
}

export async function linesOfSet(
  db: ReadableDatabase,
  ids: readonly LayoffLineId[],
): Promise<ById<LayoffLineId, LetterLine>> {
  const rows = await db
    .selectFrom('layoff_line')
    .select([
      'id',
      'report_id as reportId',
      'person_id as personId',
      'kpj',
      'position',
      'contract',
      'start_date as startDate',
      'layoff_date as layoffDate',
      'wage',
    ])
    .where(inSet('layoff_line.id', once(ids)))
    .execute();
  return byId(rows);
}

/** The line of each person's newest layoff; who was never laid off is not among them. */
export async function newestLinesOfSet(
  db: ReadableDatabase,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, LayoffLineId>> {
  const { rows } = await sql<{ readonly person: PersonId; readonly line: LayoffLineId | null }>`
    SELECT value AS person, (SELECT id FROM layoff_line WHERE person_id = value
      ORDER BY layoff_date DESC, id DESC LIMIT 1) AS line
    FROM json_each(${JSON.stringify(once(ids))})`.execute(db);
  return new Map(rows.flatMap(({ person, line }) => (line === null ? [] : [[person, line] as const])));
}

/** A layoff report as a letter shows it, with the receipt that is in force. */
export interface LetterReport {
  readonly id: LayoffReportId;
  readonly employerId: EmployerId;
  readonly receivedOn: PlainDate;
  readonly reason: LayoffReason | null;
  readonly employerLetterNumber: string;
  readonly employerLetterDate: PlainDate | null;
  readonly receiptNumber: string | null;
  readonly receiptDated: PlainDate | null;
}

export async function reportsOfSet(
  db: ReadableDatabase,
  ids: readonly LayoffReportId[],
): Promise<ById<LayoffReportId, LetterReport>> {
  const rows = await db
    .selectFrom('layoff_report')
    .leftJoin('letter as receipt', (join) =>
      join.on(
        'receipt.id',
        '=',
        sql`(SELECT id FROM letter WHERE subject_kind = 'layoff-report' AND subject_id = layoff_report.id
          AND kind = 'layoff-receipt' AND state = 'issued' ORDER BY issued_at DESC LIMIT 1)` as never,
      ),
    )
    .select([
      'layoff_report.id',
      'layoff_report.employer_id as employerId',
      'layoff_report.received_on as receivedOn',
      'layoff_report.reason',
      'layoff_report.employer_letter_number as employerLetterNumber',
      'layoff_report.employer_letter_date as employerLetterDate',
      'receipt.number as receiptNumber',
      'receipt.dated as receiptDated',
    ])
    .where(inSet('layoff_report.id', once(ids)))
    .execute();
  return byId(rows);
}

/** Workers of a report in the order of its list: those named, or who answered so, or all. */
export async function lineIdsOfReport(
  db: ReadableDatabase,
  reportId: LayoffReportId,
  pick: { readonly ids: readonly string[] | null; readonly response: LayoffResponse | null },
): Promise<readonly LayoffLineId[]> {
  let query = db.selectFrom('layoff_line').select('id').where('report_id', '=', reportId);
  if (pick.ids !== null) query = query.where(inSet('layoff_line.id', pick.ids));
  if (pick.response !== null) query = query.where('response', '=', pick.response);
  const rows = await query.orderBy('line_number').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Ids of a set that are on record, in the order of names. */
export async function idsByName(
  db: ReadableDatabase,
  table: 'person' | 'employer',
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where(inSet(`${table}.id`, once(ids)))
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of a set that have a letter of a kind in force. */
export async function alreadyWrittenTo(
  db: ReadableDatabase,
  kind: LetterKindCode,
  subject: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  // A letter about a person names the record of its day, which may have been merged since.
  const asked =
    subject === 'person'
      ? recordsUnder(ids)
      : sql`under (id, person) AS (SELECT value, value FROM json_each(${JSON.stringify(ids)}))`;
  const { rows } = await sql<{ readonly id: string }>`
    WITH RECURSIVE ${asked} SELECT DISTINCT under.person AS id FROM under WHERE EXISTS (SELECT 1 FROM letter
      WHERE subject_kind = ${subject} AND subject_id = under.id AND kind = ${kind} AND state = 'issued')`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** The first letter of a book and year that carries one of the running numbers or of the numbers, or null. */
export async function firstWithNumberOf(
  db: ReadableDatabase,
  book: string,
  year: number,
  range: { readonly first: number; readonly last: number; readonly numbers: readonly string[] },
): Promise<string | null> {
  const { rows } = await sql<{ readonly number: string | null }>`
    SELECT number FROM letter WHERE book = ${book} AND year = ${year}
      AND sequence BETWEEN ${range.first} AND ${range.last}
    UNION ALL
    SELECT letter.number FROM json_each(${JSON.stringify(range.numbers)})
      JOIN letter ON letter.book = ${book} AND letter.year = ${year} AND letter.number = value
    LIMIT 1`.execute(db);
  return rows[0]?.number ?? null;
}

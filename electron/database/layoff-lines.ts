import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { ImportBatchId, LayoffLineId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type {
  LayoffLine,
  LayoffLineInput,
  LayoffResponse,
  ListedLayoffLine,
} from '../../shared/domain/layoff.ts';
import { floorAbove } from '../../shared/domain/minimum-wage.ts';
import { follows, likeText } from './keyset.ts';
import { floorsOfReport } from './minimum-wages.ts';
import { newId } from './new-id.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

const lines = (db: ReadableDatabase) =>
  db
    .selectFrom('layoff_line')
    .innerJoin('person', 'person.id', 'layoff_line.person_id')
    .select([
      'layoff_line.id',
      'layoff_line.report_id as reportId',
      'layoff_line.person_id as personId',
      'person.version as personVersion',
      'layoff_line.line_number as lineNumber',
      'person.name',
      'person.nik',
      'layoff_line.kpj',
      'layoff_line.position',
      'layoff_line.contract',
      'layoff_line.start_date as startDate',
      'layoff_line.layoff_date as layoffDate',
      'layoff_line.wage',
      'layoff_line.notice_received_on as noticeReceivedOn',
      'layoff_line.response',
      'layoff_line.note',
    ]);

/** One line. @throws ContractError not-found */
export async function getLayoffLine(db: ReadableDatabase, id: LayoffLineId): Promise<LayoffLine> {
  const row = await lines(db).where('layoff_line.id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

type LineFacts = Omit<LayoffLineInput, 'person' | 'personId'>;

const columns = (facts: LineFacts) => ({
  kpj: facts.kpj,
  position: facts.position,
  contract: facts.contract,
  start_date: facts.startDate,
  layoff_date: facts.layoffDate,
  wage: facts.wage,
  notice_received_on: facts.noticeReceivedOn,
  response: facts.response,
  note: facts.note,
});

/** The number of the report's last line; 0 when it has none. */
export async function lastLineNumber(db: ReadableDatabase, reportId: LayoffReportId): Promise<number> {
  const row = await db
    .selectFrom('layoff_line')
    .select('line_number')
    .where('report_id', '=', reportId)
    .orderBy('line_number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.line_number ?? 0;
}

/** A line to be written: the caller numbers it and knows the person. */
export interface NewLine {
  readonly reportId: LayoffReportId;
  readonly personId: PersonId;
  readonly lineNumber: number;
  readonly facts: LineFacts;
  readonly batchId: ImportBatchId | null;
}

/** Rows of one INSERT; SQLite takes 32,766 values a statement. */
const ROWS_PER_STATEMENT = 250;

/** Writes lines and gives back their ids in the same order. @throws ContractError worker-present */
export async function addLayoffLines(
  db: WritableDatabase,
  wanted: readonly NewLine[],
  now: Date,
): Promise<readonly LayoffLineId[]> {
  const values = wanted.map((line) => ({
    id: newId<LayoffLineId>(now),
    report_id: line.reportId,
    person_id: line.personId,
    line_number: line.lineNumber,
    ...columns(line.facts),
    batch_id: line.batchId,
    created_at: now.toISOString(),
  }));
  try {
    for (let from = 0; from < values.length; from += ROWS_PER_STATEMENT) {
      await db
        .insertInto('layoff_line')
        .values(values.slice(from, from + ROWS_PER_STATEMENT))
        .execute();
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_UNIQUE')
      throw new ContractError('worker-present');
    throw error;
  }
  return values.map((line) => line.id);
}

export async function saveLayoffLine(
  db: WritableDatabase,
  id: LayoffLineId,
  facts: LineFacts,
): Promise<void> {
  await db.updateTable('layoff_line').set(columns(facts)).where('id', '=', id).execute();
}

/** Removes lines of one report; answers how many there were. */
export async function removeLayoffLines(
  db: WritableDatabase,
  reportId: LayoffReportId,
  ids: readonly string[],
): Promise<number> {
  const done = await db
    .deleteFrom('layoff_line')
    .where('report_id', '=', reportId)
    .where(sql<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** Sets the answer of many workers of one report; a notice date only where one is given. */
export async function setResponses(
  db: WritableDatabase,
  reportId: LayoffReportId,
  ids: readonly string[],
  response: LayoffResponse,
  noticeReceivedOn: PlainDate | null,
): Promise<number> {
  const done = await db
    .updateTable('layoff_line')
    .set({ response, ...(noticeReceivedOn ? { notice_received_on: noticeReceivedOn } : {}) })
    .where('report_id', '=', reportId)
    .where(sql<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

interface ListFilter {
  readonly reportId: string;
  readonly text: string;
  readonly sort: 'lineNumber' | 'name' | 'layoffDate' | 'wage' | 'response';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
  readonly response: LayoffResponse | null;
  readonly withoutNik: boolean;
}

const ORDER = {
  lineNumber: sql<string | number>`layoff_line.line_number`,
  name: sql<string | number>`person.sort_key`,
  layoffDate: sql<string | number>`ifnull(layoff_line.layoff_date, '')`,
  wage: sql<string | number>`ifnull(layoff_line.wage, -1)`,
  response: sql<string | number>`layoff_line.response`,
};

/**
 * Workers of one report by page; the text is looked for in name, NIK and position. The minimum wages are read once a page.
 */
export async function listLayoffLines(
  db: ReadableDatabase,
  filter: ListFilter,
): Promise<Page<ListedLayoffLine>> {
  const like = likeText(filter.text);
  const digits = filter.text.replace(/[\s.-]/g, '');
  const nikHit = digits === '' ? sql`` : sql`OR person.nik LIKE ${likeText(digits)} ESCAPE '\\'`;
  const conditions = sql<SqlBool>`layoff_line.report_id = ${filter.reportId}
    ${filter.text === '' ? sql`` : sql`AND (person.name LIKE ${like} ESCAPE '\\' ${nikHit} OR layoff_line.position LIKE ${like} ESCAPE '\\')`}
    ${filter.response === null ? sql`` : sql`AND layoff_line.response = ${filter.response}`}
    ${filter.withoutNik ? sql`AND person.nik IS NULL` : sql``}`;
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await lines(db)
    .select(order.as('order_value'))
    .where(conditions)
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('layoff_line.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('layoff_line.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await db
    .selectFrom('layoff_line')
    .innerJoin('person', 'person.id', 'layoff_line.person_id')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(conditions)
    .executeTakeFirstOrThrow();
  const floors = rows.length === 0 ? [] : await floorsOfReport(db, filter.reportId as LayoffReportId);
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row.order_value },
    ({ order_value: _, ...line }) => ({ ...line, belowFloor: floorAbove(line, floors) }),
  );
}

/** Everyone on a report who does not refuse, in the order of the list: what a receipt may name. */
export async function workersNotRefusing(
  db: ReadableDatabase,
  reportId: LayoffReportId,
): Promise<readonly LayoffLine[]> {
  return lines(db)
    .where('layoff_line.report_id', '=', reportId)
    .where('layoff_line.response', '!=', 'refuses')
    .orderBy('layoff_line.line_number')
    .orderBy('layoff_line.id')
    .execute();
}

/** Everyone on a report, in the order of the list. */
export async function linesOfReport(
  db: ReadableDatabase,
  reportId: LayoffReportId,
): Promise<readonly LayoffLine[]> {
  return lines(db)
    .where('layoff_line.report_id', '=', reportId)
    .orderBy('layoff_line.line_number')
    .orderBy('layoff_line.id')
    .execute();
}

/** Ids of the people who already stand on a report. */
export async function peopleOnReport(
  db: ReadableDatabase,
  reportId: LayoffReportId,
): Promise<ReadonlySet<PersonId>> {
  const rows = await db
    .selectFrom('layoff_line')
    .select('person_id')
    .where('report_id', '=', reportId)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

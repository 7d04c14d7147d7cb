import { type SqlBool, sql } from 'kysely';
import type { Page } from '../../shared/contract/procedure.ts';
import type { EmployerId } from '../../shared/domain/ids.ts';
import type { LayoffReportSummary, LayoffState } from '../../shared/domain/layoff.ts';
import { follows, likeText } from './keyset.ts';
import { countsOf } from './layoff-reports.ts';
import { pageOf, readPageKey } from './page-key.ts';
import type { ReadableDatabase } from './schema.ts';

interface ListFilter {
  readonly text: string;
  readonly sort: 'receivedOn' | 'employer' | 'workers';
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
  readonly state: LayoffState | null;
}

const ORDER = {
  receivedOn: sql<string | number>`layoff_report.received_on`,
  employer: sql<string | number>`employer.sort_key`,
  workers: sql<string | number>`layoff_report.workers`,
};

const summaries = (db: ReadableDatabase) =>
  db
    .selectFrom('layoff_report')
    .innerJoin('employer', 'employer.id', 'layoff_report.employer_id')
    .select((eb) => [
      'layoff_report.id',
      'layoff_report.employer_id',
      'employer.name as employer_name',
      'employer.sort_key',
      'layoff_report.received_on',
      'layoff_report.employer_letter_number',
      'layoff_report.reason',
      'layoff_report.state',
      'layoff_report.workers',
      'layoff_report.accepts',
      'layoff_report.refuses',
      'layoff_report.silent',
      'layoff_report.without_nik',
      'layoff_report.old_receipt_number',
      eb
        .selectFrom('letter')
        .select('letter.number')
        .where('letter.subject_kind', '=', 'layoff-report')
        .whereRef('letter.subject_id', '=', 'layoff_report.id')
        .where('letter.state', '=', 'issued')
        .orderBy('letter.issued_at', 'desc')
        .limit(1)
        .as('receipt_number'),
    ]);

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

const asSummary = (row: SummaryRow): LayoffReportSummary => ({
  id: row.id,
  employerId: row.employer_id,
  employerName: row.employer_name,
  receivedOn: row.received_on,
  employerLetterNumber: row.employer_letter_number,
  reason: row.reason,
  state: row.state,
  counts: countsOf(row),
  receiptNumber: row.receipt_number ?? row.old_receipt_number,
});

/** Reports by page; the text is looked for in the firm's name and the number of its letter. */
export async function listLayoffReports(
  db: ReadableDatabase,
  filter: ListFilter,
): Promise<Page<LayoffReportSummary>> {
  const like = likeText(filter.text);
  const textHit = sql<SqlBool>`(employer.name LIKE ${like} ESCAPE '\\' OR layoff_report.employer_letter_number LIKE ${like} ESCAPE '\\')`;
  const key = readPageKey(filter.after);
  const order = ORDER[filter.sort];
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await summaries(db)
    .select(order.as('order_value'))
    .$if(filter.text !== '', (query) => query.where(textHit))
    .$if(filter.state !== null, (query) =>
      query.where('layoff_report.state', '=', filter.state as LayoffState),
    )
    .$if(key !== null, (query) =>
      query.where((eb) => follows(order, eb.ref('layoff_report.id'), key as never, filter.descending)),
    )
    .orderBy(order, direction)
    .orderBy('layoff_report.id', direction)
    .limit(filter.limit + 1)
    .execute();
  const counted = await db
    .selectFrom('layoff_report')
    .innerJoin('employer', 'employer.id', 'layoff_report.employer_id')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .$if(filter.text !== '', (query) => query.where(textHit))
    .$if(filter.state !== null, (query) =>
      query.where('layoff_report.state', '=', filter.state as LayoffState),
    )
    .executeTakeFirstOrThrow();
  return pageOf(
    { rows, limit: filter.limit, total: counted.total, sortedBy: (row) => row.order_value },
    asSummary,
  );
}

/** All reports of one employer, newest first. */
export async function reportsOfEmployer(
  db: ReadableDatabase,
  id: EmployerId,
): Promise<readonly LayoffReportSummary[]> {
  const rows = await summaries(db)
    .where('layoff_report.employer_id', '=', id)
    .orderBy('layoff_report.received_on', 'desc')
    .limit(500)
    .execute();
  return rows.map(asSummary);
}

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase } from './schema.ts';

/** A report with the workers on it whose layoff falls on a day or later. */
export interface ReportWithLayoffs {
  readonly id: LayoffReportId;
  readonly employerName: string;
  readonly workers: number;
}

const reports = (db: ReadableDatabase, day: PlainDate, limit: number) =>
  db
    .selectFrom('layoff_line')
    .innerJoin('layoff_report', 'layoff_report.id', 'layoff_line.report_id')
    .innerJoin('employer', 'employer.id', 'layoff_report.employer_id')
    .select((eb) => [
      'layoff_report.id',
      'employer.name as employerName',
      eb.fn.countAll<number>().as('workers'),
    ])
    .where('layoff_line.layoff_date', '>=', day)
    .where('layoff_report.state', '!=', 'withdrawn')
    .groupBy('layoff_report.id')
    .orderBy('layoff_report.received_on', 'desc')
    .orderBy('layoff_report.id', 'desc')
    .limit(limit);

/** Reports that are not withdrawn with a layoff on a day or later, the one received last first. */
export async function reportsWithLayoffsFrom(
  db: ReadableDatabase,
  day: PlainDate,
  limit: number,
): Promise<readonly ReportWithLayoffs[]> {
  return reports(db, day, limit).execute();
}

/** The statement behind it, for its plan. */
export const reportsStatement = (db: ReadableDatabase, day: PlainDate): string =>
  reports(db, day, 1).compile().sql;

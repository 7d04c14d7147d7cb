import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import type { Page } from '../../shared/contract/procedure.ts';
import type { ReadinessRow } from '../../shared/domain/employment/readiness.ts';
import { READINESS_COLUMNS, readinessCells } from '../../shared/letters/readiness-sheet.ts';
import { explainFinding } from './return-rows.ts';
import type { OutSheet } from './spreadsheets/write-workbook.ts';

/** Rows read in one go. */
const PART = 500;

type Part = Pick<CheckedInputOf<'readiness.ofReport'>, 'sort' | 'descending' | 'after' | 'limit'>;

/** The workers of a report with verdict and readiness, as a list for XLSX in the order of the report. */
export async function readinessFile(read: (part: Part) => Promise<Page<ReadinessRow>>): Promise<OutSheet> {
  const rows: ReadinessRow[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<ReadinessRow> = await read({
      sort: 'lineNumber',
      descending: false,
      after,
      limit: PART,
    });
    rows.push(...page.rows);
    if (page.next === null) break;
    after = page.next;
  }
  return {
    sheetName: 'Status dan JKP',
    columns: READINESS_COLUMNS,
    rows: rows.map((row) => readinessCells(row, explainFinding)),
  };
}

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId } from '../../shared/domain/ids.ts';
import { cellText } from '../../shared/domain/import/cell.ts';
import {
  CONTRIBUTIONS,
  judgeContributions,
  withMonthColumns,
} from '../../shared/domain/import/contributions.ts';
import { findHeader, mappingOf } from '../../shared/domain/import/find-header.ts';
import { rowsOf, type ShortCell } from '../../shared/domain/import/rows-for-tests.ts';
import type { ImportBatch } from '../../shared/domain/import-batch.ts';
import type { JudgedRow } from '../services/match-rows.ts';
import type { TestOffice } from './office-for-tests.ts';

/** Judges and stages a list of contributions of a firm as the intake does. Used by tests only. */
export async function stageContributions(
  office: TestOffice,
  { firm, today }: { readonly firm: EmployerId; readonly today: PlainDate },
  rows: readonly (readonly ShortCell[])[],
  header: readonly ShortCell[],
): Promise<ImportBatch> {
  const cells = rowsOf(header, ...rows);
  const found = findHeader(cells, CONTRIBUTIONS);
  if (found === null) throw new Error('no header');
  const seen = withMonthColumns(found, cells);
  const mapping = mappingOf(seen.columns);
  const judged = judgeContributions(cells, seen.firstDataRow, mapping, { today }).rows.map(
    ({ row, judgement }): JudgedRow => ({
      rowNumber: row + 1,
      cells: (cells[row] ?? []).map((cell) => cellText(cell)),
      kind: judgement.kind,
      record: judgement.kind === 'skipped' ? null : (judgement.values as unknown as Record<string, unknown>),
      findings:
        judgement.kind === 'refused'
          ? judgement.reasons.map((finding) => ({ ...finding, severity: 'refusal' }))
          : [],
    }),
  );
  const { employerId } = await office.ask('worker.importContext', {
    target: 'contributions',
    reportId: null,
    employerId: firm,
  });
  const batchId = await office.ask('worker.openBatch', {
    target: 'contributions',
    reportId: null,
    employerId,
    fileName: 'iuran.xlsx',
    sheetName: 'Iuran',
    header: header.map(String),
    mapping,
    fields: {},
  });
  for (let from = 0; from < judged.length; from += 1000)
    await office.ask('worker.stageRows', { batchId, rows: judged.slice(from, from + 1000) });
  return office.ask('worker.closeStaging', { batchId, complete: true });
}

import type { Finding } from '../../shared/domain/finding.ts';
import type { ImportBatchId } from '../../shared/domain/ids.ts';
import { formatNumber } from '../../shared/domain/words/format-number.ts';
import texts from '../../shared/texts/findings.json';
import { speakParams } from '../../shared/texts/speak-params.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { type OutSheet, writeSpreadsheet } from './spreadsheets/write-workbook.ts';

const sentences: Readonly<Record<string, string>> = texts;

/** A finding as its sentence in the text catalogue, with its values put in. */
export function explainFinding(finding: Finding): string {
  const sentence = sentences[`finding.${finding.code}`] ?? finding.code;
  const params = speakParams(finding.params);
  return sentence.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, key: string) => {
    const value = params[key] ?? '';
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** The column that says why a row came back. No field is called so, so a corrected list is taken in without it. */
export const REASON_HEADER = 'Alasan';

/**
 * The refused and undecided rows of a batch as an XLSX in the employer's own columns plus "Alasan"; corrected, it can be
 * taken in again.
 * @param write makes the file; the app has a worker do it
 */
export async function refusedRowsFile(
  database: DatabaseCalls,
  batchId: ImportBatchId,
  write: (sheet: OutSheet) => Promise<Uint8Array> = writeSpreadsheet,
): Promise<{ readonly bytes: Uint8Array; readonly rows: number; readonly name: string }> {
  const batch = await database.ask('worker.rowsToReturn', { batchId });
  // A list that comes back for the second time already has the column.
  const columns = batch.header
    .map((header, index) => ({ header, index }))
    .filter(({ header, index }) => header !== REASON_HEADER || index < batch.header.length - 1);
  const rows = batch.rows.map((row) => {
    const reasons = row.undecided
      ? [sentences['finding.similar-undecided'] ?? '']
      : row.findings.map(
          (finding) => `${finding.cell === '' ? '' : `${finding.cell}: `}${explainFinding(finding)}`,
        );
    return [...columns.map(({ index }) => row.cells[index] ?? ''), reasons.join('; ')];
  });
  const bytes = await write({
    sheetName: batch.sheetName,
    columns: [
      ...columns.map(({ header }) => ({
        header,
        width: Math.max(12, Math.min(30, header.length + 4)),
        kind: 'text' as const,
      })),
      { header: REASON_HEADER, width: 60, kind: 'text' as const },
    ],
    rows,
  });
  return { bytes, rows: rows.length, name: `${batch.fileName.replace(/\.[^.]+$/, '')} - baris ditolak.xlsx` };
}

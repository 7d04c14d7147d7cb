import { writeFileSync } from 'node:fs';
import { readSpreadsheet } from '../../electron/services/spreadsheets/read-workbook.ts';
import { writeSpreadsheet } from '../../electron/services/spreadsheets/write-workbook.ts';
import { cellText } from '../../shared/domain/import/cell.ts';

/** The first sheet of a file, as text. @throws Error when it is no list */
export async function readRows(file: string): Promise<readonly (readonly string[])[]> {
  const reading = await readSpreadsheet(file);
  if (reading.kind !== 'ok') throw new Error(`${file}: ${reading.problem.code}`);
  return (reading.sheets[0]?.rows ?? []).map((row) => row.map(cellText));
}

/** Writes a sheet back as an employer would after mending it; the first row holds the headers. */
export async function writeRows(
  file: string,
  [headers, ...rows]: readonly (readonly string[])[],
): Promise<void> {
  const columns = (headers ?? []).map((header) => ({ header, width: 20, kind: 'text' }) as const);
  writeFileSync(file, await writeSpreadsheet({ sheetName: 'Perbaikan', columns, rows }));
}

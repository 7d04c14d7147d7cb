/**
 * Writes the sample lists of the practice office into assets/sample: `npx tsx scripts/make-samples.ts`.
 * Everyone in them is invented. The same seed gives the same bytes; no clock is read.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import { writeSpreadsheet } from '../electron/services/spreadsheets/write-workbook.ts';
import { inventWorkers, type SampleWorker } from './sample-workers.ts';

const TITLE = [
  'PT CONTOH BATUBARA BANUA',
  'Jl. Contoh Raya No. 1, Kota Banjarbaru (alamat contoh)',
  'DAFTAR PEKERJA YANG DI-PHK',
  'Lampiran Surat Nomor 017/HRD-CBB/III/2026',
  'Banjarbaru, 2 Maret 2026',
] as const;

const HEADERS = [
  'No',
  'Nama Karyawan',
  'L/P',
  'Tempat, Tgl Lahir',
  'No. KTP',
  'No. Peserta BPJS TK',
  'Jabatan',
  'Status',
  'TMK',
  'Tgl PHK',
  'Upah Pokok',
  'Tgl Terima Surat',
  'Tanggapan',
] as const;

const WIDTHS = [5, 34, 6, 28, 20, 18, 22, 10, 16, 16, 14, 18, 20] as const;
const WAGE_COLUMN = 10;
const WORKERS = 45;
/** Places in the list, counted from 0, of what a real list gets wrong. */
const NIK_AS_NUMBER = [6, 17, 30] as const;
const WITHOUT_NIK = 22;
const COPIED = 9;
const EMPTY_AFTER = 20;

type Line = readonly CellValue[];

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** One day in five ways of writing, by turns. */
function written(iso: string, turn: number): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const styles = [
    `${day}/${month}/${year}`,
    `${Number(day)} ${name} ${year}`,
    `${day}-${month}-${year}`,
    iso,
    `${Number(day)} ${name.slice(0, 3)} ${year.slice(2)}`,
  ];
  return styles[turn % styles.length] ?? iso;
}

function nikCell(worker: SampleWorker, place: number): CellValue {
  if (place === WITHOUT_NIK) return null;
  // What Excel makes of 16 digits typed into a number cell: the last one becomes zero.
  return NIK_AS_NUMBER.some((other) => other === place)
    ? Math.floor(Number(worker.nik) / 10) * 10
    : worker.nik;
}

function toLine(worker: SampleWorker, place: number, number: number): Line {
  const [, month = '', day = ''] = worker.birthDate.split('-');
  const birth = `${worker.birthPlace}, ${Number(day)} ${MONTHS[Number(month) - 1]} ${worker.birthDate.slice(0, 4)}`;
  return [
    number,
    worker.name,
    worker.sex,
    birth,
    nikCell(worker, place),
    worker.kpj,
    worker.position,
    worker.contract,
    written(worker.startDate, place),
    written('2026-03-31', place + 2),
    worker.wage,
    written('2026-03-05', place + 4),
    worker.response,
  ];
}

const EMPTY_LINE: Line = HEADERS.map(() => null);
const only = (column: number, text: string): Line =>
  HEADERS.map((_, index) => (index === column ? text : null));

type Layout = { readonly lines: readonly Line[]; readonly firstWorkerRow: number; readonly totalRow: number };

function layOut(workers: readonly SampleWorker[]): Layout {
  const lines: Line[] = TITLE.map((text) => only(0, text));
  lines.push(
    EMPTY_LINE,
    [...HEADERS],
    HEADERS.map((_, index) => index + 1),
  );
  const firstWorkerRow = lines.length;
  workers.forEach((worker, place) => {
    lines.push(toLine(worker, place, place + 1));
    if (place === EMPTY_AFTER) lines.push(EMPTY_LINE);
  });
  const copied = workers[COPIED];
  if (copied) lines.push(toLine(copied, COPIED, workers.length + 1));
  const totalRow = lines.length;
  const total = lines.reduce(
    (sum, line) => sum + (typeof line[3] === 'string' ? Number(line[WAGE_COLUMN] ?? 0) || 0 : 0),
    0,
  );
  lines.push(HEADERS.map((_, index) => (index === 1 ? 'JUMLAH' : index === WAGE_COLUMN ? total : null)));
  lines.push(EMPTY_LINE, only(9, 'Banjarbaru, 2 Maret 2026'), only(9, 'PT Contoh Batubara Banua'));
  lines.push(EMPTY_LINE, only(9, 'H. Rusdiansyah (CONTOH)'), only(9, 'Direktur'));
  return { lines, firstWorkerRow, totalRow };
}

async function listAsXlsx({ lines, firstWorkerRow, totalRow }: Layout): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  const header = firstWorkerRow - 2;
  for (const row of [0, 2])
    cells.set(`${row},0`, { value: lines[row]?.[0] ?? null, style: { font: { bold: true, size: 14 } } });
  HEADERS.forEach((text, column) => {
    cells.set(`${header},${column}`, {
      value: text,
      style: {
        font: { bold: true },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E7E5' } },
      },
    });
  });
  lines.forEach((line, row) => {
    const nik = line[4];
    if (row < firstWorkerRow || row >= totalRow || nik === null || nik === undefined) return;
    cells.set(`${row},4`, { value: nik, style: { numFmt: typeof nik === 'number' ? '0' : '@' } });
    cells.set(`${row},5`, { value: line[5] ?? null, style: { numFmt: '@' } });
    cells.set(`${row},${WAGE_COLUMN}`, { value: line[WAGE_COLUMN] ?? null, style: { numFmt: '#,##0' } });
  });
  const total = lines[totalRow]?.[WAGE_COLUMN] ?? null;
  cells.set(`${totalRow},${WAGE_COLUMN}`, {
    value: total,
    type: 'formula',
    formula: `SUM(K${firstWorkerRow + 1}:K${totalRow})`,
    formulaResult: total,
    style: { font: { bold: true }, numFmt: '#,##0' },
  });
  const stamp = new Date(Date.UTC(2026, 2, 2));
  const merges = TITLE.map((_, row) => ({
    startRow: row,
    endRow: row,
    startCol: 0,
    endCol: HEADERS.length - 1,
  }));
  return writeXlsx({
    sheets: [
      {
        name: 'Daftar PHK',
        columns: WIDTHS.map((width) => ({ width })),
        rows: lines.map((line) => [...line]),
        cells,
        merges,
        freezePane: { rows: firstWorkerRow },
      },
    ],
    properties: { created: stamp, modified: stamp, title: 'Daftar contoh, semua orang rekaan' },
  });
}

/** As Excel with Indonesian settings saves it: semicolons, decimal comma, long numbers shortened to what is shown. */
function csvField(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && value > 1e12) return `${(value / 1e15).toFixed(5).replace('.', ',')}E+15`;
  const text = String(value);
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function listAsCsv({ lines }: Layout): Uint8Array {
  const text = lines.map((line) => line.map(csvField).join(';')).join('\r\n');
  return Buffer.from(`\ufeff${text}\r\n`, 'utf8');
}

function largeList(workers: readonly SampleWorker[]): Promise<Uint8Array> {
  return writeSpreadsheet({
    sheetName: 'Pekerja',
    columns: [
      { header: 'NIK', width: 20, kind: 'text' },
      { header: 'Nama Lengkap', width: 36, kind: 'text' },
      { header: 'Jenis Kelamin', width: 14, kind: 'text' },
      { header: 'Tempat Lahir', width: 18, kind: 'text' },
      { header: 'Tanggal Lahir', width: 14, kind: 'date' },
      { header: 'No. KPJ', width: 14, kind: 'text' },
      { header: 'Jabatan', width: 24, kind: 'text' },
      { header: 'PKWT/PKWTT', width: 14, kind: 'text' },
      { header: 'Tanggal Masuk', width: 14, kind: 'date' },
      { header: 'Tanggal PHK', width: 14, kind: 'date' },
      { header: 'Upah Terakhir', width: 16, kind: 'number' },
      { header: 'Tanggapan', width: 20, kind: 'text' },
    ],
    rows: workers.map((worker) => [
      worker.nik,
      worker.name,
      worker.sex === 'L' ? 'Laki-laki' : 'Perempuan',
      worker.birthPlace,
      worker.birthDate,
      worker.kpj,
      worker.position,
      worker.contract,
      worker.startDate,
      '2026-04-30',
      worker.wage,
      worker.response,
    ]),
    writtenAt: new Date(Date.UTC(2026, 2, 2)),
  });
}

/** All sample lists by file name, as bytes. */
export async function makeSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const layout = layOut(inventWorkers(WORKERS, 20260302));
  return new Map([
    ['daftar-phk-contoh.xlsx', await listAsXlsx(layout)],
    ['daftar-phk-contoh.csv', listAsCsv(layout)],
    ['daftar-phk-besar.xlsx', await largeList(inventWorkers(1200, 20260303))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../assets/sample/', import.meta.url));
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of await makeSamples()) {
    await writeFile(join(folder, name), bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}

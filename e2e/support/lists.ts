import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { entry, rawZip, workbookParts } from '../../electron/services/spreadsheets/hostile-files.ts';
import { packStored } from '../../electron/services/spreadsheets/pack-stored.ts';
import { type OutColumn, writeSpreadsheet } from '../../electron/services/spreadsheets/write-workbook.ts';
import { inventWorkers } from '../../scripts/sample-workers.ts';

const column = (header: string, kind: OutColumn['kind'] = 'text'): OutColumn => ({ header, width: 18, kind });
const COLUMNS = [
  column('No', 'number'),
  column('Nama'),
  column('L/P'),
  column('Tempat Lahir'),
  column('Tanggal Lahir', 'date'),
  column('NIK'),
  column('KPJ'),
  column('Jabatan'),
  column('Status'),
  column('TMK', 'date'),
  column('Tanggal PHK', 'date'),
  column('Upah', 'number'),
  column('Tanggapan'),
];
/** NIKs that `inventWorkers` can tell apart: their serial has four digits. */
const MOST = 9_999;

/** Writes a list of invented workers into a folder. @param count more than 9,999 start over in another district */
export async function writeWorkers(folder: string, name: string, count: number): Promise<string> {
  const people = Array.from({ length: Math.ceil(count / MOST) }, (_, turn) =>
    inventWorkers(Math.min(MOST, count - turn * MOST), 7 + turn).map((one) => ({
      ...one,
      // Each further thousand comes from another district, so that no two share a NIK.
      nik: turn === 0 ? one.nik : `6371${one.nik.slice(4)}`,
    })),
  ).flat();
  const bytes = await writeSpreadsheet({
    sheetName: 'Daftar PHK',
    columns: COLUMNS,
    rows: people.map((one, index) => [
      index + 1,
      one.name,
      one.sex,
      one.birthPlace,
      one.birthDate,
      one.nik,
      one.kpj,
      one.position,
      one.contract,
      one.startDate,
      '2026-03-31',
      one.wage,
      one.response,
    ]),
  });
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A small list by hand, with cells that Excel would compute or run. */
export function formulaWorkbook(): Buffer {
  const rows = [
    `<row r="1">${text('A1', 'Nama')}${text('B1', 'NIK')}${text('C1', 'Jabatan')}${text('D1', 'Tanggal PHK')}</row>`,
    `<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://127.0.0.1:9/","Rudi Contoh")</f><v>Rudi Contoh</v></c>${text('B2', '6372050407870001')}${text('C2', '=cmd|calc!A0')}${text('D2', '31/03/2026')}</row>`,
    `<row r="3"><c r="A3" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f></c>${text('B3', '6372022201760002')}${text('C3', '@SUM(1)')}${text('D3', '31/03/2026')}</row>`,
  ].join('');
  return packStored([...workbookParts(rows)].map(([name, xml]) => [name, Buffer.from(xml)] as const));
}

/** That list with a program inside, as Excel writes .xlsm. */
export function macroWorkbook(): Buffer {
  const parts = [...workbookParts('')].map(([name, xml]) => entry(name, xml));
  return rawZip([...parts, entry('xl/vbaProject.bin', 'Attribute VB_Name = "Auto_Open"')]);
}

/** A workbook of some kilobytes whose sheet unpacks to 400 MB. */
export function bombWorkbook(): Buffer {
  const parts = [...workbookParts('')]
    .filter(([name]) => !name.includes('sheet1'))
    .map(([name, xml]) => entry(name, xml));
  return rawZip([...parts, entry('xl/worksheets/sheet1.xml', Buffer.alloc(400 * 1024 * 1024, 0x20))]);
}

/** The first bytes of an .xls file of Excel 97, with the name of its workbook stream. */
export function oldWorkbook(): Buffer {
  const head = Buffer.alloc(4096);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.write('Workbook', 1024, 'utf16le');
  return head;
}

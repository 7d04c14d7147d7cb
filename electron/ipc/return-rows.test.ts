import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { cellText } from '../../shared/domain/import/cell.ts';
import { findHeader, mappingOf } from '../../shared/domain/import/find-header.ts';
import { judgeList } from '../../shared/domain/import/judge-list.ts';
import { EMPLOYERS, LAYOFF_LINES, OLD_RECEIPTS, PERSONS } from '../../shared/domain/import/targets.ts';
import { addEmployer, addPerson, addReport, emptyFolder } from '../database/office-for-tests.ts';
import { explainFinding, REASON_HEADER, refusedRowsFile } from '../services/return-rows.ts';
import { readSpreadsheet } from '../services/spreadsheets/read-workbook.ts';
import { commit, goodRow, stage, type TestOffice, testOffice, workerValues } from './office-for-tests.ts';

const HEADER = ['No', 'NIK', 'Nama Karyawan', 'Tgl Lahir', 'Tgl PHK'];
const CONTEXT = { today: plainDate('2026-03-10') };

async function sheetOf(bytes: Uint8Array) {
  const file = path.join(emptyFolder(), 'kembali.xlsx');
  writeFileSync(file, bytes);
  const reading = await readSpreadsheet(file);
  if (reading.kind !== 'ok') throw new Error(reading.problem.code);
  const [sheet] = reading.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** A batch with a refused row, an undecided one and a good one that was taken over. */
async function returnedBatch(office: TestOffice, header: readonly string[] = HEADER) {
  const report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh'));
  await addPerson(office.database, 'Mochammad Jusuf', { birthDate: plainDate('1985-05-17') });
  const batch = await stage(
    office,
    'layoff-lines',
    report,
    [
      {
        rowNumber: 5,
        kind: 'refused',
        cells: ['1', '63720141', '=Siti Aminah', '1979-07-01', '2026-03-31'],
        record: workerValues('Siti Aminah'),
        findings: [
          { code: 'nik-length', params: { length: 8 }, cell: 'B5', severity: 'refusal' },
          { code: 'layoff-date-far', params: { date: '2030-01-01' }, cell: 'E5', severity: 'warning' },
        ],
      },
      {
        ...goodRow(6, workerValues('Muhammad Yusuf', { birthDate: '1985-05-17' })),
        cells: ['2', '', 'Muhammad Yusuf', '1985-05-17', '2026-03-31'],
      },
      {
        ...goodRow(7, workerValues('Budi', { nik: '6372014107900002' })),
        cells: ['3', '6372014107900002', 'Budi'],
      },
    ],
    header,
  );
  await commit(office, batch.id);
  return { batch, report };
}

describe('The rows that go back to the employer', () => {
  it('stand in the employer’s own columns with the reason in words', async () => {
    const office = await testOffice();
    const { batch } = await returnedBatch(office);
    const file = await refusedRowsFile(office, batch.id);
    expect(file).toMatchObject({ rows: 2, name: 'daftar - baris ditolak.xlsx' });
    const sheet = await sheetOf(file.bytes);
    expect(sheet.rows.map((row) => row.map(cellText))).toEqual([
      [...HEADER, REASON_HEADER],
      [
        '1',
        '63720141',
        '=Siti Aminah',
        '1979-07-01',
        '2026-03-31',
        `B5: ${explainFinding({ code: 'nik-length', params: { length: 8 } })}; E5: ${explainFinding({ code: 'layoff-date-far', params: { date: '2030-01-01' } })}`,
      ],
      [
        '2',
        '',
        'Muhammad Yusuf',
        '1985-05-17',
        '2026-03-31',
        explainFinding({ code: 'similar-undecided', params: {} }),
      ],
    ]);
    // A name that begins like a formula stays a text.
    expect(sheet.rows[1]?.[2]?.kind).toBe('text');
  });

  it('come back corrected: the reason is no field, the rows are good', async () => {
    const office = await testOffice();
    const { batch } = await returnedBatch(office);
    const sheet = await sheetOf((await refusedRowsFile(office, batch.id)).bytes);
    const rows = sheet.rows.map((row, index) =>
      index === 1
        ? row.map((cell, column) =>
            column === 1 ? ({ kind: 'text', text: '6372014107790001' } as const) : cell,
          )
        : row,
    );
    const header = findHeader(rows, LAYOFF_LINES);
    expect(header?.columns.map(({ header: text, guess }) => [text, guess])).toEqual([
      ['No', null],
      ['NIK', 'nik'],
      ['Nama Karyawan', 'name'],
      ['Tgl Lahir', 'birthDate'],
      ['Tgl PHK', 'layoffDate'],
      [REASON_HEADER, null],
    ]);
    const judged = judgeList(
      rows,
      header?.firstDataRow ?? 0,
      mappingOf(header?.columns ?? []),
      LAYOFF_LINES,
      CONTEXT,
    );
    expect(judged.counts).toMatchObject({ accepted: 2, refused: 0 });
    for (const { judgement } of judged.rows) expect(judgement).toMatchObject({ values: { note: '' } });
  });

  it.each([
    ['workers', LAYOFF_LINES],
    ['people', PERSONS],
    ['firms', EMPLOYERS],
    ['old receipts', OLD_RECEIPTS],
  ] as const)('carry a reason that is no field of any list: %s', (_, target) => {
    const names = target.fields.filter((field) => field.required).map((field) => field.synonyms[0] ?? '');
    const texts = [
      ...names,
      target.fields.find((field) => !field.required)?.synonyms[0] ?? '',
      REASON_HEADER,
    ];
    const header = findHeader(
      [texts.map((text) => ({ kind: 'text', text }) as const)],
      target as typeof LAYOFF_LINES,
    );
    expect(header).not.toBeNull();
    expect(header?.columns.find((column) => column.header === REASON_HEADER)?.guess ?? null).toBeNull();
  });

  it('carry the reason once, also when they come back for the second time', async () => {
    const office = await testOffice();
    const { batch } = await returnedBatch(office, [...HEADER, REASON_HEADER]);
    const sheet = await sheetOf((await refusedRowsFile(office, batch.id)).bytes);
    expect(sheet.rows[0]?.map(cellText)).toEqual([...HEADER, REASON_HEADER]);
    expect(sheet.rows[1]).toHaveLength(HEADER.length + 1);
  });
});

describe('A reason', () => {
  it('is a whole sentence with its values put in, or at least its code', () => {
    expect(explainFinding({ code: 'nik-length', params: { length: 15 } })).toBe(
      'NIK harus 16 angka, ini 15 angka.',
    );
    expect(explainFinding({ code: 'no-such-code', params: {} })).toBe('no-such-code');
  });

  it('takes values as text, whatever stands in them', () => {
    expect(explainFinding({ code: 'nik-not-digits', params: { text: '$& {{text}} $1' } })).toBe(
      'NIK memuat selain angka: $& {{text}} $1.',
    );
  });
});

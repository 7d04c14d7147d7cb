import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../../shared/calendar/plain-date.ts';
import { cellText } from '../../../shared/domain/import/cell.ts';
import { csvText, readHarmlessCell } from '../../../shared/domain/import/csv-text.ts';
import { holidayCsv } from '../../../shared/domain/import/holiday-csv.ts';
import { judgeHolidays } from '../../../shared/domain/import/judge-holidays.ts';
import {
  HOLIDAY_KINDS,
  HOLIDAY_STATES,
  type Holiday,
  holidaySchema,
} from '../../../shared/domain/working-calendar.ts';
import { cleanText } from './clean-text.ts';
import { testFolder, workbookOf } from './hostile-files.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from './limits.ts';
import { readCsvBytes } from './read-csv.ts';
import { readTable } from './read-table.ts';
import { writeSpreadsheet } from './write-workbook.ts';

const folder = testFolder();
afterAll(folder.remove);

const tableOf = (csv: string) =>
  readCsvBytes(Buffer.from(csv, 'utf8'), 'tabel').rows.map((cells) => cells.map(cellText));

describe('A small table', () => {
  it('is the same text from a workbook as from CSV, days as YYYY-MM-DD', async () => {
    const bytes = await writeSpreadsheet({
      sheetName: 'Hari libur',
      columns: [
        { header: 'Tanggal', width: 12, kind: 'date' },
        { header: 'Nama', width: 30, kind: 'text' },
        { header: 'Jumlah', width: 10, kind: 'number' },
      ],
      rows: [
        ['2028-01-01', 'Tahun Baru', 3_496_194],
        [null, '=1+1', null],
      ],
    });
    const expected = [
      ['Tanggal', 'Nama', 'Jumlah'],
      ['2028-01-01', 'Tahun Baru', '3496194'],
      ['', '=1+1'],
    ];
    expect(await readTable(folder.put('libur.xlsx', bytes))).toEqual({ kind: 'ok', rows: expected });
    const csv = csvText(expected.map((cells) => cells.map((cell) => cell)));
    const read = await readTable(folder.put('libur.csv', csv));
    expect(read).toMatchObject({ kind: 'ok', rows: [expected[0], expected[1], ['', "'=1+1"]] });
  });

  it('keeps empty rows, so that a row is where the user sees it', async () => {
    const read = await readTable(
      folder.put('baris.csv', 'Judul\r\n\r\nTanggal;Nama\r\n1/1/2028;Tahun Baru\r\n'),
    );
    expect(read).toEqual({
      kind: 'ok',
      rows: [['Judul'], [], ['Tanggal', 'Nama'], ['1/1/2028', 'Tahun Baru']],
    });
  });

  it('is refused beyond its rows or columns, and never cut', async () => {
    const rows = await readTable(folder.put('panjang.csv', 'a;b\r\n'.repeat(MAX_TABLE_ROWS + 1)));
    expect(rows).toEqual({
      kind: 'problem',
      problem: { code: 'sheet-too-large', rows: MAX_TABLE_ROWS + 1, columns: 2 },
    });
    const wide = await readTable(
      folder.put(
        'lebar.csv',
        `${Array(MAX_TABLE_COLUMNS + 1)
          .fill('a')
          .join(';')}\r\n`,
      ),
    );
    expect(wide).toMatchObject({ problem: { code: 'sheet-too-large', columns: MAX_TABLE_COLUMNS + 1 } });
    const full = await readTable(folder.put('penuh.csv', 'a;b\r\n'.repeat(MAX_TABLE_ROWS)));
    expect(full.kind).toBe('ok');
  });

  it('stands behind the same guard as every list', async () => {
    expect(await readTable(folder.put('libur.pdf.csv', '%PDF-1.7\n'))).toMatchObject({
      problem: { code: 'file-not-a-list', looksLike: 'pdf' },
    });
    expect(await readTable(folder.put('hampa.xlsx', workbookOf('')))).toMatchObject({
      problem: { code: 'no-table' },
    });
    expect(await readTable('/tidak/ada.csv')).toMatchObject({ problem: { code: 'file-missing' } });
  });
});

/** Text as the record may hold it: whatever a person can type into a line, signs of formulas and delimiters included. */
const anyText = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: max }),
      fc
        .array(fc.constantFrom(...'=+-@\'";,|\t x1\n\\#'), { minLength: 2, maxLength: 12 })
        .map((all) => all.join('')),
    )
    .map((text) => cleanText(text).trim())
    .filter((text) => [...text].length >= 2 && [...text].length <= max);
const anyHoliday: fc.Arbitrary<Holiday> = fc.record({
  date: fc.integer({ min: 0, max: 36_889 }).map((n) => addDays(plainDate('2000-01-01'), n)),
  kind: fc.constantFrom(...HOLIDAY_KINDS),
  name: anyText(120),
  source: anyText(240),
  state: fc.constantFrom(...HOLIDAY_STATES),
});

describe('Days off saved as CSV', () => {
  it('come back as they were, whatever signs stand in their names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyHoliday, {
          minLength: 1,
          maxLength: 20,
          selector: ({ date, kind }) => `${date} ${kind}`,
        }),
        (holidays) => {
          for (const one of holidays) expect(holidaySchema.safeParse(one).success).toBe(true);
          const read = judgeHolidays(tableOf(holidayCsv(holidays)), holidays);
          expect(read.map(({ holiday }) => holiday)).toEqual(holidays);
          expect(read.map(({ verdict }) => verdict)).toEqual(holidays.map(() => 'same'));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('hold no cell that a spreadsheet program would compute, and lose nothing by it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText(60), { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        (rows) => {
          const text = csvText(rows);
          expect(text.startsWith('\ufeff')).toBe(true);
          // As Excel reads it here: semicolons, nothing guessed.
          const read = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' }).data.slice(
            0,
            -1,
          );
          for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
          expect(read.map((cells) => cells.map(readHarmlessCell))).toEqual(rows);
        },
      ),
      { numRuns: 400 },
    );
  });
});

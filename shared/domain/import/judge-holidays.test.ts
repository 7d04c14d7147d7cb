import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../calendar/plain-date.ts';
import texts from '../../texts/findings.json';
import { HOLIDAY_KINDS, HOLIDAY_STATES, type Holiday, MOST_HOLIDAYS } from '../working-calendar.ts';
import { harmlessCell, readHarmlessCell } from './csv-text.ts';
import { holidayCsv } from './holiday-csv.ts';
import { holidayKindWord, holidayStateWord, readHolidayKind, readHolidayState } from './holiday-words.ts';
import { judgeHolidays } from './judge-holidays.ts';

const HEADER = ['Tanggal', 'Jenis', 'Nama', 'Sumber', 'Status'];
const NEW_YEAR: Holiday = {
  date: plainDate('2028-01-01'),
  kind: 'nasional',
  name: 'Tahun Baru 2028 Masehi',
  source: 'SKB contoh 1/2027',
  state: 'skb',
};
const row = (...changed: readonly (readonly [column: number, text: string])[]) => {
  const cells = ['2028-01-01', 'Libur nasional', NEW_YEAR.name, NEW_YEAR.source, 'SKB'];
  for (const [column, text] of changed) cells[column] = text;
  return cells;
};
const judgedRow = (...changed: readonly (readonly [column: number, text: string])[]) =>
  judgeHolidays([HEADER, row(...changed)], [])[0];

describe('A file of days off', () => {
  it('says of each row whether it is new, on record, or another one on record', () => {
    const read = judgeHolidays(
      [
        HEADER,
        row(),
        row([0, '2028-05-01'], [2, 'Hari Buruh Internasional']),
        row([0, '2028-08-17'], [2, 'Proklamasi Kemerdekaan']),
      ],
      [NEW_YEAR, { ...NEW_YEAR, date: plainDate('2028-05-01'), name: 'Hari Buruh', state: 'perkiraan' }],
    );
    expect(read.map(({ row: at, verdict }) => [at, verdict])).toEqual([
      [2, 'same'],
      [3, 'changes'],
      [4, 'new'],
    ]);
    expect(read[0]?.holiday).toEqual(NEW_YEAR);
    expect(read[0]?.cells).toEqual(row());
  });

  it('may have its columns in any order and spelling, below a title, with others between', () => {
    const read = judgeHolidays(
      [
        ['DAFTAR HARI LIBUR TAHUN 2028'],
        [],
        ['No', 'KETERANGAN', 'Tgl. Libur', 'dasar hukum', 'Hari', 'Kepastian', 'Jenis Libur'],
        ['1', NEW_YEAR.name, 'Sabtu, 1 Januari 2028', NEW_YEAR.source, 'Sabtu', 'skb 3 menteri', 'NASIONAL'],
        ['', '', '', '', '', '', ''],
        ['No', 'KETERANGAN', 'Tgl. Libur', 'dasar hukum', 'Hari', 'Kepastian', 'Jenis Libur'],
        ['2', 'Cuti bersama Natal', '26/12/28', NEW_YEAR.source, 'Selasa', 'SKB', 'cuti-bersama'],
      ],
      [],
    );
    expect(read.map(({ row: at, verdict, holiday }) => [at, verdict, holiday?.date, holiday?.kind])).toEqual([
      [4, 'new', '2028-01-01', 'nasional'],
      [7, 'new', '2028-12-26', 'cuti-bersama'],
    ]);
    expect(read[0]?.holiday).toEqual(NEW_YEAR);
  });

  it('without the columns it needs is refused in one row that names them', () => {
    expect(
      judgeHolidays(
        [
          ['Nama', 'NIK'],
          ['Siti', '1'],
        ],
        [],
      ),
    ).toEqual([
      {
        row: 1,
        cells: ['Nama', 'NIK'],
        holiday: null,
        verdict: 'refused',
        findings: [{ code: 'columns-missing', params: { columns: 'Tanggal, Jenis, Nama, Sumber' } }],
      },
    ]);
    expect(
      judgeHolidays(
        [
          ['Tanggal', 'Jenis', 'Nama'],
          ['2028-01-01', 'Nasional', 'x'],
        ],
        [],
      )[0]?.findings,
    ).toEqual([{ code: 'columns-missing', params: { columns: 'Sumber' } }]);
    expect(judgeHolidays([], [])).toHaveLength(1);
  });

  it.each([
    ['a day that does not exist', [0, '31/02/2028'], 'date-not-real'],
    ['no day', [0, ''], 'cell-required'],
    ['several days at once', [0, '20-21 Maret 2028'], 'date-not-readable'],
    ['a weekday that is another one', [0, 'Minggu, 1 Januari 2028'], 'weekday-differs'],
    ['a year before the record', [0, '31/12/1999'], 'year-out-of-range'],
    ['an unknown kind', [1, 'Libur panjang'], 'holiday-kind-unknown'],
    ['no kind', [1, ''], 'cell-required'],
    ['no name', [2, '   '], 'cell-required'],
    ['a name of one letter', [2, 'x'], 'cell-too-short'],
    ['a name without end', [2, 'x'.repeat(121)], 'text-too-long'],
    ['no source', [3, ''], 'cell-required'],
    ['an unknown state', [4, 'mungkin'], 'holiday-state-unknown'],
    ['no state for a public holiday', [4, ''], 'cell-required'],
  ] as const)('refuses %s and says so', (_, change, code) => {
    const read = judgedRow(change);
    expect(read).toMatchObject({ row: 2, verdict: 'refused', holiday: null });
    expect(read?.findings.map((finding) => finding.code)).toEqual([code]);
    expect(texts).toHaveProperty([`finding.${code}`]);
  });

  it('names every fault of a row at once', () => {
    expect(judgedRow([0, 'x'], [1, ''], [3, ''])?.findings.map(({ code }) => code)).toEqual([
      'date-not-readable',
      'cell-required',
      'cell-required',
    ]);
  });

  it('needs no state for a day off of the region', () => {
    expect(judgedRow([1, 'Lokal'], [4, ''])?.holiday?.state).toBe('lokal');
  });

  it('takes a date and kind once: the second one is refused with the row of the first', () => {
    const read = judgeHolidays([HEADER, row(), row([2, 'Nama lain']), row([1, 'Cuti bersama'])], []);
    expect(read.map(({ verdict }) => verdict)).toEqual(['new', 'refused', 'new']);
    expect(read[1]?.findings).toEqual([{ code: 'duplicate-in-list', params: { row: 2 } }]);
  });

  it('brings two thousand rows at a time, no more', () => {
    const rows = Array.from({ length: MOST_HOLIDAYS + 2 }, (_, index) =>
      row([0, addDays(plainDate('2030-01-01'), index)]),
    );
    const read = judgeHolidays([HEADER, ...rows], []);
    expect(read.filter(({ verdict }) => verdict === 'new')).toHaveLength(MOST_HOLIDAYS);
    expect(read.at(-1)?.findings[0]?.code).toBe('table-too-long');
  });
});

describe('The words of a file', () => {
  it('are those of the screen, and read back as what they mean', () => {
    const catalogue: Record<string, string> = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../../../renderer/i18n/id/calendar.json'), 'utf8'),
    );
    for (const kind of HOLIDAY_KINDS) {
      expect(readHolidayKind(holidayKindWord(kind))).toBe(kind);
      expect(readHolidayKind(catalogue[`calendar.kind.${kind}`] ?? '')).toBe(kind);
    }
    for (const state of HOLIDAY_STATES) {
      expect(readHolidayState(holidayStateWord(state))).toBe(state);
      expect(readHolidayState(catalogue[`calendar.state.${state}`] ?? '')).toBe(state);
      const long = catalogue[`calendar.state.${state}.long`];
      if (long !== undefined) expect(readHolidayState(long)).toBe(state);
    }
  });

  it('begin with no sign of a formula, and lose nothing by it', () => {
    for (const text of ['=1+1', '+62', '-5', '@x', "'=1", "''+", 'biasa', "'kutip", '＝1']) {
      const safe = harmlessCell(text);
      expect(safe).not.toMatch(/^[=+\-@＝]/);
      expect(readHarmlessCell(safe)).toBe(text);
    }
    expect(holidayCsv([{ ...NEW_YEAR, name: '=HYPERLINK("http://contoh")' }])).toBe(
      '\ufeff"Tanggal";"Jenis";"Nama";"Sumber";"Status"\r\n' +
        `"2028-01-01";"Libur nasional";"'=HYPERLINK(""http://contoh"")";"SKB contoh 1/2027";"SKB"\r\n`,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import type { WageFloor } from '../minimum-wage.ts';
import { MAX_CELL_TEXT } from './cell.ts';
import { judgeRow } from './judge-row.ts';
import { rowsOf, type ShortCell } from './rows-for-tests.ts';
import { EMPLOYERS, LAYOFF_LINES, OLD_RECEIPTS } from './targets.ts';

const KEYS = [
  'nik',
  'name',
  'birthPlaceAndDate',
  'startDate',
  'layoffDate',
  'wage',
  'response',
  'contract',
  'phone',
] as const;
type Key = (typeof KEYS)[number];
const MAPPING = Object.fromEntries(KEYS.map((key, index) => [key, index + 1]));
const CONTEXT = { today: plainDate('2026-03-10'), knownRegions: new Set(['6372']) };

const GOOD: Readonly<Record<Key, ShortCell>> = {
  nik: '6372020305900001',
  name: 'Rudi Hidayat (CONTOH)',
  birthPlaceAndDate: 'Banjarbaru, 3 Mei 1990',
  startDate: '1/2/2015',
  layoffDate: '31/3/2026',
  wage: '4.500.000',
  response: 'Menerima',
  contract: 'PKWTT',
  phone: '0811-500-000',
};

function judge(changes: Partial<Record<Key, ShortCell>> = {}) {
  const row = { ...GOOD, ...changes };
  return judgeLine([1, ...KEYS.map((key) => row[key])]);
}

/** As row 7 of the sheet. */
function judgeLine(cells: readonly ShortCell[]) {
  return judgeRow(rowsOf(cells)[0] ?? [], 6, MAPPING, LAYOFF_LINES, CONTEXT);
}

function reasonsOf(changes: Partial<Record<Key, ShortCell>>) {
  const judgement = judge(changes);
  return judgement.kind === 'refused'
    ? judgement.reasons.map(({ cell, code }) => `${cell} ${code}`)
    : judgement.kind;
}

function warningsOf(changes: Partial<Record<Key, ShortCell>>) {
  const judgement = judge(changes);
  return judgement.kind === 'row' ? judgement.warnings.map(({ cell, code }) => `${cell} ${code}`) : judgement;
}

describe('a row with a worker', () => {
  it('becomes values, the combined cell of birth parted, the sex read from the NIK', () => {
    expect(judge()).toEqual({
      kind: 'row',
      warnings: [],
      values: {
        nik: '6372020305900001',
        name: 'Rudi Hidayat (CONTOH)',
        sex: 'L',
        citizenship: null,
        birthDate: '1990-05-03',
        birthPlace: 'Banjarbaru',
        address: '',
        phone: '0811-500-000',
        kpj: '',
        position: '',
        contract: 'PKWTT',
        startDate: '2015-02-01',
        layoffDate: '2026-03-31',
        wage: 4_500_000,
        noticeReceivedOn: null,
        response: 'accepts',
        note: '',
      },
    });
  });

  it.each([
    ['Banjarbaru / 03-05-1990', 'Banjarbaru', '1990-05-03'],
    ['Kota Baru 3/5/1990', 'Kota Baru', '1990-05-03'],
    ['Tanjung, tgl 3 Mei 1990', 'Tanjung', '1990-05-03'],
    ['3 Mei 1990', '', '1990-05-03'],
    ['1990-05-03', '', '1990-05-03'],
    ['Banjarbaru', 'Banjarbaru', '1990-05-03'],
  ])('reads the birth cell %j', (cell, birthPlace, birthDate) => {
    expect(judge({ birthPlaceAndDate: cell })).toMatchObject({
      kind: 'row',
      values: { birthPlace, birthDate },
    });
  });

  it('takes the birth date from the NIK when the cell is empty', () => {
    expect(judge({ birthPlaceAndDate: null })).toMatchObject({
      values: { birthDate: '1990-05-03', birthPlace: '' },
    });
  });

  it('may lack a NIK when name and birth date are there, with a warning', () => {
    expect(warningsOf({ nik: null })).toEqual(['B7 nik-missing']);
    expect(reasonsOf({ nik: '-', birthPlaceAndDate: null })).toEqual(['B7 nik-missing']);
    expect(reasonsOf({ nik: null, birthPlaceAndDate: 'Banjarbaru' })).toEqual(['B7 nik-missing']);
  });

  it('is refused with a NIK that a spreadsheet shortened, even when name and birth date are there', () => {
    expect(reasonsOf({ nik: 6372020305900000 })).toEqual(['B7 nik-lost-digits']);
    expect(reasonsOf({ nik: '6,37202E+15' })).toEqual(['B7 nik-lost-digits']);
    expect(reasonsOf({ nik: '637202030590001' })).toEqual(['B7 nik-length']);
  });

  it('is refused without a name, with all its other reasons beside', () => {
    expect(reasonsOf({ name: null, layoffDate: '03/25/2026', wage: '4,50' })).toEqual([
      'F7 month-over-12',
      'G7 money-fraction',
      'C7 required',
    ]);
    expect(reasonsOf({ name: 12345 })).toEqual(['C7 name-not-text']);
  });

  it('is refused when the layoff is before the start, or the start before the birth', () => {
    expect(reasonsOf({ startDate: '1/4/2026' })).toEqual(['F7 layoff-before-start']);
    expect(reasonsOf({ startDate: '1/1/1989' })).toEqual(['E7 start-before-birth']);
    expect(warningsOf({ startDate: '31/3/2026' })).toEqual([]);
  });

  it('is warned about a wage of zero, a strange age, another birth date, an unknown region', () => {
    expect(warningsOf({ wage: 0 })).toEqual(['G7 wage-zero']);
    expect(warningsOf({ nik: '6372020305150001', birthPlaceAndDate: '3/5/2015', startDate: null })).toEqual([
      ' age-unusual',
    ]);
    expect(warningsOf({ birthPlaceAndDate: 'Banjarbaru, 4 Mei 1990' })).toEqual(['B7 nik-birth-differs']);
    expect(warningsOf({ nik: '9171020305900001' })).toEqual(['B7 nik-region-unknown']);
  });

  it('is warned about a wage below the minimum wage of the year of its layoff, and about no other', () => {
    const floor = (year: number, amount: number, state: WageFloor['state'] = 'ditetapkan'): WageFloor => ({
      year,
      amount,
      state,
      regionName: 'Kota Banjarbaru',
      level: 'regency',
      source: 'SK CONTOH',
    });
    const said = (wage: ShortCell, floors: readonly WageFloor[], layoffDate: ShortCell = GOOD.layoffDate) => {
      const cells = rowsOf([1, ...KEYS.map((key) => ({ ...GOOD, wage, layoffDate })[key])])[0] ?? [];
      const judgement = judgeRow(cells, 6, MAPPING, LAYOFF_LINES, { ...CONTEXT, wageFloors: floors });
      return judgement.kind === 'row' ? judgement.warnings : judgement;
    };
    const params = { region: 'Kota Banjarbaru', year: 2026, amount: 3_496_194 };
    expect(said('3.496.193', [floor(2025, 1_000_000), floor(2026, 3_496_194)])).toEqual([
      { code: 'wage-below-minimum', params, field: 'wage', cell: 'G7' },
    ]);
    expect(said('3.496.193', [floor(2026, 3_496_194, 'perkiraan')])).toMatchObject([
      { code: 'wage-below-expected' },
    ]);
    expect(said('3.496.194', [floor(2026, 3_496_194)])).toEqual([]);
    expect(said('3.496.193', [floor(2025, 3_496_194)])).toEqual([]);
    expect(said(null, [floor(2026, 3_496_194)])).toEqual([]);
    expect(said('3.496.193', [floor(2026, 3_496_194)], null)).toEqual([]);
  });

  it('keeps working when a word is unknown, and says which', () => {
    const unknown = { contract: 'Harian lepas', response: 'hubungi HRD' };
    expect(warningsOf(unknown)).toEqual(['I7 contract-unknown', 'H7 response-unknown']);
    expect(judge({ contract: 'Harian lepas' })).toMatchObject({ values: { contract: null } });
  });

  it('is warned about a date that is only a number', () => {
    expect(warningsOf({ layoffDate: 46112 })).toEqual(['F7 date-from-number']);
    expect(reasonsOf({ layoffDate: 2026 })).toEqual(['F7 year-only']);
  });
});

describe('a formula', () => {
  it('counts with its stored value and is warned about', () => {
    const cached = { kind: 'number', value: 4_500_000, text: '4500000' } as const;
    expect(warningsOf({ wage: { kind: 'formula', formula: '=A1*2', cached } })).toEqual(['G7 cell-formula']);
    expect(judge({ wage: { kind: 'formula', formula: '=A1*2', cached } })).toMatchObject({
      values: { wage: 4_500_000 },
    });
  });

  it('is refused without a stored value or with an error', () => {
    expect(reasonsOf({ wage: { kind: 'formula', formula: '=A1*2', cached: null } })).toEqual([
      'G7 cell-formula-empty',
    ]);
    expect(
      reasonsOf({ wage: { kind: 'formula', formula: '=1/0', cached: { kind: 'error', text: '#DIV/0!' } } }),
    ).toEqual(['G7 cell-error']);
    expect(reasonsOf({ nik: { kind: 'formula', formula: '=X', cached: null } })).toEqual([
      'B7 cell-formula-empty',
    ]);
  });
});

describe('text that is too long', () => {
  it('is refused, never cut', () => {
    expect(reasonsOf({ name: 'a'.repeat(MAX_CELL_TEXT + 1) })).toEqual(['C7 cell-too-long']);
    expect(reasonsOf({ name: 'a'.repeat(161) })).toEqual(['C7 text-too-long']);
    expect(reasonsOf({ name: 'a'.repeat(160) })).toBe('row');
  });
});

describe('a row without a worker', () => {
  const skip = (cells: readonly ShortCell[]) => {
    const judgement = judgeLine(cells);
    return judgement.kind === 'skipped' ? judgement.reason : judgement.kind;
  };

  it.each<[string, readonly ShortCell[]]>([
    ['empty', []],
    ['empty', [null, '  ', null]],
    ['empty', [47]],
    ['total-line', [null, null, 'JUMLAH', null, null, null, 207_000_000]],
    ['total-line', ['Total', null, null, null, null, null, 207_000_000]],
    ['total-line', ['Jumlah Pekerja : 46 orang']],
    ['number-row', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['number-row', ['(1)', '(2)', '(3)', '(4)']],
    ['header-again', ['No', 'NIK', 'Nama Pekerja', 'Tempat, Tgl Lahir', 'TMK']],
    ['note', [null, null, null, null, null, null, 'Banjarbaru, 2 Maret 2026']],
    ['note', [null, null, 'Mengetahui,', null, null, null, 'Hormat kami,']],
    ['note', ['DIVISI PRODUKSI']],
  ])('is skipped as %s', (reason, cells) => {
    expect(skip(cells)).toBe(reason);
  });

  it('says what it said', () => {
    expect(judgeLine([null, null, 'JUMLAH', null, null, null, 9])).toEqual({
      kind: 'skipped',
      reason: 'total-line',
      text: 'JUMLAH 9',
    });
  });

  it('is refused, not skipped, as soon as it may be a worker', () => {
    expect(skip([12, null, 'Siti Rahmawati'])).toBe('refused');
    expect(skip([null, null, 'Budi', null, null, null, null, null, 'Tetap'])).toBe('refused');
    expect(skip([null, '6372020305900001'])).toBe('refused');
    expect(skip([null, null, 'Jumlah Saputra', null, '1/2/2020'])).toBe('refused');
    expect(skip([null, { kind: 'formula', formula: '=X', cached: null }])).toBe('refused');
  });
});

describe('rows of other lists', () => {
  it('tell of a firm whose name begins with Total', () => {
    const cells = rowsOf([1, 'Total Bangun Persada, PT', 'aa123456', '123'])[0] ?? [];
    const judgement = judgeRow(cells, 1, { name: 1, npp: 2, nib: 3 }, EMPLOYERS, CONTEXT);
    expect(judgement).toMatchObject({
      kind: 'row',
      values: { name: 'Total Bangun Persada, PT', npp: 'AA123456', nib: '123' },
      warnings: [{ code: 'nib-format', cell: 'D2' }],
    });
  });

  it('tell of an old receipt', () => {
    const cells = rowsOf(['560/12/TT/2024', '3 Januari 2024', 'PT Contoh', '12 orang'])[0] ?? [];
    const judgement = judgeRow(
      cells,
      1,
      { number: 0, date: 1, employerName: 2, workerCount: 3 },
      OLD_RECEIPTS,
      CONTEXT,
    );
    expect(judgement).toMatchObject({
      kind: 'row',
      values: { number: '560/12/TT/2024', date: '2024-01-03', employerName: 'PT Contoh', workerCount: 12 },
    });
  });
});

it('gives one of the three judgements for any cells whatever, and throws for none', () => {
  const plain = fc.oneof(
    fc.constant({ kind: 'empty' } as const),
    fc.string({ unit: 'binary' }).map((text) => ({ kind: 'text', text }) as const),
    fc.double().map((value) => ({ kind: 'number', value, text: String(value) }) as const),
    fc.boolean().map((value) => ({ kind: 'boolean', value }) as const),
    fc.constant({ kind: 'error', text: '#REF!' } as const),
    fc.constant({ kind: 'date', date: plainDate('2026-03-03') } as const),
  );
  const cell = fc.oneof(
    plain,
    fc.option(plain).map((cached) => ({ kind: 'formula', formula: '=A1', cached }) as const),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const judgement = judgeRow(cells, 3, MAPPING, LAYOFF_LINES, CONTEXT);
      if (judgement.kind === 'row') expect(judgement.values.name).not.toBe('');
      if (judgement.kind === 'refused') expect(judgement.reasons.length).toBeGreaterThan(0);
    }),
  );
});

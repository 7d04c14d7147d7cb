import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  MINIMUM_WAGE_STATES,
  type MinimumWage,
  minimumWageInputSchema,
  minimumWageKey,
} from '../minimum-wage.ts';
import { judgeWages, type WageGround } from './judge-wages.ts';
import { wageCsv } from './wage-csv.ts';

const REGIONS = [
  { code: '63', name: 'Kalimantan Selatan', parentCode: null },
  { code: '63.02', name: 'Kabupaten Kotabaru', parentCode: '63' },
  { code: '63.03', name: 'Kabupaten Banjar', parentCode: '63' },
  { code: '63.10', name: 'Kabupaten Tanah Bumbu', parentCode: '63' },
  { code: '63.71', name: 'Kota Banjarmasin', parentCode: '63' },
  { code: '63.72', name: 'Kota Banjarbaru', parentCode: '63' },
  { code: '99.01', name: 'Kabupaten Contoh', parentCode: '99' },
  { code: '99.71', name: 'Kota Contoh', parentCode: '99' },
];
const NOTHING: WageGround = { regions: REGIONS, known: [] };
const HEADER = ['Kode wilayah', 'Wilayah', 'Tahun', 'Sektor', 'Upah', 'Sumber', 'Status'];
const GOOD = ['63.72', 'Kota Banjarbaru', '2026', '', '3496194', 'SK CONTOH 1/2025', 'Ditetapkan'];

/** Judges one row with some cells changed. */
function judge(changes: Readonly<Partial<Record<string, string>>>, ground = NOTHING) {
  const row = HEADER.map((name, index) => changes[name] ?? GOOD[index] ?? '');
  const [judged] = judgeWages([HEADER, row], ground);
  if (!judged) throw new Error('no row was judged');
  return judged;
}
const codes = (changes: Parameters<typeof judge>[0]) => judge(changes).findings.map(({ code }) => code);

const onRecord = (more: Partial<MinimumWage> = {}): MinimumWage => ({
  id: 'w',
  version: 1,
  regionCode: '63.72',
  regionName: 'Kota Banjarbaru',
  year: 2026,
  sector: '',
  amount: 3_496_194,
  source: 'SK CONTOH 1/2025',
  state: 'ditetapkan',
  ...more,
});

describe('An amount that looks as if a digit were missing', () => {
  const amount = (text: string, known: readonly MinimumWage[] = [], changes = {}) =>
    judge({ Upah: text, ...changes }, { ...NOTHING, known });
  const newest = onRecord({ id: 'n', regionCode: '63', regionName: 'Kalimantan Selatan', year: 2026 });

  it('is taken over with a doubt: under a million rupiah, or under half of the newest of the province', () => {
    expect(amount('999999')).toMatchObject({
      verdict: 'new',
      findings: [{ code: 'wage-unusually-low', params: { least: 1_000_000 } }],
    });
    expect(amount('1000000').findings).toEqual([]);
    const older = onRecord({ id: 'o', regionCode: '63', year: 2025, amount: 9_000_000 });
    expect(amount('1748096', [older, newest])).toMatchObject({
      verdict: 'new',
      findings: [{ code: 'wage-far-below-known', params: { region: 'Kalimantan Selatan', year: 2026 } }],
    });
    expect(amount('1748097', [older, newest]).findings).toEqual([]);
  });

  it('is measured neither by another province nor by a year long after', () => {
    const elsewhere = onRecord({ id: 'e', regionCode: '99', amount: 9_000_000 });
    expect(amount('1748096', [elsewhere]).findings).toEqual([]);
    expect(amount('1700000', [newest], { Tahun: '2020' }).findings).toEqual([]);
    expect(amount('1700000', [newest], { Tahun: '2021' }).findings).toHaveLength(1);
  });
});

describe('A file of minimum wages', () => {
  it('is read under headers in any order and spelling, below a title', () => {
    const rows = [
      ['DAFTAR UPAH MINIMUM (CONTOH)'],
      [],
      ['No', 'UMK', 'Kab/Kota', 'Dasar Hukum', 'TAHUN'],
      ['1', 'Rp3.496.194', 'Kota Banjarbaru', 'SK CONTOH 1/2025', '2026'],
      [],
      ['2', '3.600.000,00', 'Kab. Tanah Bumbu', 'SK CONTOH 1/2025', 'Tahun 2026'],
    ];
    expect(judgeWages(rows, NOTHING)).toMatchObject([
      {
        row: 4,
        verdict: 'new',
        findings: [],
        wage: {
          regionCode: '63.72',
          year: 2026,
          sector: '',
          amount: 3_496_194,
          source: 'SK CONTOH 1/2025',
          state: 'ditetapkan',
        },
      },
      { row: 6, verdict: 'new', wage: { regionCode: '63.10', amount: 3_600_000 } },
    ]);
  });

  it('says which columns are missing where no row heads them', () => {
    expect(judgeWages([['Kota Banjarbaru', '3496194']], NOTHING)).toEqual([
      {
        row: 1,
        cells: ['Kota Banjarbaru', '3496194'],
        wage: null,
        verdict: 'refused',
        findings: [{ code: 'columns-missing', params: { columns: 'Tahun, Upah, Sumber' } }],
      },
    ]);
    expect(judgeWages([], NOTHING)).toHaveLength(1);
  });

  it.each([
    ['Kota Banjarbaru', '63.72'],
    ['KOTA  BANJARBARU', '63.72'],
    ['Banjarbaru', '63.72'],
    ['Kab. Banjar', '63.03'],
    ['Kab.Banjar', '63.03'],
    ['Kabupaten Banjar', '63.03'],
    ['Banjar', '63.03'],
    ['Kalimantan Selatan', '63'],
    ['Prov. Kalimantan Selatan', '63'],
    ['Provinsi Kalimantan Selatan', '63'],
    ['Kotabaru', '63.02'],
    ['Kota Baru', '63.02'],
    ['Kab. Kota Baru', '63.02'],
  ])('finds the region by its name: %s', (name, code) => {
    expect(judge({ 'Kode wilayah': '', Wilayah: name })).toMatchObject({ wage: { regionCode: code } });
  });

  it.each([
    ['63.72', '63.72'],
    ['6372', '63.72'],
    ['6372000000', '63.72'],
    ['63', '63'],
    ['6300', '63'],
    ['63.1', '63.10'],
    ['63.10.00', '63.10'],
  ])('finds the region by its code, also as a spreadsheet spoils it: %s', (code, found) => {
    expect(judge({ 'Kode wilayah': code, Wilayah: '' })).toMatchObject({ wage: { regionCode: found } });
  });

  it('refuses a region that nobody knows, that may be two, or whose code and name disagree', () => {
    expect(codes({ 'Kode wilayah': '', Wilayah: 'Kota Atlantis' })).toEqual(['wage-region-unknown']);
    expect(codes({ 'Kode wilayah': '63.99', Wilayah: '' })).toEqual(['wage-region-unknown']);
    expect(codes({ 'Kode wilayah': '', Wilayah: 'Contoh' })).toEqual(['wage-region-ambiguous']);
    expect(codes({ 'Kode wilayah': '63.71' })).toEqual(['wage-region-differs']);
    expect(codes({ 'Kode wilayah': '', Wilayah: '' })).toEqual(['cell-required']);
  });

  it.each([
    ['Rp3.496.194', 3_496_194],
    ['3496194', 3_496_194],
    ['3.496.194,00', 3_496_194],
    ['Rp 3.496.194,-', 3_496_194],
  ])('reads the sum %s', (text, amount) => {
    expect(judge({ Upah: text })).toMatchObject({ wage: { amount }, findings: [] });
  });

  it('leaves out the sen of a decree and says so', () => {
    expect(judge({ Upah: 'Rp3.149.977,65' })).toMatchObject({
      verdict: 'new',
      wage: { amount: 3_149_977 },
      findings: [{ code: 'wage-sen-left-out' }],
    });
  });

  it('refuses sums that are none or cannot be a wage a month, and says every reason at once', () => {
    expect(codes({ Upah: 'tiga juta' })).toEqual(['money-not-readable']);
    expect(codes({ Upah: '3.496' })).toEqual(['wage-amount-unusual']);
    expect(codes({ Upah: '3496194000' })).toEqual(['wage-amount-unusual']);
    expect(codes({ Upah: '-', Tahun: '26', Sumber: '', Status: 'entah' })).toEqual([
      'wage-year-unknown',
      'cell-required',
      'cell-required',
      'wage-state-unknown',
    ]);
    expect(codes({ Sumber: 'x'.repeat(241) })).toEqual(['text-too-long']);
  });

  it('takes words for all sectors as the general minimum wage', () => {
    for (const word of ['', '-', 'Umum', 'semua sektor'])
      expect(judge({ Sektor: word })).toMatchObject({ wage: { sector: '' } });
    expect(judge({ Sektor: 'Perkebunan  sawit' })).toMatchObject({ wage: { sector: 'Perkebunan sawit' } });
  });

  it('says whether a row is new, stands there already or changes what stands there', () => {
    expect(judge({}, { ...NOTHING, known: [onRecord()] }).verdict).toBe('same');
    expect(judge({}, { ...NOTHING, known: [onRecord({ amount: 3_000_000 })] }).verdict).toBe('changes');
    expect(judge({}, { ...NOTHING, known: [onRecord({ state: 'perkiraan' })] }).verdict).toBe('changes');
    expect(judge({}, { ...NOTHING, known: [onRecord({ year: 2025 })] }).verdict).toBe('new');
    expect(judge({}, { ...NOTHING, known: [onRecord({ sector: 'Tambang' })] }).verdict).toBe('new');
  });

  it('refuses the second row about one region, year and sector', () => {
    const again = GOOD.with(4, '3500000');
    expect(judgeWages([HEADER, GOOD, again], NOTHING)).toMatchObject([
      { verdict: 'new' },
      { verdict: 'refused', wage: null, findings: [{ code: 'duplicate-in-list', params: { row: 2 } }] },
    ]);
  });

  it('throws for no cells whatever', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HEADER, ...GOOD, '=1+1', '9'.repeat(400)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), (rows) => {
        for (const one of judgeWages([HEADER, ...rows], NOTHING)) {
          expect(one.wage === null).toBe(one.verdict === 'refused');
          if (one.wage === null) expect(one.findings.length).toBeGreaterThan(0);
          else expect(minimumWageInputSchema.safeParse(one.wage).success).toBe(true);
        }
      }),
    );
  });
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^['=+\-@;",.]{1,3}[a-z ]{0,9}$/),
);
const wageArb = fc
  .record({
    regionCode: fc.constantFrom(...REGIONS.map(({ code }) => code)),
    year: fc.integer({ min: 2000, max: 2100 }),
    sector: text,
    amount: fc.integer({ min: 100_000, max: 100_000_000 }),
    source: text,
    state: fc.constantFrom(...MINIMUM_WAGE_STATES),
  })
  .map((raw) => minimumWageInputSchema.safeParse(raw))
  .filter((checked) => checked.success)
  .map((checked) => minimumWageInputSchema.parse(checked.data));

describe('A table that was saved as CSV', () => {
  it('comes back as it was, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(wageArb, { selector: minimumWageKey, maxLength: 8 }), (wages) => {
        const named = wages.map((wage) =>
          onRecord({ ...wage, regionName: REGIONS.find(({ code }) => code === wage.regionCode)?.name ?? '' }),
        );
        const csv = wageCsv(named);
        const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', skipEmptyLines: true });
        const judged = judgeWages(data, { ...NOTHING, known: named });
        expect(judged.map(({ wage }) => wage)).toEqual(wages);
        expect(judged.every(({ verdict }) => verdict === 'same')).toBe(true);
      }),
    );
  });

  it('begins with its columns and holds plain sums', () => {
    expect(wageCsv([onRecord({ source: '=1+1' })])).toBe(
      '\ufeff"Kode wilayah";"Wilayah";"Tahun";"Sektor";"Upah";"Sumber";"Status"\r\n' +
        '"63.72";"Kota Banjarbaru";"2026";"";"3496194";"\'=1+1";"Ditetapkan"\r\n',
    );
  });
});

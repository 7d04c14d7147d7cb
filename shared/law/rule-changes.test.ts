import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuleSets, firstChangedDay, saysTheSame, summaryOf } from './rule-changes.ts';
import { UNITS } from './rule-set.ts';
import { valueLines } from './rule-words.ts';
import {
  asSet,
  copyOf,
  entryOf,
  follow,
  newSeverance,
  type OpenSet,
  parameterOf,
  shippedSet,
} from './rules-for-tests.ts';
import { shippedRules } from './shipped-rules.ts';

const changesOf = (before: Parameters<typeof compareRuleSets>[0], after: OpenSet) =>
  compareRuleSets(before, asSet(after));
const kindsOf = (before: Parameters<typeof compareRuleSets>[0], after: OpenSet) =>
  Object.fromEntries(changesOf(before, after).map(({ id, change }) => [id, change]));
const changed = (change: (set: OpenSet) => void) => {
  const set = copyOf('jkp-2025');
  change(set);
  return set;
};

describe('The words of a value', () => {
  it.each([
    ['months', 6, ['6 bulan']],
    ['years', 1, ['1 tahun']],
    ['days', 1200, ['1.200 hari']],
    ['working-days', 10, ['10 hari kerja']],
    ['months-of-contribution', 12, ['12 bulan iuran']],
    ['age-years', 54, ['Usia 54 tahun']],
    ['count', 3, ['3']],
    ['ratio', 0.6, ['60%']],
    ['ratio', 0.125, ['12,5%']],
    ['ratio', 0.0037, ['0,37%']],
    ['ratio', 0, ['0%']],
    ['ratio', 1, ['100%']],
    ['rupiah', 5_000_000, ['Rp5.000.000']],
    ['date', '2027-01-01', ['1 Januari 2027']],
    ['yes-no', true, ['Ya']],
    ['yes-no', false, ['Tidak']],
    ['code', 'by-agreement', ['Menurut kesepakatan para pihak']],
    ['codes', ['mikro', 'kecil'], ['Mikro', 'Kecil']],
    ['codes', [], ['Tidak ada']],
    ['codes-by-code', { mikro: ['JKK', 'JKM'], besar: [] }, ['Mikro: JKK, JKM', 'Besar: Tidak ada']],
    [
      'code-sets',
      [['acceptance', 'report-receipt'], ['court-ruling']],
      ['Bukti diterimanya PHK + Tanda terima laporan PHK', 'Putusan PHI yang berkekuatan hukum tetap'],
    ],
    ['ratio-by-month', [0.6, 0.45], ['Bulan ke-1: 60%', 'Bulan ke-2: 45%']],
    [
      'months-by-years',
      [
        { fromYears: 0, months: 1 },
        { fromYears: 1, months: 2 },
        { fromYears: 8, months: 9 },
      ],
      [
        'Kurang dari 1 tahun: 1 bulan upah',
        '1 tahun atau lebih, kurang dari 8 tahun: 2 bulan upah',
        '8 tahun atau lebih: 9 bulan upah',
      ],
    ],
    [
      'multipliers',
      { severance: 0.5, service: 1, separationPay: true },
      ['Uang pesangon: 0,5 kali', 'Uang penghargaan masa kerja: 1 kali', 'Uang pisah: terutang'],
    ],
    ['days', 'seminggu', ['"seminggu"']],
  ] as const)('of %s says %j as %j', (unit, value, lines) => {
    expect(valueLines(unit, value)).toEqual(lines);
  });

  it('are there for every value that ships, without a code of the machine', () => {
    const lines = shippedRules.flatMap(({ parameters }) =>
      parameters.flatMap(({ unit, values }) => values.flatMap(({ value }) => valueLines(unit, value))),
    );
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => /^[a-z-]+$|null|undefined|NaN|[{[]/.test(line))).toEqual([]);
  });

  it('are there for anything that a file may hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.jsonValue(), (unit, value) => {
        const lines = valueLines(unit, JSON.parse(JSON.stringify(value)));
        for (const line of lines) expect(typeof line).toBe('string');
      }),
    );
  });
});

describe('The comparison of two rule sets', () => {
  it('finds nothing between a set and itself, in whatever order its fields stand', () => {
    for (const set of shippedRules) {
      expect(new Set(compareRuleSets(set, set).map(({ change }) => change))).toEqual(new Set(['same']));
      expect(firstChangedDay(set, set)).toBeNull();
      const turned = Object.fromEntries(Object.entries(set).reverse());
      expect(saysTheSame(set, asSet(JSON.parse(JSON.stringify(turned))))).toBe(true);
    }
  });

  it('shows of a new law the one multiplier that it changes, with both values in words', () => {
    const found = changesOf(shippedSet('severance-2021'), newSeverance()).filter(
      ({ change }) => change === 'changed',
    );
    expect(found).toMatchObject([
      {
        id: 'severance.reason.efficiency-losses',
        before: [{ to: null }],
        after: [
          {
            from: '2027-01-01',
            to: null,
            lines: [
              'Uang pesangon: 0,75 kali',
              'Uang penghargaan masa kerja: 1 kali',
              'Uang pisah: tidak terutang',
            ],
            cite: 'UU 1/2026 Pasal 1, berlaku sejak 1 Januari 2027',
          },
        ],
      },
    ]);
    expect(found[0]?.before[0]?.lines[0]).toBe('Uang pesangon: 0,5 kali');
    expect(firstChangedDay(shippedSet('severance-2021'), asSet(newSeverance()))).toBe('2027-01-01');
  });

  it('of a new law shows only what still held before it, and says that the ground is another', () => {
    const found = changesOf(shippedSet('severance-2021'), newSeverance());
    const daily = found.find(({ id }) => id === 'wage.daily-days-a-month');
    expect(shippedSet('severance-2021').parameters.find(({ id }) => id === daily?.id)?.values).toHaveLength(
      3,
    );
    expect(daily).toMatchObject({ change: 'source', before: [{ to: null }], after: [{ to: null }] });
  });

  it('compares with the last value of a set that ended', () => {
    const kinds = kindsOf(shippedSet('jkp-2021'), copyOf('jkp-2025'));
    expect(kinds).toMatchObject({
      'jkp.citizenship': 'source',
      'jkp.claim-months': 'changed',
      'jkp.record-unbroken': 'removed',
      'jkp.training-attendance': 'added',
    });
  });

  it('tells a further value from another ground for the same one', () => {
    const before = shippedSet('jkp-2025');
    const scheduled = changed((set) => follow(set, 'jkp.claim-months', '2026-12-31', '2027-01-01', 12));
    expect(kindsOf(before, scheduled)).toMatchObject({
      'jkp.claim-months': 'changed',
      'jkp.claims-max': 'same',
    });
    expect(firstChangedDay(before, asSet(scheduled))).toBe('2027-01-01');
    const again = changed((set) =>
      follow(set, 'jkp.claim-months', '2026-12-31', '2027-01-01', entryOf(set, 'jkp.claim-months').value),
    );
    expect(kindsOf(before, again)).toMatchObject({ 'jkp.claim-months': 'source' });
    const cited = changed((set) => (entryOf(set, 'jkp.wage-ceiling').mark = 'unverified'));
    expect(kindsOf(before, cited)).toMatchObject({ 'jkp.wage-ceiling': 'source' });
    for (const set of [again, cited]) expect(firstChangedDay(before, asSet(set))).toBeNull();
  });

  it('sees parameters that come and go, and a set that ends', () => {
    const before = shippedSet('jkp-2025');
    const fewer = changed((set) => (set.parameters = set.parameters.slice(1)));
    expect(kindsOf(before, fewer)).toMatchObject({ 'jkp.citizenship': 'removed' });
    const ended = changed((set) => (set.to = '2028-12-31'));
    expect(firstChangedDay(before, asSet(ended))).toBe('2029-01-01');
    const atTheEndOfDays = changed((set) => (set.to = '9999-12-31'));
    expect(firstChangedDay(before, asSet(atTheEndOfDays))).toBeNull();
    expect(new Set(Object.values(kindsOf(null, copyOf('jkp-2025'))))).toEqual(new Set(['added']));
  });
});

it('A summary counts the parameters by the mark of their last value', () => {
  const set = copyOf('pkwt-2021');
  for (const { values } of set.parameters) for (const value of values) value.mark = 'seen';
  parameterOf(set, 'pkwt.minimum-months').values.forEach((value) => {
    value.mark = 'unverified';
  });
  expect(summaryOf(asSet(set))).toMatchObject({
    id: 'pkwt-2021',
    parameters: 7,
    marks: { seen: 6, secondary: 0, unverified: 1 },
  });
});

import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import type { Row, Working } from './working.ts';
import { workingText } from './working-text.ts';

const SEVERANCE = {
  kind: 'severance',
  reason: 'efficiency-losses',
  employment: { start: '2021-06-01', end: '2026-06-01' },
  wage: { basic: 4_500_000, fixedAllowances: 500_000 },
  rights: { unusedLeaveDays: 5, leaveDivisor: 25, travelHome: 0, other: 0 },
  separationPay: null,
  businessScale: 'besar',
};

const monthsOf = (year: number) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

const JKP = {
  kind: 'jkp',
  worker: { citizenship: 'WNI', birthDate: '1990-05-01', willingToWork: true, reemployedOn: null },
  employer: { scale: 'besar', state: 'aktif' },
  employment: { contract: 'PKWTT', start: '2020-01-06', end: '2026-01-31', contractEnd: null },
  programmes: ['JKK', 'JKM', 'JHT', 'JP', 'JKN'],
  enrolledOn: '2022-02-01',
  layoff: { date: '2026-01-31', reason: 'efficiency-losses' },
  proof: ['acceptance', 'report-receipt'],
  contributions: [...monthsOf(2024), ...monthsOf(2025)].map((month) => ({
    month,
    state: 'paid',
    wage: month === '2025-12' ? 6_000_000 : null,
  })),
  previousClaims: [],
  claim: { filedOn: null, declaredEligibleOn: null },
  asOf: '2026-03-02',
};

const DEADLINES = {
  kind: 'deadlines',
  events: [{ event: 'first-session', date: '2026-08-24' }],
  week: 5,
  holidays: ['2026-08-25'],
  asOf: '2026-08-26',
  coveredYears: [2026],
};

function workingOf(facts: unknown): Working {
  const explained = explain(facts);
  if (!explained.ok) throw new Error(`${explained.path}: ${explained.problem}`);
  return explained.working;
}

function rowOf(working: Working, code: string): Row {
  const row = working.tables.flatMap(({ rows }) => rows).find((one) => one.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

describe('The working of severance', () => {
  const working = workingOf(SEVERANCE);

  it('shows months, wage and multiplier with the amount they make', () => {
    const row = rowOf(working, 'severance-pay');
    expect(row.sum).toBe('6 bulan x Rp5.000.000 x 0,5');
    expect(row.result).toBe('Rp15.000.000');
    expect(row.steps.at(-1)?.text).toBe('6 bulan x Rp5.000.000 x 0,5 = Rp15.000.000');
    expect(row.steps[0]?.text).toContain('5 tahun penuh');
  });

  it('adds the leave that was not taken to the rights and the rows up to the total', () => {
    expect(rowOf(working, 'rights').steps[0]?.text).toBe('5 hari cuti x Rp5.000.000 : 25 = Rp1.000.000.');
    expect(working.tables[0]?.total?.result).toBe('Rp26.000.000');
    expect(working.headline.value).toBe('Rp26.000.000');
  });

  it('names the provision of every amount and says that the total is a minimum', () => {
    for (const row of working.tables.flatMap(({ rows }) => rows)) {
      expect(row.steps.some(({ cite }) => cite !== null)).toBe(true);
    }
    expect(working.remarks[0]?.text).toContain('jumlah minimum menurut aturan');
    expect(working.remarks[0]?.cite).not.toBeNull();
  });

  it('shows separation pay only where it is due, and says when nobody has named it', () => {
    expect(working.tables[0]?.rows.map(({ code }) => code)).not.toContain('separation-pay');
    const due = workingOf({ ...SEVERANCE, reason: 'resignation' });
    expect(rowOf(due, 'separation-pay').result).toBe('Belum diisi');
    expect(due.headline.tone).toBe('law');
    expect(due.review).toHaveLength(1);
  });

  it('explains a daily wage and a piece rate below the minimum wage', () => {
    expect(rowOf(workingOf({ ...SEVERANCE, wage: { daily: 200_000 } }), 'wage').sum).toBe(
      'Rp200.000 sehari x 30 hari',
    );
    const piece = { pieceRateMonthlyAverage: 3_000_000, minimumWage: 3_500_000 };
    const row = rowOf(workingOf({ ...SEVERANCE, wage: piece }), 'wage');
    expect(row.sum).toContain('di bawah upah minimum Rp3.500.000');
    expect(row.result).toBe('Rp3.500.000');
  });

  it('computes nothing where the parties agree, and calls a small firm’s amount a comparison', () => {
    const agreed = workingOf({ ...SEVERANCE, reason: 'mutual-agreement' });
    expect(agreed.headline.value).toBe('Ditetapkan para pihak');
    expect(agreed.tables[0]?.total).toBeNull();
    expect(workingOf({ ...SEVERANCE, businessScale: 'mikro' }).headline.label).toContain('pembanding');
  });
});

describe('The working of PKWT compensation', () => {
  const facts = {
    kind: 'pkwt-compensation',
    start: '2025-01-01',
    end: '2025-06-30',
    wage: { basic: 10_000_000, fixedAllowances: 0 },
    businessScale: 'besar',
    foreignWorker: false,
  };

  it('shows the months over the months for one wage', () => {
    const row = rowOf(workingOf(facts), 'compensation');
    expect(row.sum).toBe('6 bulan : 12 x Rp10.000.000');
    expect(row.result).toBe('Rp5.000.000');
  });

  it('says how the days beyond the last whole month were counted', () => {
    const counted = workingOf({ ...facts, end: '2025-07-15' });
    expect(rowOf(counted, 'compensation').steps[0]?.text).toContain(
      '15 hari (15 : 30), seluruhnya 6,5 bulan',
    );
    const ignored = workingOf({ ...facts, end: '2025-07-15', partMonth: 'ignore' });
    expect(rowOf(ignored, 'compensation').steps[0]?.text).toContain('15 hari yang tidak dihitung');
    expect(ignored.headline.value).toBe('Rp5.000.000');
  });

  it('says why a foreign worker gets none', () => {
    const row = rowOf(workingOf({ ...facts, foreignWorker: true }), 'compensation');
    expect(row.steps.at(-1)?.text).toContain('tenaga kerja asing');
  });
});

describe('The working of JKP', () => {
  const working = workingOf(JKP);

  it('lists every condition with its word and provision', () => {
    const [checks] = working.tables;
    expect(checks?.rows).toHaveLength(10);
    expect(checks?.rows.every(({ state, steps }) => state?.word === 'Terpenuhi' && steps[0]?.cite)).toBe(
      true,
    );
    expect(working.headline).toMatchObject({ value: 'Memenuhi syarat', tone: 'good' });
  });

  it('pays three million for six months from a wage of six million', () => {
    const cash = working.tables.find(({ code }) => code === 'cash');
    expect(cash?.rows.map(({ result }) => result)).toEqual(Array.from({ length: 6 }, () => 'Rp3.000.000'));
    expect(cash?.rows[0]?.sum).toBe('60% x Rp5.000.000');
    expect(cash?.total?.result).toBe('Rp18.000.000');
  });

  it('counts the days left to claim', () => {
    expect(rowOf(working, 'claim-deadline')).toMatchObject({ result: '31 Juli 2026', sum: '151 hari lagi' });
    const late = workingOf({ ...JKP, asOf: '2026-08-02' });
    expect(rowOf(late, 'claim-deadline').sum).toBe('lewat 2 hari');
    expect(late.headline.tone).toBe('bad');
  });

  it('has no cash plan where no wage is known', () => {
    const contributions = JKP.contributions.map((one) => ({ ...one, wage: null }));
    expect(workingOf({ ...JKP, contributions }).tables.map(({ code }) => code)).toEqual(['checks', 'claim']);
  });
});

describe('The working of deadlines', () => {
  it('shows from when to when, the working days and the holidays passed over', () => {
    const working = workingOf(DEADLINES);
    expect(rowOf(working, 'recommendation-0')).toMatchObject({
      sum: '24 Agu -> 8 Sep 2026: 10 hari kerja, 1 libur dilewati',
      result: 'Selasa, 8 September 2026',
      state: { code: 'open', word: 'Berjalan' },
    });
    expect(working.headline.value).toBe('Selasa, 8 September 2026');
  });

  it('names the holidays and says when a deadline has passed', () => {
    const working = workingOf({ ...DEADLINES, asOf: '2026-09-09' });
    const row = rowOf(working, 'recommendation-0');
    expect(row.steps.map(({ text }) => text).join(' ')).toContain('25 Agustus 2026');
    expect(row.state?.word).toBe('Lewat tenggat');
    expect(working.headline.tone).toBe('bad');
  });
});

describe('The rule sets behind a working', () => {
  it('are all named, the governing one first', () => {
    const facts = { ...DEADLINES, events: [...DEADLINES.events, { event: 'layoff', date: '2026-08-03' }] };
    const working = workingOf(facts);
    expect(working.ruleSets.map(({ id }) => id)).toEqual(['deadlines-2006', 'jkp-2025']);
    expect(workingText(working)).toContain(
      'Kumpulan aturan deadlines-2006, terakhir diverifikasi 22 November 2026; jkp-2025, terakhir diverifikasi 22 November 2026.',
    );
  });
});

describe('Explaining', () => {
  it('hands on the path of a fact that cannot be used', () => {
    const employment = { start: '2026-06-01', end: '2021-06-01' };
    expect(explain({ ...SEVERANCE, employment })).toMatchObject({ ok: false, path: 'employment.end' });
  });

  it('says of a number without an end that it is too large, in no machine words', () => {
    const facts = { kind: 'pkwt-compensation', wage: { basic: 5_000_000, fixedAllowances: 0 } };
    const huge = { ...facts, businessScale: 'besar', foreignWorker: false, months: JSON.parse('1e400') };
    expect(explain(huge)).toMatchObject({ path: 'months', problem: 'angkanya terlalu besar untuk dihitung' });
    expect(explain({ ...huge, months: 1_201 })).toMatchObject({
      problem: 'paling banyak 1.200 bulan: 1.201',
    });
  });

  it('explains a pension that is set against the rights', () => {
    const working = workingOf({
      kind: 'pension-offset',
      severanceTotal: 100_000_000,
      pensionBenefit: 50_000_000,
      employerShare: 0.6,
    });
    expect(working.headline.value).toBe('Rp70.000.000');
    expect(working.facts).toContainEqual(['Bagian iuran pengusaha', '60%']);
    expect(working.tables[0]?.rows.map(({ label, sum, result }) => [label, sum, result])).toEqual([
      ['Bagian pengusaha', 'Rp50.000.000 x 60%', 'Rp30.000.000'],
      ['Bagian pekerja', 'Tetap hak pekerja', 'Rp20.000.000'],
      ['Kekurangan', 'Rp100.000.000 dikurangi Rp30.000.000', 'Rp70.000.000'],
    ]);
  });

  it('writes everything as plain text with provisions, review, note and rule set', () => {
    const text = workingText(workingOf({ ...SEVERANCE, reason: 'resignation' }));
    expect(text).toContain('Uang pisah: Belum diisi');
    expect(text).toMatch(/\[PP 35\/2021 Pasal/);
    expect(text).toContain('PERLU DITINJAU\n1. ');
    expect(text).toContain('bukan keputusan');
    expect(text).toContain('Kumpulan aturan severance-2021, terakhir diverifikasi');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });
});

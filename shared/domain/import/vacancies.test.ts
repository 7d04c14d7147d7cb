import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { vacancyInputSchema } from '../vacancy.ts';
import { findHeader } from './find-header.ts';
import { judgeList } from './judge-list.ts';
import { judgeRow } from './judge-row.ts';
import { readEducation, readLicences, readWages } from './read-vacancy-words.ts';
import { rowsOf, type ShortCell } from './rows-for-tests.ts';
import { VACANCIES } from './vacancies.ts';
import { vacancyOfRow } from './vacancy-changes.ts';

const KEYS = [
  ...['title', 'employerName', 'nib', 'regionCode', 'region', 'place', 'offer', 'wageFrom', 'wageTo'],
  ...[
    'occupation',
    'licences',
    'education',
    'sex',
    'age',
    'openings',
    'postedOn',
    'until',
    'contact',
    'note',
  ],
] as const;
const MAPPING = Object.fromEntries(KEYS.map((key, index) => [key, index]));
const CONTEXT = {
  today: plainDate('2026-11-23'),
  regionBook: [
    { code: '63', name: 'Kalimantan Selatan', parentCode: null },
    { code: '63.03', name: 'Kabupaten Banjar', parentCode: '63' },
    { code: '63.71', name: 'Kota Banjarmasin', parentCode: '63' },
    { code: '63.72', name: 'Kota Banjarbaru', parentCode: '63' },
    { code: '35.78', name: 'Kota Surabaya', parentCode: '35' },
    { code: '35.05', name: 'Kabupaten Blitar', parentCode: '35' },
    { code: '35.72', name: 'Kota Blitar', parentCode: '35' },
  ],
};

const judge = (row: Readonly<Record<string, ShortCell>>) =>
  judgeRow(rowsOf(KEYS.map((key) => row[key] ?? null))[0] ?? [], 6, MAPPING, VACANCIES, CONTEXT);
const GOOD = { title: 'Sopir truk', employerName: 'PT CONTOH Angkutan' };
function taken(row: Readonly<Record<string, ShortCell>>) {
  const judgement = judge({ ...GOOD, ...row });
  if (judgement.kind !== 'row') throw new Error(JSON.stringify(judgement));
  return { ...judgement.values, warned: judgement.warnings.map(({ cell, code }) => `${cell} ${code}`) };
}
const refusals = (row: Readonly<Record<string, ShortCell>>) => {
  const judgement = judge({ ...GOOD, ...row });
  return judgement.kind === 'refused'
    ? judgement.reasons.map(({ cell, code }) => `${cell} ${code}`)
    : judgement.kind;
};

describe('A wage as firms write it', () => {
  it.each([
    ['3.500.000', 3_500_000, null],
    ['Rp 3.500.000,- per bulan', 3_500_000, null],
    ['Rp3.500.000 - Rp4.000.000', 3_500_000, 4_000_000],
    ['3.500.000 s.d. 4.000.000', 3_500_000, 4_000_000],
    ['3500000 s/d 4000000', 3_500_000, 4_000_000],
    ['3 - 4 juta', 3_000_000, 4_000_000],
    ['3,5 jt sampai 4 jt', 3_500_000, 4_000_000],
    ['mulai 3,7 juta', 3_700_000, null],
    ['maksimal 5 juta', null, 5_000_000],
  ])('%s', (text, from, to) => {
    expect(readWages(text)).toEqual({ kind: 'wages', from, to });
  });

  it.each(['UMK', 'nego', '', '5 juta - 3 juta', '1 - 2 - 3', '0', 'Rp', '4 (juta rupiah)', '9e99 juta'])(
    'that tells no sum: "%s"',
    (text) => {
      expect(readWages(text)).toEqual({ kind: 'unread' });
    },
  );
});

describe('An education as firms ask for it', () => {
  it.each([
    ['SMA/SMK', 'SMA'],
    ['Minimal SMA sederajat', 'SMA'],
    ['SMK sederajat', 'SMK'],
    ['SLTA', 'SMA'],
    ['STM', 'SMK'],
    ['D-III', 'D3'],
    ['Diploma 3', 'D3'],
    ['Diploma', 'D3'],
    ['Diploma IV', 'D4'],
    ['D3/S1', 'D3'],
    ['S-1 Teknik Sipil', 'S1'],
    ['Sarjana', 'S1'],
    ['Semua jenjang', ''],
    ['', ''],
    ['Pondok pesantren', null],
  ])('%s', (text, education) => {
    expect(readEducation(text)).toBe(education);
  });
});

describe('A row with a vacancy', () => {
  it('becomes values; what the record has no place for stands in the note', () => {
    expect(
      taken({
        nib: '1234567890123',
        region: 'Banjarbaru',
        place: 'Jalan Contoh 1',
        offer: '3 - 4 juta',
        occupation: 'Pengemudi',
        licences: 'SIM B1; SIM B2 dan K3',
        education: 'SMA/SMK',
        sex: 'Laki-laki',
        age: '21-45',
        openings: '5 orang',
        until: '31/12/2026',
        contact: '0800',
        note: 'Bergilir',
      }),
    ).toEqual({
      title: 'Sopir truk',
      employerName: 'PT CONTOH Angkutan',
      nib: '1234567890123',
      regionCode: '63.72',
      region: 'Kota Banjarbaru',
      place: 'Jalan Contoh 1',
      wageFrom: 3_000_000,
      wageTo: 4_000_000,
      licences: 'SIM B1, SIM B2, K3',
      education: 'SMA',
      openings: 5,
      postedOn: null,
      until: '2026-12-31',
      contact: '0800',
      note: 'Bergilir\nGolongan jabatan: Pengemudi\nJenis kelamin: Laki-laki\nUsia: 21-45',
      warned: [],
    });
  });

  it('finds its region by name, by code, by a code in the column of names', () => {
    for (const row of [{ region: 'kota banjarmasin' }, { regionCode: '63.71' }, { region: 6371 }])
      expect(taken(row)).toMatchObject({ regionCode: '63.71', region: 'Kota Banjarmasin', warned: [] });
  });

  it('keeps the words of a region that nobody knows, or that can mean two, in the place of work', () => {
    expect(taken({ region: 'Antah Berantah', place: 'Jalan 1' })).toMatchObject({
      regionCode: null,
      place: 'Jalan 1, Antah Berantah',
      warned: ['E7 vacancy-region-unknown'],
    });
    expect(taken({ region: 'Blitar' })).toMatchObject({
      regionCode: null,
      place: 'Blitar',
      warned: ['E7 vacancy-region-ambiguous'],
    });
    expect(taken({ region: 'Kalimantan Selatan' })).toMatchObject({
      regionCode: null,
      place: 'Kalimantan Selatan',
    });
    expect(refusals({ regionCode: '63.71', region: 'Banjarbaru' })).toEqual(['E7 vacancy-region-differs']);
  });

  it('keeps words that tell no wage and no school in the note', () => {
    expect(taken({ offer: 'UMK', education: 'pesantren' })).toMatchObject({
      wageFrom: null,
      education: '',
      note: 'Upah: UMK\nPendidikan: pesantren',
      warned: ['G7 vacancy-wage-unread', 'L7 vacancy-education-unread'],
    });
    expect(taken({ wageFrom: 3_000_000, offer: '4 juta' })).toMatchObject({
      wageFrom: 3_000_000,
      wageTo: null,
      note: 'Upah: 4 juta',
    });
  });

  it('is refused at the cell that is wrong', () => {
    expect(refusals({ title: null, openings: 3 })).toEqual(['A7 required']);
    expect(refusals({ employerName: '123' })).toEqual(['B7 name-not-text']);
    expect(refusals({ wageFrom: 5_000_000, wageTo: 4_000_000 })).toEqual(['I7 wage-below-from']);
    expect(refusals({ openings: '0' })).toEqual(['O7 vacancy-openings-unusual']);
    expect(refusals({ postedOn: '2026-12-01', until: '2026-11-30' })).toEqual(['Q7 end-before-start']);
    expect(refusals({ until: '31/13/2026' })).toHaveLength(1);
    expect(refusals({ title: 'x'.repeat(161) })).toEqual(['A7 text-too-long']);
  });

  it('warns of a last day that is past, and takes it', () => {
    expect(taken({ until: '2026-11-22' }).warned).toEqual(['Q7 vacancy-until-passed']);
    expect(taken({ until: '2026-11-23' }).warned).toEqual([]);
  });

  it('may be for those who sign elsewhere: a manager is no signature', () => {
    for (const title of ['Manajer toko', 'Direktur', 'Kepala gudang', 'HRD'])
      expect(taken({ title }).title).toBe(title);
    // Without a firm it is what stands under a table.
    expect(judge({ title: 'Direktur' }).kind).toBe('skipped');
  });

  it('is held to be the same only when it says the very same', () => {
    const rows = rowsOf(
      ['Jabatan', 'Perusahaan', 'Kabupaten/Kota', 'Upah', 'Lamaran Sampai'],
      ['Kasir', 'Toko CONTOH', 'Banjarbaru', '3 juta', '2026-12-31'],
      ['Kasir', 'Toko CONTOH', 'Banjarbaru', '3 juta', '2026-12-31'],
      ['Kasir', 'Toko CONTOH', 'Banjarbaru', '4 juta', '2026-12-31'],
      ['Kasir', 'Toko CONTOH', 'Banjarmasin', '3 juta', '2026-12-31'],
    );
    const header = findHeader(rows, VACANCIES);
    expect(header?.columns.map(({ guess }) => guess)).toEqual([
      'title',
      'employerName',
      'region',
      'offer',
      'until',
    ]);
    const { rows: judged } = judgeList(
      rows,
      1,
      { title: 0, employerName: 1, region: 2, offer: 3, until: 4 },
      VACANCIES,
      CONTEXT,
    );
    expect(
      judged.map(({ judgement }) =>
        judgement.kind === 'refused'
          ? judgement.reasons.map(({ code }) => code)
          : judgement.kind === 'row'
            ? judgement.warnings.map(({ code }) => code)
            : [],
      ),
    ).toEqual([[], ['duplicate-in-list'], ['looks-alike-in-list'], []]);
  });

  it('takes licences apart, each once', () => {
    expect(readLicences('SIM A, SIM A; K3 • Las 3G dan Las 6G, -')).toEqual([
      'SIM A',
      'K3',
      'Las 3G',
      'Las 6G',
    ]);
  });

  it('whatever its cells hold: nothing is thrown, and what is taken fits the record', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '=1+1',
        "'; DROP TABLE vacancy",
        '<b>x</b>',
        '\u202e\u0000',
        '3 - 4 juta',
        'SMA',
        '63.71',
        'Sopir',
      ),
      fc.string({ minLength: 100, maxLength: 2_500 }),
    );
    const cell = fc.oneof(
      fc.constant({ kind: 'empty' } as const),
      text.map((one) => ({ kind: 'text', text: one }) as const),
      fc.double().map((value) => ({ kind: 'number', value, text: String(value) }) as const),
      fc.constant({ kind: 'error', text: '#REF!' } as const),
      fc
        .constantFrom(plainDate('2026-03-03'), plainDate('2027-03-03'))
        .map((date) => ({ kind: 'date', date }) as const),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: KEYS.length, maxLength: KEYS.length }),
        fc.boolean(),
        (cells, named) => {
          const whole = named
            ? [
                { kind: 'text', text: 'Sopir' } as const,
                { kind: 'text', text: 'PT CONTOH' } as const,
                ...cells.slice(2),
              ]
            : cells;
          const judgement = judgeRow(whole, 3, MAPPING, VACANCIES, CONTEXT);
          if (judgement.kind !== 'row') return;
          expect(vacancyInputSchema.safeParse(vacancyOfRow(judgement.values, null)).error).toBeUndefined();
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

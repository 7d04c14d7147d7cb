import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDUCATIONS } from '../job-seeker.ts';
import { rankSeekers, rankVacancies, type SeekerSide, type VacancySide } from './rank.ts';
import { licenceKey, occupationKeys } from './words.ts';

const seeker = (id: string, more: Partial<SeekerSide> = {}): SeekerSide => ({
  id,
  occupation: 'Operator produksi',
  wanted: 'Sopir truk',
  regions: [],
  wageWish: null,
  licences: [],
  education: 'SMA',
  ...more,
});
const vacancy = (more: Partial<VacancySide> = {}): VacancySide => ({
  id: 'v',
  title: 'Driver truk',
  regionCode: '63.72',
  wageFrom: 3_500_000,
  wageTo: 4_000_000,
  licences: ['SIM B1'],
  education: 'SMA',
  ...more,
});
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
const standings = (found: ReturnType<typeof rankSeekers>[number] | undefined) =>
  Object.fromEntries((found?.points ?? []).map(({ code, standing }) => [code, standing]));

describe('Words of occupations', () => {
  it('meet whatever they are called', () => {
    for (const [one, other] of [
      ['Driver', 'Supir'],
      ['Security', 'SATPAM'],
      ['Welder', 'juru las'],
      ['Staf administrasi', 'Admin'],
      ['Cleaning Service', 'petugas kebersihan'],
      ['pengemasan', 'mengemas'],
    ] as const) {
      const keys = occupationKeys(one);
      expect(
        [...occupationKeys(other)].some((key) => keys.has(key)),
        `${one} / ${other}`,
      ).toBe(true);
    }
  });

  it('do not meet by words that say nothing', () => {
    const keys = occupationKeys('Tenaga ahli bidang gizi');
    expect([...occupationKeys('Tenaga ahli bidang tambang')].filter((key) => keys.has(key))).toEqual([]);
  });

  it('of licences are compared without how they were written', () => {
    expect(licenceKey('SIM B-I')).toBe(licenceKey('sim B1'));
    expect(licenceKey('SIM BII Umum')).toBe('sim b2 umum');
    expect(licenceKey('SIM A')).not.toBe(licenceKey('SIM B1'));
    expect(licenceKey('Sertifikat K3')).toBe('k3');
  });
});

describe('The best for a vacancy', () => {
  it('come with the reason for each point, and a lack is shown, not hidden', () => {
    const found = rankSeekers(
      vacancy(),
      [
        seeker('without licence', { regions: ['63.72'], wageWish: 3_800_000 }),
        seeker('fits', { regions: ['63.72'], wageWish: 3_800_000, licences: ['SIM B1'] }),
        seeker('near', { regions: ['63.01'], wageWish: 4_300_000, licences: ['sim b-1'] }),
        seeker('other trade', { occupation: 'Perawat', wanted: 'Guru' }),
      ],
      10,
    );
    expect(ids(found)).toEqual(['fits', 'near', 'without licence']);
    expect(standings(found[0])).toEqual({
      wanted: 'fits',
      occupation: 'lacks',
      region: 'fits',
      wage: 'fits',
      licences: 'fits',
      education: 'fits',
    });
    expect(standings(found[1])).toMatchObject({ region: 'near', wage: 'near' });
    expect(found[2]?.lacks).toBe(true);
    expect(found[2]?.points.find(({ code }) => code === 'licences')).toMatchObject({
      standing: 'lacks',
      names: ['SIM B1'],
    });
  });

  it('are judged by what is known alone', () => {
    const [found] = rankSeekers(vacancy(), [seeker('a', { education: '' })], 1);
    expect(standings(found)).toMatchObject({ wage: 'unknown', education: 'unknown' });
  });

  const anySeeker = fc.record({
    id: fc.uuid(),
    occupation: fc.constantFrom('Sopir', 'Las listrik', 'Admin gudang', '', 'Operator excavator'),
    wanted: fc.constantFrom('Driver truk', 'Welder', 'Kasir', '', 'Satpam'),
    regions: fc.subarray(['63.72', '63.01', '62.71']),
    wageWish: fc.option(fc.integer({ min: 1, max: 9_000_000 })),
    licences: fc.subarray(['SIM A', 'SIM B1', 'K3']),
    education: fc.constantFrom(...EDUCATIONS),
  });

  it('keep their order whatever the order of the pool, and points add up to the score', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anySeeker, { selector: ({ id }) => id, maxLength: 30 }),
        fc.constantFrom('Driver', 'Juru las', 'Kasir', 'Admin'),
        (pool, title) => {
          const found = rankSeekers(vacancy({ title }), pool, 100);
          expect(rankSeekers(vacancy({ title }), pool.toReversed(), 100)).toEqual(found);
          for (const match of found) {
            expect(match.score).toBe(match.points.reduce((sum, { points }) => sum + points, 0));
            expect(match.score).toBeGreaterThan(0);
            expect(match.score).toBeLessThanOrEqual(100);
          }
          // From the other side the pair is judged alike.
          for (const match of found) {
            const who = pool.find(({ id }) => id === match.id);
            const [back] = who ? rankVacancies(who, [vacancy({ title })], 1) : [];
            expect(back?.points).toEqual(match.points);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never lose by a licence more', () => {
    fc.assert(
      fc.property(anySeeker, (who) => {
        const score = (licences: readonly string[]) =>
          rankSeekers(vacancy(), [{ ...who, licences }], 1)[0]?.score ?? 0;
        expect(score([...who.licences, 'SIM B1'])).toBeGreaterThanOrEqual(score(who.licences));
      }),
      { numRuns: 60 },
    );
  });

  it('of 10,000 people are found at once', () => {
    const pool = Array.from({ length: 10_000 }, (_, n) =>
      seeker(String(n), {
        occupation: ['Sopir truk tambang', 'Staf administrasi gudang', 'Juru las kapal'][n % 3] ?? '',
        wanted: ['Driver', 'Kasir swalayan', 'Welder pipa'][n % 3] ?? '',
      }),
    );
    const begun = performance.now();
    expect(rankSeekers(vacancy(), pool, 50)).toHaveLength(50);
    const took = performance.now() - begun;
    console.info(`[measure] 10,000 people ranked in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(3_000);
  });
});

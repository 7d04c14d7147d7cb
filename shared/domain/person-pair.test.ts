import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { PersonId } from './ids.ts';
import { foldName } from './name-key.ts';
import { isNikNear, swappedNiks } from './nik-near.ts';
import { couplesOfName, couplesOfNik } from './person-blocks.ts';
import { judgePair, pairSide, type StoredSide } from './person-pair.ts';
import { phoneKey } from './phone-key.ts';

const born = plainDate('1985-05-17');
const side = (name: string, more: Partial<StoredSide> = {}, former: readonly string[] = []) =>
  pairSide(
    {
      id: name as PersonId,
      nik: null,
      foldKey: foldName(name).join(' '),
      sex: null,
      birthDate: null,
      phoneKey: '',
      ...more,
    },
    former,
  );
const NIK = '6372011705850001';

describe('Two NIKs', () => {
  it('are near by one digit or by two neighbours swapped, and by nothing else', () => {
    expect(isNikNear(NIK, '6372011705850002')).toBe(true);
    expect(isNikNear(NIK, '6372017105850001')).toBe(true);
    expect(isNikNear(NIK, NIK)).toBe(false);
    expect(isNikNear(NIK, '6372011705850023')).toBe(false);
    expect(isNikNear(NIK, '637201170585000')).toBe(false);
    for (const swapped of swappedNiks(NIK)) expect(isNikNear(NIK, swapped)).toBe(true);
  });
});

describe('Two records', () => {
  it.each([
    ['Moh. Yusuf', 'Muhammad Jusuf', {}, {}, ['name-and-birth']],
    ['Sri Hartati', 'Sri Hartatik', {}, {}, ['like-name-and-birth']],
    ['Sri Hartati', 'Sri Hartatik', { birthDate: null, nik: NIK }, { nik: '6372011705850002' }, ['nik-near']],
    ['Sri Hartati', 'Sri Hartatik', { birthDate: null, phoneKey: '0811' }, { phoneKey: '0811' }, ['phone']],
    ['Budi Santoso', 'Siti Aminah', {}, {}, null],
    ['Budi Santoso', 'Siti Aminah', { nik: NIK }, { nik: '6372011705850002' }, null],
    ['Budi Santoso', 'Budi Santoso', { birthDate: null }, { birthDate: null }, null],
  ] as const)('%s and %s', (a, b, one, other, reasons) => {
    const judged = judgePair(side(a, { birthDate: born, ...one }), side(b, { birthDate: born, ...other }));
    expect(judged?.reasons ?? null).toEqual(reasons);
  });

  it('are the likeliest when one carries a NIK that the other was known by', () => {
    const known = judgePair(side('A B', { nik: NIK }), side('C D', {}, [NIK]));
    expect(known?.reasons).toEqual(['nik-known']);
    const same = judgePair(side('Budi', { birthDate: born }), side('Budi', { birthDate: born }));
    expect(known?.likeness).toBeGreaterThan(same?.likeness ?? 1);
  });

  it('are less likely with two NIKs that are far from each other, or of another sex', () => {
    const of = (a: Partial<StoredSide>, b: Partial<StoredSide>) =>
      judgePair(
        side('Budi Santoso', { birthDate: born, ...a }),
        side('Budi Santoso', { birthDate: born, ...b }),
      )?.likeness ?? 0;
    expect(of({ nik: NIK }, { nik: '6372021705859999' })).toBeLessThan(of({ nik: NIK }, {}));
    expect(of({ sex: 'L' }, { sex: 'P' })).toBeLessThan(of({}, {}));
  });

  it('are judged alike whichever comes first', () => {
    const name = fc.constantFrom(
      'Moh. Yusuf',
      'Muhammad Jusuf',
      'Sri Hartati',
      'Sri Hartatik',
      'M Yusuf',
      '',
    );
    const nik = fc.constantFrom(null, NIK, '6372011705850002', '6372021705859999');
    const any = fc.tuple(name, nik, fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(any, any, ([a, ...p], [b, ...q]) => {
        const [one, other] = [
          side(a, { nik: p[0], birthDate: p[1] ? born : null, phoneKey: p[2] ? '0811' : '' }),
          side(b, { nik: q[0], birthDate: q[1] ? born : null, phoneKey: q[2] ? '0811' : '' }),
        ];
        expect(judgePair(one, other)).toEqual(judgePair(other, one));
      }),
    );
  });
});

describe('A block of many', () => {
  const many = (n: number, nik: (at: number) => string) =>
    Array.from({ length: n }, (_, at) => side(`p${String(at).padStart(4, '0')}`, { nik: nik(at) }));

  it.each(['start', 'end'] as const)(
    'finds the couples that a look at everybody finds, by the %s',
    (differing) => {
      const digits = fc.array(fc.integer({ min: 0, max: 199 }), { minLength: 61, maxLength: 120 });
      fc.assert(
        fc.property(digits, (numbers) => {
          const unique = [...new Set(numbers)];
          const sides = many(unique.length, (at) => {
            const part = String(unique[at]).padStart(8, '0');
            return differing === 'end' ? `63720117${part}` : `${part}05850001`;
          });
          const found = new Set(
            [...couplesOfNik(sides, differing)].map(([a, b]) => [a.id, b.id].sort().join(' ')),
          );
          const all = sides.flatMap((a, i) =>
            sides
              .slice(i + 1)
              .flatMap((b) => (isNikNear(a.nik ?? '', b.nik ?? '') ? [`${a.id} ${b.id}`] : [])),
          );
          expect([...found].sort()).toEqual(all.sort());
        }),
        { numRuns: 30 },
      );
    },
  );

  it('compares names that share a beginning, in whatever order the words are', () => {
    const others = Array.from({ length: 80 }, (_, at) => side(`Xy${at} Zw${at}`));
    const couples = [...couplesOfName([side('Hartati Sri'), ...others, side('Sri Hartatik')])];
    expect(couples.some(([a, b]) => a.id === 'Hartati Sri' && b.id === 'Sri Hartatik')).toBe(true);
  });
});

describe('A telephone number', () => {
  it.each([
    ['0811-2233-445', '08112233445'],
    ['+62 811 2233 445', '08112233445'],
    ['62811.2233.445 / 0812', '08112233445'],
    ['-', ''],
    ['123', ''],
    ['', ''],
  ])('%s is %s for comparing', (text, key) => {
    expect(phoneKey(text)).toBe(key);
  });
});

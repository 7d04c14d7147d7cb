import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmKey, nameKey, nameSimilarity } from './name-key.ts';

describe('the key of a name', () => {
  it.each([
    ["Drs. H. Ma'ruf Amin, S.H., M.Si.", 'maruf amin'],
    ['Hj. Siti Aminah', 'siti aminah'],
    ['H.Ahmad Yani,SH', 'ahmad yani'],
    ['AHMAD YANI SH', 'ahmad yani'],
    ['Dr. Ir. Budi S., M.T.', 'budi s'],
    ['Prof. Dr. Gusti Hatta, M.S.', 'gusti hatta'],
    ['Ahmad Yani, S. Kom., M. Si.', 'ahmad yani'],
    ['Dr. dr. Hasan, Sp.PD', 'hasan'],
    ["Nur'aini, A.Md.Kom", 'nuraini'],
    ['  Siti   RAHMAWATI (CONTOH) ', 'siti rahmawati contoh'],
    ['José-María', 'jose maria'],
    ['M.Yusuf', 'm yusuf'],
    ['Yusuf, Ahmad', 'yusuf ahmad'],
    ['Alm. Budi', 'budi'],
  ])('of %s is "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it.each([
    ['St. Aminah', 'st aminah'],
    ['Ahmad Ma', 'ahmad ma'],
    ['Si Amat', 'si amat'],
    ['D. J. Sitorus', 'd j sitorus'],
    ['H.', 'h'],
    ['Ma', 'ma'],
  ])('of %s keeps what only looks like a title', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it.each(['', '   ', ',,,', '...'])('of %j is empty', (name) => {
    expect(nameKey(name)).toBe('');
  });

  it('is its own key, in lower case with single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(name)).toMatch(/^(\S+( \S+)*)?$/);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}( [a-z]{6,9}){0,3}$/), (key) => {
        expect(nameKey(nameKey(key))).toBe(nameKey(key));
      }),
    );
  });
});

describe('the key of a firm', () => {
  it.each([
    ['PT. Banua Jaya (Persero) Tbk', 'banua jaya'],
    ['Banua Jaya, PT', 'banua jaya'],
    ['P.T. BANUA  JAYA', 'banua jaya'],
    ['PT.Banua-Jaya', 'banua jaya'],
    ['CV. Maju & Mundur', 'maju dan mundur'],
    ['UD Sinar', 'sinar'],
    ['Koperasi Sawit Makmur', 'koperasi sawit makmur'],
    ['Toko PT Jaya', 'toko pt jaya'],
    ['PT', 'pt'],
    ['', ''],
  ])('of %s is "%s"', (name, key) => {
    expect(firmKey(name)).toBe(key);
  });
});

describe('two names', () => {
  it.each([
    ['Muhammad Yusuf', 'Mohamad Jusuf'],
    ['M. Yusuf', 'Muhammad Yusuf'],
    ['Moch. Ali', 'Mochammad Ali'],
    ['Mukhamad Ali', 'MUHAMMAD ALI, S.E.'],
    ['Achmad Soekarno', 'Ahmad Sukarno'],
    ['Djoko Tjahjono', 'Joko Cahyono'],
    ['Noor Aida', 'Nur Aida'],
    ['Nur Hasanah', 'Nurhasanah'],
    ['Siti Aminah', 'Sity Aminnah'],
    ['Rizky', 'Riski'],
    ['Chandra', 'Candra'],
    ['Abd. Rahman', 'Abdul Rachman'],
    ['Fatimah', 'Fathima'],
  ])('%s and %s are the same but for spelling', (a, b) => {
    expect(nameSimilarity(a, b)).toBe(1);
  });

  it.each([
    ['Hidayatullah', 'Hidayatulloh'],
    ['Ahmad Y.', 'Ahmad Yani'],
    ['Yani Ahmad', 'Ahmad Yani'],
    ['Rahmawati Hasan', 'Rahmawait Hasan'],
  ])('%s and %s are worth a second look', (a, b) => {
    const similarity = nameSimilarity(a, b);
    expect(similarity).toBeGreaterThanOrEqual(0.85);
    expect(similarity).toBeLessThan(1);
  });

  it.each([
    ['Siti Rahmawati', 'Siti Rahmah'],
    ['Budi Santoso', 'Beni Santosa'],
    ['Muhammad Rizki', 'Muhammad Fahmi'],
    ['Ahmad Yani', 'Ahmad Fauzi'],
    ['M. Arifin', 'Maria Arifin'],
    ['Budi', 'Budi Santoso'],
    ['Maria', 'Mario'],
  ])('%s and %s are different people', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(0.85);
  });

  it('have nothing in common when one is empty', () => {
    expect(nameSimilarity('', '')).toBe(0);
    expect(nameSimilarity('Budi', '...')).toBe(0);
  });

  it('are as alike one way as the other, between 0 and 1', () => {
    const name = fc
      .array(
        fc.constantFrom('siti', 'm', 'muhammad', 'nur', 'aini', 'a', 'hasan', 'hassan', 'dj', 'yoesoef'),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(name, fc.string()), fc.oneof(name, fc.string()), (a, b) => {
        const similarity = nameSimilarity(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(nameSimilarity(b, a)).toBeCloseTo(similarity, 10);
      }),
      { numRuns: 2000 },
    );
  });
});

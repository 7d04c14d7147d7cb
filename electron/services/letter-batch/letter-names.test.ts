import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssuedLetter } from './issue-part.ts';
import { fileNames, safeName } from './letter-names.ts';

const letter = (name: string, number: string | null = null): IssuedLetter => ({
  number,
  name,
  addressee: 'Kepala Cabang Contoh',
  nik: '',
  dispute: '',
  employer: '',
  pages: 1,
});

describe('the names of the files of a run', () => {
  it('begin with the number and name whom the letter is for', () => {
    expect(fileNames([])(letter('Siti Contoh', '500.15.15/12/Disnaker/2026'))).toBe(
      '500.15.15-12-Disnaker-2026 - Siti Contoh.pdf',
    );
    expect(fileNames([])(letter(''))).toBe('Tanpa nomor - Kepala Cabang Contoh.pdf');
  });

  it('tell apart those that Windows holds for the same one', () => {
    const name = fileNames(['TANPA NOMOR - siti.pdf']);
    expect([name(letter('Siti')), name(letter('SITI')), name(letter('Budi'))]).toEqual([
      'Tanpa nomor - Siti (2).pdf',
      'Tanpa nomor - SITI (3).pdf',
      'Tanpa nomor - Budi.pdf',
    ]);
  });

  it('never are the name of a device, and keep no blank or dot at an end', () => {
    expect(safeName('CON')).toBe('_CON');
    expect(safeName('lpt1.surat')).toBe('_lpt1.surat');
    expect(safeName(' .PT Contoh. ')).toBe('PT Contoh');
    expect(safeName('a\u202e\u0000b\nc')).toBe('ab c');
  });

  it('are alike for no two letters and fit Windows, whatever people are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 30 }), (people) => {
        const name = fileNames([]);
        const files = people.map((one) => name(letter(one)));
        expect(new Set(files.map((file) => file.normalize('NFC').toLowerCase())).size).toBe(files.length);
        for (const file of files) {
          expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]$/u);
          expect(file.length).toBeLessThan(240);
        }
      }),
    );
  });
});

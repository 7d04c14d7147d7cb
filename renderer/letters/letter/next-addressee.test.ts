import { expect, test } from 'vitest';
import { nextAddressee } from './next-addressee.ts';

const BOTH = 'Pimpinan PT Contoh; Sdr. Budi (CONTOH)';

test('each addressee of a letter is offered in turn, then nobody', () => {
  expect(nextAddressee(BOTH, [])).toBe('Pimpinan PT Contoh');
  expect(nextAddressee(BOTH, ['Pimpinan PT Contoh'])).toBe('Sdr. Budi (CONTOH)');
  expect(nextAddressee(BOTH, ['Sdr. Budi (CONTOH)'])).toBe('Pimpinan PT Contoh');
  expect(nextAddressee(BOTH, ['Sdr. Budi (CONTOH)', 'Pimpinan PT Contoh'])).toBe('');
  expect(nextAddressee('PT Contoh', [])).toBe('PT Contoh');
});

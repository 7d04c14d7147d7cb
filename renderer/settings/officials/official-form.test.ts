import { describe, expect, test } from 'vitest';
import { headTitleOf } from './official-form.ts';

describe('the title of who leads an office', () => {
  test.each([
    ['DINAS TENAGA KERJA', 'Kepala Dinas Tenaga Kerja'],
    ['DINAS KOPERASI, USAHA MIKRO  DAN TENAGA KERJA', 'Kepala Dinas Koperasi, Usaha Mikro dan Tenaga Kerja'],
    ['', ''],
  ])('of "%s" is "%s"', (office, title) => {
    expect(headTitleOf(office)).toBe(title);
  });
});

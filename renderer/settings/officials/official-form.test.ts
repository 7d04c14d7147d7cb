import { describe, expect, test } from 'vitest';
import { EMPTY_OFFICIAL, headTitleOf, officialFieldsSchema } from './official-form.ts';

describe('the title of who leads an office', () => {
  test.each([
    ['DINAS TENAGA KERJA', 'Kepala Dinas Tenaga Kerja'],
    ['DINAS KOPERASI, USAHA MIKRO  DAN TENAGA KERJA', 'Kepala Dinas Koperasi, Usaha Mikro dan Tenaga Kerja'],
    ['', ''],
  ])('of "%s" is "%s"', (office, title) => {
    expect(headTitleOf(office)).toBe(title);
  });
});

describe('an official as a form gives one', () => {
  const typed = {
    ...EMPTY_OFFICIAL,
    name: ' Siti Aminah, S.H. ',
    positionTitle: 'Kepala Bidang',
    validFrom: '2026-01-05',
  };
  const codes = (change: object) =>
    officialFieldsSchema.safeParse({ ...typed, ...change }).error?.issues.map((issue) => issue.message);

  test('passes with its name trimmed', () => {
    expect(officialFieldsSchema.parse(typed)).toMatchObject({
      name: 'Siti Aminah, S.H.',
      validFrom: '2026-01-05',
    });
  });

  test('without a start is first told that the start is required', () => {
    expect(codes({ validFrom: null })?.[0]).toBe('required');
  });

  test('with a day that does not exist or an end before the start is told so', () => {
    expect(codes({ validFrom: '2026-02-30' })).toEqual(['date-not-real']);
    expect(codes({ validTo: '2025-12-31' })).toEqual(['end-before-start']);
  });
});

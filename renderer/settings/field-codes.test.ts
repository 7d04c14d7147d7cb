import { beforeAll, describe, expect, test } from 'vitest';
import { officeInputSchema } from '../../shared/domain/office.ts';
import { EMPTY_OFFICE } from '../first-run/empty-office.ts';
import { answerWithFieldCodes } from './field-codes.ts';

const GOOD = {
  ...EMPTY_OFFICE,
  government: 'PEMERINTAH KOTA BANJARBARU',
  name: 'DINAS TENAGA KERJA',
  city: 'Banjarbaru',
  regionCode: '63.72',
};

/** Codes by field of an office profile that differs from a good one. */
function codesOf(change: object): Readonly<Record<string, string>> {
  const checked = officeInputSchema.safeParse({ ...GOOD, ...change });
  if (checked.success) return {};
  return Object.fromEntries(checked.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

describe('codes beside the fields of the office profile', () => {
  beforeAll(answerWithFieldCodes);

  test('a complete profile has none', () => {
    expect(codesOf({})).toEqual({});
  });

  test('an empty field is required, a field of one letter too short', () => {
    expect(codesOf({ government: '', city: 'B' })).toEqual({ government: 'required', city: 'too-short' });
  });

  test('a postal code of four digits and a region that was never picked have words of their own', () => {
    expect(codesOf({ postalCode: '7071', regionCode: '' })).toEqual({
      postalCode: 'postal-code',
      regionCode: 'choose-region',
    });
  });

  test('a margin outside the page and a font size left empty are named', () => {
    const style = { ...GOOD.style, fontSize: null, margins: { ...GOOD.style.margins, left: 300 } };
    expect(codesOf({ style })).toEqual({ 'style.fontSize': 'required', 'style.margins.left': 'too-big' });
  });
});

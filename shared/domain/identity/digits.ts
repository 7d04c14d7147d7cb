import { textOf } from '../written-text.ts';

/** Blanks, zero-width marks, dots, dashes and apostrophes: what people put between or before the digits. */
const SEPARATORS = /[\s\u200b-\u200f\u2060\ufeff.\-\u2010-\u2015'‘’`´]+/g;
/** `6,37105E+15`: a number that a spreadsheet shortened for display. */
const SCIENTIFIC = /^\s*'?\d+(?:[.,]\d+)?e\+?\d+\s*$/i;

/**
 * - `number`: a number cell, or text that was one. Spreadsheets keep 15 digits, so longer ones may have lost some
 * - `text`: what is left without separators
 */
export type IdentityInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Sorts what a cell or a form field gave and strips separators. Null, blanks and lone dashes are empty. */
export function readIdentityInput(input: unknown): IdentityInput {
  if (input === null || input === undefined) return { kind: 'empty' };
  if (typeof input === 'number') return { kind: 'number', text: String(input) };
  const raw = textOf(input).normalize('NFKC');
  if (SCIENTIFIC.test(raw)) return { kind: 'number', text: raw.trim() };
  const text = raw.replace(SEPARATORS, '');
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

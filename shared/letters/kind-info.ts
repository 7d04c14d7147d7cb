import { LETTER_KINDS, type LetterKindCode, type SpecKindCode } from '../domain/letter.ts';
import { layoffReceipt } from './layoff-receipt.ts';
import { letterSpecs } from './specs.ts';

/** What screens and settings show of any kind of letter. */
export interface LetterKindInfo {
  /** Indonesian. */
  readonly name: string;
  readonly classification: string;
  readonly book: string;
}

const isSpec = (code: LetterKindCode): code is SpecKindCode => code !== 'layoff-receipt';

/** Name, classification and number book of a kind as they ship. */
export function letterKindInfo(code: LetterKindCode): LetterKindInfo {
  return isSpec(code) ? letterSpecs[code] : layoffReceipt;
}

/** Every kind with its Indonesian name, in the order of the choice. */
export const LETTER_KIND_OPTIONS = LETTER_KINDS.map((code) => ({
  value: code,
  label: letterKindInfo(code).name,
}));

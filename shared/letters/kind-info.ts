import {
  LETTER_GROUPS,
  LETTER_KINDS,
  type LetterGroup,
  type LetterKindCode,
  type SpecKindCode,
} from '../domain/letter.ts';
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

const groupOf = (code: LetterKindCode): LetterGroup => (isSpec(code) ? letterSpecs[code].group : 'layoff');

/** Every kind under its group, both in the order of the choice; a group without kinds is not among them. */
export const LETTER_KINDS_BY_GROUP: readonly {
  readonly group: LetterGroup;
  readonly kinds: readonly LetterKindCode[];
}[] = LETTER_GROUPS.map((group) => ({
  group,
  kinds: LETTER_KINDS.filter((code) => groupOf(code) === group),
})).filter(({ kinds }) => kinds.length > 0);

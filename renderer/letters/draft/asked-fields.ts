import {
  FIELD_NAMES,
  type FieldName,
  LETTER_FIELDS,
  type LetterValues,
} from '../../../shared/letters/fields.ts';
import type { LetterSpec } from '../../../shared/letters/letter-spec.ts';

type Group = (typeof LETTER_FIELDS)[FieldName]['group'];

/**
 * The fields of a group that a draft asks for, in their order. The security class shows in the number alone: it is asked for
 * where the office's pattern has a place for it, or where somebody chose one already. Pure.
 * @param pattern of the letter's number
 */
export function askedFields(
  { fields }: Pick<LetterSpec, 'fields'>,
  group: Group,
  pattern: string,
  typed: LetterValues,
): readonly FieldName[] {
  return FIELD_NAMES.filter(
    (name) =>
      fields[name] !== undefined &&
      LETTER_FIELDS[name].group === group &&
      (name !== 'letter.security' || pattern.includes('{keamanan}') || typed[name] !== undefined),
  );
}

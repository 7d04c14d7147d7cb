import type { PlainDate } from '../calendar/plain-date.ts';
import { checkNik } from './identity/nik.ts';
import type { PersonId } from './ids.ts';
import { fieldText, PERSON_FIELDS, type PersonField, type PersonInput } from './person.ts';

/*
 * Two records become one: the kept record takes what it is given of the gone one. Every record keeps its own values
 * aside for as long as it is merged, so that what shows is always made from them and from the merges in force, whichever
 * of them is undone first.
 */

export type MergeSide = 'kept' | 'gone';

/** Own values of the kept record by the fields that were taken from the gone one. */
export type OwnValues = Readonly<Partial<Record<PersonField, string | null>>>;

/** A merge in force. */
export interface MergeInForce {
  readonly id: string;
  readonly keptId: PersonId;
  readonly goneId: PersonId;
  readonly fields: OwnValues;
}

/** What a record says of itself, before any merge took a field over; `stored` is what stands in it now. */
export function ownValue(
  merges: readonly MergeInForce[],
  id: PersonId,
  field: PersonField,
  stored: (id: PersonId) => string | null,
): string | null {
  const taking = merges.find(({ keptId, fields }) => keptId === id && field in fields);
  return taking === undefined ? stored(id) : (taking.fields[field] ?? null);
}

/**
 * What a record shows: its own value, or that of the last record merged into it from which the field was taken.
 * @param merges those in force, in the order in which they were made
 */
export function shownValue(
  merges: readonly MergeInForce[],
  id: PersonId,
  field: PersonField,
  stored: (id: PersonId) => string | null,
): string | null {
  const taking = merges.findLast(({ keptId, fields }) => keptId === id && field in fields);
  return taking === undefined ? stored(id) : shownValue(merges, taking.goneId, field, stored);
}

/** Takes a field out of every merge into a record: somebody wrote it by hand since, and that stands. */
export const withoutField = (
  merges: readonly MergeInForce[],
  id: PersonId,
  field: PersonField,
): readonly MergeInForce[] =>
  merges.map((merge) => {
    if (merge.keptId !== id || !(field in merge.fields)) return merge;
    const { [field]: _, ...fields } = merge.fields;
    return { ...merge, fields };
  });

/** Fields in which two records differ. */
export const differingFields = (kept: PersonInput, gone: PersonInput): readonly PersonField[] =>
  PERSON_FIELDS.filter((field) => fieldText(kept, field) !== fieldText(gone, field));

const isGoodNik = (person: PersonInput, today: PlainDate): boolean => {
  const check = checkNik(person.nik, {
    today,
    birthDate: person.birthDate ?? undefined,
    sex: person.sex ?? undefined,
  });
  return check.kind === 'ok' && check.warnings.length === 0;
};

/**
 * From which record each differing field would be taken: the one that is filled; of two NIKs the one that passes its
 * checks; else the kept one. A choice for a person to look at.
 */
export function proposedSides(
  kept: PersonInput,
  gone: PersonInput,
  today: PlainDate,
): Readonly<Partial<Record<PersonField, MergeSide>>> {
  const sideOf = (field: PersonField): MergeSide => {
    if (fieldText(gone, field) === null) return 'kept';
    if (fieldText(kept, field) === null) return 'gone';
    if (field === 'nik') return !isGoodNik(kept, today) && isGoodNik(gone, today) ? 'gone' : 'kept';
    return 'kept';
  };
  return Object.fromEntries(differingFields(kept, gone).map((field) => [field, sideOf(field)]));
}

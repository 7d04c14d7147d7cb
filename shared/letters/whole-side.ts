import { formatNumber } from '../domain/words/format-number.ts';
import type { LetterValues } from './fields.ts';

/* The workers' side of a letter: one worker, one with the others of the enclosed list, or a union by itself. */

const trimmed = (text: string | undefined): string => text?.trim() ?? '';

/** How many workers the list of a letter names beside the one who stands in the letter itself. */
function othersOf({ 'worker.name': name, workers = [] }: LetterValues): number {
  const isListed = workers.some((row) => trimmed(row.name) === trimmed(name));
  return workers.length - (isListed ? 1 : 0);
}

/** The workers' side as a sentence names it: `Rahmat`, `Rahmat beserta 1.199 pekerja lainnya`; empty while nobody is known. */
export function wholeSide(values: LetterValues): string {
  const name = trimmed(values['worker.name']);
  const others = name === '' ? 0 : othersOf(values);
  return others === 0 ? name : `${name} beserta ${formatNumber(others)} pekerja lainnya`;
}

/** A union that is a party by itself stands where the worker does: a dispute of interests may have no worker on record. */
export function sideOfUnion(values: LetterValues): LetterValues {
  const union = trimmed(values['worker.union']);
  return trimmed(values['worker.name']) !== '' || union === '' || (values.workers ?? []).length > 0
    ? {}
    : { 'worker.name': union };
}

/** Whether the workers' side is a union by itself: nobody of that name can be addressed or sign. */
export function isUnionAlone(values: LetterValues): boolean {
  const union = trimmed(values['worker.union']);
  return union !== '' && union === trimmed(values['worker.name']);
}

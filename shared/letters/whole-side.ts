import { formatNumber } from '../domain/words/format-number.ts';
import type { FieldRow, LetterValues } from './fields.ts';

/* The workers' side of a letter: one worker, one with the others of the enclosed list, or a union by itself. */

const trimmed = (text: string | undefined): string => text?.trim() ?? '';

const bare = (text: string | undefined): string => trimmed(text).replace(/\s+/g, ' ').toLowerCase();

/** Whether a row of the list is about the worker who stands in the letter itself: by the name, or by the NIK. */
function isNamed(values: LetterValues, row: FieldRow): boolean {
  const nik = trimmed(row.nik);
  return (
    bare(row.name) === bare(values['worker.name']) || (nik !== '' && nik === trimmed(values['worker.nik']))
  );
}

/**
 * The list with the worker who stands in the letter: a list of one other worker has the named one put in front. In a
 * longer list the named worker stands already, even where the letter writes the name anew.
 */
export function listedWorkers(values: LetterValues): readonly FieldRow[] {
  const { workers = [] } = values;
  const [only, second] = workers;
  const name = trimmed(values['worker.name']);
  if (only === undefined || second !== undefined || name === '' || trimmed(only.name) === '') return workers;
  if (isUnionAlone(values) || isNamed(values, only)) return workers;
  const named: FieldRow = {
    name,
    nik: values['worker.nik'] ?? '',
    kpj: values['worker.kpj'] ?? '',
    position: values['worker.position'] ?? '',
    date: values['layoff.date'] ?? values['worker.endDate'] ?? '',
    note: '',
  };
  return [named, only];
}

/** How many workers the letter is about beside the one who stands in it; a union stands beside all of its list. */
function othersOf(values: LetterValues): number {
  const { length } = listedWorkers(values);
  return isUnionAlone(values) ? length : Math.max(0, length - 1);
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

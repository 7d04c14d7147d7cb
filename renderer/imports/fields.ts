import type { ReadColumn } from '../../shared/contract/imports.ts';
import type { ImportField } from '../../shared/domain/import/field.ts';
import { CONTRIBUTION_FIELDS } from '../../shared/domain/import/fields-contributions.ts';
import { DISPUTE_WORKER_FIELDS } from '../../shared/domain/import/fields-dispute.ts';
import { EMPLOYER_FIELDS, OLD_RECEIPT_FIELDS } from '../../shared/domain/import/fields-office.ts';
import { LAYOFF_FIELDS, PERSONS_FIELDS } from '../../shared/domain/import/fields-people.ts';
import { VACANCY_FIELDS } from '../../shared/domain/import/fields-vacancies.ts';
import type { ImportTarget } from '../../shared/domain/import-batch.ts';

/** What a list of this kind may say, in the order in which one looks for it. */
export const IMPORT_FIELDS: Readonly<Record<ImportTarget, readonly ImportField[]>> = {
  'layoff-lines': LAYOFF_FIELDS,
  persons: PERSONS_FIELDS,
  employers: EMPLOYER_FIELDS,
  'old-receipts': OLD_RECEIPT_FIELDS,
  contributions: CONTRIBUTION_FIELDS,
  vacancies: VACANCY_FIELDS,
  'dispute-workers': DISPUTE_WORKER_FIELDS,
};

/** Field key by column index; null leaves a column out. */
export type ColumnChoice = Readonly<Record<number, string | null>>;

/** Fields that two columns claim. */
export function doubledFields(choice: ColumnChoice): readonly string[] {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const key of Object.values(choice)) {
    if (key === null) continue;
    if (seen.has(key)) doubled.add(key);
    seen.add(key);
  }
  return [...doubled];
}

/** Fields without which no row can be taken and that no column gives. */
export function missingFields(target: ImportTarget, choice: ColumnChoice): readonly string[] {
  const chosen = new Set(Object.values(choice));
  return IMPORT_FIELDS[target]
    .filter((field) => field.required && !chosen.has(field.key))
    .map((field) => field.key);
}

/** A header over nothing but the numbers of the rows. */
const COUNTING = /^(no|nomor|nomor urut|no urut|urut|#)$/;

/** Headers of columns with content that the choice leaves out, save the one that only counts the rows. */
export function leftOut(
  columns: readonly Pick<ReadColumn, 'index' | 'header' | 'samples'>[],
  choice: ColumnChoice,
): readonly string[] {
  return columns
    .filter(({ index }) => (choice[index] ?? null) === null)
    .filter(({ header, samples }) => header !== '' && samples.some((one) => one !== ''))
    .map(({ header }) => header.trim())
    .filter((header) => !COUNTING.test(header.toLowerCase().replaceAll('.', '').trim()));
}

/** The choice as the contract takes it. */
export function mappingOf(choice: ColumnChoice): Record<string, string> {
  return Object.fromEntries(
    Object.entries(choice).flatMap(([index, key]) => (key === null ? [] : [[index, key]])),
  );
}

import type { Condition, TemplateBlock } from './template.ts';
import { pairs, when } from './write.ts';

/** The line on whom to call stands only where both the name and the telephone are known. */
export const CONTACT_KNOWN: Condition = {
  field: 'letter.contactName',
  and: { field: 'letter.contactPhone' },
};

/** A letter about two workers or more, whom its enclosure lists; a lone one stands in the letter itself. */
export const WORKERS_LISTED = { field: 'workers', several: true } as const satisfies Condition;

const OF_ONE_WORKER: readonly string[] = ['worker.position', 'worker.address'];

/** Labels and values of a letter; where it encloses a list, without what is true of the named worker alone. */
export const pairsOfWorkers = (
  rows: readonly (readonly [label: string, chip: string])[],
): readonly TemplateBlock[] => [
  when({ ...WORKERS_LISTED, not: true }, pairs(rows)),
  when(WORKERS_LISTED, pairs(rows.filter(([, chip]) => !OF_ONE_WORKER.includes(chip)))),
];

import type { Condition } from './template.ts';

/** The line on whom to call stands only where both the name and the telephone are known. */
export const CONTACT_KNOWN: Condition = {
  field: 'letter.contactName',
  and: { field: 'letter.contactPhone' },
};

/** A letter about two workers or more, whom its enclosure lists; a lone one stands in the letter itself. */
export const WORKERS_LISTED = { field: 'workers', several: true } as const satisfies Condition;

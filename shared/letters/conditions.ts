import type { Condition } from './template.ts';

/** The line on whom to call stands only where both the name and the telephone are known. */
export const CONTACT_KNOWN: Condition = {
  field: 'letter.contactName',
  and: { field: 'letter.contactPhone' },
};

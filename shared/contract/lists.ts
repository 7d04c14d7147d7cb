import { z } from 'zod';

/** What every list takes: words to find, how to order, the key after which to go on, how many rows. */
export const listInput = <const Sorts extends readonly [string, ...string[]]>(sorts: Sorts) =>
  z.object({
    text: z.string().trim().max(200).default(''),
    sort: z.enum(sorts).default(sorts[0] as Sorts[number] & Sorts[0]),
    descending: z.boolean().default(false),
    after: z.string().max(600).nullable().default(null),
    limit: z.number().int().min(1).max(500).default(100),
  });

/** The id of a record. */
export const idInput = z.object({ id: z.string().min(1).max(60) });
/** A record as it was when it was shown: refuses to overwrite what changed meanwhile. */
export const versionedInput = idInput.extend({ version: z.number().int().min(1) });

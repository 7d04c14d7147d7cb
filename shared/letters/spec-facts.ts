import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { letterValuesSchema } from './fields.ts';
import { letterOfficeSchema, letterSignerSchema } from './letter-facts.ts';

/** A provision of the law as a letter shows it. */
export const letterLawSchema = z
  .object({
    /** `Pasal 5 Peraturan Pemerintah Nomor 1 Tahun 2000`, and the same with what it is about. */
    short: z.string(),
    full: z.string(),
    /** `10 (sepuluh) hari kerja` where the provision sets a length of time; otherwise null. */
    duration: z.string().nullable(),
  })
  .readonly();
export type LetterLaw = z.infer<typeof letterLawSchema>;

/** Everything a letter of the merge dictionary knows; frozen with it when it is issued. */
export const letterFactsSchema = z
  .object({
    /** Null while the number is to follow. */
    number: z.string().nullable(),
    dated: plainDateSchema,
    office: letterOfficeSchema,
    signer: letterSignerSchema.nullable(),
    /** Who countersigns under "Mengetahui", where the kind has it. */
    countersigner: letterSignerSchema.nullable(),
    practice: z.boolean(),
    /** The e-office system puts number, date and signature in: its variables stand in their places. */
    eoffice: z.boolean(),
    values: letterValuesSchema,
    law: z.record(z.string(), letterLawSchema).readonly(),
  })
  .readonly();
export type LetterFacts = z.infer<typeof letterFactsSchema>;

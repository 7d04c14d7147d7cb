import { z } from 'zod';
import { letterStyleSchema, STANDINGS, TIME_ZONES, type TimeZone } from '../domain/office.ts';

/** The office as a letter shows it. */
export const letterOfficeSchema = z
  .object({
    government: z.string(),
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    website: z.string(),
    email: z.string(),
    postalCode: z.string(),
    city: z.string(),
    timeZone: z.enum(Object.keys(TIME_ZONES) as [TimeZone, ...TimeZone[]]),
    headOfRegion: z.string(),
    bpjsBranch: z.string(),
    // Letters that were frozen before the office had these say nothing of them.
    bpjsAddress: z.string().default(''),
    bpjsCity: z.string().default(''),
    bpjsPhone: z.string().default(''),
    inspectorName: z.string().default(''),
    inspectorCity: z.string().default(''),
    inspectorAddress: z.string().default(''),
    /** Data URL, or null. */
    logo: z.string().nullable(),
    style: letterStyleSchema,
  })
  .readonly();
export type LetterOffice = z.infer<typeof letterOfficeSchema>;

/** Who signs, as of the letter's date. */
export const letterSignerSchema = z
  .object({
    name: z.string(),
    nip: z.string(),
    rank: z.string(),
    positionTitle: z.string(),
    standing: z.enum(STANDINGS),
    /** Title of the post in whose name (a.n.) is signed, or null. */
    onBehalfOf: z.string().nullable(),
  })
  .readonly();
export type LetterSigner = z.infer<typeof letterSignerSchema>;

/** The provision that a letter stands on, in words, as of the letter's date. */
export const letterBasisSchema = z
  .object({
    /** `Pasal 5 Peraturan Pemerintah Nomor 1 Tahun 2000` */
    short: z.string().min(1),
    /** The same with what the regulation is about: `... tentang ...`. */
    full: z.string().min(1),
  })
  .readonly();
export type LetterBasis = z.infer<typeof letterBasisSchema>;

import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { LAYOFF_DOCUMENTS } from '../domain/layoff.ts';
import { LAYOFF_REASONS } from '../law/layoff-reasons.ts';
import { letterBasisSchema, letterOfficeSchema, letterSignerSchema } from './letter-facts.ts';

/** A worker on the receipt. Whoever refuses the layoff is in dispute and never stands on a receipt. */
const receiptWorkerSchema = z
  .object({
    name: z.string().min(1),
    nik: z.string().nullable(),
    kpj: z.string(),
    position: z.string(),
    layoffDate: plainDateSchema.nullable(),
    response: z.enum(['accepts', 'silent']),
  })
  .readonly();
export type ReceiptWorker = z.infer<typeof receiptWorkerSchema>;

/**
 * What receipts named as their basis before it was one of their facts: frozen letters read so, whatever the rule
 * sets say by then.
 */
const FIRST_BASIS = {
  short: 'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021',
  full: 'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021 tentang Perjanjian Kerja Waktu Tertentu, Alih Daya, Waktu Kerja dan Waktu Istirahat, dan Pemutusan Hubungan Kerja',
} as const;

/** Facts of the receipt of a layoff report (tanda terima laporan PHK), frozen with the letter. */
export const layoffReceiptFactsSchema = z
  .object({
    variant: z.enum(['receipt', 'amended', 'withdrawal']),
    /** Null while the number is still to follow (nomor menyusul). */
    number: z.string().nullable(),
    dated: plainDateSchema,
    /** The provision that obliges employers to report, by the rules of the letter's date; null where none is known. */
    basis: letterBasisSchema.nullable().default(FIRST_BASIS),
    office: letterOfficeSchema,
    signer: letterSignerSchema.nullable(),
    employer: z
      .object({
        name: z.string(),
        address: z.string(),
        npp: z.string(),
        nib: z.string(),
        sectorName: z.string(),
        leaderName: z.string(),
      })
      .readonly(),
    report: z
      .object({
        employerLetterNumber: z.string(),
        employerLetterDate: plainDateSchema.nullable(),
        employerLetterSubject: z.string(),
        receivedOn: plainDateSchema,
        /** In the office's time zone. */
        receivedTime: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
          .nullable(),
        reason: z.enum(LAYOFF_REASONS).nullable(),
        documents: z.array(z.enum(LAYOFF_DOCUMENTS)).readonly(),
        otherDocuments: z.string(),
      })
      .readonly(),
    workers: z.array(receiptWorkerSchema).readonly(),
    /** The receipt that an amended one or a withdrawal puts out of force, and why. */
    replaces: z
      .object({
        number: z.string().nullable(),
        dated: plainDateSchema,
        reason: z.string(),
        /** Day on which the employer asked for the correction or took the report back. */
        askedOn: plainDateSchema.nullable(),
      })
      .readonly()
      .nullable(),
    practice: z.boolean(),
  })
  .readonly();
export type LayoffReceiptFacts = z.infer<typeof layoffReceiptFactsSchema>;

import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { Letter } from '../domain/letter.ts';
import { LETTER_KINDS } from '../domain/letter.ts';
import {
  type AnswerStanding,
  type Delivery,
  deliveryInputSchema,
  type LetterScan,
} from '../domain/letter-delivery.ts';
import type { NumberGap } from '../domain/number-gaps.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** issued: in force, no signed copy yet; signed: in force with one; without-number: in force, the number is to follow. */
export const REGISTER_STATES = ['issued', 'signed', 'replaced', 'void', 'without-number'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** How the register (buku agenda) is narrowed; words are found in the whole text of the letters. */
export const registerFilterSchema = listInput(['number', 'dated', 'issuedAt', 'addressee']).extend({
  book: z.string().max(60).nullable().default(null),
  year: z.number().int().min(2000).max(2100).nullable().default(null),
  kind: z.enum(LETTER_KINDS).nullable().default(null),
  state: z.enum(REGISTER_STATES).nullable().default(null),
});
export type RegisterFilter = z.output<typeof registerFilterSchema>;

/** One line of the register. */
export interface RegisterRow {
  readonly id: string;
  readonly book: string;
  readonly year: number;
  readonly sequence: number | null;
  readonly number: string | null;
  readonly dated: string;
  readonly kind: Letter['kind'];
  readonly title: string;
  readonly addressee: string;
  readonly state: Letter['state'];
  /** A signed copy is on file. */
  readonly signed: boolean;
  readonly voidReason: string | null;
  readonly issuedAt: string;
  readonly issuedBy: string;
  /** Deliveries on record, and how many of them name a receipt. */
  readonly deliveries: number;
  readonly received: number;
}

/** A book in a year. */
export interface RegisterBook {
  readonly book: string;
  readonly year: number;
  readonly letters: number;
  /** Last running number used, the opening included; 0 before the first. */
  readonly last: number;
}

/** Most rows of the register in one XLSX, and on paper. */
export const MAX_REGISTER_ROWS = 100_000;
export const MAX_REGISTER_PRINT_ROWS = 3_000;

const bookAndYear = z.object({ book: z.string().max(60), year: z.number().int().min(2000).max(2100) });
const sequence = z.number().int().min(1).max(999_999);
const fileOfInput = idInput.extend({ token: z.string().max(60), job: z.string().min(1).max(60) });

export const letterArchiveProcedures = {
  /**
   * Cancels an issued letter; its number stays used.
   * @throws letter-not-voidable (`receipt`: the report is corrected or withdrawn instead; `replaced`), changed-meanwhile
   * when it is cancelled already
   */
  'letters.void': command(idInput.extend({ reason: z.string().trim().min(5).max(400) })).returns<Letter>(),
  /** Saves a copy marked SALINAN; null when the user closed the dialog. */
  'letters.saveCopy': command(idInput, { place: 'main' }).returns<{ readonly fileName: string } | null>(),

  /**
   * Takes the signed letter in as the valid copy (PDF, PNG, JPEG up to 50 MB). A job, as `documents.add`.
   * @throws file-refused (`not-a-scan`, otherwise as `documents.add`), picture-refused; cancelled, disk-full;
   * changed-meanwhile when the letter is cancelled
   */
  'letters.attachScan': command(fileOfInput, { place: 'main' }).returns<LetterScan>(),
  /** The signed copies of a letter, newest first; `documents.view` gives their bytes. */
  'letters.scans': query(idInput).returns<readonly LetterScan[]>(),

  /** To whom a letter went, in the order it was written down. */
  'deliveries.list': query(idInput).returns<readonly Delivery[]>(),
  /**
   * Writes a delivery down. That of a recommendation in a dispute says whose receipt it is (`party`), and keeps the case
   * in step: the earliest receipt of a side is the case's event `recommendation-received`, in the same transaction.
   * @throws not-found, changed-meanwhile; input-refused at `delivery.party` for a receipt of nobody, at
   * `delivery.receivedOn` for what the case cannot take
   */
  'deliveries.save': command(
    z.object({
      id: z.string().max(60).nullable(),
      version: z.number().int().min(1).nullable(),
      letterId: z.string().min(1).max(60),
      delivery: deliveryInputSchema,
    }),
  ).returns<Delivery>(),
  /**
   * Removes a delivery together with its proof; the receipt that it wrote in a case goes with it, or becomes that of
   * another delivery to the same side. @throws as `deliveries.save`
   */
  'deliveries.remove': command(versionedInput).returns<null>(),
  /** Puts a proof to a delivery, in the place of the one before. A job. @throws as `letters.attachScan`; not-found */
  'deliveries.attachProof': command(fileOfInput, { place: 'main' }).returns<Delivery>(),
  /** What the receipts of a recommendation started; null for every other letter. */
  'deliveries.answers': query(idInput.extend({ asOf: plainDateSchema })).returns<AnswerStanding | null>(),

  'register.list': query(registerFilterSchema).returns<Page<RegisterRow>>(),
  /** Books and years that have letters or numbers, newest year first. */
  'register.books': query(z.object({})).returns<readonly RegisterBook[]>(),
  /** Numbers of a book and year that no letter carries, with their reasons; at most `limit` stretches. */
  'register.gaps': query(
    bookAndYear.extend({ limit: z.number().int().min(1).max(1_000).default(500) }),
  ).returns<{
    readonly gaps: readonly NumberGap[];
    /** How many stretches there are, and how many numbers. */
    readonly stretches: number;
    readonly numbers: number;
    /** Numbers of which nobody said why. */
    readonly unexplained: number;
  }>(),
  /** Says why numbers were skipped. */
  'register.explainGap': command(
    bookAndYear
      .extend({ first: sequence, last: sequence, reason: z.string().trim().min(5).max(400) })
      .refine((gap) => gap.last >= gap.first, { path: ['last'], message: 'too-small' }),
  ).returns<null>(),
  /**
   * Saves the register as the filter shows it as XLSX, at most 100,000 rows; null when the user closed the dialog.
   * `total` is how many rows fit the filter.
   */
  'register.saveXlsx': command(registerFilterSchema, { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: number;
    readonly total: number;
  } | null>(),
  /**
   * Prints the register as the filter shows it, landscape; false when the user closed the dialog.
   * @throws print-failed (`register-too-long`, above 3,000 rows)
   */
  'register.print': command(registerFilterSchema, { place: 'main' }).returns<boolean>(),
};

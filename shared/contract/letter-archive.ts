import { z } from 'zod';
import type { Letter } from '../domain/letter.ts';
import { LETTER_KINDS } from '../domain/letter.ts';
import {
  type Delivery,
  deliveryInputSchema,
  type LetterScan,
  type NumberGap,
} from '../domain/letter-delivery.ts';
import { idInput, listInput, versionedInput } from './lists.ts';
import { command, type Page, query } from './procedure.ts';

/** How the register (buku agenda) is narrowed; words are found in the whole text of the letters. */
export const registerFilterSchema = listInput(['number', 'dated', 'issuedAt', 'addressee']).extend({
  book: z.string().max(60).nullable().default(null),
  year: z.number().int().min(2000).max(2100).nullable().default(null),
  kind: z.enum(LETTER_KINDS).nullable().default(null),
  state: z.enum(['issued', 'signed', 'replaced', 'void', 'without-number']).nullable().default(null),
});

/** One line of the register. */
export interface RegisterRow {
  readonly id: string;
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

export const letterArchiveProcedures = {
  /** Cancels an issued letter; its number stays used. @throws letter-not-voidable, changed-meanwhile */
  'letters.void': command(idInput.extend({ reason: z.string().trim().min(5).max(400) })).returns<Letter>(),
  /** Saves a copy marked SALINAN; null when the user closed the dialog. */
  'letters.saveCopy': command(idInput, { place: 'main' }).returns<{ readonly fileName: string } | null>(),
  /** Takes the signed letter in as the valid copy (PDF, PNG, JPEG up to 50 MB). @throws file-refused, picture-refused */
  'letters.attachScan': command(idInput.extend({ token: z.string().max(60) }), {
    place: 'main',
  }).returns<LetterScan>(),
  /** The scans of a letter, newest first. */
  'letters.scans': query(idInput).returns<readonly LetterScan[]>(),
  'letters.scan': query(idInput).returns<{ readonly scan: LetterScan; readonly content: Uint8Array }>(),

  'deliveries.list': query(idInput).returns<readonly Delivery[]>(),
  'deliveries.save': command(
    z.object({
      id: z.string().max(60).nullable(),
      version: z.number().int().min(1).nullable(),
      letterId: z.string().min(1).max(60),
      delivery: deliveryInputSchema,
    }),
  ).returns<Delivery>(),
  'deliveries.remove': command(versionedInput).returns<null>(),
  'deliveries.attachProof': command(idInput.extend({ token: z.string().max(60) }), {
    place: 'main',
  }).returns<Delivery>(),
  'deliveries.proof': query(idInput).returns<{
    readonly name: string;
    readonly type: string;
    readonly content: Uint8Array;
  }>(),

  'register.list': query(registerFilterSchema).returns<Page<RegisterRow>>(),
  /** Books and years that have letters or numbers. */
  'register.books': query(z.object({})).returns<
    readonly {
      readonly book: string;
      readonly year: number;
      readonly letters: number;
      readonly last: number;
    }[]
  >(),
  /** Numbers of a book and year that no letter carries, with their reasons. */
  'register.gaps': query(
    z.object({ book: z.string().max(60), year: z.number().int().min(2000).max(2100) }),
  ).returns<readonly NumberGap[]>(),
  'register.explainGap': command(
    z.object({
      book: z.string().max(60),
      year: z.number().int().min(2000).max(2100),
      sequence: z.number().int().min(1).max(999_999),
      reason: z.string().trim().min(5).max(400),
    }),
  ).returns<NumberGap>(),
  /** Saves the register as the filter shows it as XLSX; null when the user closed the dialog. */
  'register.saveXlsx': command(registerFilterSchema, { place: 'main' }).returns<{
    readonly fileName: string;
    readonly rows: number;
  } | null>(),
  /** Prints the register as the filter shows it, landscape; false when the user closed the dialog. */
  'register.print': command(registerFilterSchema, { place: 'main' }).returns<boolean>(),
};

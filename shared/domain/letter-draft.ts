import { z } from 'zod';
import {
  addMonths,
  compareDates,
  type PlainDate,
  plainDate,
  plainDateSchema,
} from '../calendar/plain-date.ts';
import { blockSchema } from '../letters/blocks.ts';
import { letterValuesSchema } from '../letters/fields.ts';
import { BODY_KINDS, type BodyBlock } from '../letters/template.ts';
import { SPEC_KINDS, type SpecKindCode, SUBJECT_KINDS } from './letter.ts';

/** First and last day that a letter may bear. */
const FIRST_DAY = plainDate('2000-01-01');
const LAST_DAY = plainDate('2100-12-31');

/** Whether a letter may bear a day at all. */
export const isLetterDate = (date: PlainDate): boolean =>
  compareDates(date, FIRST_DAY) >= 0 && compareDates(date, LAST_DAY) <= 0;

/** The day that a letter bears. */
export const letterDateSchema = plainDateSchema.refine(isLetterDate, { message: 'letter-date-out-of-range' });

/** In months. */
const YEAR = 12;

/** Whether a day lies more than a year before or after today: more likely a slip than meant. */
export const isFarDate = (date: PlainDate, today: PlainDate): boolean =>
  compareDates(date, addMonths(today, -YEAR)) < 0 || compareDates(date, addMonths(today, YEAR)) > 0;

/** What a draft is about; `id` is empty for `none`. */
export const subjectSchema = z
  .object({ kind: z.enum(SUBJECT_KINDS), id: z.string().max(60) })
  .refine((subject) => (subject.kind === 'none') === (subject.id === ''), {
    path: ['id'],
    message: 'required',
  });

/** automatic: next of the book; manual: the running number given; later: left open (nomor menyusul). */
export const numberChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('automatic') }),
  z.object({ kind: z.literal('manual'), sequence: z.number().int().min(1).max(999_999) }),
  z.object({ kind: z.literal('later') }),
]);
export type NumberChoice = z.infer<typeof numberChoiceSchema>;

/** Blocks that a person may write; the fixed parts of a letter are not among them. */
export const bodyBlockSchema = blockSchema.refine(
  (block): block is BodyBlock => BODY_KINDS.some((kind) => kind === block.kind),
  { message: 'block-not-of-a-body' },
);
export const bodySchema = z.array(bodyBlockSchema).max(3_000).readonly();

/** What a person may change in a draft; what is absent stays. */
export const draftChangeSchema = z.object({
  /** Values typed by hand; they take the place of those on record. A field set to nothing falls back to the record. */
  values: letterValuesSchema.optional(),
  /** The body as written; null goes back to the standing text. */
  body: bodySchema.nullable().optional(),
  dated: plainDateSchema.optional(),
  number: numberChoiceSchema.optional(),
  /** Leaves the variables of the e-office system in place of number, date and signature. */
  eoffice: z.boolean().optional(),
  /** False prints on paper that already carries the letterhead; null follows the office's style. */
  letterhead: z.boolean().nullable().optional(),
});
export type DraftChange = z.infer<typeof draftChangeSchema>;

/** A draft as a list shows it. */
export interface DraftSummary {
  readonly id: string;
  readonly kind: SpecKindCode;
  readonly subject: { readonly kind: (typeof SUBJECT_KINDS)[number]; readonly id: string };
  /** Whom or what it is about, as the user knows it. */
  readonly subjectName: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly version: number;
}

export const draftKindSchema = z.enum(SPEC_KINDS);

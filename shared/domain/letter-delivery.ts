import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import { type DisputeParty, PARTIES } from './dispute/events.ts';
import type { DOCX_TYPE, DocumentType } from './document.ts';
import type { Letter } from './letter.ts';

/** How a letter went out. */
export const DELIVERY_WAYS = ['langsung', 'kurir', 'pos', 'surel', 'aplikasi', 'lainnya'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** To whom a letter went, when, and who took it: clocks run from the receipt. */
export const deliveryInputSchema = z
  .object({
    addressee: z.string().trim().min(2).max(240),
    way: z.enum(DELIVERY_WAYS),
    sentOn: plainDateSchema.nullable(),
    receivedOn: plainDateSchema.nullable(),
    receivedBy: z.string().trim().max(160),
    note: z.string().trim().max(400),
    /** Side whose receipt it is: that of a recommendation starts the side's days to answer. */
    party: z.enum(PARTIES).nullable().default(null),
  })
  .refine((d) => d.receivedOn === null || d.sentOn === null || d.receivedOn >= d.sentOn, {
    path: ['receivedOn'],
    message: 'received-before-sent',
  });
export type DeliveryInput = z.infer<typeof deliveryInputSchema>;

/** Whether the receipts of a letter start days to answer: a recommendation in a dispute. Pure. */
export const startsAnswerDays = ({ kind, subject }: Pick<Letter, 'kind' | 'subject'>): boolean =>
  kind === 'recommendation' && subject.kind === 'dispute';

/** As `deliveryInputSchema` for a recommendation: a receipt says whose it is. */
export const recommendationDeliverySchema = deliveryInputSchema.refine(
  ({ receivedOn, party }) => receivedOn === null || party !== null,
  { path: ['party'], message: 'delivery-party-missing' },
);

export interface Delivery extends DeliveryInput {
  readonly id: string;
  readonly letterId: string;
  readonly version: number;
  /** A file that proves it (receipt, photo); null where none is attached. */
  readonly proof: { readonly name: string; readonly sha256: string; readonly bytes: number } | null;
}

/** What a signed copy or a proof can be. */
export type ScanType = Exclude<DocumentType, typeof DOCX_TYPE>;

/** The signed, stamped or electronically signed letter as it came back. */
export interface LetterScan {
  readonly id: string;
  readonly name: string;
  readonly type: ScanType;
  readonly sha256: string;
  readonly bytes: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** When a letter was received, for the clocks that start then. */
export interface ReceivedLetter {
  readonly letterId: string;
  readonly addressee: string;
  readonly receivedOn: PlainDate;
}

/** The days that a side has to answer a recommendation, from its receipt on. */
export interface AnswerDays {
  readonly party: DisputeParty;
  readonly receivedOn: PlainDate;
  /** The delivery whose receipt it is; null where a person wrote the receipt in the case. */
  readonly deliveryId: string | null;
  /** The day by which the side has to answer; null where the case has none any more. */
  readonly due: PlainDate | null;
  /** The answer is in, or a silence was confirmed. */
  readonly answered: boolean;
}

/** What the receipts of a recommendation started in its case. */
export interface AnswerStanding {
  readonly disputeId: string;
  readonly registerNumber: string;
  /** The worker's side first; only sides whose receipt is on the case. */
  readonly sides: readonly AnswerDays[];
}

import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';

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
  })
  .refine((d) => d.receivedOn === null || d.sentOn === null || d.receivedOn >= d.sentOn, {
    path: ['receivedOn'],
    message: 'received-before-sent',
  });
export type DeliveryInput = z.infer<typeof deliveryInputSchema>;

export interface Delivery extends DeliveryInput {
  readonly id: string;
  readonly letterId: string;
  readonly version: number;
  /** A file that proves it (receipt, photo); null where none is attached. */
  readonly proof: { readonly name: string; readonly sha256: string; readonly bytes: number } | null;
}

/** The signed, stamped or electronically signed letter as it came back. */
export interface LetterScan {
  readonly id: string;
  readonly name: string;
  readonly type: 'application/pdf' | 'image/png' | 'image/jpeg';
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

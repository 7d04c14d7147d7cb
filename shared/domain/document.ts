import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';

/** What a document can belong to. */
export const DOCUMENT_SUBJECTS = ['dispute', 'person', 'employer', 'employment', 'referral'] as const;
export type DocumentSubjectKind = (typeof DOCUMENT_SUBJECTS)[number];

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const DOCUMENT_TYPES = ['application/pdf', 'image/png', 'image/jpeg', DOCX_TYPE] as const;
/** What the bytes are, read from the bytes themselves. */
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What a document is. */
export const DOCUMENT_KINDS = [
  'request',
  'bipartite-minutes',
  'power-of-attorney',
  'identity-card',
  'contract',
  'pay-slip',
  'attendance',
  'witness-statement',
  'bpjs-statement',
  'wlkp',
  'layoff-notice',
  'worker-answer',
  'agreement',
  'deed',
  'ruling',
  'payment-proof',
  'state-proof',
  'photo',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Largest document, bytes. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** What a person says about a document. */
export const documentInputSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string().trim().min(2, 'required').max(200),
  dated: plainDateSchema.nullable(),
  note: z.string().trim().max(1_000),
});
export type DocumentInput = z.infer<typeof documentInputSchema>;

/** A document of a file, without its bytes. */
export interface CaseDocument extends DocumentInput {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly type: DocumentType;
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly addedAt: string;
  readonly addedBy: string;
  /** Why it was taken out of the file; null while it is in it. */
  readonly removedReason: string | null;
}

import { z } from 'zod';
import {
  type CaseDocument,
  DOCUMENT_SUBJECTS,
  type DocumentType,
  documentInputSchema,
} from '../domain/document.ts';
import type { DocumentText } from '../domain/document-text.ts';
import type { OfferedFile } from './app.ts';
import { idInput, versionedInput } from './lists.ts';
import { command, query } from './procedure.ts';

/** Most files that are taken in at one go. */
export const MOST_DOCUMENTS_AT_ONCE = 40;
/** Most documents of one subject that a list shows. */
export const MOST_DOCUMENTS = 2_000;

/** Whose documents. */
export const documentSubjectSchema = z.object({
  kind: z.enum(DOCUMENT_SUBJECTS),
  id: z.string().min(1).max(60),
});
export type DocumentSubject = z.infer<typeof documentSubjectSchema>;

/** What has a file: a document, a signed copy of a letter, the proof of a delivery (by the delivery's id). */
export const FILE_OWNERS = ['document', 'scan', 'proof'] as const;
export const ownerInput = idInput.extend({ of: z.enum(FILE_OWNERS).default('document') });
export type FileOwner = z.output<typeof ownerInput>;

/** A document that the page may load for a while, in parts or as a whole. */
export interface ViewedDocument {
  /** Address of this app; what it gives is compared with the fingerprints of its parts first. */
  readonly url: string;
  readonly type: DocumentType;
  readonly bytes: number;
}

export const documentProcedures = {
  /** Documents of a subject, newest first; with `removed` those that were taken out too. */
  'documents.list': query(
    z.object({ subject: documentSubjectSchema, removed: z.boolean().default(false) }),
  ).returns<readonly CaseDocument[]>(),
  /** Asks for files by the system's dialog, several at once; nothing picked is an empty list. */
  'documents.pick': command(z.object({}), { place: 'main' }).returns<readonly OfferedFile[]>(),
  /**
   * Takes a file in: PDF, PNG, JPEG or DOCX by its bytes, up to 50 MB. Without words about it, kind and title follow from
   * its name. A job: it tells how far it is and can be cancelled; the document is there when all of it is.
   * @throws file-refused with `document-not-known`, `document-broken`, `document-locked`, `document-old-word`,
   * `document-macros`, `document-bomb`, `document-too-large`, `file-empty` or `file-unreadable`; picture-refused with
   * `document-too-many-pixels`; file-gone; not-found; already-there with `document` for bytes that the subject has already; cancelled,
   * disk-full
   */
  'documents.add': command(
    z.object({
      subject: documentSubjectSchema,
      token: z.string().max(60),
      document: documentInputSchema.nullable(),
      job: z.string().min(1).max(60),
    }),
    { place: 'main' },
  ).returns<CaseDocument>(),
  /** Changes what is said about a document. @throws not-found, changed-meanwhile */
  'documents.save': command(versionedInput.extend({ document: documentInputSchema })).returns<CaseDocument>(),
  /** Takes a document out of the file; its bytes stay. @throws not-found, changed-meanwhile */
  'documents.remove': command(
    versionedInput.extend({ reason: z.string().trim().min(5, 'reason-too-short').max(400) }),
  ).returns<CaseDocument>(),
  /** Puts a document back. @throws not-found, changed-meanwhile */
  'documents.restore': command(versionedInput).returns<CaseDocument>(),
  /** An address at which the page can read the bytes. @throws not-found, document-damaged where they are gone */
  'documents.view': query(ownerInput, { place: 'main' }).returns<ViewedDocument>(),
  /** Compares all of the bytes with their fingerprint. @throws not-found, document-damaged */
  'documents.check': query(ownerInput, { place: 'main' }).returns<null>(),
  /** What a DOCX says, without its layout. @throws not-found, document-damaged, file-refused */
  'documents.text': query(idInput, { place: 'main' }).returns<DocumentText>(),
  /** Writes the bytes to a file; null when the user closed the dialog. @throws not-found, document-damaged */
  'documents.saveAs': command(idInput, { place: 'main' }).returns<{ readonly fileName: string } | null>(),
};

import type { ContractFault } from '../../../shared/contract/errors.ts';
import type { DocumentText } from '../../../shared/domain/document-text.ts';
import type { FilePart } from '../../database/document-parts.ts';
import type { FileOfDocument } from '../../database/documents.ts';

/**
 * What the document worker is asked: to read a file from the disk, which it then holds under the id of this question, to
 * give a part of it, to take a part in, to read the words of the DOCX whose parts it holds, to let what it holds go.
 */
export type ToReader = { readonly id: number } & (
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'part'; readonly of: number; readonly number: number }
  | { readonly kind: 'take'; readonly of: number; readonly content: Uint8Array }
  | { readonly kind: 'text'; readonly of: number }
  | { readonly kind: 'release'; readonly of: number }
);

/** Says that a slow disk still gives something; the answer to the question follows. */
export interface ReaderAtWork {
  readonly id: number;
  readonly atWork: true;
}

/** Its answer; the fault is null where it was none of the contract's. */
export type FromReader = { readonly id: number } & (
  | { readonly ok: true; readonly value: FileOfDocument | FilePart | DocumentText | null }
  | { readonly ok: false; readonly fault: ContractFault | null }
);

import type { ContractFault } from '../../../shared/contract/errors.ts';
import type { DocumentText } from '../../../shared/domain/document-text.ts';
import type { FileOfDocument } from '../../database/documents.ts';

/** What the document worker is asked: to read a file from the disk, or to read the words of a DOCX. */
export type ToReader =
  | { readonly id: number; readonly kind: 'file'; readonly file: string }
  | { readonly id: number; readonly kind: 'text'; readonly content: Uint8Array };

/** Its answer; the fault is null where it was none of the contract's. */
export type FromReader =
  | { readonly id: number; readonly ok: true; readonly value: FileOfDocument | DocumentText }
  | { readonly id: number; readonly ok: false; readonly fault: ContractFault | null };

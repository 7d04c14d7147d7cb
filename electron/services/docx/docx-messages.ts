import type { LetterDocxInput } from './letter-docx.ts';

/** A letter to write as DOCX, and the answer of the DOCX worker. */
export interface ToDocx {
  readonly id: number;
  readonly letter: LetterDocxInput;
}

export type FromDocx =
  | { readonly id: number; readonly ok: true; readonly docx: Uint8Array }
  | { readonly id: number; readonly ok: false };

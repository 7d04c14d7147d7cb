import type { PartedLetter, PartOptions } from './part-letters.ts';

/** What the worker of a run is asked. */
export type ToRun = { readonly id: number } & (
  | { readonly kind: 'open'; readonly file: string }
  | { readonly kind: 'part'; readonly pdf: Uint8Array; readonly options: PartOptions }
  | { readonly kind: 'append' }
  | { readonly kind: 'whole'; readonly title: string }
  | { readonly kind: 'close'; readonly title: string }
);

/** Its answer, with the PDF that was asked for; `code` is the system's error code where the disk failed, otherwise null. */
export type FromRun = { readonly id: number } & (
  | { readonly ok: true; readonly letters: readonly PartedLetter[]; readonly pdf: Uint8Array | null }
  | { readonly ok: false; readonly code: string | null }
);

import type { CopyOptions } from './stamp-copy.ts';
import type { StampOptions } from './stamp-pages.ts';

/** What the stamp worker is asked: to number the pages of a PDF, or to make a marked copy of an issued one. */
export type ToStamp =
  | { readonly kind: 'number'; readonly id: number; readonly pdf: Uint8Array; readonly options: StampOptions }
  | { readonly kind: 'copy'; readonly id: number; readonly pdf: Uint8Array; readonly options: CopyOptions };

/** Its answer; `pages` is 0 for a copy, which has as many as it had. */
export type FromStamp =
  | {
      readonly id: number;
      readonly ok: true;
      readonly pdf: Uint8Array;
      readonly pages: number;
      readonly sha256: string;
    }
  | { readonly id: number; readonly ok: false };

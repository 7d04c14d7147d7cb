import type { StampOptions } from './stamp-pages.ts';

/** A PDF to number, and the answer of the stamp worker. */
export interface ToStamp {
  readonly id: number;
  readonly pdf: Uint8Array;
  readonly options: StampOptions;
}

export type FromStamp =
  | {
      readonly id: number;
      readonly ok: true;
      readonly pdf: Uint8Array;
      readonly pages: number;
      readonly sha256: string;
    }
  | { readonly id: number; readonly ok: false };

import type { SetAside } from '../../../shared/contract/case-file.ts';
import type { Bookmark } from '../letter-batch/pdf-file.ts';
import type { BinderOptions, Bound, BoundPart, Counted } from './binder.ts';

/** What the worker of a case file is asked. */
export type ToBinder = { readonly id: number } & (
  | { readonly kind: 'count'; readonly bound: Bound }
  | { readonly kind: 'open'; readonly options: BinderOptions }
  | { readonly kind: 'append'; readonly part: BoundPart }
  | { readonly kind: 'close'; readonly title: string; readonly bookmarks: readonly Bookmark[] }
);

/** Its answer; `code` is the system's error code where the disk failed, otherwise null. */
export type FromBinder = { readonly id: number } & (
  | { readonly ok: true; readonly value: Counted | SetAside['why'] | Uint8Array | null }
  | { readonly ok: false; readonly code: string | null }
);

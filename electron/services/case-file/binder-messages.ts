import type { SetAside } from '../../../shared/contract/case-file.ts';
import type { Bookmark } from '../letter-batch/pdf-file.ts';
import type { BinderOptions, Bound, BoundPart, Counted } from './binder.ts';

/** Null: the bytes came before, part by part. */
type Sent<Thing extends Bound> = Omit<Thing, 'content'> & { readonly content: Uint8Array | null };

/** What the worker of a case file is asked. */
export type ToBinder = { readonly id: number } & (
  | { readonly kind: 'feed'; readonly first: boolean; readonly content: Uint8Array }
  | { readonly kind: 'count'; readonly bound: Sent<Bound> }
  | { readonly kind: 'open'; readonly options: BinderOptions }
  | { readonly kind: 'append'; readonly part: Sent<BoundPart> }
  | { readonly kind: 'close'; readonly title: string; readonly bookmarks: readonly Bookmark[] }
);

/** Its answer; `code` is the system's error code where the disk failed, otherwise null. */
export type FromBinder = { readonly id: number } & (
  | { readonly ok: true; readonly value: Counted | SetAside['why'] | Uint8Array | null }
  | { readonly ok: false; readonly code: string | null }
);

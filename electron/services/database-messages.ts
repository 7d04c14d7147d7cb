import type { DatabaseProblem } from '../../shared/contract/app.ts';
import type { Reply } from '../../shared/contract/errors.ts';

/** What the main process tells the database worker. */
export type ToDatabase =
  | { readonly kind: 'open'; readonly id: number; readonly file: string }
  | {
      readonly kind: 'create';
      readonly id: number;
      readonly file: string;
      readonly purpose: 'office' | 'practice';
      readonly version: string;
    }
  | { readonly kind: 'close'; readonly id: number }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      readonly userId: string;
      readonly now: number;
    };

/** How opening went. */
export type Opened =
  | { readonly kind: 'opened'; readonly purpose: 'office' | 'practice' }
  | {
      readonly kind: 'problem';
      readonly problem: DatabaseProblem;
      readonly params: Readonly<Record<string, string | number>>;
    };

export type FromDatabase = { readonly id: number; readonly reply: Reply<unknown> };

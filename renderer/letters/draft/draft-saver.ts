import type { DraftChange } from '../../../shared/domain/letter-draft.ts';
import { faultOf } from '../../client/client.ts';

/**
 * saved: all of it is on disk; waiting: it will be, shortly; failed: it is tried again; stale: somebody else changed the
 * draft meanwhile, or it is gone, so nothing is saved any more.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'stale'; readonly error: unknown };

export interface Saved {
  readonly version: number;
  /** UTC. */
  readonly updatedAt: string;
}

interface Options {
  readonly start: Saved;
  readonly send: (version: number, change: DraftChange) => Promise<Saved>;
  readonly tell: (state: SaveState) => void;
  /** What was saved, once it is. */
  readonly onSaved: (change: DraftChange) => void;
}

/** Milliseconds from the last change until it is saved. */
const DELAY_MS = 2_000;
/** Milliseconds until a failed save is tried again; the last one from then on. */
const AGAIN_MS = [4_000, 10_000, 30_000] as const;
const STALE_CODES: ReadonlySet<string> = new Set(['changed-meanwhile', 'not-found']);

/**
 * Keeps a draft on disk while it is written: one save at a time, a moment after the last change, again where it failed.
 * What was not saved stays here until it is.
 */
export class DraftSaver {
  readonly #options: Options;
  #version: number;
  #savedAt: string;
  #pending: DraftChange | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #stopped = false;

  constructor(options: Options) {
    this.#options = options;
    this.#version = options.start.version;
    this.#savedAt = options.start.updatedAt;
  }

  /** True while something is not on disk yet. */
  get unsaved(): boolean {
    return !this.#stopped && (this.#pending !== null || this.#running !== null);
  }

  /** Takes a change; what it names replaces what was taken before. */
  put(change: DraftChange): void {
    this.#pending = { ...this.#pending, ...change };
    if (this.#stopped) return;
    this.#options.tell({ kind: 'waiting' });
    this.#later(DELAY_MS);
  }

  /** Saves now. True when all of it is on disk. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
    if (this.#stopped) return this.#pending === null;
    if (this.#pending === null) return true;
    this.#running = this.#save();
    await this.#running;
    return this.#pending === null;
  }

  /** Saves no more: the draft was issued, or another one took its place. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopped = true;
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  async #save(): Promise<void> {
    const change = this.#pending ?? {};
    this.#pending = null;
    this.#options.tell({ kind: 'saving' });
    try {
      const { version, updatedAt } = await this.#options.send(this.#version, change);
      this.#version = version;
      this.#savedAt = updatedAt;
      this.#failures = 0;
      this.#running = null;
      this.#options.tell(this.#pending === null ? { kind: 'saved', at: this.#savedAt } : { kind: 'waiting' });
      this.#options.onSaved(change);
    } catch (error) {
      this.#running = null;
      this.#pending = { ...change, ...(this.#pending as DraftChange | null) };
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (this.#stopped) return;
    if (STALE_CODES.has(faultOf(error).code)) {
      this.stop();
      this.#options.tell({ kind: 'stale', error });
      return;
    }
    this.#options.tell({ kind: 'failed', error });
    this.#later(AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)] ?? DELAY_MS);
    this.#failures += 1;
  }
}

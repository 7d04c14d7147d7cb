import { useCallback, useEffect, useState } from 'react';
import type { DraftView } from '../../../shared/contract/drafts.ts';
import { call } from '../../client/client.ts';

/** Saves that were begun when a draft was left; whoever opens it again waits for them. */
const leaving = new Map<string, Promise<unknown>>();

/** Lets the next one who opens this draft wait for `saved`. */
export function leaveDraft(id: string, saved: Promise<unknown>): void {
  const done = saved
    .catch(() => undefined)
    .finally(() => {
      if (leaving.get(id) === done) leaving.delete(id);
    });
  leaving.set(id, done);
}

export interface OpenDraft {
  readonly data: DraftView | undefined;
  readonly error: Error | null;
  /** Counts how often the draft was opened anew: what stood on screen before is gone then. */
  readonly turn: number;
  readonly again: () => void;
}

/** Reads a draft to write in. Not through the cache: what stands on screen may never be older than what was saved. */
export function useOpenDraft(id: string): OpenDraft {
  const [turn, setTurn] = useState(1);
  const [read, setRead] = useState<Omit<OpenDraft, 'again'>>({ data: undefined, error: null, turn: 0 });
  useEffect(() => {
    let gone = false;
    setRead({ data: undefined, error: null, turn });
    void (async () => {
      try {
        await leaving.get(id);
        const data = await call('drafts.get', { id });
        if (!gone) setRead({ data, error: null, turn });
      } catch (error) {
        if (!gone) setRead({ data: undefined, error: error as Error, turn });
      }
    })();
    return () => {
      gone = true;
    };
  }, [id, turn]);
  return { ...read, again: useCallback(() => setTurn((now) => now + 1), []) };
}

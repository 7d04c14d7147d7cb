import { useState } from 'react';

/** The way through a panel in which something is typed: before it goes on or closes with something unsaved, it asks. */
export interface PanelWork<Work> {
  /** Where one wanted to go while something was unsaved; null while nothing is asked. */
  readonly asking: Work | 'close' | null;
  readonly stay: () => void;
  /** Goes on at once: what was typed is saved, or let go. */
  readonly go: (next: Work | null) => void;
  /** Goes on, asking first where something is unsaved. */
  readonly leave: (next: Work | 'close') => void;
  readonly onDirty: (dirty: boolean) => void;
}

/** @param onWork told what the panel is open for next; null closes it */
export function usePanelWork<Work>(onWork: (work: Work | null) => void): PanelWork<Work> {
  const [asking, setAsking] = useState<Work | 'close' | null>(null);
  const [dirty] = useState({ now: false });
  const go = (next: Work | null) => {
    setAsking(null);
    dirty.now = false;
    onWork(next);
  };
  return {
    asking,
    stay: () => setAsking(null),
    go,
    leave: (next) => {
      if (dirty.now) setAsking(() => next);
      else go(next === 'close' ? null : next);
    },
    onDirty: (now) => {
      dirty.now = now;
    },
  };
}

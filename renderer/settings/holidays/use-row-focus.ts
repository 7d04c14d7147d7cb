import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';

export interface RowFocus {
  /** The row that Tab leads to, and from which J, K and the arrows go on. */
  readonly lit: string | null;
  readonly rowRef: (key: string) => (row: HTMLTableRowElement | null) => void;
  /** For each row: arrows go on, Enter opens. */
  readonly onKeyDown: (key: string, open: () => void) => (event: KeyboardEvent<HTMLTableRowElement>) => void;
  /** To be called before a row is taken out: the one after it gets the focus once it is gone. */
  readonly leave: (key: string) => void;
}

/** What a screen shows first, and what it was just told to show. */
export interface RowPlaces {
  /** The row in sight when the list comes up; null for the first one. */
  readonly start: string | null;
  /** The row that was just saved. */
  readonly marked: string | null;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
/** A panel that closes gives the focus back within this time, in milliseconds. */
const PANEL_CLOSES = 250;

/** The keys of a list (J, K, arrows, Enter) for a table whose rows take the focus themselves. `keys` in their order. */
export function useRowFocus(keys: readonly string[], { start, marked }: RowPlaces): RowFocus {
  const rows = useRef(new Map<string, HTMLTableRowElement>());
  const [chosen, setChosen] = useState<string | null>(null);
  const leaving = useRef<{ readonly gone: string; readonly next: string | null } | null>(null);
  const lit =
    chosen !== null && keys.includes(chosen)
      ? chosen
      : (keys.find((key) => key === start) ?? keys[0] ?? null);

  const focus = (key: string | null) => {
    if (key === null) return;
    setChosen(key);
    rows.current.get(key)?.focus();
  };
  const isIn = (element: Element | null) => [...rows.current.values()].some((row) => row.contains(element));
  const step = (by: number) => {
    // The first key goes to the lit row itself.
    const at = lit === null ? -1 : keys.indexOf(lit);
    const to = isIn(document.activeElement) ? at + by : at;
    focus(keys[Math.max(0, Math.min(keys.length - 1, to))] ?? null);
  };
  useShortcut('down', keys.length === 0 ? null : () => step(1));
  useShortcut('up', keys.length === 0 ? null : () => step(-1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list comes up
  useEffect(() => {
    if (marked === null) rows.current.get(start ?? keys[0] ?? '')?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    if (marked === null) return undefined;
    rows.current.get(marked)?.scrollIntoView({ block: 'nearest' });
    setChosen(marked);
    const late = setTimeout(() => {
      // The button that opened the panel may be gone with the row as it was.
      if (document.activeElement === document.body) rows.current.get(marked)?.focus();
    }, PANEL_CLOSES);
    return () => clearTimeout(late);
  }, [marked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the rows matter
  useEffect(() => {
    const left = leaving.current;
    if (left === null || keys.includes(left.gone)) return;
    leaving.current = null;
    focus(left.next);
  }, [keys]);

  return {
    lit,
    rowRef: (key) => (row) => {
      if (row === null) rows.current.delete(key);
      else rows.current.set(key, row);
    },
    onKeyDown: (key, open) => (event) => {
      if (event.target !== event.currentTarget) return;
      const by = STEPS[event.key];
      if (by === undefined && event.key !== 'Enter') return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      setChosen(key);
      if (by === undefined) open();
      else step(by);
    },
    leave: (key) => {
      const at = keys.indexOf(key);
      leaving.current = { gone: key, next: keys[at + 1] ?? keys[at - 1] ?? null };
    },
  };
}

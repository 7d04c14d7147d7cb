import { useCallback, useMemo, useRef, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Picks or drops one; with `range` everything between it and the one picked before. */
  readonly toggle: (id: string, order: readonly string[], range: boolean) => void;
  readonly setAll: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

const NONE: readonly string[] = [];

/** Rows picked in a list, with Shift for a range. `start` is what is picked at first. */
export function useSelection(start: readonly string[] = NONE): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(start));
  const anchor = useRef<string | null>(null);
  const toggle = useCallback((id: string, order: readonly string[], range: boolean) => {
    const before = anchor.current;
    anchor.current = id;
    setIds((now) => {
      const next = new Set(now);
      const from = range && before !== null ? order.indexOf(before) : -1;
      const to = order.indexOf(id);
      if (from >= 0 && to >= 0) {
        for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between);
      } else if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  }, []);
  const setAll = useCallback((all: readonly string[]) => setIds(new Set(all)), []);
  const clear = useCallback(() => setIds((now) => (now.size === 0 ? now : new Set())), []);
  return useMemo(() => ({ ids, toggle, setAll, clear }), [ids, toggle, setAll, clear]);
}

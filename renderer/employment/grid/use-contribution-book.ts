import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PersonContributions } from '../../../shared/domain/employment/contribution-record.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSaveOnClose } from '../../ui/form/close-guard.tsx';
import { notifyProblem } from '../../ui/notify.ts';
import {
  type Book,
  bookOf,
  differing,
  formerOf,
  type JobChange,
  type Turn,
  withTurn,
} from './contribution-book.ts';

/** What is out of date once months were written. */
const STALE = ['contributions', 'employments', 'readiness', 'employers'] as const;
/** Turns that can be taken back. */
const MOST_TURNS = 100;

export type SaveState =
  | { readonly kind: 'idle' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly error: unknown };

type Waiting = JobChange & Pick<Turn, 'source'>;

/** Writes changes one after the other; what fails stays at the head until it is tried again. */
function useSaver() {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const waiting = useRef<Waiting[]>([]);
  const running = useRef<Promise<boolean> | null>(null);
  const gone = useRef(false);
  const invalidate = useInvalidate();
  const { t, fault } = useWords();
  const latest = useRef({ invalidate, t, fault });
  latest.current = { invalidate, t, fault };
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  /** Writes all that waits; false where one was refused. */
  const write = useCallback(async (): Promise<boolean> => {
    do {
      setState({ kind: 'saving' });
      for (let next = waiting.current[0]; next !== undefined; next = waiting.current[0]) {
        try {
          const { employmentId, months, source } = next;
          await call('contributions.save', { employmentId, months: [...months], source });
          waiting.current.shift();
        } catch (error) {
          setState({ kind: 'failed', error });
          // Nobody sees the mark any more.
          if (gone.current)
            notifyProblem(latest.current.t('employment.grid.not-saved'), latest.current.fault(error).advice);
          return false;
        }
      }
      setState({ kind: 'saved' });
      await latest.current.invalidate(STALE);
    } while (waiting.current.length > 0);
    return true;
  }, []);

  const drain = useCallback((): Promise<boolean> => {
    if (running.current === null)
      running.current = write().finally(() => {
        running.current = null;
        // Drawn once more: what the record says may come in now.
        setState((now) => ({ ...now }));
      });
    return running.current;
  }, [write]);

  const save = useCallback(
    ({ changes, source }: Turn) => {
      waiting.current.push(...changes.map((change) => ({ ...change, source })));
      void drain();
    },
    [drain],
  );
  const giveUp = useCallback(() => {
    waiting.current = [];
    setState({ kind: 'idle' });
    void latest.current.invalidate(STALE);
  }, []);
  const isBusy = useCallback(() => waiting.current.length > 0 || running.current !== null, []);
  useSaveOnClose(() => waiting.current.length > 0, drain);
  return { state, save, again: drain, giveUp, isBusy };
}

export interface ContributionBook {
  readonly book: Book;
  /** Shows it at once and saves it behind; answers whether anything changed. */
  readonly write: (turn: Turn) => boolean;
  /** Takes the last turn back; false where there is none. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly undoable: number;
  readonly redoable: number;
  readonly saving: SaveState;
  readonly again: () => void;
  /** Lets go of what could not be saved and shows the record as it is. */
  readonly giveUp: () => void;
}

interface History {
  readonly book: Book;
  readonly undo: readonly Turn[];
  readonly redo: readonly Turn[];
}

/** The months on screen: changed at once, saved behind, taken back turn by turn. */
export function useContributionBook({ employments }: PersonContributions): ContributionBook {
  const { state: saving, save, again, giveUp, isBusy } = useSaver();
  const recorded = useMemo(() => bookOf(employments), [employments]);
  const [seen, setSeen] = useState(recorded);
  const [history, setHistory] = useState<History>({ book: recorded, undo: [], redo: [] });
  // What others wrote meanwhile comes in once nothing of this screen is on its way.
  if (seen !== recorded && !isBusy()) {
    setSeen(recorded);
    setHistory((now) => ({ ...now, book: recorded }));
  }
  const latest = useRef(history);
  latest.current = history;
  const go = (next: History, turn: Turn) => {
    latest.current = next;
    setHistory(next);
    save(turn);
  };
  const write = (turn: Turn) => {
    const { book, undo } = latest.current;
    const change = differing(turn, book);
    if (change === null) return false;
    const former = formerOf(change, book);
    go({ book: withTurn(change, book), undo: [...undo, former].slice(-MOST_TURNS), redo: [] }, change);
    return true;
  };
  const step = (from: 'undo' | 'redo', to: 'undo' | 'redo') => () => {
    const now = latest.current;
    const turn = now[from].at(-1);
    if (turn === undefined) return false;
    const back = formerOf(turn, now.book);
    const next = { book: withTurn(turn, now.book), undo: now.undo, redo: now.redo };
    go({ ...next, [from]: now[from].slice(0, -1), [to]: [...now[to], back] }, turn);
    return true;
  };
  return {
    book: history.book,
    write,
    undo: step('undo', 'redo'),
    redo: step('redo', 'undo'),
    undoable: history.undo.length,
    redoable: history.redo.length,
    saving,
    again: () => void again(),
    giveUp: () => {
      giveUp();
      setHistory({ book: recorded, undo: [], redo: [] });
    },
  };
}

import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { CalendarTurn } from '../../../shared/contract/calendar.ts';
import type { MovedDeadline } from '../../../shared/domain/subject-deadline.ts';
import type { CalendarChange } from '../../../shared/domain/working-calendar.ts';
import { call, faultOf } from '../../client/client.ts';
import { useInvalidate, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { notifyTurn } from './notify-turn.tsx';

/** What a change of the calendar makes out of date. */
const STALE = ['calendar', 'deadlines'] as const;
/** Stands where there is nothing to try; it is never asked. */
const NOTHING: CalendarChange = { kind: 'joint-leave', counts: true };

export interface Moves {
  /** Running deadlines that the change would move; null while they are not known. */
  readonly moved: readonly MovedDeadline[] | null;
  /** True while the answer is on its way: nothing is saved before it is seen. */
  readonly waiting: boolean;
}

/** Asks which running deadlines a change would move; null asks nothing. */
export function useMoves(change: CalendarChange | null): Moves {
  const today = useToday();
  const found = useProcedure(
    'calendar.try',
    { change: change ?? NOTHING, today },
    { enabled: change !== null, staleTime: 0 },
  );
  if (change === null) return { moved: null, waiting: false };
  return { moved: found.data ?? null, waiting: found.isPending };
}

export interface CalendarSaver {
  /** Saves a change made on a version, and tells what it did. @throws ContractError */
  readonly save: (change: CalendarChange, version: number) => Promise<CalendarTurn>;
  /** Takes the last change back; what went wrong is told. */
  readonly undo: (turn: Pick<CalendarTurn, 'id'>) => Promise<void>;
}

/** Writes to the calendar; every change tells what moved and offers to take itself back. */
export function useCalendarSaver(): CalendarSaver {
  const { t, fault } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const invalidate = useInvalidate();
  const onSee = () => void navigate({ to: '/pengaturan', search: { bagian: 'hari-libur', tab: 'riwayat' } });
  const undo = async (turn: Pick<CalendarTurn, 'id'>) => {
    try {
      const back = await call('calendar.undo', { id: turn.id, today });
      await invalidate(STALE);
      notifyTurn(t, back, { onSee, onUndo: null });
    } catch (thrown) {
      await invalidate(STALE);
      if (faultOf(thrown).code === 'changed-meanwhile') {
        notifyProblem(t('calendar.undo.late'), t('calendar.undo.late.advice'));
        return;
      }
      const words = fault(thrown);
      notifyProblem(words.title, words.advice);
    }
  };
  const save = async (change: CalendarChange, version: number) => {
    const turn = await call('calendar.change', { change, version, today });
    await invalidate(STALE);
    notifyTurn(t, turn, { onSee, onUndo: () => void undo(turn) });
    return turn;
  };
  return { save, undo };
}

/** A change that waits for a word because it moves deadlines. */
export interface Proposal {
  readonly change: CalendarChange;
  readonly version: number;
  readonly moved: readonly MovedDeadline[];
}

export interface CalendarChanger {
  /** Saves at once where no deadline moves; else `proposal` says what would. */
  readonly propose: (change: CalendarChange, version: number) => void;
  readonly proposal: Proposal | null;
  readonly confirm: () => void;
  readonly dismiss: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Changes that need no form: a switch, a row that goes. */
export function useCalendarChanger(): CalendarChanger {
  const { save } = useCalendarSaver();
  const today = useToday();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef(false);
  const run = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return {
    proposal,
    busy,
    error,
    propose: (change, version) =>
      void run(async () => {
        const moved = await call('calendar.try', { change, today });
        if (moved.length > 0) setProposal({ change, version, moved });
        else await save(change, version);
      }),
    confirm: () =>
      void run(async () => {
        if (proposal === null) return;
        // What goes wrong is said on the page, where the newest state can be read.
        setProposal(null);
        await save(proposal.change, proposal.version);
      }),
    dismiss: () => {
      setProposal(null);
      setError(null);
    },
  };
}

import { useRef } from 'react';
import { useInvalidate } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { notifyDone, notifyProblem } from './notify.ts';
import { notifyUndo } from './notify-undo.tsx';

/** A record of a list: the version says that nobody changed it meanwhile. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** How a record is written, and what is said of it. */
export interface RecordDoor<Kept extends Versioned, Input> {
  /** What hangs on these records and is read again after a change. */
  readonly stale: Parameters<ReturnType<typeof useInvalidate>>[0];
  /** Writes a new one (`of` null) or changes the one of that version. */
  readonly save: (of: Versioned | null, input: Input) => Promise<Kept>;
  readonly remove: (of: Versioned) => Promise<unknown>;
  /** The part that a user may change. */
  readonly inputOf: (record: Kept) => Input;
  readonly words: (done: 'added' | 'changed' | 'removed' | 'undone', record: Kept) => string;
}

export interface RecordChanges<Kept extends Versioned, Input> {
  /** Adds one, or changes `before`; answers what stands on record now. @throws ContractError */
  readonly save: (input: Input, before: Kept | null) => Promise<Kept>;
  /** Removes one. @throws ContractError */
  readonly remove: (record: Kept) => Promise<void>;
}

/** Changes of the records of a list, each told with a way to take it back. */
export function useRecordChanges<Kept extends Versioned, Input>(
  door: RecordDoor<Kept, Input>,
): RecordChanges<Kept, Input> {
  const { fault } = useWords();
  const invalidate = useInvalidate();
  // What a notice takes back may come after the screen was left.
  const speak = useRef(fault);
  speak.current = fault;
  const tell = (done: 'added' | 'changed' | 'removed', record: Kept, back: () => Promise<unknown>) => {
    void invalidate(door.stale);
    const undo = async () => {
      try {
        await back();
        notifyDone(door.words('undone', record));
      } catch (error) {
        const { title, advice } = speak.current(error);
        notifyProblem(title, advice);
      }
      void invalidate(door.stale);
    };
    notifyUndo(door.words(done, record), () => void undo());
  };
  return {
    save: async (input, before) => {
      const saved = await door.save(before, input);
      if (before === null) tell('added', saved, () => door.remove(saved));
      else tell('changed', saved, () => door.save(saved, door.inputOf(before)));
      return saved;
    },
    remove: async (record) => {
      await door.remove(record);
      tell('removed', record, () => door.save(null, door.inputOf(record)));
    },
  };
}

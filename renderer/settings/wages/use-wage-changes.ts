import { useRef } from 'react';
import type { MinimumWage, MinimumWageInput } from '../../../shared/domain/minimum-wage.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { notifyUndo } from '../../ui/notify-undo.tsx';

/** What hangs on the minimum wages: the table itself, and the doubts about wages in reports. */
export const STALE = ['wages', 'layoffLines'] as const;

export interface WageChanges {
  /** Adds a minimum wage, or changes `before`; answers what stands on record now. @throws ContractError */
  readonly save: (wage: MinimumWageInput, before: MinimumWage | null) => Promise<MinimumWage>;
  /** Removes one. @throws ContractError */
  readonly remove: (wage: MinimumWage) => Promise<void>;
}

/** The part of a minimum wage that a user may change. */
export function wageInputOf(wage: MinimumWage): MinimumWageInput {
  const { regionCode, year, sector, amount, source, state } = wage;
  return { regionCode, year, sector, amount, source, state };
}

/** Changes of the table, each told with a way to take it back. */
export function useWageChanges(): WageChanges {
  const { t, fault } = useWords();
  const invalidate = useInvalidate();
  // What a notice takes back may come after the screen was left.
  const speak = useRef(fault);
  speak.current = fault;
  const named = (wage: MinimumWage) =>
    t(wage.sector === '' ? 'wages.named' : 'wages.named.sector', {
      region: wage.regionName,
      year: String(wage.year),
      sector: wage.sector,
    });
  const undo = (wage: MinimumWage, back: () => Promise<unknown>) => async () => {
    try {
      await back();
      notifyDone(t('wages.undone', { wage: named(wage) }));
    } catch (error) {
      const words = speak.current(error);
      notifyProblem(words.title, words.advice);
    }
    void invalidate(STALE);
  };
  return {
    save: async (wage, before) => {
      const saved = await call('wages.save', {
        id: before?.id ?? null,
        version: before?.version ?? null,
        wage,
      });
      void invalidate(STALE);
      const { id, version } = saved;
      const back = undo(saved, () =>
        before === null
          ? call('wages.remove', { id, version })
          : call('wages.save', { id, version, wage: wageInputOf(before) }),
      );
      notifyUndo(
        t(before === null ? 'wages.added' : 'wages.changed', { wage: named(saved) }),
        () => void back(),
      );
      return saved;
    },
    remove: async (wage) => {
      await call('wages.remove', { id: wage.id, version: wage.version });
      void invalidate(STALE);
      const back = undo(wage, () => call('wages.save', { id: null, version: null, wage: wageInputOf(wage) }));
      notifyUndo(t('wages.removed', { wage: named(wage) }), () => void back());
    },
  };
}

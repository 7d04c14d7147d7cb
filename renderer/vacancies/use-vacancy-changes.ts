import { useRef } from 'react';
import type { Vacancy, VacancyInput } from '../../shared/domain/vacancy.ts';
import { call } from '../client/client.ts';
import { useInvalidate } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';
import { notifyUndo } from '../ui/notify-undo.tsx';
import { vacancyInputOf } from './vacancy-form.ts';

const STALE = ['vacancies'] as const;

/** Changes of the vacancies, each told with a way to take it back. */
export function useVacancyChanges() {
  const { t, fault } = useWords();
  const invalidate = useInvalidate();
  // What a notice takes back may come after the screen was left.
  const speak = useRef(fault);
  speak.current = fault;
  const undo = (back: () => Promise<unknown>) => async () => {
    try {
      await back();
      notifyDone(t('vacancies.undone'));
    } catch (error) {
      const words = speak.current(error);
      notifyProblem(words.title, words.advice);
    }
    void invalidate(STALE);
  };
  return {
    /** Adds a vacancy, or changes `before`; answers what stands on record now. @throws ContractError */
    save: async (vacancy: VacancyInput, before: Vacancy | null): Promise<Vacancy> => {
      const saved = await call('vacancies.save', {
        id: before?.id ?? null,
        version: before?.version ?? null,
        vacancy,
      });
      void invalidate(STALE);
      const { id, version } = saved;
      const back = undo(() =>
        before === null
          ? call('vacancies.remove', { id, version })
          : call('vacancies.save', { id, version, vacancy: vacancyInputOf(before) }),
      );
      notifyUndo(t(before === null ? 'vacancies.added' : 'vacancies.changed'), () => void back());
      return saved;
    },
    /** Removes one. @throws ContractError */
    remove: async (vacancy: Vacancy): Promise<void> => {
      await call('vacancies.remove', { id: vacancy.id, version: vacancy.version });
      void invalidate(STALE);
      const back = undo(() =>
        call('vacancies.save', { id: null, version: null, vacancy: vacancyInputOf(vacancy) }),
      );
      notifyUndo(t('vacancies.removed'), () => void back());
    },
  };
}
export type VacancyChanges = ReturnType<typeof useVacancyChanges>;

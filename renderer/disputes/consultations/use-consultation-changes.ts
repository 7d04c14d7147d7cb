import { useRef } from 'react';
import type { Consultation, ConsultationInput } from '../../../shared/domain/consultation.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { notifyUndo } from '../../ui/notify-undo.tsx';
import { consultationInputOf } from './consultation-form.ts';

/** What hangs on the consultations: their lists, and the recap that counts them. */
export const STALE = ['consultations', 'recap'] as const;

/** Changes of the consultations, each told with a way to take it back. */
export function useConsultationChanges() {
  const { t, fault } = useWords();
  const invalidate = useInvalidate();
  // What a notice takes back may come after the screen was left.
  const speak = useRef(fault);
  speak.current = fault;
  const undo = (back: () => Promise<unknown>) => async () => {
    try {
      await back();
      notifyDone(t('consultations.undone'));
    } catch (error) {
      const words = speak.current(error);
      notifyProblem(words.title, words.advice);
    }
    void invalidate(STALE);
  };
  return {
    /** Adds a consultation, or changes `before`; answers what stands on record now. @throws ContractError */
    save: async (consultation: ConsultationInput, before: Consultation | null): Promise<Consultation> => {
      const saved = await call('consultations.save', {
        id: before?.id ?? null,
        version: before?.version ?? null,
        consultation,
      });
      void invalidate(STALE);
      const { id, version } = saved;
      const back = undo(() =>
        before === null
          ? call('consultations.remove', { id, version })
          : call('consultations.save', { id, version, consultation: consultationInputOf(before) }),
      );
      notifyUndo(t(before === null ? 'consultations.added' : 'consultations.changed'), () => void back());
      return saved;
    },
    /** Removes one. @throws ContractError */
    remove: async (consultation: Consultation): Promise<void> => {
      await call('consultations.remove', { id: consultation.id, version: consultation.version });
      void invalidate(STALE);
      const back = undo(() =>
        call('consultations.save', {
          id: null,
          version: null,
          consultation: consultationInputOf(consultation),
        }),
      );
      notifyUndo(t('consultations.removed'), () => void back());
    },
  };
}
export type ConsultationChanges = ReturnType<typeof useConsultationChanges>;

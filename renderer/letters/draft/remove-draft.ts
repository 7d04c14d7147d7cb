import { useCallback } from 'react';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { notifyUndo } from '../../ui/notify-undo.tsx';
import { wholeChange, workOf } from './draft-facts.ts';

/** Removes a draft, with a way to take that back for a while. */
export function useRemoveDraft(): (id: string, onDone?: () => void) => void {
  const { t, fault } = useWords();
  const invalidate = useInvalidate();
  return useCallback(
    (id, onDone) => {
      const problem = (error: unknown) => notifyProblem(fault(error).title, fault(error).advice);
      const putBack = async (view: Awaited<ReturnType<typeof read>>) => {
        const { kind, subject, facts } = view;
        const made = await call('drafts.create', { kind, subject, dated: facts.dated });
        const { version } = await call('drafts.get', made);
        await call('drafts.save', { id: made.id, version, change: wholeChange(workOf(view)) });
        await invalidate(['drafts']);
        notifyDone(t('drafts.back'));
      };
      const read = () => call('drafts.get', { id });
      void (async () => {
        try {
          const view = await read();
          await call('drafts.remove', { id, version: view.version });
          await invalidate(['drafts']);
          onDone?.();
          notifyUndo(t('drafts.removed'), () => void putBack(view).catch(problem));
        } catch (error) {
          problem(error);
        }
      })();
    },
    [t, fault, invalidate],
  );
}

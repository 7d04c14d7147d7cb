import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useCommand } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { hideUndo, notifyUndo } from '../../ui/notify-undo.tsx';
import { fieldKey } from './pair-words.tsx';

/** Says what came of undoing a merge: what went back, and what could not. */
export function useUnmergeWords(): (outcome: OutputOf<'persons.unmerge'>) => void {
  const { t } = useWords();
  return ({ person, returned, missing, keptFields, nikWith }) => {
    hideUndo();
    const done = returned === 0 ? 'persons.unmerge.done' : 'persons.unmerge.done.returned';
    notifyDone(t(done, { name: person.name, n: returned }));
    const stays = [
      ...(missing === 0 ? [] : [t('persons.unmerge.missing', { n: missing })]),
      ...(keptFields.length === 0
        ? []
        : [t('persons.unmerge.kept', { fields: keptFields.map((field) => t(fieldKey(field))).join(', ') })]),
      ...(nikWith === null ? [] : [t('persons.unmerge.nik', { name: nikWith })]),
    ];
    if (stays.length > 0) notifyProblem(t('persons.unmerge.partly'), stays.join(' '));
  };
}

/** Says that two records became one, with the way back. */
export function useAfterMerge(): (mergeId: string, name: string) => void {
  const { t, fault } = useWords();
  const say = useUnmergeWords();
  const undo = useCommand('persons.unmerge', { invalidates: 'all' });
  return (mergeId, name) =>
    notifyUndo(t('persons.merge.done', { name }), () =>
      undo.mutate(
        { mergeId },
        {
          onSuccess: say,
          onError: (error) => {
            const words = fault(error);
            notifyProblem(words.title, words.advice);
          },
        },
      ),
    );
}

import { useCommand } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';

/** Saves an issued letter, or a draft as it stands on record, as a document for Word, and tells what came of it. */
export function useSaveDocx(of: 'letter' | 'draft') {
  const { t, fault } = useWords();
  const save = useCommand(of === 'letter' ? 'letters.saveDocx' : 'drafts.saveDocx', { invalidates: [] });
  return {
    busy: save.isPending,
    save: (id: string) =>
      save.mutate(
        { id },
        {
          onError: (error) => notifyProblem(fault(error).title, fault(error).advice),
          onSuccess: (saved) =>
            saved !== null && notifyDone(t('letter-output.saved', { file: saved.fileName })),
        },
      ),
  };
}

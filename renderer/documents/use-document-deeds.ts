import type { CaseDocument } from '../../shared/domain/document.ts';
import { call } from '../client/client.ts';
import { useCommand, useInvalidate } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';

/** Answers that a change of a document makes out of date. */
export const STALE_BY_DOCUMENT = ['documents', 'caseFile'] as const;

/** Puts a document back into its file, from a notice or from the panel. What fails is said. */
export function useRestore(): { readonly busy: boolean; readonly restore: (document: CaseDocument) => void } {
  const { t, fault } = useWords();
  const command = useCommand('documents.restore', { invalidates: STALE_BY_DOCUMENT });
  return {
    busy: command.isPending,
    restore: ({ id, version }) =>
      command.mutate(
        { id, version },
        {
          onSuccess: () => notifyDone(t('documents.restored')),
          onError: (error) => notifyProblem(fault(error).title, fault(error).advice),
        },
      ),
  };
}

/** Takes back the removal of a document after the screen that removed it may be gone. */
export function useUndoRemoval(): (document: CaseDocument) => void {
  const { t, fault } = useWords();
  const invalidate = useInvalidate();
  return ({ id, version }) =>
    void call('documents.restore', { id, version }).then(
      () => {
        notifyDone(t('documents.restored'));
        return invalidate(STALE_BY_DOCUMENT);
      },
      (error: unknown) => notifyProblem(fault(error).title, fault(error).advice),
    );
}

/** Writes a document to a file of the user's choice. */
export function useSaveAs(): { readonly busy: boolean; readonly saveAs: (document: CaseDocument) => void } {
  const { t, fault } = useWords();
  const command = useCommand('documents.saveAs', { invalidates: [] });
  return {
    busy: command.isPending,
    saveAs: ({ id }) =>
      command.mutate(
        { id },
        {
          onSuccess: (saved) => {
            if (saved !== null) notifyDone(t('documents.saved-as', { file: saved.fileName }));
          },
          onError: (error) => notifyProblem(fault(error).title, fault(error).advice),
        },
      ),
  };
}

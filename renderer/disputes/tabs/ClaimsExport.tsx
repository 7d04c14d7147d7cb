import type { InputOf } from '../../../shared/contract/contract.ts';
import { useCommand } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { ExportButton } from '../../ui/table/ExportButton.tsx';

/** Saves the workers as the screen has narrowed and ordered them, with their sums, as a table for a spreadsheet. */
export function ClaimsExport({
  asked,
  nothing,
}: {
  readonly asked: InputOf<'disputeWorkers.saveXlsx'>;
  readonly nothing: boolean;
}) {
  const { t, fault } = useWords();
  const save = useCommand('disputeWorkers.saveXlsx', { invalidates: [] });
  return (
    <ExportButton
      label={t('disputes.claims.export')}
      busy={save.isPending}
      nothing={nothing}
      onClick={() =>
        save.mutate(asked, {
          onError: (error) => notifyProblem(fault(error).title, fault(error).advice),
          onSuccess: (saved) => {
            if (saved !== null)
              notifyDone(t('disputes.claims.exported', { file: saved.fileName, rows: saved.rows }));
          },
        })
      }
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SplitForm } from './SplitForm.tsx';

/** Asks before workers go on in a case of their own; `ids` is null while nothing is asked. */
export function SplitDialog({
  dispute,
  ids,
  names,
  onClose,
  onDone,
}: {
  readonly dispute: Dispute;
  readonly ids: readonly string[] | null;
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={ids !== null}
      onClose={onClose}
      title={t('disputes.split.title', { n: ids?.length ?? 0 })}
      width={560}
    >
      {ids !== null && (
        <SplitForm
          dispute={dispute}
          personIds={ids}
          names={names}
          onClose={onClose}
          onDone={() => {
            onDone();
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dispute, disputeInputSchema } from '../../../shared/domain/dispute/dispute.ts';
import { useCommand } from '../../client/hooks.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import styles from '../Disputes.module.css';
import { DisputeFields } from '../register/DisputeFields.tsx';
import { disputeInput } from '../register/dispute-start.ts';
import { STALE_BY_EVENT } from '../stale.ts';

/** The facts of a dispute that are no events. */
export function DataTab({
  dispute,
  onUnsaved,
}: {
  readonly dispute: Dispute;
  /** Told whether something is typed that is not saved yet. */
  readonly onUnsaved: (unsaved: boolean) => void;
}) {
  const { t } = useTranslation();
  const asOf = useToday();
  const save = useCommand('disputes.save', { invalidates: STALE_BY_EVENT });
  const form = useAppForm({
    schema: disputeInputSchema,
    values: disputeInput(dispute),
    onSubmit: async (input) => {
      await save.mutateAsync({ id: dispute.id, version: dispute.version, asOf, dispute: input });
      notifyDone(t('ui.saved'));
    },
  });
  useEffect(() => {
    onUnsaved(form.dirty);
    return () => onUnsaved(false);
  }, [form.dirty, onUnsaved]);
  useShortcut('primary', form.dirty && !form.busy ? form.submit : null);
  return (
    <div className={styles.scroll}>
      <div className={styles.narrow}>
        <LeaveGuard form={form} />
        <AppForm form={form}>
          <DisputeFields form={form} registered />
        </AppForm>
        <Group className={styles.dataFoot}>
          <Button
            variant={form.dirty ? 'filled' : 'default'}
            disabled={!form.dirty}
            loading={form.busy}
            onClick={form.submit}
          >
            {t('ui.save')}
          </Button>
        </Group>
      </div>
    </div>
  );
}

import { Alert, Anchor, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  type Dispute,
  type DisputeWorker,
  disputeWorkerInputSchema,
} from '../../../shared/domain/dispute/dispute.ts';
import { CONTRACTS } from '../../../shared/domain/layoff.ts';
import { useCommand } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SidePanel } from '../../ui/Dialog.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { LeaveDialog } from '../../ui/form/LeaveGuard.tsx';
import { DateField, MoneyField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import styles from '../Disputes.module.css';
import { STALE_BY_PEOPLE } from '../stale.ts';
import { MinimumWorking } from './MinimumWorking.tsx';
import { workerInput } from './worker-columns.tsx';

/** What the minimum is computed from; sums that are merely asked for or offered leave it as it is. */
const MINIMUM_FROM = ['wage', 'startDate', 'endDate', 'contract'] as const;

function WorkerForm({
  dispute,
  worker,
  onDone,
  onClose,
  onDirty,
}: {
  readonly dispute: Dispute;
  readonly worker: DisputeWorker;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly onDirty: (dirty: boolean) => void;
}) {
  const { t } = useWords();
  const save = useCommand('disputeWorkers.save', { invalidates: STALE_BY_PEOPLE });
  // Read again, fields that nobody touched follow the record.
  const start = useMemo(() => workerInput(worker), [worker]);
  const form = useAppForm({
    schema: disputeWorkerInputSchema,
    values: start,
    onSubmit: async (input) => {
      await save.mutateAsync({
        disputeId: dispute.id,
        personId: worker.personId,
        before: start,
        worker: input,
      });
      onDone();
    },
  });
  onDirty(form.dirty && !form.isSafe());
  const { dirtyFields } = form.methods.formState;
  const moved = MINIMUM_FROM.some((name) => dirtyFields[name] === true);
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <AppForm form={form}>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/pekerja/$id" params={{ id: worker.personId }} />}
      >
        {t('disputes.worker.open-person')}
      </Anchor>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <MoneyField name="demand" label={t('disputes.worker.demand')} autoFocus />
        <MoneyField name="offer" label={t('disputes.worker.offer')} />
        <MoneyField name="figure" label={t('disputes.worker.figure')} />
        <MoneyField name="wage" label={t('disputes.worker.wage')} />
        <DateField name="startDate" label={t('disputes.worker.start')} />
        <DateField name="endDate" label={t('disputes.worker.end')} />
        <SelectField
          name="contract"
          label={t('disputes.worker.contract')}
          options={CONTRACTS.map((value) => ({ value, label: t(`layoffs.contract.${value}`) }))}
        />
        <TextField name="position" label={t('disputes.worker.position')} />
      </SimpleGrid>
      <TextAreaField name="note" label={t('disputes.field.note')} />
      {moved ? (
        <Alert color="gray" variant="light">
          {t('disputes.worker.minimum.after-save')}
        </Alert>
      ) : (
        <MinimumWorking dispute={dispute} worker={worker} />
      )}
      <Group justify="flex-end" className={styles.panelFoot}>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t('ui.save')}
        </Button>
      </Group>
    </AppForm>
  );
}

/** One worker of a dispute beside the list: sums, employment, and how the minimum comes about. */
export function WorkerPanel({
  dispute,
  worker,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly worker: DisputeWorker | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [dirty] = useState({ now: false });
  const leave = () => {
    setAsking(false);
    dirty.now = false;
    onClose();
  };
  const close = () => (dirty.now ? setAsking(true) : leave());
  return (
    <>
      <SidePanel
        opened={worker !== null && !asking}
        onClose={close}
        title={worker?.name ?? ''}
        width={560}
        keepMounted
      >
        {worker === null ? (
          <Text size="sm" />
        ) : (
          <WorkerForm
            key={worker.personId}
            dispute={dispute}
            worker={worker}
            onClose={close}
            onDone={() => {
              notifyDone(t('ui.saved'));
              leave();
            }}
            onDirty={(now) => {
              dirty.now = now;
            }}
          />
        )}
      </SidePanel>
      {asking && <LeaveDialog opened onStay={() => setAsking(false)} onLeave={leave} />}
    </>
  );
}

import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type LayoffLine, type LayoffLineInput, layoffLineInputSchema } from '../../shared/domain/layoff.ts';
import type { WageFloor } from '../../shared/domain/minimum-wage.ts';
import { call } from '../client/client.ts';
import { useInvalidate, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { SidePanel } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { type AppFormState, useAppForm } from '../ui/form/form.ts';
import { LeaveDialog } from '../ui/form/LeaveGuard.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../ui/notify.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Layoffs.module.css';
import { LineFields } from './LineFields.tsx';
import { EMPTY_LINE, lineInput } from './line-form.ts';

/** The minimum wages that bind the employer of a report; none until they are here. */
function useFloors(reportId: string): readonly WageFloor[] {
  return useProcedure('wages.floorsOfReport', { reportId }).data ?? [];
}

const STALE = ['layoffs', 'layoffLines', 'persons', 'home', 'search', 'employers'] as const;

function Foot({
  form,
  label,
  onClose,
  extra,
}: {
  readonly form: AppFormState;
  readonly label: string;
  readonly onClose: () => void;
  readonly extra?: ReactNode;
}) {
  const { t } = useWords();
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <Group justify="space-between" className={styles.panelFoot}>
      <div>{extra}</div>
      <Group>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {label}
        </Button>
      </Group>
    </Group>
  );
}

function AddForm({
  reportId,
  onDone,
  onClose,
  onDirty,
}: {
  readonly reportId: string;
  readonly onDone: (line: LayoffLine) => void;
  readonly onClose: () => void;
  readonly onDirty: (dirty: boolean) => void;
}) {
  const { t } = useWords();
  const invalidate = useInvalidate();
  const floors = useFloors(reportId);
  const form = useAppForm({
    schema: layoffLineInputSchema,
    values: EMPTY_LINE,
    onSubmit: async (line) => {
      const made = await call('layoffLines.add', { reportId, line });
      void invalidate(STALE);
      onDone(made);
    },
  });
  onDirty(form.dirty && !form.isSafe());
  return (
    <>
      <LineFields form={form} knownId={null} floors={floors} />
      <Foot form={form} label={t('layoffs.line.add')} onClose={onClose} />
    </>
  );
}

function EditForm({
  line,
  onDone,
  onClose,
  onRemove,
  onDirty,
}: {
  readonly line: LayoffLine;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly onRemove: () => void;
  readonly onDirty: (dirty: boolean) => void;
}) {
  const { t } = useWords();
  const person = useProcedure('persons.get', { id: line.personId });
  return (
    <Loaded
      query={person}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void person.refetch()} />}
    >
      {(found) => (
        <EditLoaded
          line={line}
          start={lineInput(line, found.person)}
          version={found.person.version}
          onDone={onDone}
          onClose={onClose}
          onDirty={onDirty}
          extra={
            <Button variant="subtle" color="red" onClick={onRemove}>
              {t('layoffs.line.remove')}
            </Button>
          }
        />
      )}
    </Loaded>
  );
}

function EditLoaded({
  line,
  start,
  version,
  onDone,
  onClose,
  onDirty,
  extra,
}: {
  readonly line: LayoffLine;
  readonly start: LayoffLineInput;
  readonly version: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly onDirty: (dirty: boolean) => void;
  readonly extra: ReactNode;
}) {
  const { t } = useWords();
  const invalidate = useInvalidate();
  const floors = useFloors(line.reportId);
  const form = useAppForm({
    schema: layoffLineInputSchema,
    values: start,
    onSubmit: async (input) => {
      await call('layoffLines.save', { id: line.id, line: input, personVersion: version });
      void invalidate(STALE);
      onDone();
    },
  });
  onDirty(form.dirty && !form.isSafe());
  return (
    <>
      <LineFields form={form} knownId={line.personId} floors={floors} />
      <Foot form={form} label={t('ui.save')} onClose={onClose} extra={extra} />
    </>
  );
}

export type LineWork = { readonly kind: 'add' } | { readonly kind: 'edit'; readonly line: LayoffLine };

/** Adds a worker to a report, or changes one, beside the list. */
export function LinePanel({
  reportId,
  work,
  onClose,
  onRemove,
}: {
  readonly reportId: string;
  readonly work: LineWork | null;
  readonly onClose: () => void;
  readonly onRemove: (line: LayoffLine) => void;
}) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [dirty] = useState({ now: false });
  const setDirty = (now: boolean) => {
    dirty.now = now;
  };
  const leave = () => {
    setAsking(false);
    dirty.now = false;
    onClose();
  };
  const close = () => (dirty.now ? setAsking(true) : leave());
  return (
    <>
      <SidePanel
        opened={work !== null && !asking}
        onClose={close}
        title={work?.kind === 'edit' ? work.line.name : t('layoffs.line.new')}
        width={520}
        keepMounted
      >
        <Stack gap="md">
          {work?.kind === 'add' && (
            <AddForm
              reportId={reportId}
              onDirty={setDirty}
              onClose={close}
              onDone={(line) => {
                notifyDone(t('layoffs.line.added', { name: line.name }));
                leave();
              }}
            />
          )}
          {work?.kind === 'edit' && (
            <EditForm
              key={work.line.id}
              line={work.line}
              onDirty={setDirty}
              onClose={close}
              onDone={() => {
                notifyDone(t('ui.saved'));
                leave();
              }}
              onRemove={() => onRemove(work.line)}
            />
          )}
        </Stack>
      </SidePanel>
      {asking && <LeaveDialog opened onStay={() => setAsking(false)} onLeave={leave} />}
    </>
  );
}

import { Alert, Button, Divider, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CONTRACTS, LAYOFF_RESPONSES, type LayoffLine, type LayoffLineInput, layoffLineInputSchema } from '../../shared/domain/layoff.ts';
import { checkKpj } from '../../shared/domain/identity/kpj.ts';
import { call } from '../client/client.ts';
import { useInvalidate, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { PersonFields } from '../persons/PersonFields.tsx';
import { useLookAlikes } from '../persons/use-look-alikes.ts';
import { SidePanel } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { ChoiceField, SelectField, TextAreaField, TextField } from '../ui/form/fields.tsx';
import { type AppFormState, useAppForm } from '../ui/form/form.ts';
import { LeaveDialog } from '../ui/form/LeaveGuard.tsx';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { LookAlikes } from '../ui/LookAlikes.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Loaded } from '../ui/Waiting.tsx';
import styles from './Layoffs.module.css';
import { EMPTY_LINE, lineInput, personInput } from './line-form.ts';

const STALE = ['layoffs', 'layoffLines', 'persons', 'home', 'search', 'employers'] as const;

function Fields({ form, knownId }: { readonly form: AppFormState; readonly knownId: string | null }) {
  const { t, finding } = useWords();
  const { control, setValue } = form.methods;
  const [response, kpj, personId] = useWatch({ control, name: ['response', 'kpj', 'personId'] }) as [
    string,
    string,
    string | null,
  ];
  const alike = useLookAlikes(control, 'person.', personId ?? knownId, form.dirty);
  const remark = checkKpj(kpj ?? '');
  const use = async (id: string) => {
    const { person } = await call('persons.get', { id });
    setValue('person', personInput(person), { shouldDirty: true });
    setValue('personId', person.id, { shouldDirty: true });
  };
  return (
    <AppForm form={form}>
      {knownId === null && (
        <LookAlikes
          found={alike}
          title={t('persons.alike')}
          action={t('persons.alike.use')}
          onUse={(one) => void use(one.id)}
        />
      )}
      {knownId === null && personId !== null && (
        <Alert color="accent" variant="light" role="status">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('layoffs.line.known-person')}</Text>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                setValue('personId', null, { shouldDirty: true });
                setValue('person', EMPTY_LINE.person, { shouldDirty: true });
              }}
            >
              {t('layoffs.line.other-person')}
            </Button>
          </Group>
        </Alert>
      )}
      <PersonFields prefix="person." autoFocus={knownId === null} />
      <Divider label={t('layoffs.line.job')} labelPosition="left" />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField<LayoffLineInput> name="position" label={t('layoffs.line.position')} />
        <TextField<LayoffLineInput>
          name="kpj"
          label={t('layoffs.line.kpj')}
          description={
            remark.kind === 'ok' && remark.warnings.length > 0 ? (
              <Text span size="xs" c="var(--tone-wait-text)">
                {remark.warnings.map(finding).join(' ')}
              </Text>
            ) : undefined
          }
        />
        <SelectField<LayoffLineInput>
          name="contract"
          label={t('layoffs.line.contract')}
          options={CONTRACTS.map((value) => ({ value, label: t(`layoffs.contract.${value}`) }))}
        />
        <MoneyField<LayoffLineInput> name="wage" label={t('layoffs.line.wage')} />
        <DateField<LayoffLineInput> name="startDate" label={t('layoffs.line.start-date')} />
        <DateField<LayoffLineInput> name="layoffDate" label={t('layoffs.line.layoff-date')} />
      </SimpleGrid>
      <Divider label={t('layoffs.line.answer')} labelPosition="left" />
      <ChoiceField<LayoffLineInput>
        name="response"
        label={t('layoffs.line.response')}
        options={LAYOFF_RESPONSES.map((value) => ({ value, label: t(`layoffs.response.${value}`) }))}
      />
      {response === 'refuses' && (
        <Alert color="red" variant="light">
          {t('layoffs.line.refuses-text')}
        </Alert>
      )}
      <DateField<LayoffLineInput> name="noticeReceivedOn" label={t('layoffs.line.notice-date')} />
      <TextAreaField<LayoffLineInput> name="note" label={t('layoffs.line.note')} />
    </AppForm>
  );
}

function Foot({
  form,
  label,
  onClose,
  extra,
}: {
  readonly form: AppFormState;
  readonly label: string;
  readonly onClose: () => void;
  readonly extra?: React.ReactNode;
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
      <Fields form={form} knownId={null} />
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
    <Loaded query={person} failed={(error) => <ErrorPanel error={error} onAgain={() => void person.refetch()} />}>
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
  readonly extra: React.ReactNode;
}) {
  const { t } = useWords();
  const invalidate = useInvalidate();
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
      <Fields form={form} knownId={line.personId} />
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

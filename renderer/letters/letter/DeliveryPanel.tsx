import { Button, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OfferedFile } from '../../../shared/contract/app.ts';
import { PARTIES } from '../../../shared/domain/dispute/events.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import {
  DELIVERY_WAYS,
  type Delivery,
  type DeliveryInput,
  deliveryInputSchema,
  recommendationDeliverySchema,
  startsAnswerDays,
} from '../../../shared/domain/letter-delivery.ts';
import { faultOf } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { STALE_BY_EVENT } from '../../disputes/stale.ts';
import { TakingFile } from '../../documents/FileProgress.tsx';
import { type TakeIn, useTakeIn } from '../../documents/use-take-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { EditPanel } from '../../ui/form/EditPanel.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { usePickScan } from './use-pick-scan.ts';

/** What the panel is open for: a new delivery, or one on record. */
export type DeliverySubject =
  | { readonly kind: 'new'; readonly addressee: string }
  | { readonly kind: 'edit'; readonly delivery: Delivery };

/** Writes down to whom a letter went, beside the table. Closing with unsaved input asks first, inside the panel. */
export function DeliveryPanel({
  letter,
  subject,
  onClose,
}: {
  readonly letter: Letter;
  readonly subject: DeliverySubject | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <EditPanel
      opened={subject !== null}
      onClose={onClose}
      title={t(subject?.kind === 'edit' ? 'letters.deliveries.edit' : 'letters.deliveries.add')}
      leave={t('letters.deliveries.leave')}
      width={440}
    >
      {({ onDirty, close, cancel }) =>
        subject !== null && (
          <DeliveryForm
            letter={letter}
            subject={subject}
            onDirty={onDirty}
            onDone={close}
            onCancel={cancel}
          />
        )
      }
    </EditPanel>
  );
}

// The receipt of a recommendation is an event of its case.
const STALE = { invalidates: ['deliveries', 'register', ...STALE_BY_EVENT] } as const;

/** Saves the delivery, then its proof: a proof that is refused or stopped leaves the delivery as it was written. */
function useKeep(letterId: string, before: Delivery | null, intake: TakeIn) {
  const save = useCommand('deliveries.save', STALE);
  const attach = useCommand('deliveries.attachProof', STALE);
  const [saved, setSaved] = useState(before);
  return async (delivery: DeliveryInput, file: OfferedFile | null): Promise<'saved' | 'without-proof'> => {
    const kept = await save.mutateAsync({
      id: saved?.id ?? null,
      version: saved?.version ?? null,
      letterId,
      delivery,
    });
    setSaved(kept);
    if (file === null) return 'saved';
    try {
      const { token } = file;
      setSaved(await intake.take(file, (job) => attach.mutateAsync({ id: kept.id, token, job })));
      return 'saved';
    } catch (error) {
      if (faultOf(error).code === 'cancelled') return 'without-proof';
      throw error;
    }
  };
}

function startOf(subject: DeliverySubject, today: string): DeliveryInput {
  if (subject.kind === 'new') {
    return {
      addressee: subject.addressee,
      way: 'langsung',
      sentOn: today as DeliveryInput['sentOn'],
      receivedOn: null,
      receivedBy: '',
      note: '',
      party: null,
    };
  }
  const { addressee, way, sentOn, receivedOn, receivedBy, note, party } = subject.delivery;
  return { addressee, way, sentOn, receivedOn, receivedBy, note, party };
}

/** Whose receipt it is: the days to answer a recommendation run for each side from its own. */
function PartyField() {
  const { t } = useTranslation();
  const received = useWatch({ name: 'receivedOn' }) as string | null;
  return (
    <SelectField<DeliveryInput>
      name="party"
      label={t('letters.deliveries.party')}
      description={t('letters.deliveries.party.hint')}
      required={received !== null}
      clearable={received === null}
      width={260}
      options={PARTIES.map((party) => ({ value: party, label: t(`disputes.party.${party}`) }))}
    />
  );
}

function DeliveryForm({
  letter,
  subject,
  onDirty,
  onDone,
  onCancel,
}: {
  readonly letter: Letter;
  readonly subject: DeliverySubject;
  readonly onDirty: (dirty: boolean) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { t, field } = useWords();
  const today = useToday();
  const before = subject.kind === 'edit' ? subject.delivery : null;
  const start = useMemo(() => startOf(subject, today), [subject, today]);
  const [file, setFile] = useState<OfferedFile | null>(null);
  const intake = useTakeIn();
  const keep = useKeep(letter.id, before, intake);
  const isRecommendation = startsAnswerDays(letter) && letter.state === 'issued';
  const remove = useCommand('deliveries.remove', STALE);
  const [removeIssue] = remove.error === null ? [] : faultOf(remove.error).issues;
  const scan = usePickScan(async (picked) => setFile(picked));
  const form = useAppForm({
    schema: isRecommendation ? recommendationDeliverySchema : deliveryInputSchema,
    values: start,
    onSubmit: async (delivery) => {
      const done = await keep(delivery, file);
      notifyDone(t(done === 'saved' ? 'letters.deliveries.saved' : 'letters.deliveries.proof.stopped'));
      onDone();
    },
  });
  const changed = form.dirty || file !== null;
  useEffect(() => onDirty(changed), [changed, onDirty]);
  const save = before !== null && !changed ? onCancel : form.submit;
  const busy = form.busy || remove.isPending;
  useShortcut('primary', busy ? null : save);
  const proofName = file?.name ?? before?.proof?.name ?? null;
  return (
    <AppForm form={form}>
      <ErrorPanel error={remove.error}>
        {removeIssue !== undefined && <Text size="sm">{field(removeIssue.message, removeIssue.params)}</Text>}
      </ErrorPanel>
      <TextField<DeliveryInput>
        name="addressee"
        label={t('letters.deliveries.addressee')}
        required
        autoFocus
        maxLength={240}
      />
      <SelectField<DeliveryInput>
        name="way"
        label={t('letters.deliveries.way')}
        required
        width={260}
        options={DELIVERY_WAYS.map((way) => ({ value: way, label: t(`letters.way.${way}`) }))}
      />
      {isRecommendation && <PartyField />}
      <DateField<DeliveryInput> name="sentOn" label={t('letters.deliveries.sentOn')} />
      <DateField<DeliveryInput> name="receivedOn" label={t('letters.deliveries.receivedOn')} />
      <TextField<DeliveryInput>
        name="receivedBy"
        label={t('letters.deliveries.receivedBy')}
        description={t('letters.deliveries.receivedBy.hint')}
        maxLength={160}
      />
      <TextAreaField<DeliveryInput> name="note" label={t('letters.deliveries.note')} />
      <div>
        <Text size="sm" fw={500}>
          {t('letters.deliveries.proof')}
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {proofName === null
            ? t('letters.deliveries.proof.hint')
            : file === null
              ? proofName
              : t('letters.deliveries.proof.picked', { name: proofName })}
        </Text>
        <Button
          size="xs"
          variant="default"
          loading={scan.busy}
          leftSection={<IconPaperclip size={14} aria-hidden />}
          onClick={scan.pick}
        >
          {t(proofName === null ? 'letters.deliveries.pick-proof' : 'letters.deliveries.change-proof')}
        </Button>
      </div>
      <TakingFile intake={intake} />
      <Group justify="space-between" wrap="nowrap">
        {before === null ? (
          <span />
        ) : (
          <RemoveDelivery
            busy={remove.isPending}
            onRemove={() =>
              remove.mutate(
                { id: before.id, version: before.version },
                {
                  onSuccess: () => {
                    notifyDone(t('letters.deliveries.removed'));
                    onDone();
                  },
                },
              )
            }
          />
        )}
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
          <Button loading={form.busy} disabled={remove.isPending} onClick={save}>
            {t(before === null ? 'letters.deliveries.save' : 'ui.save')}
          </Button>
        </Group>
      </Group>
    </AppForm>
  );
}

/** Asks once more in its own place: a proof that goes cannot be brought back. */
function RemoveDelivery({ busy, onRemove }: { readonly busy: boolean; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <Button
      variant={sure ? 'filled' : 'subtle'}
      color={sure ? 'red.9' : 'red'}
      loading={busy}
      onClick={sure ? onRemove : () => setSure(true)}
      onBlur={() => setSure(false)}
    >
      {t(sure ? 'letters.deliveries.remove-sure' : 'letters.deliveries.remove')}
    </Button>
  );
}

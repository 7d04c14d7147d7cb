import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import {
  type Dispute,
  MOST_REPRESENTATIVES,
  type Representative,
  representativeInputSchema,
} from '../../../shared/domain/dispute/dispute.ts';
import { PARTIES } from '../../../shared/domain/dispute/events.ts';
import { useCommand } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SidePanel } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { ChoiceField, TextField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { STALE_BY_PEOPLE } from '../stale.ts';

type Editing = { readonly representative: Representative | null; readonly side: Representative['side'] };

function EditForm({
  disputeId,
  editing,
  onDone,
}: {
  readonly disputeId: string;
  readonly editing: Editing;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const save = useCommand('representatives.save', { invalidates: STALE_BY_PEOPLE });
  const [start] = useState(() => ({
    side: editing.side,
    name: editing.representative?.name ?? '',
    position: editing.representative?.position ?? '',
    powerNumber: editing.representative?.powerNumber ?? '',
    powerDate: editing.representative?.powerDate ?? null,
  }));
  const form = useAppForm({
    schema: representativeInputSchema,
    values: start,
    onSubmit: async (representative) => {
      await save.mutateAsync({ disputeId, id: editing.representative?.id ?? null, representative });
      onDone();
    },
  });
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <AppForm form={form}>
      <ChoiceField
        name="side"
        label={t('disputes.sides.side')}
        options={PARTIES.map((value) => ({ value, label: t(`disputes.party.${value}`) }))}
      />
      <TextField name="name" label={t('disputes.sides.name')} required />
      <TextField
        name="position"
        label={t('disputes.sides.position')}
        description={t('disputes.sides.position.hint')}
      />
      <TextField name="powerNumber" label={t('disputes.sides.power')} />
      <DateField name="powerDate" label={t('disputes.sides.power-date')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t('disputes.sides.save')}
        </Button>
      </Group>
    </AppForm>
  );
}

function Side({
  side,
  people,
  onEdit,
  onRemove,
}: {
  readonly side: Representative['side'];
  readonly people: readonly Representative[];
  readonly onEdit: (representative: Representative | null) => void;
  readonly onRemove: (representative: Representative) => void;
}) {
  const { t } = useWords();
  const title = t(`disputes.sides.of.${side}`);
  return (
    <section aria-label={title}>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      {people.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('disputes.sides.none')}
        </Text>
      )}
      {people.map((one) => (
        <Group key={one.id} justify="space-between" wrap="nowrap" py={4}>
          <div>
            <Text size="sm">{one.name}</Text>
            <Text size="xs" c="dimmed">
              {[
                one.position,
                one.powerNumber === '' ? '' : t('disputes.sides.power-is', { number: one.powerNumber }),
                one.powerDate === null ? '' : formatDateLong(one.powerDate),
              ]
                .filter((part) => part !== '')
                .join(' · ') || t('disputes.sides.no-power')}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('disputes.sides.edit', { name: one.name })}
              onClick={() => onEdit(one)}
            >
              {t('ui.edit')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              aria-label={t('disputes.sides.remove-of', { name: one.name })}
              onClick={() => onRemove(one)}
            >
              {t('disputes.sides.remove')}
            </Button>
          </Group>
        </Group>
      ))}
      {people.length < MOST_REPRESENTATIVES ? (
        <Button size="xs" variant="default" mt="xs" onClick={() => onEdit(null)}>
          {t(`disputes.sides.add.${side}`)}
        </Button>
      ) : (
        <Text size="xs" c="dimmed" mt="xs">
          {t('disputes.sides.most', { n: MOST_REPRESENTATIVES })}
        </Text>
      )}
    </section>
  );
}

/** Who speaks for each side, with or without a special power of attorney. */
export function RepresentativesPanel({
  dispute,
  opened,
  onClose,
}: {
  readonly dispute: Dispute;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [editing, setEditing] = useState<Editing | null>(null);
  const remove = useCommand('representatives.remove', { invalidates: STALE_BY_PEOPLE });
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('disputes.sides.title')} width={480}>
      {editing !== null ? (
        <EditForm disputeId={dispute.id} editing={editing} onDone={() => setEditing(null)} />
      ) : (
        <Stack gap="lg">
          <ErrorPanel error={remove.error} />
          {PARTIES.map((side) => (
            <Side
              key={side}
              side={side}
              people={dispute.representatives.filter((one) => one.side === side)}
              onEdit={(representative) => setEditing({ representative, side })}
              onRemove={({ id }) => remove.mutate({ id })}
            />
          ))}
        </Stack>
      )}
    </SidePanel>
  );
}

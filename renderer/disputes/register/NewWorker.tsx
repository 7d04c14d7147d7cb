import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPTY_PERSON, personInputSchema } from '../../../shared/domain/person.ts';
import { useCommand } from '../../client/hooks.ts';
import type { Found } from '../../letters/new/RecordPicker.tsx';
import { PersonFields } from '../../persons/PersonFields.tsx';
import { useLookAlikes } from '../../persons/use-look-alikes.ts';
import { speakDetail } from '../../ui/detail.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { LookAlikes } from '../../ui/LookAlikes.tsx';

/** What a search already said of a worker: a number is the NIK, anything else the name. Pure. */
export function startOfWorker(typed: string): Pick<typeof EMPTY_PERSON, 'name' | 'nik'> {
  const digits = typed.replaceAll(/[\s.-]/g, '');
  return /^\d+$/.test(digits) ? { name: '', nik: digits } : { name: typed.trim(), nik: '' };
}

/** Records a worker who is not on record yet, in the middle of another piece of work; whoever looks alike is shown first. */
export function NewWorker({
  typed,
  onPicked,
  onClose,
  onDirty,
}: {
  /** What was searched for. */
  readonly typed: string;
  readonly onPicked: (found: Found) => void;
  readonly onClose: () => void;
  readonly onDirty?: (dirty: boolean) => void;
}) {
  const { t } = useTranslation();
  const create = useCommand('persons.create', { invalidates: ['persons', 'search'] });
  const form = useAppForm({
    schema: personInputSchema,
    values: { ...EMPTY_PERSON, ...startOfWorker(typed) },
    onSubmit: async (person) => {
      const { id, name, nik } = await create.mutateAsync(person);
      onPicked({ id, name, detail: nik ?? '' });
    },
  });
  const alike = useLookAlikes(form.methods.control, '', null, true);
  useShortcut('primary', form.busy ? null : form.submit);
  const { dirty } = form;
  useEffect(() => onDirty?.(dirty), [dirty, onDirty]);
  return (
    <AppForm form={form}>
      <LookAlikes
        found={alike}
        title={t('persons.alike')}
        action={t('persons.alike.use')}
        onUse={({ id, name, detail }) => onPicked({ id, name, detail: speakDetail(detail) })}
      />
      <PersonFields autoFocus />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t('persons.save-new')}
        </Button>
      </Group>
    </AppForm>
  );
}

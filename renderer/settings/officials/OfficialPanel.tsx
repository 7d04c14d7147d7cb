import { Button, Checkbox, Group } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { addDays, isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Official, OfficialInput } from '../../../shared/domain/office.ts';
import { useCommand } from '../../client/hooks.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { EditPanel } from '../../ui/form/EditPanel.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { OfficialFields } from './OfficialFields.tsx';
import { EMPTY_OFFICIAL, type OfficialDraft, officialDraftOf, officialFormSchema } from './official-form.ts';
import { openPredecessor } from './validity.ts';

/** What the panel is open for: a new official, or one on record. */
export type PanelSubject = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly official: Official };

export interface OfficialPanelProps {
  readonly subject: PanelSubject | null;
  readonly officials: readonly Official[];
  readonly onClose: () => void;
}

/** Adds or changes an official beside the list. Closing with unsaved input asks first, inside the panel. */
export function OfficialPanel({ subject, officials, onClose }: OfficialPanelProps) {
  const { t } = useTranslation();
  return (
    <EditPanel
      opened={subject !== null}
      onClose={onClose}
      title={t(subject?.kind === 'edit' ? 'settings.officials.edit' : 'settings.officials.add')}
      leave={t('settings.officials.leaveText')}
      width={400}
    >
      {({ onDirty, close, cancel }) =>
        subject !== null && (
          <OfficialForm
            subject={subject}
            officials={officials}
            onDirty={onDirty}
            onSaved={close}
            onCancel={cancel}
          />
        )
      }
    </EditPanel>
  );
}

function OfficialForm({
  subject,
  officials,
  onDirty,
  onSaved,
  onCancel,
}: {
  readonly subject: PanelSubject;
  readonly officials: readonly Official[];
  readonly onDirty: (dirty: boolean) => void;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const save = useCommand('officials.save', { invalidates: ['officials', 'letterSettings', 'letters'] });
  const start = useMemo(
    () => ({
      ...(subject.kind === 'edit' ? officialDraftOf(subject.official) : EMPTY_OFFICIAL),
      endEarlier: true,
    }),
    [subject],
  );
  const form = useAppForm({
    schema: officialFormSchema,
    values: start as OfficialInput & { endEarlier: boolean },
    onSubmit: async ({ endEarlier, ...official }) => {
      const earlier = endEarlier ? openPredecessor(officials, official) : null;
      if (earlier !== null) {
        const { positionId: _positionId, ...ended } = earlier;
        await save.mutateAsync({ ...ended, validTo: addDays(official.validFrom, -1) });
      }
      await save.mutateAsync(official);
      notifyDone(t('settings.officials.saved'));
      onSaved();
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  useShortcut('primary', form.busy ? null : form.submit);
  return (
    <AppForm form={form}>
      <OfficialFields withEnd />
      <EndEarlier officials={officials} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('settings.officials.cancel')}
        </Button>
        <Button loading={form.busy} onClick={form.submit}>
          {t('settings.officials.save')}
        </Button>
      </Group>
    </AppForm>
  );
}

/** Offers to end the open term of the one who held the post before. */
function EndEarlier({ officials }: { readonly officials: readonly Official[] }) {
  const { t } = useTranslation();
  const { field } = useController({ name: 'endEarlier' });
  const draft = useWatch() as OfficialDraft;
  if (!isPlainDate(draft.validFrom)) return null;
  const earlier = openPredecessor(officials, { ...draft, validFrom: draft.validFrom });
  if (earlier === null) return null;
  return (
    <Checkbox
      checked={field.value === true}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
      label={t('settings.officials.endEarlier', {
        name: earlier.name,
        date: formatDateShort(addDays(draft.validFrom, -1)),
      })}
      description={t('settings.officials.endEarlierHint')}
    />
  );
}

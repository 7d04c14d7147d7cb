import { Button, Group } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Snippet } from '../../../shared/contract/drafts.ts';
import { AppForm } from '../../ui/form/AppForm.tsx';
import { EditPanel } from '../../ui/form/EditPanel.tsx';
import { TextAreaField, TextField } from '../../ui/form/fields.tsx';
import { useAppForm } from '../../ui/form/form.ts';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import type { SnippetChanges, SnippetInput } from './use-snippet-changes.ts';

/** What the panel is open for: a new snippet, or one on record. */
export type PanelSubject = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly snippet: Snippet };

const LONGEST_TITLE = 80;
const LONGEST_TEXT = 10_000;
const words = (most: number) =>
  z.string().trim().min(1, 'required').min(2, 'too-short').max(most, 'too-long');
const snippetSchema = z.object({ title: words(LONGEST_TITLE), text: words(LONGEST_TEXT) });

/** Adds or changes a snippet beside the table. Closing with unsaved input asks first, inside the panel. */
export function SnippetPanel({
  subject,
  changes,
  onClose,
}: {
  readonly subject: PanelSubject | null;
  readonly changes: SnippetChanges;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <EditPanel
      opened={subject !== null}
      onClose={onClose}
      title={t(subject?.kind === 'edit' ? 'snippets.edit' : 'snippets.add')}
      leave={t('snippets.leave')}
      width={480}
    >
      {({ onDirty, close, cancel }) =>
        subject !== null && (
          <SnippetForm
            before={subject.kind === 'edit' ? subject.snippet : null}
            changes={changes}
            onDirty={onDirty}
            onDone={close}
            onCancel={cancel}
          />
        )
      }
    </EditPanel>
  );
}

function SnippetForm({
  before,
  changes,
  onDirty,
  onDone,
  onCancel,
}: {
  readonly before: Snippet | null;
  readonly changes: SnippetChanges;
  readonly onDirty: (dirty: boolean) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const values = useMemo(
    (): SnippetInput => ({ title: before?.title ?? '', text: before?.text ?? '' }),
    [before],
  );
  const form = useAppForm({
    schema: snippetSchema,
    values,
    onSubmit: async (input) => {
      await changes.save(input, before);
      onDone();
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  // Nothing was changed: there is nothing to write either.
  const save = before !== null && !form.dirty ? onCancel : form.submit;
  useShortcut('primary', form.busy ? null : save);
  return (
    <AppForm form={form}>
      <TextField<SnippetInput>
        name="title"
        label={t('snippets.title-field')}
        description={t('snippets.title-field.hint')}
        maxLength={LONGEST_TITLE}
        required
        autoFocus
      />
      <TextAreaField<SnippetInput>
        name="text"
        label={t('snippets.text-field')}
        description={t('snippets.text-field.hint')}
        rows={6}
        required
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button loading={form.busy} onClick={save}>
          {t('snippets.save')}
        </Button>
      </Group>
    </AppForm>
  );
}

import { Alert, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { TemplateVersion } from '../../../shared/contract/drafts.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { faultOf } from '../../client/client.ts';
import { useCommand, useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ChangeList } from './ChangeList.tsx';
import { templateChanges } from './template-changes.ts';
import styles from './templates.module.css';
import type { TemplateText } from './use-template-text.ts';

const LONGEST_NOTE = 200;

/** Shows what is going to change before it is kept; a change of the legal core has to be taken on by name. */
export function SaveTemplateDialog({
  kind,
  text,
  onClose,
  onSaved,
}: {
  readonly kind: SpecKindCode;
  readonly text: TemplateText;
  readonly onClose: () => void;
  readonly onSaved: (saved: TemplateVersion) => void;
}) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [knows, setKnows] = useState(false);
  // Another window may have kept a version meanwhile: it is shown then.
  const invalidate = useInvalidate();
  const save = useCommand('templates.save', { invalidates: ['templates', 'drafts'] });
  const { begun, written, touchesCore } = text;
  const changes = useMemo(() => templateChanges(begun.body, written), [begun.body, written]);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(touchesCore ? 'templates.save.core.title' : 'templates.save.title')}
      action={t('templates.save')}
      busy={save.isPending}
      disabled={(touchesCore && !knows) || changes.length === 0}
      error={save.error}
      onConfirm={() =>
        save.mutate(
          { kind, body: [...written], note, coreAcknowledged: touchesCore && knows, version: begun.version },
          { onSuccess: onSaved, onError: () => void invalidate(['templates']) },
        )
      }
    >
      <Stack gap="md">
        {touchesCore && (
          <Alert color="violet" icon={<IconLock aria-hidden />} title={t('templates.core.changes')}>
            <Text size="sm">{t('templates.core.text')}</Text>
            <Checkbox
              mt="sm"
              label={t('templates.core.tick')}
              checked={knows}
              data-autofocus
              onChange={(event) => setKnows(event.currentTarget.checked)}
            />
          </Alert>
        )}
        <Text size="sm">{t('templates.save.text')}</Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys */}
        <section className={styles.short} tabIndex={0} aria-label={t('templates.changes')}>
          <ChangeList changes={changes} />
        </section>
        <TextInput
          label={t('templates.note')}
          description={t('templates.note.hint')}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusedParts error={save.error} />
      </Stack>
    </ConfirmDialog>
  );
}

/** Where a text cannot be filled in: each part by its place. */
function RefusedParts({ error }: { readonly error: unknown }) {
  const { t, field } = useWords();
  const places =
    error === null
      ? []
      : faultOf(error).issues.flatMap(({ path, message, params }) => {
          const place = /^body\.(\d+)$/.exec(path)?.[1];
          return place === undefined
            ? []
            : [{ path, place: Number(place) + 1, words: field(message, params) }];
        });
  if (places.length === 0) return null;
  return (
    <ul>
      {places.map(({ path, place, words }) => (
        <li key={`${path} ${words}`}>{t('templates.refused.part', { place, words })}</li>
      ))}
    </ul>
  );
}

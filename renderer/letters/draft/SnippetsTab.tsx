import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import styles from './Draft.module.css';

/** The longest text that a snippet holds. */
const LONGEST = 10_000;

function SaveDialog({ text, onClose }: { readonly text: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const save = useCommand('snippets.save', { invalidates: ['snippets'] });
  const close = () => {
    setTitle('');
    save.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={text !== null}
      onClose={close}
      title={t('drafts.snippet.save')}
      action={t('drafts.snippet.save')}
      busy={save.isPending}
      disabled={title.trim().length < 2}
      error={save.error}
      onConfirm={() =>
        save.mutate(
          { id: null, version: null, title, text: text ?? '' },
          {
            onSuccess: () => {
              notifyDone(t('drafts.snippet.saved'));
              close();
            },
          },
        )
      }
    >
      <TextInput
        label={t('drafts.snippet.title')}
        data-autofocus
        maxLength={80}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" className={styles.clamp}>
        {text}
      </Text>
    </ConfirmDialog>
  );
}

/** The office's text snippets: put one in at the cursor, or keep what is selected as one. */
export function SnippetsTab({
  onInsert,
  selected,
}: {
  readonly onInsert: (text: string) => void;
  /** What is selected in the text now. */
  readonly selected: () => string;
}) {
  const { t } = useTranslation();
  const snippets = useProcedure('snippets.list', {});
  const [sought, setSought] = useState('');
  const [keeping, setKeeping] = useState<string | null>(null);
  const keep = () => {
    const text = selected().trim();
    if (text.length < 2)
      notifyProblem(t('drafts.snippet.none-selected'), t('drafts.snippet.none-selected.advice'));
    else setKeeping(text.slice(0, LONGEST));
  };
  return (
    <Stack gap="sm">
      <Button variant="default" onMouseDown={(event) => event.preventDefault()} onClick={keep}>
        {t('drafts.snippet.keep')}
      </Button>
      <Loaded
        query={snippets}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void snippets.refetch()} />}
      >
        {(all) => {
          const word = sought.trim().toLowerCase();
          const found = all.filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(word));
          return (
            <>
              {all.length > 5 && (
                <TextInput
                  aria-label={t('drafts.snippet.search')}
                  placeholder={t('drafts.snippet.search')}
                  value={sought}
                  onChange={(event) => setSought(event.currentTarget.value)}
                />
              )}
              {all.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t('drafts.snippet.empty')}
                </Text>
              )}
              {all.length > 0 && found.length === 0 && <Text size="sm">{t('ui.nothing-found')}</Text>}
              {found.map(({ id, title, text }) => (
                <button
                  key={id}
                  type="button"
                  className={styles.snippet}
                  // The cursor stays where the text is to go.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onInsert(text)}
                >
                  <Text size="sm" fw={500}>
                    {title}
                  </Text>
                  <Text size="xs" c="dimmed" className={styles.clamp}>
                    {text}
                  </Text>
                </button>
              ))}
            </>
          );
        }}
      </Loaded>
      <SaveDialog text={keeping} onClose={() => setKeeping(null)} />
    </Stack>
  );
}

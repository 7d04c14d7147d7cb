import { List, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { RuleFile } from '../../../shared/domain/rule-file.ts';
import { shippedRules } from '../../../shared/law/shipped-rules.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { type GoingBack, goingBack } from './going-back.ts';

/** How many parameters are named; the others are counted. */
const NAMED = 6;

function Consequence({ of: { undone, back, changes } }: { readonly of: GoingBack }) {
  const { t } = useTranslation();
  const named = changes.slice(0, NAMED);
  return (
    <>
      <Text size="sm">
        {back === null
          ? t('rules.go-back.none', { title: undone.title, id: undone.id })
          : back.id === undone.id
            ? t('rules.go-back.same', { title: undone.title, id: undone.id })
            : t('rules.go-back.other', {
                title: undone.title,
                id: undone.id,
                from: formatDateLong(undone.from),
                back: back.title,
                backId: back.id,
              })}
      </Text>
      {named.length > 0 && (
        <div>
          <Text size="sm" fw={500}>
            {t('rules.go-back.changes', { n: changes.length })}
          </Text>
          <List size="sm" spacing={2}>
            {named.map(({ id, note }) => (
              <List.Item key={id}>{note === '' ? id : note}</List.Item>
            ))}
            {changes.length > named.length && (
              <List.Item>{t('rules.go-back.more', { n: changes.length - named.length })}</List.Item>
            )}
          </List>
        </div>
      )}
    </>
  );
}

/** Asks before the file that was accepted last is taken back, and says what that undoes. */
export function GoBackDialog({ file, onClose }: { readonly file: RuleFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const loaded = useProcedure('rules.loaded', {});
  const goBack = useCommand('rules.goBack');
  const consequence = useMemo(
    () => (loaded.data === undefined ? null : goingBack(shippedRules, loaded.data)),
    [loaded.data],
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('rules.go-back.title')}
      action={t('rules.go-back')}
      busy={goBack.isPending}
      disabled={consequence === null}
      error={goBack.error ?? loaded.error}
      onConfirm={() =>
        goBack.mutate(
          { id: file.id },
          {
            onSuccess: () => {
              notifyDone(t('rules.go-back.done', { file: file.fileName }));
              onClose();
            },
          },
        )
      }
    >
      <Stack gap="sm">
        <Text size="sm">{t('rules.go-back.file', { file: file.fileName })}</Text>
        {consequence !== null && <Consequence of={consequence} />}
        <Text size="sm" c="dimmed">
          {t('rules.go-back.kept')}
        </Text>
      </Stack>
    </ConfirmDialog>
  );
}

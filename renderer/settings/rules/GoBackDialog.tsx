import { List, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { RuleFile, TouchedSubject } from '../../../shared/domain/rule-file.ts';
import { type GoingBack, goingBack } from '../../../shared/law/going-back.ts';
import { shippedRules } from '../../../shared/law/shipped-rules.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useToday } from '../../ui/today.ts';
import { nameOf } from './change-filter.ts';
import { Effect } from './TouchedSection.tsx';

/** How many parameters and how many reports are named; the others are counted. */
const NAMED = 6;
const REPORTS = 3;

/** A heading over the first of many, and how many more there are. */
function Named<Item extends { readonly id: string }>({
  title,
  items,
  most,
  show,
}: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly most: number;
  readonly show: (item: Item) => React.ReactNode;
}) {
  const { t } = useTranslation();
  const named = items.slice(0, most);
  return (
    <div>
      <Text size="sm" fw={500}>
        {title}
      </Text>
      <List size="sm" spacing={2}>
        {named.map((item) => (
          <List.Item key={item.id}>{show(item)}</List.Item>
        ))}
        {items.length > named.length && (
          <List.Item>{t('rules.go-back.more', { n: items.length - named.length })}</List.Item>
        )}
      </List>
    </div>
  );
}

function Consequence({
  of: { undone, back, values, citations },
  touched,
}: {
  readonly of: GoingBack;
  readonly touched: readonly TouchedSubject[];
}) {
  const { t } = useTranslation();
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
      {values.length > 0 && (
        <Named
          title={t('rules.go-back.changes', { n: values.length })}
          items={values}
          most={NAMED}
          show={nameOf}
        />
      )}
      {citations.length > 0 && <Text size="sm">{t('rules.go-back.citations', { n: citations.length })}</Text>}
      {touched.length === 0 ? (
        <Text size="sm">{t('rules.touched.none')}</Text>
      ) : (
        <Named
          title={t('rules.go-back.touched', { n: touched.length })}
          items={touched}
          most={REPORTS}
          show={(subject) => (
            <>
              {subject.title}
              <Text size="xs" c="dimmed" component="div">
                <Effect subject={subject} />
              </Text>
            </>
          )}
        />
      )}
    </>
  );
}

/** Asks before the file that was accepted last is taken back, and says what that undoes. */
export function GoBackDialog({ file, onClose }: { readonly file: RuleFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const loaded = useProcedure('rules.loaded', {});
  const touched = useProcedure('rules.tryGoBack', { id: file.id, today });
  const goBack = useCommand('rules.goBack');
  const consequence = useMemo(
    () => (loaded.data === undefined ? null : goingBack(shippedRules, loaded.data)),
    [loaded.data],
  );
  const isKnown = consequence !== null && touched.data !== undefined;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('rules.go-back.title')}
      action={t('rules.go-back')}
      busy={goBack.isPending}
      disabled={!isKnown}
      error={goBack.error ?? loaded.error ?? touched.error}
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
        {isKnown && <Consequence of={consequence} touched={touched.data} />}
        <Text size="sm" c="dimmed">
          {t('rules.go-back.kept')}
        </Text>
      </Stack>
    </ConfirmDialog>
  );
}

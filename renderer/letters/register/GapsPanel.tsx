import { Button, Group, Select, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterBook } from '../../../shared/contract/letter-archive.ts';
import type { NumberGap } from '../../../shared/domain/number-gaps.ts';
import { bookName } from '../../../shared/letters/register-words.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { SidePanel } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import styles from '../Letters.module.css';

const keyOf = ({ book, year }: Pick<RegisterBook, 'book' | 'year'>) => `${year} ${book}`;

/** Numbers of a book and year that no letter carries, each with its reason or a place to write one. */
export function GapsPanel({
  opened,
  onClose,
  books,
  book,
  year,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly books: readonly RegisterBook[];
  /** What the list is narrowed to: shown first. */
  readonly book: string | null;
  readonly year: number | null;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const first = books.find(
    (one) => (book === null || one.book === book) && (year === null || one.year === year),
  );
  const chosen = books.find((one) => keyOf(one) === asked) ?? first ?? books[0];
  const close = () => {
    setAsked(null);
    onClose();
  };
  return (
    <SidePanel opened={opened} onClose={close} title={t('letters.gaps.skipped')} width={440}>
      {chosen === undefined ? (
        <Text size="sm">{t('letters.gaps.no-book')}</Text>
      ) : (
        <Stack gap="md">
          <Select
            label={t('letters.gaps.book')}
            allowDeselect={false}
            value={keyOf(chosen)}
            onChange={setAsked}
            data={books.map((one) => ({
              value: keyOf(one),
              label: t('letters.gaps.book-year', { book: bookName(one.book), year: String(one.year) }),
            }))}
          />
          <Gaps key={keyOf(chosen)} book={chosen.book} year={chosen.year} />
        </Stack>
      )}
    </SidePanel>
  );
}

function Gaps({ book, year }: { readonly book: string; readonly year: number }) {
  const { t } = useTranslation();
  const found = useProcedure('register.gaps', { book, year });
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {({ gaps, stretches, numbers, unexplained }) =>
        gaps.length === 0 ? (
          <div className={styles.gap}>
            <IconCircleCheck size={16} aria-hidden color="var(--tone-good-text)" />
            <Text size="sm">{t('letters.gaps.complete')}</Text>
          </div>
        ) : (
          <Stack gap="xs">
            <Text size="sm" c="dimmed">
              {t('letters.gaps.count', { numbers, unexplained })}
            </Text>
            {gaps.map((gap) => (
              <GapLine
                key={gap.first}
                gap={gap}
                place={{ book, year }}
                open={open === gap.first}
                onOpen={() => setOpen(gap.first)}
                onClose={() => setOpen(null)}
              />
            ))}
            {stretches > gaps.length && (
              <Text size="xs" c="dimmed">
                {t('letters.gaps.more', { n: stretches - gaps.length })}
              </Text>
            )}
          </Stack>
        )
      }
    </Loaded>
  );
}

function GapLine({
  gap,
  place,
  open,
  onOpen,
  onClose,
}: {
  readonly gap: NumberGap;
  readonly place: { readonly book: string; readonly year: number };
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { first, last, reason } = gap;
  const name =
    first === last
      ? t('letters.gaps.one', { number: String(first) })
      : t('letters.gaps.range', { first: String(first), last: String(last), n: last - first + 1 });
  return (
    <div className={styles.skipped}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div className={styles.gap}>
          {reason === null ? (
            <IconAlertTriangle size={16} aria-hidden color="var(--tone-wait-text)" />
          ) : (
            <IconCircleCheck size={16} aria-hidden color="var(--tone-good-text)" />
          )}
          <div>
            <Text size="sm" fw={500} className="tabular">
              {name}
            </Text>
            <Text size="sm" c={reason === null ? 'var(--tone-wait-text)' : 'dimmed'}>
              {reason ?? t('letters.gaps.unexplained')}
            </Text>
          </div>
        </div>
        {!open && (
          <UnstyledButton
            className={styles.quiet}
            aria-label={t('letters.gaps.explain-of', { name })}
            onClick={onOpen}
          >
            {t(reason === null ? 'letters.gaps.explain' : 'letters.gaps.change')}
          </UnstyledButton>
        )}
      </Group>
      {open && <ReasonForm gap={gap} place={place} onClose={onClose} />}
    </div>
  );
}

function ReasonForm({
  gap: { first, last, reason },
  place,
  onClose,
}: {
  readonly gap: NumberGap;
  readonly place: { readonly book: string; readonly year: number };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(reason ?? '');
  const [tried, setTried] = useState(false);
  const explain = useCommand('register.explainGap', { invalidates: ['register'] });
  const short = text.trim().length < 5;
  const save = () => {
    setTried(true);
    if (short) return;
    explain.mutate(
      { ...place, first, last, reason: text },
      {
        onSuccess: () => {
          notifyDone(t('letters.gaps.explained'));
          onClose();
        },
      },
    );
  };
  useShortcut('primary', explain.isPending ? null : save);
  return (
    <Stack gap="xs" mt="xs">
      <ErrorPanel error={explain.error} />
      <Textarea
        label={t('letters.gaps.reason')}
        description={t('letters.gaps.reason.hint')}
        autoFocus
        autosize
        minRows={2}
        maxLength={400}
        value={text}
        error={tried && short ? t('field.reason-too-short') : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button size="xs" loading={explain.isPending} onClick={save}>
          {t('letters.gaps.save')}
        </Button>
      </Group>
    </Stack>
  );
}

import { Alert, Button, Group, NumberInput, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterSetting, NumberCounter } from '../../../shared/domain/number-book.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { faultOf } from '../../client/client.ts';
import { useCommand } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { notifyDone } from '../../ui/notify.ts';
import classes from '../settings.module.css';

/** The years of a book, newest first; this year stands there even before its first letter. */
function yearsOf(setting: LetterSetting, thisYear: number): readonly NumberCounter[] {
  const known = setting.counters.some((counter) => counter.year === thisYear);
  const counters = known ? setting.counters : [...setting.counters, { year: thisYear, opening: 0, last: 0 }];
  return [...counters].sort((a, b) => b.year - a.year);
}

/** Number books of a kind of letter by year. */
export function NumberBooks({
  setting,
  thisYear,
}: {
  readonly setting: LetterSetting;
  readonly thisYear: number;
}) {
  const { t } = useTranslation();
  const save = useCommand('letterSettings.setOpening', { invalidates: ['letterSettings', 'letters'] });
  return (
    <BookTable
      label={t('settings.letters.books')}
      counters={yearsOf(setting, thisYear)}
      words="settings.letters"
      busy={save.isPending}
      error={save.error}
      onSave={(year, opening, onSuccess) => save.mutate({ kind: setting.kind, year, opening }, { onSuccess })}
    />
  );
}

type BookWords = 'settings.letters' | 'settings.disputes';

/** The years of a number book, and where one that began before Sambung goes on. */
export function BookTable({
  label,
  counters,
  words,
  busy,
  error,
  onSave,
}: {
  readonly label: string;
  readonly counters: readonly NumberCounter[];
  /** Whose numbers they are, for what is said when one was given out already. */
  readonly words: BookWords;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (year: number, opening: number, saved: () => void) => void;
}) {
  const { t } = useTranslation();
  const columns = ['year', 'opening', 'last', 'next'] as const;
  return (
    <Stack gap="sm">
      <OpeningRefusal error={error} words={words} />
      <div className={classes.scroll}>
        <Table className={classes.table ?? ''} aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column}>{t(`settings.letters.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {counters.map((counter) => (
              <BookRow
                key={`${counter.year}-${counter.opening}`}
                counter={counter}
                busy={busy}
                onSave={(opening) =>
                  onSave(counter.year, opening, () =>
                    notifyDone(t('settings.letters.openingSaved', { year: String(counter.year) })),
                  )
                }
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

/** Why the number could not be set; a number that Sambung itself has given out is named. */
function OpeningRefusal({ error, words }: { readonly error: unknown; readonly words: BookWords }) {
  const { t } = useTranslation();
  if (error === null) return null;
  const { code, params } = faultOf(error);
  if (code !== 'still-used' || params.sequence === undefined) return <ErrorPanel error={error} />;
  return (
    <Alert
      role="alert"
      color="red"
      title={t(`${words}.openingUsed`, { sequence: params.sequence, year: String(params.year) })}
    >
      {t(`${words}.openingUsedAdvice`, { sequence: params.sequence })}
    </Alert>
  );
}

/** A year of a number book, with where it goes on. */
function BookRow({
  counter,
  busy,
  onSave,
}: {
  readonly counter: NumberCounter;
  readonly busy: boolean;
  readonly onSave: (opening: number) => void;
}) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState<number | string>(counter.opening);
  const changed = typeof opening === 'number' && opening !== counter.opening;
  return (
    <Table.Tr>
      <Table.Td className="tabular">{counter.year}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <NumberInput
            aria-label={t('settings.letters.openingOf', { year: String(counter.year) })}
            size="xs"
            w={110}
            min={0}
            max={999_999}
            allowDecimal={false}
            thousandSeparator="."
            decimalSeparator=","
            value={opening}
            onChange={setOpening}
          />
          {changed && (
            <Button size="xs" variant="default" loading={busy} onClick={() => onSave(opening)}>
              {t('settings.letters.openingSave')}
            </Button>
          )}
        </Group>
      </Table.Td>
      <Table.Td className="tabular">{counter.last === 0 ? '–' : formatNumber(counter.last)}</Table.Td>
      <Table.Td className="tabular">{formatNumber(counter.last + 1)}</Table.Td>
    </Table.Tr>
  );
}

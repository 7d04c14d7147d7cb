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

/** Number books of a kind of letter by year, and where a book that began before Sambung goes on. */
export function NumberBooks({
  setting,
  thisYear,
}: {
  readonly setting: LetterSetting;
  readonly thisYear: number;
}) {
  const { t } = useTranslation();
  const columns = ['year', 'opening', 'last', 'next'] as const;
  const save = useCommand('letterSettings.setOpening', { invalidates: ['letterSettings', 'letters'] });
  const store = (year: number, opening: number) =>
    save.mutate(
      { kind: setting.kind, year, opening },
      { onSuccess: () => notifyDone(t('settings.letters.openingSaved', { year: String(year) })) },
    );
  return (
    <Stack gap="sm">
      <OpeningRefusal error={save.error} />
      <div className={classes.scroll}>
        <Table className={classes.table} aria-label={t('settings.letters.books')}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column}>{t(`settings.letters.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {yearsOf(setting, thisYear).map((counter) => (
              <BookRow
                key={`${counter.year}-${counter.opening}`}
                counter={counter}
                busy={save.isPending}
                onSave={(opening) => store(counter.year, opening)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

/** Why the number could not be set; a number that Sambung itself has given out is named. */
function OpeningRefusal({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (error === null) return null;
  const { code, params } = faultOf(error);
  if (code !== 'still-used' || params.sequence === undefined) return <ErrorPanel error={error} />;
  return (
    <Alert
      role="alert"
      color="red"
      title={t('settings.letters.openingUsed', { sequence: params.sequence, year: String(params.year) })}
    >
      {t('settings.letters.openingUsedAdvice', { sequence: params.sequence })}
    </Alert>
  );
}

/** A year of a number book, with where it goes on. */
export function BookRow({
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

import { Box, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { WEEKDAYS } from '../../../shared/calendar/month-names.ts';
import { weekdayOf } from '../../../shared/calendar/plain-date.ts';
import type { ReadHoliday } from '../../../shared/contract/calendar.ts';
import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { CountChips } from '../../ui/CountChips.tsx';
import settings from '../settings.module.css';
import classes from './Holidays.module.css';

type Verdict = ReadHoliday['verdict'];
const VERDICTS: readonly Verdict[] = ['refused', 'new', 'changes', 'same'];
const TONES: Readonly<Record<Verdict, Tone>> = {
  new: 'good',
  changes: 'wait',
  same: 'neutral',
  refused: 'bad',
};
const COLUMNS = ['row', 'verdict', 'date', 'weekday', 'name', 'kind', 'source', 'state'] as const;
/** More rows than a screen draws at once; the chips narrow them down. */
const MOST_SHOWN = 500;

function Row({ read }: { readonly read: ReadHoliday }) {
  const { t, finding } = useWords();
  const { holiday } = read;
  return (
    <Table.Tr>
      <Table.Td className={`tabular ${settings.number}`}>{formatNumber(read.row)}</Table.Td>
      <Table.Td>
        <ToneBadge tone={TONES[read.verdict]}>{t(`calendar.verdict.${read.verdict}`)}</ToneBadge>
        {read.findings.length > 0 && (
          <ul className={classes.reasons}>
            {read.findings.map((one) => (
              <li key={finding(one)}>
                <Text size="xs">{finding(one)}</Text>
              </li>
            ))}
          </ul>
        )}
      </Table.Td>
      {holiday === null ? (
        <Table.Td colSpan={6}>
          <Text size="sm" c="dimmed">
            {read.cells.filter((cell) => cell !== '').join(' · ')}
          </Text>
        </Table.Td>
      ) : (
        <>
          <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
            {formatDateShort(holiday.date)}
          </Table.Td>
          <Table.Td>{WEEKDAYS[weekdayOf(holiday.date) - 1]}</Table.Td>
          <Table.Td>{holiday.name}</Table.Td>
          <Table.Td style={{ whiteSpace: 'nowrap' }}>{t(`calendar.kind.${holiday.kind}`)}</Table.Td>
          <Table.Td>
            <Text size="xs" c="dimmed">
              {holiday.source}
            </Text>
          </Table.Td>
          <Table.Td>{t(`calendar.state.${holiday.state}`)}</Table.Td>
        </>
      )}
    </Table.Tr>
  );
}

/** Every row of a file with what it would do, refused ones first in the choice. */
export function ImportRows({ rows }: { readonly rows: readonly ReadHoliday[] }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Verdict | null>(null);
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  const fitting = rows.filter(({ verdict }) => chosen === null || verdict === chosen);
  return (
    <>
      <Box py={8}>
        <CountChips<Verdict | null>
          label={t('calendar.verdict')}
          chosen={chosen}
          onChoose={(verdict) => setChosen(verdict === chosen ? null : verdict)}
          choices={[
            { value: null, label: t('calendar.verdict.all'), count: rows.length },
            ...VERDICTS.map((value) => ({
              value,
              label: t(`calendar.verdict.${value}`),
              count: count(value),
            })),
          ]}
        />
      </Box>
      <section
        className={settings.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list without a control has to be scrolled by keys
        tabIndex={0}
        aria-label={t('calendar.import.rows')}
      >
        <Table className={settings.table}>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} {...(column === 'row' ? { className: settings.number } : {})}>
                  {t(`calendar.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fitting.slice(0, MOST_SHOWN).map((read) => (
              <Row key={read.row} read={read} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {fitting.length > MOST_SHOWN && (
        <Text size="sm" c="dimmed">
          {t('ui.table.shown', { shown: MOST_SHOWN, total: fitting.length })}
        </Text>
      )}
    </>
  );
}

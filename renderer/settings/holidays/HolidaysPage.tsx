import { ActionIcon, Alert, Group, Stack, Table, Text } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { WEEKDAYS } from '../../../shared/calendar/month-names.ts';
import { isPlainDate, weekdayOf, yearOf } from '../../../shared/calendar/plain-date.ts';
import type { Holiday } from '../../../shared/contract/office.ts';
import { useProcedure } from '../../client/hooks.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import classes from '../settings.module.css';

const STATE_TONES: Readonly<Record<Holiday['state'], Tone>> = {
  skb: 'good',
  perkiraan: 'wait',
  lokal: 'accent',
};
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The days that working-day sums skip, year by year, with where each comes from. */
export function HolidaysPage() {
  const { t } = useTranslation();
  const [year, setYear] = useState(yearOf(useToday()));
  const query = useProcedure('reference.holidays', { year });
  return (
    <Page
      title={t('settings.holidays.title')}
      subtitle={t('settings.holidays.lead')}
      actions={<YearChoice year={year} onYear={setYear} />}
    >
      <Loaded
        query={query}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
      >
        {(holidays) =>
          holidays.length === 0 ? (
            <Empty
              icon={<IconCalendarOff size={32} stroke={1.5} aria-hidden />}
              title={t('settings.holidays.emptyTitle', { year: String(year) })}
              description={t('settings.holidays.emptyText')}
            />
          ) : (
            <Year year={year} holidays={holidays} />
          )
        }
      </Loaded>
    </Page>
  );
}

function YearChoice({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('settings.holidays.earlier')}
        disabled={year <= FIRST_YEAR}
        onClick={() => onYear(year - 1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Text fw={600} w={56} ta="center" className="tabular" aria-live="polite">
        {year}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('settings.holidays.later')}
        disabled={year >= LAST_YEAR}
        onClick={() => onYear(year + 1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Year({ year, holidays }: { readonly year: number; readonly holidays: readonly Holiday[] }) {
  const { t } = useTranslation();
  const count = (test: (holiday: Holiday) => boolean) => holidays.filter(test).length;
  const uncertain = count((holiday) => holiday.state === 'perkiraan');
  const local = count((holiday) => holiday.kind === 'lokal');
  const summary = [
    t('settings.holidays.summary', {
      nasional: count((holiday) => holiday.kind === 'nasional'),
      cuti: count((holiday) => holiday.kind === 'cuti-bersama'),
    }),
    ...(local === 0 ? [] : [t('settings.holidays.summaryLocal', { n: local })]),
  ].join(' · ');
  return (
    <Stack gap="sm">
      {uncertain > 0 && (
        <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
          {t('settings.holidays.uncertain', { n: uncertain })}
        </Alert>
      )}
      <section
        className={classes.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list without a control has to be scrolled by keys
        tabIndex={0}
        aria-label={t('settings.holidays.listLabel', { year: String(year) })}
      >
        <HolidayTable holidays={holidays} />
      </section>
      <Text size="sm" c="dimmed">{`${summary}. ${t('settings.holidays.readOnly')}`}</Text>
    </Stack>
  );
}

function HolidayTable({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const { t } = useTranslation();
  const columns = ['date', 'weekday', 'name', 'kind', 'source', 'state'] as const;
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{t(`settings.holidays.columns.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {holidays.map((holiday) => (
          <Table.Tr key={`${holiday.date}-${holiday.kind}`}>
            <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
              {isPlainDate(holiday.date) ? formatDateShort(holiday.date) : holiday.date}
            </Table.Td>
            <Table.Td>{isPlainDate(holiday.date) ? WEEKDAYS[weekdayOf(holiday.date) - 1] : ''}</Table.Td>
            <Table.Td>{holiday.name}</Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              {t(`settings.holidays.kinds.${holiday.kind}`)}
            </Table.Td>
            <Table.Td>
              <Text size="xs" c="dimmed">
                {holiday.source}
              </Text>
            </Table.Td>
            <Table.Td>
              <ToneBadge tone={STATE_TONES[holiday.state]}>
                {t(`settings.holidays.states.${holiday.state}`)}
              </ToneBadge>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

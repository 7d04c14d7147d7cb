import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarOff, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDate, yearOf } from '../../../shared/calendar/plain-date.ts';
import { workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import {
  decreedYears,
  type Holiday,
  type HolidayKey,
  type HolidayKind,
  type WorkingCalendar,
  workCalendarOf,
} from '../../../shared/domain/working-calendar.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FilterBar } from '../../ui/table/FilterBar.tsx';
import { useToday } from '../../ui/today.ts';
import { holidayHasWords } from './change-words.ts';
import { HolidayTable } from './HolidayTable.tsx';

/** Days off and working days of a year, in a line. */
function useSummary(calendar: WorkingCalendar, year: number, holidays: readonly Holiday[]): string {
  const { t } = useTranslation();
  const count = (kind: HolidayKind) => holidays.filter((holiday) => holiday.kind === kind).length;
  const lastDay = (of: number) => plainDate(`${of}-12-31`);
  return [
    t('calendar.summary.nasional', { n: count('nasional') }),
    t('calendar.summary.cuti-bersama', { n: count('cuti-bersama') }),
    ...(count('lokal') === 0 ? [] : [t('calendar.summary.lokal', { n: count('lokal') })]),
    t('calendar.summary.working', {
      n: workingDaysBetween(lastDay(year - 1), lastDay(year), workCalendarOf(calendar)),
    }),
  ].join(' · ');
}

/** What a person has to know about a year: no decree yet, or days that are only expected. */
function Doubts({
  year,
  past,
  decreed,
  uncertain,
}: {
  readonly year: number;
  /** A year that is over: its decree was issued long ago and is only not on record here. */
  readonly past: boolean;
  readonly decreed: boolean;
  readonly uncertain: number;
}) {
  const { t } = useTranslation();
  if (!decreed) {
    const words = past ? 'calendar.unrecorded' : 'calendar.undecreed';
    return (
      <Alert
        color="yellow"
        icon={<IconAlertTriangle aria-hidden />}
        title={t(`${words}.title`, { year: String(year) })}
      >
        <Text size="sm">{t(`${words}.text`, { year: String(year) })}</Text>
      </Alert>
    );
  }
  if (uncertain === 0) return null;
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
      <Text size="sm">{t('calendar.uncertain', { n: uncertain })}</Text>
    </Alert>
  );
}

/** A year of the calendar: what is doubtful about it, its days off, and their sum. */
export function YearView({
  calendar,
  year,
  onAdd,
  onImport,
  onEdit,
  onRemove,
  marked,
}: {
  readonly calendar: WorkingCalendar;
  readonly year: number;
  /** The row that was saved just now. */
  readonly marked: HolidayKey | null;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onEdit: (holiday: Holiday) => void;
  readonly onRemove: (holiday: Holiday) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const [words, setWords] = useState('');
  const holidays = calendar.holidays.filter(({ date }) => yearOf(date) === year);
  const shown = holidays.filter((holiday) => holidayHasWords(holiday, words));
  const summary = useSummary(calendar, year, holidays);
  return (
    <Stack gap="sm">
      <Doubts
        year={year}
        past={year < yearOf(today)}
        decreed={decreedYears(calendar).includes(year)}
        uncertain={holidays.filter(({ state }) => state === 'perkiraan').length}
      />
      {holidays.length === 0 ? (
        <Empty
          icon={<IconCalendarOff size={32} stroke={1.5} aria-hidden />}
          title={t('calendar.empty.title', { year: String(year) })}
          description={t(calendar.holidays.length === 0 ? 'calendar.empty.first' : 'calendar.empty.text')}
        >
          <Group mt="xs">
            <Button variant="default" onClick={onAdd}>
              {t('calendar.add')}
            </Button>
            <Button variant="default" onClick={onImport}>
              {t('calendar.import')}
            </Button>
          </Group>
        </Empty>
      ) : (
        <div>
          <FilterBar text={words} onText={setWords} placeholder={t('calendar.filter')} />
          {shown.length === 0 ? (
            <Empty
              title={t('calendar.filter.empty')}
              action={t('ui.table.clear-filter')}
              onAction={() => setWords('')}
            />
          ) : (
            <HolidayTable
              key={year}
              label={t('calendar.list', { year: String(year) })}
              holidays={shown}
              today={today}
              marked={marked}
              jointLeave={calendar.jointLeave}
              onEdit={onEdit}
              onRemove={onRemove}
            />
          )}
        </div>
      )}
      <Text size="sm" c="dimmed" className="tabular">
        {summary}
      </Text>
    </Stack>
  );
}

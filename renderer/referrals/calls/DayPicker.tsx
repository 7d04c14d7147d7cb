import { ActionIcon, Button, Group, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../../shared/calendar/format-date.ts';
import { addDays, type PlainDate, plainDate } from '../../../shared/calendar/plain-date.ts';
import { pickerLabels } from '../../ui/form/picker-labels.ts';

/** The day that the lists are of: today, until one looks ahead or back, day by day or to any day of the calendar. */
export function DayPicker({
  asOf,
  today,
  onDay,
}: {
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  readonly onDay: (day: PlainDate) => void;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const step = (by: -1 | 1) => {
    const Icon = by < 0 ? IconChevronLeft : IconChevronRight;
    return (
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t(by < 0 ? 'referrals.calls.day-before' : 'referrals.calls.day-after')}
        onClick={() => onDay(addDays(asOf, by))}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <Group gap="xs" wrap="nowrap">
      {step(-1)}
      {step(1)}
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            aria-label={t('referrals.calls.choose-day', { date: formatDateWithWeekday(asOf) })}
            leftSection={<IconCalendar size={16} aria-hidden />}
            onClick={() => setOpened((now) => !now)}
          >
            <span aria-live="polite">
              {t('referrals.calls.as-of', { date: formatDateWithWeekday(asOf) })}
            </span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker
            value={asOf}
            defaultDate={asOf}
            onChange={(picked) => {
              setOpened(false);
              if (picked !== null) onDay(plainDate(String(picked).slice(0, 10)));
            }}
            ariaLabels={pickerLabels(t)}
          />
        </Popover.Dropdown>
      </Popover>
      {asOf !== today && (
        <Button size="compact-sm" variant="default" onClick={() => onDay(today)}>
          {t('referrals.calls.today')}
        </Button>
      )}
    </Group>
  );
}

import { ActionIcon, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import { WEEKDAYS } from '../../../shared/calendar/month-names.ts';
import { type PlainDate, weekdayOf, yearOf } from '../../../shared/calendar/plain-date.ts';
import { holidayKey } from '../../../shared/domain/calendar-difference.ts';
import type { Holiday, HolidayKey, HolidayState } from '../../../shared/domain/working-calendar.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import settings from '../settings.module.css';
import { holidayWords, shortSource } from './change-words.ts';
import classes from './Holidays.module.css';
import { useRowFocus } from './use-row-focus.ts';

const STATE_TONES: Readonly<Record<HolidayState, Tone>> = { skb: 'good', perkiraan: 'wait', lokal: 'accent' };
const COLUMNS = ['date', 'weekday', 'name', 'kind', 'source', 'state'] as const;

/** How sure a day off is. */
export function HolidayStateBadge({ state }: { readonly state: HolidayState }) {
  const { t } = useTranslation();
  return <ToneBadge tone={STATE_TONES[state]}>{t(`calendar.state.${state}`)}</ToneBadge>;
}

/** The days off of a year, each to be changed or taken out. */
export function HolidayTable({
  label,
  holidays,
  today,
  marked,
  jointLeave,
  onEdit,
  onRemove,
}: {
  readonly label: string;
  readonly holidays: readonly Holiday[];
  /** The next day off from here on is in sight at once. */
  readonly today: PlainDate;
  /** The row that was saved just now. */
  readonly marked: HolidayKey | null;
  /** Whether joint leave counts: rows that do not count are grey and say so. */
  readonly jointLeave: boolean;
  readonly onEdit: (holiday: Holiday) => void;
  readonly onRemove: (holiday: Holiday) => void;
}) {
  const { t } = useTranslation();
  const keys = useMemo(() => holidays.map(holidayKey), [holidays]);
  // Of another year there is no next day off: its list stands at the top.
  const isThisYear = holidays.some(({ date }) => yearOf(date) === yearOf(today));
  const next = isThisYear ? (holidays.find(({ date }) => date >= today) ?? null) : null;
  const start = next === null ? null : holidayKey(next);
  const saved = marked === null ? null : holidayKey(marked);
  const rows = useRowFocus(keys, { start, marked: saved });
  return (
    <div className={settings.scroll}>
      <Table className={settings.table} aria-label={label} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`calendar.column.${column}`)}</Table.Th>
            ))}
            <Table.Th>
              <VisuallyHidden>{t('calendar.column.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holidays.map((holiday) => {
            const key = holidayKey(holiday);
            const counts = jointLeave || holiday.kind !== 'cuti-bersama';
            return (
              <Table.Tr
                key={key}
                ref={rows.rowRef(key)}
                tabIndex={key === rows.lit ? 0 : -1}
                className={counts ? classes.row : `${classes.row} ${classes.notCounted}`}
                data-marked={key === saved || undefined}
                onKeyDown={rows.onKeyDown(key, () => onEdit(holiday))}
              >
                <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
                  {formatDateShort(holiday.date)}
                </Table.Td>
                <Table.Td>{WEEKDAYS[weekdayOf(holiday.date) - 1]}</Table.Td>
                <Table.Td>
                  <div className={classes.named}>
                    {holiday.name}
                    {key === saved && <ToneBadge tone="accent">{t('calendar.just-saved')}</ToneBadge>}
                    {key !== saved && key === start && (
                      <ToneBadge tone="neutral">{t('calendar.next')}</ToneBadge>
                    )}
                  </div>
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {t(`calendar.kind.${holiday.kind}`)}
                  {!counts && (
                    <Text size="xs" component="div">
                      {t('calendar.not-counted')}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td className={classes.source}>
                  <Text size="xs" c="dimmed" lineClamp={2} title={holiday.source}>
                    {shortSource(holiday.source)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <HolidayStateBadge state={holiday.state} />
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap" justify="flex-end">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('calendar.edit.of', { holiday: holidayWords(holiday) })}
                      onClick={() => onEdit(holiday)}
                    >
                      <IconPencil size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('calendar.remove.of', { holiday: holidayWords(holiday) })}
                      onClick={() => {
                        rows.leave(key);
                        onRemove(holiday);
                      }}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { periodAround, periodName, shiftPeriod } from '../../../shared/calendar/period.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateInput } from '../../ui/form/DateInput.tsx';
import { type AskedPeriod, RECAP_SHAPES } from './recap-search.ts';

/** Month, quarter, year, or two days: what the recap is about. */
export function PeriodPicker({
  asked,
  today,
  onChange,
}: {
  readonly asked: AskedPeriod;
  readonly today: PlainDate;
  readonly onChange: (next: Pick<AskedPeriod, 'from' | 'to' | 'shape'>) => void;
}) {
  const { t } = useTranslation();
  const { field } = useWords();
  const { from, to, shape, period } = asked;
  const around = period?.from ?? today;
  const turned = from !== null && to !== null && period === null && from.length === 10 && to.length === 10;
  return (
    <Group py={8} gap="sm" align="flex-start">
      <SegmentedControl
        aria-label={t('recap.shape')}
        value={shape}
        onChange={(value) => {
          const next = RECAP_SHAPES.find((one) => one === value) ?? 'month';
          onChange(
            next === 'free'
              ? { from, to, shape: next }
              : { ...periodAround(around <= today ? around : today, next), shape: next },
          );
        }}
        data={RECAP_SHAPES.map((value) => ({ value, label: t(`recap.shape.${value}`) }))}
      />
      {shape === 'free' ? (
        <>
          <DateInput
            label={t('recap.from')}
            value={from}
            onChange={(next) => onChange({ from: next, to, shape })}
          />
          <DateInput
            label={t('recap.to')}
            value={to}
            onChange={(next) => onChange({ from, to: next, shape })}
            error={turned ? field('end-before-start') : null}
          />
        </>
      ) : (
        period !== null && (
          <Group gap="xs">
            {([-1, 1] as const).map((by) => {
              const Icon = by < 0 ? IconChevronLeft : IconChevronRight;
              return (
                <ActionIcon
                  key={by}
                  variant="default"
                  size={32}
                  aria-label={t(by < 0 ? 'recap.previous' : 'recap.next')}
                  onClick={() => onChange({ ...shiftPeriod(period, shape, by), shape })}
                >
                  <Icon size={16} aria-hidden />
                </ActionIcon>
              );
            })}
            <Text fw={600} size="sm" aria-live="polite">
              {periodName(period)}
            </Text>
          </Group>
        )
      )}
    </Group>
  );
}

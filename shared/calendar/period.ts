import { formatDateLong } from './format-date.ts';
import { MONTHS_LONG } from './month-names.ts';
import { addDays, addMonths, monthOf, type PlainDate, plainDate, yearOf } from './plain-date.ts';

/** Some days in a row, both ends included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Spans of the calendar in which an office reports. */
export const PERIOD_SHAPES = ['month', 'quarter', 'year'] as const;
export type PeriodShape = (typeof PERIOD_SHAPES)[number];

const LENGTHS: Readonly<Record<PeriodShape, number>> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter or year in which a day lies. */
export function periodAround(day: PlainDate, shape: PeriodShape): Period {
  const length = LENGTHS[shape];
  const first = Math.floor((monthOf(day) - 1) / length) * length + 1;
  const from = plainDate(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
  return { from, to: addDays(addMonths(from, length), -1) };
}

/** The span that a period is; null for days of its own choice. */
export function shapeOf({ from, to }: Period): PeriodShape | null {
  return (
    PERIOD_SHAPES.find((shape) => {
      const whole = periodAround(from, shape);
      return whole.from === from && whole.to === to;
    }) ?? null
  );
}

/** The period `by` spans later, earlier when negative. */
export function shiftPeriod(period: Period, shape: PeriodShape, by: number): Period {
  return periodAround(addMonths(periodAround(period.from, shape).from, LENGTHS[shape] * by), shape);
}

/** `Maret 2026`, `Triwulan II 2026`, `Tahun 2026`, or `3 Maret 2026 sampai 9 April 2026`. */
export function periodName(period: Period): string {
  const { from, to } = period;
  const year = yearOf(from);
  switch (shapeOf(period)) {
    case 'month':
      return `${MONTHS_LONG[monthOf(from) - 1]} ${year}`;
    case 'quarter':
      return `Triwulan ${['I', 'II', 'III', 'IV'][(monthOf(from) - 1) / 3]} ${year}`;
    case 'year':
      return `Tahun ${year}`;
    case null:
      return from === to ? formatDateLong(from) : `${formatDateLong(from)} sampai ${formatDateLong(to)}`;
  }
}

import type { DatePickerProps } from '@mantine/dates';
import type { TFunction } from 'i18next';

/** What the buttons of a calendar are called. Pure. */
export const pickerLabels = (t: TFunction): NonNullable<DatePickerProps['ariaLabels']> => ({
  previousMonth: t('ui.date.previous-month'),
  nextMonth: t('ui.date.next-month'),
  previousYear: t('ui.date.previous-year'),
  nextYear: t('ui.date.next-year'),
  previousDecade: t('ui.date.previous-decade'),
  nextDecade: t('ui.date.next-decade'),
});

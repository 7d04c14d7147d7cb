import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isPlainDate, weekdayOf } from '../../../shared/calendar/plain-date.ts';
import { TextField } from '../../ui/form/fields.tsx';
import { useWorkCalendar } from '../../ui/working-calendar.ts';

/** Asks why a session is set on a day on which the office does not work. */
export function DayOffReason() {
  const { t } = useTranslation();
  const calendar = useWorkCalendar();
  const [date, reason] = useWatch({ name: ['data.date', 'data.dayOffReason'] }) as unknown[];
  const isOff =
    isPlainDate(date) && calendar !== null && (calendar.isDayOff(date) || weekdayOf(date) > calendar.week);
  if (!isOff && (reason === '' || reason === undefined)) return null;
  return (
    <TextField
      name="data.dayOffReason"
      label={t('disputes.field.day-off-reason')}
      description={t('disputes.field.day-off-reason.hint')}
      required
    />
  );
}

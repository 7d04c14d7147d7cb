import { Input, SegmentedControl, Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '../../../shared/domain/working-calendar.ts';
import classes from './Holidays.module.css';
import type { CalendarChanger } from './use-calendar-change.ts';

const WEEKS = ['5', '6'] as const;

/** How the office counts: its week, and whether joint leave counts as days off. */
export function CountingRules({
  calendar,
  changer,
}: {
  readonly calendar: WorkingCalendar;
  readonly changer: CalendarChanger;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { week, jointLeave, version } = calendar;
  return (
    <section className={classes.counting} aria-label={t('calendar.counting')}>
      <Input.Wrapper
        label={t('calendar.week')}
        description={t(`calendar.week.${week}.follows`)}
        inputWrapperOrder={['label', 'input', 'description']}
        labelElement="div"
        labelProps={{ id }}
      >
        <div>
          <SegmentedControl
            aria-labelledby={id}
            data={WEEKS.map((value) => ({ value, label: t(`calendar.week.${value}`) }))}
            value={String(week)}
            disabled={changer.busy}
            onChange={(value) => changer.propose({ kind: 'week', week: value === '6' ? 6 : 5 }, version)}
          />
        </div>
      </Input.Wrapper>
      <Switch
        label={t('calendar.leave')}
        description={t(jointLeave ? 'calendar.leave.on.follows' : 'calendar.leave.off.follows')}
        checked={jointLeave}
        disabled={changer.busy}
        onChange={(event) =>
          changer.propose({ kind: 'joint-leave', counts: event.currentTarget.checked }, version)
        }
      />
    </section>
  );
}

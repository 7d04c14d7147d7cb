import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../shared/calendar/plain-date.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { SubjectDeadline } from '../../shared/domain/subject-deadline.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from './Badge.tsx';
import { type DeadlineStanding, deadlineStanding } from './deadline-standing.ts';
import { useToday } from './today.ts';
import { useWorkCalendar } from './working-calendar.ts';

const LOOKS: Readonly<
  Record<DeadlineStanding['kind'], { readonly tone: Tone; readonly icon: typeof IconCheck }>
> = {
  met: { tone: 'good', icon: IconCheck },
  late: { tone: 'bad', icon: IconAlertTriangle },
  overdue: { tone: 'bad', icon: IconAlertTriangle },
  today: { tone: 'wait', icon: IconAlertTriangle },
  soon: { tone: 'wait', icon: IconClock },
  open: { tone: 'neutral', icon: IconClock },
};

function wordsOf(t: TFunction, standing: DeadlineStanding, days: number, seen: boolean): string {
  switch (standing.kind) {
    case 'overdue':
      return seen ? t('ui.deadline.overdue-by', { n: days }) : t('ui.deadline.overdue');
    case 'soon':
      return standing.workingDays === 0
        ? t('ui.deadline.before-work')
        : t('ui.deadline.soon', { n: standing.workingDays });
    case 'open':
      return t('ui.deadline.open', { n: standing.days });
    case 'met':
    case 'late':
    case 'today':
      return t(`ui.deadline.${standing.kind}`);
    default:
      return assertNever(standing);
  }
}

/**
 * How a deadline stands today. What is past is not said to be missed: the app does not see what others did, only that
 * the day is over. `seen`: what is done about it stands on the file itself, as in a dispute.
 */
export function DeadlineBadge({
  deadline,
  seen = false,
}: {
  readonly deadline: Pick<SubjectDeadline, 'state' | 'due'>;
  readonly seen?: boolean;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const calendar = useWorkCalendar();
  const standing = deadlineStanding(deadline, today, calendar);
  const { tone, icon: Icon } = LOOKS[standing.kind];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {wordsOf(t, standing, daysBetween(deadline.due, today), seen)}
    </ToneBadge>
  );
}

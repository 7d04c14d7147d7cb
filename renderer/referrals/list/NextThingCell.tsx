import { Group, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { NextThing } from '../../../shared/domain/referral/referral.ts';
import { DeadlineBadge } from '../../ui/DeadlineBadge.tsx';
import { deadlineStanding } from '../../ui/deadline-standing.ts';
import { useToday } from '../../ui/today.ts';
import { useWorkCalendar } from '../../ui/working-calendar.ts';
import { nextWords } from '../next.ts';

/** What is to be done next, in one line of a list: how near it is where it presses, else its day. */
export function NextThingCell({ next }: { readonly next: NextThing | null }) {
  const { t } = useTranslation();
  const today = useToday();
  const calendar = useWorkCalendar();
  if (next === null) return '–';
  const words = nextWords(t, next);
  const { due } = next;
  if (due === null) return words;
  const deadline = { due, state: due < today ? ('overdue' as const) : ('open' as const) };
  const presses = deadlineStanding(deadline, today, calendar).kind !== 'open';
  return (
    <Group gap={8} wrap="nowrap" title={`${words}, ${formatDateShort(due)}`}>
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{words}</span>
      {presses ? (
        <>
          <VisuallyHidden>{formatDateShort(due)}</VisuallyHidden>
          <DeadlineBadge deadline={deadline} seen />
        </>
      ) : (
        <span className="tabular" style={{ color: 'var(--mantine-color-dimmed)', fontSize: '0.75rem' }}>
          {formatDateShort(due)}
        </span>
      )}
    </Group>
  );
}

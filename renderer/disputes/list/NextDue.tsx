import { Group, Text, VisuallyHidden } from '@mantine/core';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { NextDeadline } from '../../../shared/domain/dispute/next-deadline.ts';
import { DeadlineBadge } from '../../ui/DeadlineBadge.tsx';
import { deadlineStanding } from '../../ui/deadline-standing.ts';
import { useToday } from '../../ui/today.ts';
import { useWorkCalendar } from '../../ui/working-calendar.ts';
import { nextDeadlineName, shortDeadlineName } from '../next-deadline-name.ts';

/**
 * The next deadline of a case in one line of a list: its day, and how near it is where that presses, else what it is. The
 * whole of it stands in its title.
 */
export function NextDue({ next }: { readonly next: NextDeadline | null }) {
  const today = useToday();
  const calendar = useWorkCalendar();
  if (next === null) return '–';
  const { due } = next;
  const name = nextDeadlineName(next);
  const deadline = { due, state: due < today ? ('overdue' as const) : ('open' as const) };
  const presses = deadlineStanding(deadline, today, calendar).kind !== 'open';
  return (
    <Group gap={8} wrap="nowrap" title={`${name}, ${formatDateShort(due)}`}>
      <span className="tabular">{formatDateShort(due)}</span>
      {presses ? (
        <>
          <VisuallyHidden>{name}</VisuallyHidden>
          <DeadlineBadge deadline={deadline} seen />
        </>
      ) : (
        <Text span size="xs" c="dimmed" truncate>
          {shortDeadlineName(next)}
        </Text>
      )}
    </Group>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import type { DisputeDeadline, InstalmentDeadline } from '../../shared/domain/dispute/dispute.ts';
import { MARK_WORDS } from '../../shared/law/explain/working.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import { DeadlineBadge } from '../ui/DeadlineBadge.tsx';

/** The article of a deadline, and a word where it was not seen in the source itself; what was agreed has none. */
export function DeadlineCite({
  deadline,
}: {
  readonly deadline: Pick<DisputeDeadline, 'source' | 'cite' | 'mark'> | Pick<InstalmentDeadline, 'source'>;
}) {
  const { t } = useTranslation();
  if (deadline.source === 'agreement')
    return (
      <Text size="xs" c="dimmed">
        {t('disputes.instalments.actor')}
      </Text>
    );
  const mark = MARK_WORDS[deadline.mark];
  return (
    <Text size="xs" c="dimmed" component="div">
      {deadline.cite}{' '}
      {mark !== null && (
        <ToneBadge tone={deadline.mark === 'unverified' ? 'wait' : 'neutral'}>{mark}</ToneBadge>
      )}
    </Text>
  );
}

/** The day that counts: the one a person set, with the computed one struck out beside it. */
export function DueDay({ deadline }: { readonly deadline: Pick<DisputeDeadline, 'due' | 'override'> }) {
  const { t } = useTranslation();
  const { due, override } = deadline;
  if (override === null) return formatDateWithWeekday(due);
  return (
    <>
      {formatDateWithWeekday(override.due)}
      <Text size="xs" c="dimmed">
        {t('disputes.deadlines.computed')} <s>{formatDateWithWeekday(due)}</s>
      </Text>
      <Text size="xs" c="dimmed">
        {t('disputes.reason-is', { reason: override.reason })}
      </Text>
    </>
  );
}

/** How a deadline stands today, by the day that counts. */
export function StandingOf({
  deadline,
}: {
  readonly deadline: Pick<DisputeDeadline, 'due' | 'override' | 'state'>;
}) {
  return (
    <DeadlineBadge deadline={{ state: deadline.state, due: deadline.override?.due ?? deadline.due }} seen />
  );
}

import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import { conflictsNoted } from '../../shared/domain/dispute/conflicts.ts';
import type { Dispute, DisputeDeadline } from '../../shared/domain/dispute/dispute.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import { StandingOf } from './DeadlineCells.tsx';
import styles from './Disputes.module.css';
import { conflictLines } from './event-words.ts';

const dayOf = (deadline: DisputeDeadline) => deadline.override?.due ?? deadline.due;

/** The deadline that comes first among those that still run; null when none does. Pure. */
export function nextDeadline(deadlines: readonly DisputeDeadline[]): DisputeDeadline | null {
  const running = deadlines.filter(({ state }) => state === 'open' || state === 'overdue');
  const [first] = running.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return first ?? null;
}

/** The next deadline of a dispute: what, when, how near, who has to act; and whether the layoff in dispute has taken effect. */
export function NextDeadline({
  dispute: { deadlines, layoff, events },
}: {
  readonly dispute: Pick<Dispute, 'deadlines' | 'layoff' | 'events'>;
}) {
  const { t } = useTranslation();
  const next = nextDeadline(deadlines);
  const conflicts = conflictsNoted(events);
  return (
    <div className={styles.next}>
      {next === null ? (
        <Text size="sm" c="dimmed">
          {t('disputes.next.none')}
        </Text>
      ) : (
        <>
          <Text size="sm" title={next.sum}>
            {t('disputes.next.is', { name: next.name, date: formatDateWithWeekday(dayOf(next)) })}
          </Text>
          <StandingOf deadline={next} />
          <Text size="sm" c="dimmed">
            {t('disputes.next.actor', { actor: t(`disputes.actor.${next.actor}`) })}
          </Text>
        </>
      )}
      {conflicts.length > 0 && (
        <span title={conflictLines(t, conflicts).join('\n')}>
          <ToneBadge tone="wait" icon={<IconAlertTriangle size={12} aria-hidden />}>
            {t('disputes.conflict.mark')}
          </ToneBadge>
        </span>
      )}
      {layoff !== null && (
        <Text size="sm" c="dimmed" ml="auto" title={layoff.cite ?? ''}>
          {t(`disputes.layoff.${layoff.standing}`)}
        </Text>
      )}
    </div>
  );
}

import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import type { Dispute } from '../../shared/domain/dispute/dispute.ts';
import { Section } from '../ui/Section.tsx';
import { AgendaSave } from './list/AgendaSave.tsx';

/** The sessions of a case that are to come, and the way to another calendar for all of them; nothing before one is set. */
export function CaseSessions({ dispute: { id, registerNumber, state } }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  if (state.sessions.length === 0) return null;
  const coming = state.sessions.flatMap(({ set, heldOn, cancelled }) =>
    set === null || heldOn !== null || cancelled ? [] : [set],
  );
  return (
    <Group mt="lg" mb={0} display="block">
      <Section
        title={t('disputes.sessions.title')}
        actions={
          <AgendaSave of={{ disputeId: id }} says={t('disputes.ics.of-case', { number: registerNumber })} />
        }
      >
        {coming.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('disputes.sessions.none')}
          </Text>
        ) : (
          coming.map(({ session, date, time, room, mediator }) => (
            <Text key={session} size="sm">
              {t('disputes.sessions.set', {
                n: session,
                date: formatDateWithWeekday(date),
                time: time.replace(':', '.'),
                room,
                mediator,
              })}
            </Text>
          ))
        )}
      </Section>
    </Group>
  );
}

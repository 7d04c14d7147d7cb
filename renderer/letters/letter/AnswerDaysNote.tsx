import { Alert, Anchor, Text } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { AnswerDays } from '../../../shared/domain/letter-delivery.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useToday } from '../../ui/today.ts';

/** Which days to answer run since the recommendation was received, and the case that counts them. */
export function AnswerDaysNote({ letterId }: { readonly letterId: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data } = useProcedure('deliveries.answers', { id: letterId, asOf: today }, { keep: true });
  if (!data) return null;
  const words = ({ party, due, receivedOn, answered }: AnswerDays): string => {
    const received = formatDateLong(receivedOn);
    if (answered) return t(`letters.answers.answered.${party}`, { received });
    if (due === null) return t(`letters.answers.received.${party}`, { received });
    const key = due < today ? 'letters.answers.past' : 'letters.answers';
    return t(`${key}.${party}`, { due: formatDateLong(due), received });
  };
  return (
    <Alert
      mb="sm"
      color={data.sides.length === 0 ? 'gray' : 'accent'}
      variant="light"
      role="status"
      icon={<IconCalendarDue aria-hidden />}
    >
      {data.sides.length === 0 ? (
        <Text size="sm">{t('letters.answers.none')}</Text>
      ) : (
        data.sides.map((side) => (
          <Text key={side.party} size="sm" className="tabular">
            {words(side)}
          </Text>
        ))
      )}
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/perkara/$id" params={{ id: data.disputeId }} />}
      >
        {t('letters.answers.open', { number: data.registerNumber })}
      </Anchor>
    </Alert>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateLong, formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { ClaimWindowLine } from '../Eligibility.tsx';
import { NoProofBadge, ReferralStageBadge } from '../labels.tsx';
import { nextWords } from '../next.ts';

/** The situation of a worker in short. */
export function Situation({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation();
  const { state, claim, proofs, months, next } = referral;
  const talk = state.talks.at(-1);
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <ReferralStageBadge stage={state.stage} />
        {!proofs.complete && state.filedOn === null && <NoProofBadge />}
      </Group>
      {state.filedOn === null && <ClaimWindowLine claim={claim} />}
      {months.length > 0 && (
        <Text size="sm">{t('referrals.calls.months', { n: state.monthsPaid, total: months.length })}</Text>
      )}
      {next.map((thing) => (
        <Text size="sm" key={`${thing.code} ${thing.month ?? ''}`}>
          {nextWords(t, thing)}
          {thing.due !== null && `, ${formatDateShort(thing.due)}`}
        </Text>
      ))}
      {state.refusal !== null && state.refusal.reason !== '' && (
        <Text size="sm">{t('referrals.says.reason', { value: state.refusal.reason })}</Text>
      )}
      {state.refusal !== null && state.refusal.remedy !== '' && (
        <Text size="sm">{t('referrals.says.remedy', { value: state.refusal.remedy })}</Text>
      )}
      {talk !== undefined && talk.plan !== '' && (
        <Text size="sm">{t('referrals.says.plan', { value: talk.plan })}</Text>
      )}
      {state.lastCall !== null && (
        <Text size="sm" c="dimmed">
          {t('referrals.calls.last-was', {
            date: formatDateLong(state.lastCall.on),
            result: t(`referrals.call.${state.lastCall.result}`),
          })}
          {state.lastCall.note !== '' && `: ${state.lastCall.note}`}
        </Text>
      )}
    </Stack>
  );
}

import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../shared/calendar/format-date.ts';
import type { Referral } from '../../shared/domain/referral/referral.ts';
import { useWords } from '../i18n/use-words.ts';
import { DeadlineBadge } from '../ui/DeadlineBadge.tsx';
import { useToday } from '../ui/today.ts';
import { ClaimWindowLine } from './Eligibility.tsx';
import { NoProofBadge } from './labels.tsx';
import { firstThing, nextWords } from './next.ts';
import styles from './Referrals.module.css';

/** Where the referral and other records part, with the way to mend it. */
function Doubts({ referral, onMend }: { readonly referral: Referral; readonly onMend: () => void }) {
  const { t, finding } = useWords();
  const { doubts } = referral;
  if (doubts.length === 0) return null;
  const differs = doubts.some(({ code }) => code === 'referral-line-date-differs');
  return (
    <Alert color="yellow" variant="light" role="status" className={styles.doubts ?? ''} py={6}>
      <Group gap="sm" justify="space-between" wrap="nowrap">
        <List size="sm" listStyleType="none">
          {doubts.map((one) => (
            <List.Item key={`${one.code} ${JSON.stringify(one.params)}`}>{finding(one)}</List.Item>
          ))}
        </List>
        {differs && (
          <Button size="compact-sm" variant="default" flex="none" onClick={onMend}>
            {t('referrals.head.mend-date')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** The one thing that matters: what is next and by when, how long a claim can be filed, who sees to it. */
export function ReferralHead({
  referral,
  onMend,
}: {
  readonly referral: Referral;
  /** Corrects the day of the layoff. */
  readonly onMend: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const { next, claim, proofs, state } = referral;
  const first = firstThing(next, today);
  return (
    <>
      <Doubts referral={referral} onMend={onMend} />
      <div className={styles.head}>
        {first === null ? (
          <Text size="sm" c="dimmed">
            {t('referrals.head.nothing')}
          </Text>
        ) : (
          <>
            <Text size="sm">
              {first.due === null
                ? t('referrals.head.next', { what: nextWords(t, first) })
                : t('referrals.head.next-by', {
                    what: nextWords(t, first),
                    date: formatDateWithWeekday(first.due),
                  })}
            </Text>
            {first.due !== null && (
              <DeadlineBadge
                deadline={{ due: first.due, state: first.due < today ? 'overdue' : 'open' }}
                seen
              />
            )}
          </>
        )}
        {state.live && state.filedOn === null && first?.due !== claim?.due && (
          <ClaimWindowLine claim={claim} />
        )}
        {!proofs.complete && state.filedOn === null && <NoProofBadge />}
        <Text size="sm" c="dimmed" ml="auto">
          {state.officer === ''
            ? t('referrals.head.no-officer')
            : t('referrals.head.officer', { name: state.officer })}
        </Text>
      </div>
    </>
  );
}

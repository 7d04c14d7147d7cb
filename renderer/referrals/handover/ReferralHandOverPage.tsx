import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOver } from '../../../shared/domain/referral/referral.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useBeginLetterAbout } from '../../letters/use-begin-letter.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Page } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { HandOverSheet } from './HandOverSheet.tsx';
import { TakeOverDialog } from './TakeOverDialog.tsx';

const route = getRouteApi('/rujukan/$id/serah-terima');

function HandOverView({ handOver }: { readonly handOver: HandOver }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { referral, person } = handOver;
  const [taking, setTaking] = useState(false);
  const { begin, busy, error } = useBeginLetterAbout({ kind: 'referral', id: referral.id });
  const mayTake = referral.actions.some(({ kind }) => kind === 'handed-over');
  return (
    <Page
      title={person.name}
      overline={t('referrals.handover')}
      subtitle={
        referral.state.officer === ''
          ? t('referrals.head.no-officer')
          : t('referrals.head.officer', { name: referral.state.officer })
      }
      onBack={() => void navigate({ to: '/rujukan/$id', params: { id: referral.id } })}
      primary={mayTake ? { label: t('referrals.take'), run: () => setTaking(true) } : null}
      actions={
        <Button
          variant="default"
          loading={busy !== null}
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => begin('placement-referral')}
        >
          {t('referrals.handover.letter')}
        </Button>
      }
    >
      <ErrorPanel error={error} />
      <HandOverSheet handOver={handOver} />
      {taking && <TakeOverDialog referral={referral} onClose={() => setTaking(false)} />}
    </Page>
  );
}

/** Everything that is known of a worker on one page, from the mediator to placement. */
export function ReferralHandOverPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const asOf = useToday();
  const found = useProcedure('referrals.handOver', { id, asOf });
  return (
    <Loaded
      query={found}
      failed={(error) => (
        <Page
          title={t('referrals.handover')}
          onBack={() => void navigate({ to: '/rujukan/$id', params: { id } })}
        >
          <ErrorPanel error={error} onAgain={() => void found.refetch()} />
        </Page>
      )}
    >
      {(handOver) => <HandOverView handOver={handOver} />}
    </Loaded>
  );
}

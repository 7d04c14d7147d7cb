import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { useCommand } from '../../client/hooks.ts';
import type { AddEvent } from '../../events/add-event.ts';
import { useToday } from '../../ui/today.ts';
import { STALE_BY_REFERRAL } from '../stale.ts';

type Sent = InputOf<'referrals.addEvent'>['event'];

const NOTHING: readonly Finding[] = [];

/** Writes an event of a referral from a dialog. */
export function useAddReferralEvent({ id, version }: Pick<Referral, 'id' | 'version'>): AddEvent<Sent> {
  const today = useToday();
  const [refused, setRefused] = useState(NOTHING);
  const command = useCommand('referrals.addEvent', { invalidates: STALE_BY_REFERRAL });
  return {
    busy: command.isPending,
    error: command.error,
    refused,
    reset: () => {
      setRefused(NOTHING);
      command.reset();
    },
    send: (event, onWritten) => {
      setRefused(NOTHING);
      command.mutate(
        { id, version, today, event },
        {
          onSuccess: (outcome) => {
            if (outcome.kind === 'written') onWritten();
            else setRefused(outcome.findings);
          },
        },
      );
    },
  };
}

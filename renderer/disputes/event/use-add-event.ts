import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { useCommand } from '../../client/hooks.ts';
import type { AddEvent } from '../../events/add-event.ts';
import { useToday } from '../../ui/today.ts';
import { STALE_BY_EVENT } from '../stale.ts';

const NOTHING: readonly Finding[] = [];

/** Writes an event from a dialog. */
export function useAddEvent(dispute: Dispute): AddEvent<InputOf<'disputes.addEvent'>['event']> {
  const today = useToday();
  const [refused, setRefused] = useState(NOTHING);
  const command = useCommand('disputes.addEvent', { invalidates: STALE_BY_EVENT });
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
        { id: dispute.id, version: dispute.version, today, event },
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

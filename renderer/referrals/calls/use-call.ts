import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CallResult } from '../../../shared/domain/referral/events.ts';
import type { WorklistRow } from '../../../shared/domain/referral/worklists.ts';
import { call } from '../../client/client.ts';
import { useCommand, useInvalidate } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { notifyUndo } from '../../ui/notify-undo.tsx';
import { useToday } from '../../ui/today.ts';
import { STALE_BY_REFERRAL } from '../stale.ts';

/** What came of a call, as it is typed. */
export interface CallInput {
  readonly result: CallResult;
  readonly note: string;
  readonly nextCall: PlainDate | null;
}

/** Writes calls down; each can be taken back, which leaves it struck out on the timeline. */
export function useCall() {
  const { t } = useTranslation();
  const { fault } = useWords();
  const today = useToday();
  const invalidate = useInvalidate();
  const write = useCommand('referrals.call', { invalidates: STALE_BY_REFERRAL });
  const takeBack = async (id: string, version: number, eventId: string) => {
    const strike = {
      kind: 'struck',
      on: today,
      data: { reason: t('referrals.calls.undone') },
      replaces: eventId,
      reason: '',
    } as const;
    try {
      await call('referrals.addEvent', { id, version, today, event: strike });
    } catch (error) {
      const words = fault(error);
      notifyProblem(words.title, words.advice);
    }
    await invalidate(STALE_BY_REFERRAL);
  };
  return {
    busy: write.isPending,
    error: write.error,
    reset: write.reset,
    save: (row: WorklistRow, input: CallInput, onSaved: () => void) =>
      write.mutate(
        { id: row.id, today, ...input },
        {
          onSuccess: ({ eventId, row: written }) => {
            notifyUndo(
              t('referrals.calls.saved', { name: row.name, result: t(`referrals.call.${input.result}`) }),
              () => void takeBack(row.id, written.version, eventId),
            );
            onSaved();
          },
        },
      ),
  };
}

import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { newReferralEventSchema } from '../../../shared/domain/referral/events.ts';
import { useProcedure } from '../../client/hooks.ts';
import type { Judgement } from '../../events/Findings.tsx';
import { useToday } from '../../ui/today.ts';

const NOTHING: Judgement = { refused: [], asksReason: [], warnings: [] };
const PLACEHOLDER = { kind: 'account-made', data: {}, replaces: null, reason: '' } as const;

/** What stands against the event as it is typed so far; nothing while it cannot be read as one. */
export function useReferralJudgement(id: string, form: UseFormReturn<FieldValues>): Judgement {
  const today = useToday();
  const values = useWatch({ control: form.control });
  const [typed] = useDebouncedValue(values, 200);
  const event = useMemo(() => newReferralEventSchema.safeParse(typed), [typed]);
  const found = useProcedure(
    'referrals.tryEvent',
    { id, today, event: event.success ? event.data : { ...PLACEHOLDER, on: today } },
    { enabled: event.success, keep: true },
  );
  const isOld = typed !== values || found.isPlaceholderData;
  return event.success && found.data !== undefined ? { ...found.data, isOld } : NOTHING;
}

import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { type NewReferralEvent, newReferralEventSchema } from '../../../shared/domain/referral/events.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { EventForm } from '../../events/EventForm.tsx';
import { useToday } from '../../ui/today.ts';
import { STALE_BY_REFERRAL } from '../stale.ts';
import { placeOfFinding } from './event-places.ts';
import type { ReferralEventValues } from './event-start.ts';
import { ReferralEventFields } from './ReferralEventFields.tsx';
import { useReferralJudgement } from './use-referral-judgement.ts';

type Outcome = OutputOf<'referrals.addEvent'>;

/** What was written, for what comes after it. */
export interface WrittenReferralEvent {
  readonly event: NewReferralEvent;
  readonly outcome: Extract<Outcome, { readonly kind: 'written' }>;
}

/** An event was refused when it was written: its findings stand on the form already, or name the field. */
const refusal = (outcome: Exclude<Outcome, { readonly kind: 'written' }>) =>
  new ContractError('input-refused', {
    issues: outcome.findings.map(({ code, params }) => ({
      path: outcome.kind === 'refused' ? 'on' : 'reason',
      message: code,
      params,
    })),
  });

/** Writes one event of a referral down, or corrects one. */
export function ReferralEventForm({
  referral,
  start,
  onWritten,
  ...way
}: {
  readonly referral: Referral;
  readonly start: ReferralEventValues;
  /** The step is out of order: it needs a reason. */
  readonly unusual: boolean;
  readonly onWritten: (written: WrittenReferralEvent) => void;
  readonly onBack: () => void;
  readonly onDirty: (dirty: boolean) => void;
}) {
  const today = useToday();
  const invalidate = useInvalidate();
  const useJudged = (form: UseFormReturn<FieldValues>) => useReferralJudgement(referral.id, form);
  return (
    <EventForm
      {...way}
      schema={newReferralEventSchema}
      start={start}
      useJudged={useJudged}
      isOfDay={(finding) => placeOfFinding(finding, start.kind) === 'day'}
      isOfStep={(finding) => placeOfFinding(finding, start.kind) === 'step'}
      write={async (event) => {
        const outcome = await call('referrals.addEvent', {
          id: referral.id,
          version: referral.version,
          today,
          event,
        });
        if (outcome.kind !== 'written') throw refusal(outcome);
        void invalidate(STALE_BY_REFERRAL);
        onWritten({ event, outcome });
      }}
    >
      {(judgement) => <ReferralEventFields kind={start.kind} referral={referral} judgement={judgement} />}
    </EventForm>
  );
}

import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { type NewDisputeEvent, newEventSchema } from '../../../shared/domain/dispute/events.ts';
import { call } from '../../client/client.ts';
import { useInvalidate } from '../../client/hooks.ts';
import { EventForm } from '../../events/EventForm.tsx';
import { useToday } from '../../ui/today.ts';
import { STALE_BY_EVENT } from '../stale.ts';
import { EventFields } from './EventFields.tsx';
import { answeredBy, placeOf } from './event-places.ts';
import type { EventValues } from './event-start.ts';
import { useJudgement } from './use-judgement.ts';

/** What was written, for what comes after it. */
export interface Written {
  readonly event: NewDisputeEvent;
  readonly outcome: Extract<OutputOf<'disputes.addEvent'>, { readonly kind: 'written' }>;
}

/** An event was refused when it was written: its findings stand on the form already, or name the field. */
function refusal(outcome: Exclude<OutputOf<'disputes.addEvent'>, { readonly kind: 'written' }>) {
  return new ContractError('input-refused', {
    issues: outcome.findings.map((finding) => ({
      path:
        outcome.kind === 'refused' ? 'on' : answeredBy(finding) === 'reason' ? 'reason' : 'data.dayOffReason',
      message: finding.code,
      params: finding.params,
    })),
  });
}

/** Writes one event of a dispute down, or corrects one. */
export function DisputeEventForm({
  dispute,
  start,
  onWritten,
  ...way
}: {
  readonly dispute: Dispute;
  readonly start: EventValues;
  /** The step is out of order: it needs a reason. */
  readonly unusual: boolean;
  readonly onWritten: (written: Written) => void;
  readonly onBack: () => void;
  readonly onDirty: (dirty: boolean) => void;
}) {
  const today = useToday();
  const invalidate = useInvalidate();
  const useJudged = (form: UseFormReturn<FieldValues>) => useJudgement(dispute.id, form);
  return (
    <EventForm
      {...way}
      schema={newEventSchema}
      start={start}
      useJudged={useJudged}
      isOfDay={(finding) => placeOf(finding) === 'day'}
      isOfStep={(finding) => placeOf(finding) === 'step'}
      asksReason={(finding) => answeredBy(finding) === 'reason'}
      write={async (event) => {
        const outcome = await call('disputes.addEvent', {
          id: dispute.id,
          version: dispute.version,
          today,
          event,
        });
        if (outcome.kind !== 'written') throw refusal(outcome);
        void invalidate(STALE_BY_EVENT);
        onWritten({ event, outcome });
      }}
    >
      {(judgement) => <EventFields kind={start.kind} dispute={dispute} judgement={judgement} />}
    </EventForm>
  );
}

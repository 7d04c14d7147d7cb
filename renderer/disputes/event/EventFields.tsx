import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '../../../shared/domain/dispute/actions.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { type DisputeEventKind, PARTIES, PRESENCES } from '../../../shared/domain/dispute/events.ts';
import { Findings, type Judgement } from '../../events/Findings.tsx';
import { TimeField } from '../../layoffs/TimeField.tsx';
import { ChoiceField, NumberField, SelectField, TextAreaField, TextField } from '../../ui/form/fields.tsx';
import { DateField } from '../../ui/form/typed-fields.tsx';
import { useMediatorNames } from '../mediators.ts';
import { notReceived, REQUEST_DOCUMENTS } from '../register/request-documents.ts';
import { ConflictsField } from './ConflictsField.tsx';
import { DayOffReason } from './DayOffReason.tsx';
import { EndFields } from './EndFields.tsx';
import { placeOf } from './event-places.ts';
import { ListField } from './ListField.tsx';
import { MediatorsField } from './MediatorsInput.tsx';
import { RecommendationFields } from './RecommendationFields.tsx';
import { SuggestField } from './SuggestField.tsx';

export interface EventFieldsProps {
  readonly kind: DisputeEventKind;
  readonly dispute: Dispute;
  readonly judgement: Judgement;
}

function PresenceFields() {
  const { t } = useTranslation();
  const options = PRESENCES.map((value) => ({ value, label: t(`disputes.presence.${value}`) }));
  return (
    <>
      <ChoiceField name="data.worker" label={t('disputes.field.worker-presence')} options={options} />
      <ChoiceField name="data.employer" label={t('disputes.field.employer-presence')} options={options} />
    </>
  );
}

function SessionSetFields({ dispute, judgement }: EventFieldsProps) {
  const { t } = useTranslation();
  const mediators = useMediatorNames();
  const rooms = [...new Set(dispute.state.sessions.flatMap(({ set }) => (set === null ? [] : [set.room])))];
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField name="data.date" label={t('disputes.field.session-date')} required />
        <TimeField name="data.time" label={t('disputes.field.session-time')} />
      </SimpleGrid>
      <DayOffReason />
      <SuggestField name="data.room" label={t('disputes.field.room')} suggestions={rooms} required />
      <SuggestField
        name="data.mediator"
        label={t('disputes.field.mediator')}
        suggestions={[...new Set([...dispute.state.mediators, ...mediators])]}
        required
      />
      <NumberField name="data.session" label={t('disputes.field.session')} min={1} max={99} required />
      <Findings judgement={judgement} isHere={(finding) => placeOf(finding) === 'session'} />
    </>
  );
}

function SessionHeldFields() {
  const { t } = useTranslation();
  return (
    <>
      <NumberField name="data.session" label={t('disputes.field.session')} min={1} max={99} required />
      <PresenceFields />
      <SelectField
        name="data.result"
        label={t('disputes.field.result')}
        options={(['agreement', 'adjourned', 'no-agreement', 'absent'] as const).map((value) => ({
          value,
          label: t(`disputes.result.${value}`),
        }))}
        required
      />
      <TextAreaField name="data.note" label={t('disputes.field.session-note')} rows={3} />
    </>
  );
}

function DelegatedFields() {
  const { t } = useTranslation();
  return (
    <>
      <MediatorsField name="data.mediators" label={t('disputes.field.mediators')} required />
      <ConflictsField />
    </>
  );
}

/** What an event of this kind says beside its day. */
export function EventFields(props: EventFieldsProps) {
  const { t } = useTranslation();
  const { kind, dispute } = props;
  const documents = REQUEST_DOCUMENTS.map((value) => t(`disputes.document.${value}`));
  switch (kind) {
    case 'registered':
      return (
        <ListField
          name="data.documents"
          label={t('disputes.field.documents')}
          suggestions={documents}
          most={50}
        />
      );
    case 'file-returned':
      return (
        <ListField
          name="data.missing"
          label={t('disputes.field.missing')}
          suggestions={notReceived(documents, dispute.events)}
          most={50}
          required
        />
      );
    case 'choice-made':
      return (
        <ChoiceField
          name="data.choice"
          label={t('disputes.field.choice')}
          options={choicesOf(dispute.kind).map((value) => ({ value, label: t(`disputes.choice.${value}`) }))}
        />
      );
    case 'delegated':
      return <DelegatedFields />;
    case 'clarification-held':
      return (
        <>
          <TimeField name="data.time" label={t('disputes.field.session-time')} />
          <TextField name="data.place" label={t('disputes.field.clarification-place')} />
          <PresenceFields />
          <ChoiceField
            name="data.conclusion"
            label={t('disputes.field.conclusion')}
            options={(['mediation', 'bipartite'] as const).map((value) => ({
              value,
              label: t(`disputes.conclusion.${value}`),
            }))}
          />
          <TextAreaField name="data.note" label={t('disputes.field.session-note')} rows={3} />
        </>
      );
    case 'session-set':
      return <SessionSetFields {...props} />;
    case 'session-cancelled':
      return (
        <>
          <NumberField name="data.session" label={t('disputes.field.session')} min={1} max={99} required />
          <TextAreaField name="data.reason" label={t('disputes.field.reason')} required />
        </>
      );
    case 'session-held':
      return <SessionHeldFields />;
    case 'recommendation-issued':
      return <RecommendationFields dispute={dispute} />;
    case 'recommendation-received':
    case 'silence-noted':
    case 'silence-confirmed':
    case 'answer-received':
      return (
        <>
          <ChoiceField
            name="data.party"
            label={t('disputes.field.party')}
            options={PARTIES.map((value) => ({ value, label: t(`disputes.party.${value}`) }))}
          />
          {kind === 'answer-received' && (
            <ChoiceField
              name="data.answer"
              label={t('disputes.field.answer')}
              options={(['accept', 'reject'] as const).map((value) => ({
                value,
                label: t(`disputes.answer.${value}`),
              }))}
              required
            />
          )}
        </>
      );
    default:
      return <EndFields kind={kind} disputeId={dispute.id} />;
  }
}

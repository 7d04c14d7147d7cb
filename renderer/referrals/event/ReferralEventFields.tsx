import { SimpleGrid } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  CALL_RESULTS,
  OFFER_RESULTS,
  REFERRAL_PLACES,
  type ReferralEventKind,
  STOP_REASONS,
  TRAINING_ENDS,
} from '../../../shared/domain/referral/events.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { CONTRACTS } from '../../../shared/law/facts/jkp.ts';
import { PROOF_OPTIONS } from '../../calculators/options.ts';
import { useSectors } from '../../employers/SectorField.tsx';
import { Findings, type Judgement } from '../../events/Findings.tsx';
import {
  ChoiceField,
  NumberField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
  TicksField,
} from '../../ui/form/fields.tsx';
import { MonthField } from '../../ui/form/MonthField.tsx';
import { DateField, MoneyField } from '../../ui/form/typed-fields.tsx';
import { placeOfFinding } from './event-places.ts';
import { OfferField } from './OfferField.tsx';
import { OfficerField } from './OfficerField.tsx';
import { PercentField } from './PercentField.tsx';

export interface ReferralEventFieldsProps {
  readonly kind: ReferralEventKind;
  readonly referral: Referral;
  readonly judgement: Judgement;
}

/** The edition of the sectors in force. */
const EDITION = 2025;

function DecisionFields() {
  const { t } = useTranslation();
  const result = useWatch({ name: 'data.result' }) as string;
  return (
    <>
      <ChoiceField
        name="data.result"
        label={t('referrals.field.result')}
        options={(['eligible', 'refused'] as const).map((value) => ({
          value,
          label: t(`referrals.result.${value}`),
        }))}
      />
      {result === 'refused' && (
        <>
          <TextAreaField name="data.reason" label={t('referrals.field.refusal')} />
          <TextAreaField
            name="data.remedy"
            label={t('referrals.field.remedy')}
            description={t('referrals.field.remedy.hint')}
          />
        </>
      )}
    </>
  );
}

function MonthFiledFields({ referral, judgement }: Omit<ReferralEventFieldsProps, 'kind'>) {
  const { t } = useTranslation();
  const month = Number(useWatch({ name: 'data.month' }));
  const terms = referral.months.find((one) => one.month === month);
  const asks = (code: string) => terms === undefined || terms.conditions.some((one) => one.code === code);
  return (
    <>
      <NumberField name="data.month" label={t('referrals.field.month')} min={1} max={12} required />
      <Findings judgement={judgement} isHere={(finding) => placeOfFinding(finding) === 'month'} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberField name="data.applications" label={t('referrals.field.applications')} min={0} required />
        <NumberField name="data.interviews" label={t('referrals.field.interviews')} min={0} required />
      </SimpleGrid>
      {(asks('training') || referral.state.trainings.length > 0) && (
        <PercentField name="data.attendance" label={t('referrals.field.attendance')} />
      )}
      {(terms?.isLast ?? true) && (
        <SwitchField name="data.statusForm" label={t('referrals.field.status-form')} />
      )}
    </>
  );
}

function JobFields() {
  const { t } = useTranslation();
  const sectors = useSectors();
  return (
    <>
      <TextField name="data.employer" label={t('referrals.field.new-employer')} required />
      <SelectField
        name="data.sector"
        label={t('referrals.field.sector')}
        clearable={false}
        options={(sectors.data ?? [])
          .filter(({ edition }) => edition === EDITION)
          .map(({ letter, name }) => ({ value: letter, label: `${letter} ${name}` }))}
      />
      <TextField name="data.position" label={t('referrals.field.position')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <SelectField
          name="data.contract"
          label={t('referrals.field.contract')}
          options={CONTRACTS.map((value) => ({ value, label: value }))}
        />
        <MoneyField name="data.wage" label={t('referrals.field.new-wage')} />
      </SimpleGrid>
    </>
  );
}

function TrainingFields() {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="data.course" label={t('referrals.field.course')} required />
      <TextField name="data.provider" label={t('referrals.field.provider')} required />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField name="data.until" label={t('referrals.field.until')} />
        <NumberField name="data.days" label={t('referrals.field.days')} min={1} max={400} />
      </SimpleGrid>
      <MoneyField name="data.cost" label={t('referrals.field.cost')} />
    </>
  );
}

function AttendanceFields({ judgement }: Pick<ReferralEventFieldsProps, 'judgement'>) {
  const { t } = useTranslation();
  return (
    <>
      <MonthField name="data.month" label={t('referrals.field.calendar-month')} required />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberField name="data.days" label={t('referrals.field.present')} min={0} max={31} required />
        <NumberField name="data.held" label={t('referrals.field.held')} min={1} max={31} required />
      </SimpleGrid>
      <Findings judgement={judgement} isHere={(finding) => placeOfFinding(finding) === 'attendance'} />
    </>
  );
}

function TalkFields() {
  const { t } = useTranslation();
  return (
    <>
      <TextAreaField name="data.assessment" label={t('referrals.field.assessment')} />
      <TextAreaField name="data.plan" label={t('referrals.field.plan')} rows={3} />
      <DateField name="data.nextTalk" label={t('referrals.field.next-talk')} />
      <TextAreaField name="data.note" label={t('referrals.field.note')} />
    </>
  );
}

/** What an event of this kind says beside its day. */
export function ReferralEventFields(props: ReferralEventFieldsProps) {
  const { t } = useTranslation();
  const { kind, referral, judgement } = props;
  const note = <TextAreaField name="data.note" label={t('referrals.field.note')} />;
  const optionsOf = (codes: readonly string[], names: string) =>
    codes.map((value) => ({ value, label: t(`referrals.${names}.${value}`) }));
  switch (kind) {
    case 'referred':
      return (
        <>
          <TicksField
            name="data.places"
            label={t('referrals.field.places')}
            options={optionsOf(REFERRAL_PLACES, 'place')}
            required
          />
          <OfficerField name="data.officer" label={t('referrals.field.officer')} />
          <TicksField name="data.proofs" label={t('referrals.field.proofs')} options={PROOF_OPTIONS} />
          {note}
        </>
      );
    case 'handed-over':
      return (
        <>
          <OfficerField name="data.officer" label={t('referrals.field.officer')} required />
          <TextAreaField name="data.reason" label={t('referrals.field.reason')} />
        </>
      );
    case 'work-wish':
      return <SwitchField name="data.willing" label={t('referrals.field.willing')} />;
    case 'proof-received':
      return (
        <>
          <SelectField
            name="data.proof"
            label={t('referrals.field.proof')}
            options={PROOF_OPTIONS}
            required
          />
          {note}
        </>
      );
    case 'claim-filed':
      return <TextField name="data.number" label={t('referrals.field.claim-number')} />;
    case 'claim-decided':
      return <DecisionFields />;
    case 'month-filed':
      return <MonthFiledFields referral={referral} judgement={judgement} />;
    case 'month-paid':
      return (
        <>
          <NumberField name="data.month" label={t('referrals.field.month')} min={1} max={12} required />
          <Findings judgement={judgement} isHere={(finding) => placeOfFinding(finding) === 'month'} />
          <MoneyField name="data.amount" label={t('referrals.field.amount')} required />
        </>
      );
    case 'stopped':
      return (
        <>
          <SelectField
            name="data.reason"
            label={t('referrals.field.stop-reason')}
            options={optionsOf(STOP_REASONS, 'stop')}
            required
          />
          {note}
        </>
      );
    case 'talk-held':
      return <TalkFields />;
    case 'vacancy-offered':
      return (
        <>
          <TextField name="data.title" label={t('referrals.field.vacancy')} required />
          <TextField name="data.employer" label={t('referrals.field.vacancy-employer')} />
        </>
      );
    case 'offer-answered':
      return (
        <>
          <OfferField referral={referral} label={t('referrals.field.vacancy')} />
          <SelectField
            name="data.result"
            label={t('referrals.field.answer')}
            options={optionsOf(OFFER_RESULTS, 'offer')}
            required
          />
          {note}
        </>
      );
    case 'training-started':
      return <TrainingFields />;
    case 'training-attended':
      return <AttendanceFields judgement={judgement} />;
    case 'training-ended':
      return (
        <>
          <ChoiceField
            name="data.end"
            label={t('referrals.field.training-end')}
            options={optionsOf(TRAINING_ENDS, 'training-end')}
          />
          {note}
        </>
      );
    case 'card-issued':
      return <TextField name="data.number" label={t('referrals.field.card-number')} required />;
    case 're-employed':
      return <JobFields />;
    case 'called':
      return (
        <>
          <SelectField
            name="data.result"
            label={t('referrals.field.call-result')}
            options={optionsOf(CALL_RESULTS, 'call')}
            required
          />
          {note}
          <DateField name="data.nextCall" label={t('referrals.field.next-call')} />
        </>
      );
    case 'note-added':
      return <TextAreaField name="data.text" label={t('referrals.field.text')} required />;
    case 'lost-from-sight':
      return note;
    case 'closed':
      return <TextAreaField name="data.reason" label={t('referrals.field.reason')} />;
    case 'reopened':
    case 'struck':
      return <TextAreaField name="data.reason" label={t('referrals.field.reason')} required />;
    case 'account-made':
      return null;
  }
}

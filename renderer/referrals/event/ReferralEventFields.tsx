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
import { PROOF_OPTIONS } from '../../calculators/options.ts';
import type { Judgement } from '../../events/Findings.tsx';
import {
  ChoiceField,
  NumberField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
  TicksField,
} from '../../ui/form/fields.tsx';
import { DateField, MoneyField } from '../../ui/form/typed-fields.tsx';
import {
  AttendanceFields,
  DecisionFields,
  FindingsAt,
  JobFields,
  LayoffFields,
  MonthFiledFields,
  TalkFields,
  TrainingFields,
} from './field-groups.tsx';
import { OfferField } from './OfferField.tsx';
import { OfficerField } from './OfficerField.tsx';
import { VacancyField } from './VacancyField.tsx';

export interface ReferralEventFieldsProps {
  readonly kind: ReferralEventKind;
  readonly referral: Referral;
  readonly judgement: Judgement;
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
          <LayoffFields referral={referral} judgement={judgement} />
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
          <FindingsAt judgement={judgement} kind={kind} place="month" />
          <MoneyField name="data.amount" label={t('referrals.field.amount')} required />
          <FindingsAt judgement={judgement} kind={kind} place="amount" />
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
      return <TalkFields judgement={judgement} />;
    case 'vacancy-offered':
      return <VacancyField personId={referral.person.id} />;
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
      return <TrainingFields judgement={judgement} />;
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
          <FindingsAt judgement={judgement} kind={kind} place="next" />
        </>
      );
    case 'note-added':
      return <TextAreaField name="data.text" label={t('referrals.field.text')} required />;
    case 'lost-from-sight':
      return note;
    case 'closed':
      return <TextAreaField name="data.reason" label={t('referrals.field.reason')} />;
    case 'cancelled':
      return (
        <TextAreaField
          name="data.reason"
          label={t('referrals.field.reason')}
          description={t('referrals.field.cancel.hint')}
          required
        />
      );
    case 'reopened':
    case 'struck':
      return <TextAreaField name="data.reason" label={t('referrals.field.reason')} required />;
    case 'account-made':
      return null;
  }
}

import { SimpleGrid } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReferralEventKind } from '../../../shared/domain/referral/events.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { JKP_REASON_NAMES } from '../../../shared/law/explain/names.ts';
import { CONTRACTS, JKP_REASONS } from '../../../shared/law/facts/jkp.ts';
import { useSectors } from '../../employers/SectorField.tsx';
import { Findings, type Judgement } from '../../events/Findings.tsx';
import {
  ChoiceField,
  NumberField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from '../../ui/form/fields.tsx';
import { MonthField } from '../../ui/form/MonthField.tsx';
import { DateField, MoneyField } from '../../ui/form/typed-fields.tsx';
import { type FindingPlace, placeOfFinding } from './event-places.ts';
import { mendsLayoff } from './event-start.ts';
import { PercentField } from './PercentField.tsx';

/* Fields that belong together, of the events that say more than a line. */

/** The edition of the sectors in force. */
const EDITION = 2025;

/** What the judgement says of one field of an event's form. */
export function FindingsAt({
  judgement,
  kind,
  place,
}: {
  readonly judgement: Judgement;
  readonly kind: ReferralEventKind;
  readonly place: FindingPlace;
}) {
  return <Findings judgement={judgement} isHere={(finding) => placeOfFinding(finding, kind) === place} />;
}

/** Day and reason of the layoff, where the event that the referral began with is corrected. */
export function LayoffFields({
  referral,
  judgement,
}: {
  readonly referral: Referral;
  readonly judgement: Judgement;
}) {
  const { t } = useTranslation();
  const replaces = useWatch({ name: 'replaces' }) as string | null;
  const event = referral.events.find(({ id }) => id === replaces);
  if (event === undefined || !mendsLayoff(event, referral)) return null;
  return (
    <>
      <DateField
        name="data.layoffDate"
        label={t('referrals.field.layoff-date')}
        description={t('referrals.field.layoff-date.hint')}
        required
      />
      <FindingsAt judgement={judgement} kind="referred" place="layoff" />
      <SelectField
        name="data.layoffReason"
        label={t('referrals.field.layoff-reason')}
        options={JKP_REASONS.map((value) => ({ value, label: JKP_REASON_NAMES[value] }))}
      />
    </>
  );
}

/** How BPJS decided; of a refusal why, and what can be done. */
export function DecisionFields() {
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
          <TextAreaField name="data.reason" label={t('referrals.field.refusal')} required />
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

/** The papers of a month: the search for work, training, the form of the last month. */
export function MonthFiledFields({
  referral,
  judgement,
}: {
  readonly referral: Referral;
  readonly judgement: Judgement;
}) {
  const { t } = useTranslation();
  const month = Number(useWatch({ name: 'data.month' }));
  const terms = referral.months.find((one) => one.month === month);
  const asks = (code: string) => terms === undefined || terms.conditions.some((one) => one.code === code);
  return (
    <>
      <NumberField name="data.month" label={t('referrals.field.month')} min={1} max={12} required />
      <FindingsAt judgement={judgement} kind="month-filed" place="month" />
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

/** The new job. */
export function JobFields() {
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

/** A training that begins. */
export function TrainingFields({ judgement }: { readonly judgement: Judgement }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="data.course" label={t('referrals.field.course')} required />
      <TextField name="data.provider" label={t('referrals.field.provider')} required />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField name="data.until" label={t('referrals.field.until')} />
        <NumberField name="data.days" label={t('referrals.field.days')} min={1} max={400} />
      </SimpleGrid>
      <FindingsAt judgement={judgement} kind="training-started" place="until" />
      <MoneyField name="data.cost" label={t('referrals.field.cost')} />
    </>
  );
}

/** Attendance in a month of the calendar. */
export function AttendanceFields({ judgement }: { readonly judgement: Judgement }) {
  const { t } = useTranslation();
  return (
    <>
      <MonthField name="data.month" label={t('referrals.field.calendar-month')} required />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberField name="data.days" label={t('referrals.field.present')} min={0} max={31} required />
        <NumberField name="data.held" label={t('referrals.field.held')} min={1} max={31} required />
      </SimpleGrid>
      <FindingsAt judgement={judgement} kind="training-attended" place="attendance" />
    </>
  );
}

/** A counselling talk and the day of the next one. */
export function TalkFields({ judgement }: { readonly judgement: Judgement }) {
  const { t } = useTranslation();
  return (
    <>
      <TextAreaField name="data.assessment" label={t('referrals.field.assessment')} />
      <TextAreaField name="data.plan" label={t('referrals.field.plan')} rows={3} />
      <DateField name="data.nextTalk" label={t('referrals.field.next-talk')} />
      <FindingsAt judgement={judgement} kind="talk-held" place="next" />
      <TextAreaField name="data.note" label={t('referrals.field.note')} />
    </>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField, NumberField, SelectField } from '../ui/form/fields.tsx';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';
import { Calculator } from './Calculator.tsx';
import { FieldGroup, FieldPair } from './FieldGroup.tsx';
import { MinimumWageOffer } from './MinimumWageOffer.tsx';
import { REASON_OPTIONS, SCALE_OPTIONS } from './options.ts';
import {
  EMPTY_SEVERANCE,
  readSeveranceForm,
  type SeveranceValues,
  severanceField,
  type WageKind,
} from './severance-form.ts';
import type { AnswerState } from './use-answer.ts';

const WAGE_KINDS: readonly WageKind[] = ['monthly', 'daily', 'piece-rate'];

function WageFields({ values }: { readonly values: SeveranceValues }) {
  const { t } = useTranslation();
  switch (values.wageKind) {
    case 'monthly':
      return (
        <FieldPair>
          <MoneyField<SeveranceValues> name="basic" label={t('calculators.field.basic')} required />
          <MoneyField<SeveranceValues>
            name="fixedAllowances"
            label={t('calculators.field.fixedAllowances')}
            description={t('calculators.empty-is-none')}
          />
        </FieldPair>
      );
    case 'daily':
      return <MoneyField<SeveranceValues> name="daily" label={t('calculators.field.daily')} required />;
    case 'piece-rate':
      return (
        <>
          <FieldPair>
            <MoneyField<SeveranceValues> name="pieceRate" label={t('calculators.field.pieceRate')} required />
            <MoneyField<SeveranceValues>
              name="minimumWage"
              label={t('calculators.field.minimumWage')}
              required
            />
          </FieldPair>
          <MinimumWageOffer values={values} />
        </>
      );
  }
}

function isSeparationDue(answer: AnswerState): boolean {
  if (answer.kind !== 'answer') return false;
  const found = answer.explained.answer;
  return found.kind === 'severance' && found.separationPay.due;
}

function Fields({ values, answer }: { readonly values: SeveranceValues; readonly answer: AnswerState }) {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup title={t('calculators.group.layoff')}>
        <SelectField<SeveranceValues>
          name="reason"
          label={t('calculators.field.reason')}
          options={REASON_OPTIONS}
          required
        />
        <FieldPair>
          <DateField<SeveranceValues> name="start" label={t('calculators.field.start')} required />
          <DateField<SeveranceValues> name="end" label={t('calculators.field.end')} required />
        </FieldPair>
        <SelectField<SeveranceValues>
          name="businessScale"
          label={t('calculators.field.businessScale')}
          options={SCALE_OPTIONS}
          width={240}
          required
        />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.wage')}>
        <ChoiceField<SeveranceValues>
          name="wageKind"
          label={t('calculators.field.wageKind')}
          options={WAGE_KINDS.map((value) => ({ value, label: t(`calculators.wage.${value}`) }))}
        />
        <WageFields values={values} />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.rights')}>
        <FieldPair>
          <NumberField<SeveranceValues>
            name="unusedLeaveDays"
            label={t('calculators.field.unusedLeaveDays')}
            min={0}
          />
          <NumberField<SeveranceValues>
            name="leaveDivisor"
            label={t('calculators.field.leaveDivisor')}
            min={1}
          />
        </FieldPair>
        <Text size="xs" c="dimmed">
          {t('calculators.leave-divisor')}
        </Text>
        <FieldPair>
          <MoneyField<SeveranceValues> name="travelHome" label={t('calculators.field.travelHome')} />
          <MoneyField<SeveranceValues> name="other" label={t('calculators.field.other')} />
        </FieldPair>
        {isSeparationDue(answer) && (
          <MoneyField<SeveranceValues>
            name="separationPay"
            label={t('calculators.field.separationPay')}
            description={t('calculators.separation-pay')}
          />
        )}
      </FieldGroup>
    </>
  );
}

/** Severance pay and what else is due at a layoff, on typed facts. */
export function SeveranceCalculator() {
  const { t } = useTranslation();
  return (
    <Calculator<SeveranceValues>
      name="severance"
      empty={EMPTY_SEVERANCE}
      read={readSeveranceForm}
      fieldOf={severanceField}
      labelOf={(field) => t(`calculators.field.${field}`)}
    >
      {(values, answer) => <Fields values={values} answer={answer} />}
    </Calculator>
  );
}

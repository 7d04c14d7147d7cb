import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../ui/form/fields.tsx';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';
import { useToday } from '../ui/today.ts';
import { Calculator } from './Calculator.tsx';
import { FieldGroup, FieldPair } from './FieldGroup.tsx';
import { EMPTY_PENSION, type PensionValues, pensionField, readPensionForm } from './pension-form.ts';

const WHOLE = 100;
const DECIMALS = 4;

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup title={t('calculators.group.dues')}>
        <MoneyField<PensionValues>
          name="severanceTotal"
          label={t('calculators.field.severanceTotal')}
          description={t('calculators.severance-total')}
          required
        />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.pension')}>
        <FieldPair>
          <MoneyField<PensionValues>
            name="pensionBenefit"
            label={t('calculators.field.pensionBenefit')}
            required
          />
          <NumberField<PensionValues>
            name="employerShare"
            label={t('calculators.field.employerShare')}
            min={0}
            max={WHOLE}
            decimals={DECIMALS}
            suffix="%"
            width="100%"
            required
          />
        </FieldPair>
        <Text size="xs" c="dimmed">
          {t('calculators.employer-share')}
        </Text>
        <DateField<PensionValues>
          name="asOf"
          label={t('calculators.field.asOf')}
          description={t('calculators.as-of')}
        />
      </FieldGroup>
    </>
  );
}

/** A pension that the employer paid into, set against severance, service and separation pay, on typed facts. */
export function PensionCalculator() {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <Calculator<PensionValues>
      name="pension"
      empty={EMPTY_PENSION}
      surroundings={today}
      read={(values) => readPensionForm(values, today)}
      fieldOf={pensionField}
      labelOf={(field) => t(`calculators.field.${field}`)}
    >
      {() => <Fields />}
    </Calculator>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { recordWindow } from '../../shared/law/explain/record-window.ts';
import { CITIZENSHIPS, CONTRACTS } from '../../shared/law/facts/jkp.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { useRuleBook } from '../client/rule-book.ts';
import { ChoiceField, SelectField, SwitchField, TicksField } from '../ui/form/fields.tsx';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';
import { useToday } from '../ui/today.ts';
import { Calculator } from './Calculator.tsx';
import { ContributionGrid } from './ContributionGrid.tsx';
import { FieldGroup, FieldPair } from './FieldGroup.tsx';
import { EMPTY_JKP, type JkpValues, jkpField, readJkpForm, recordMonths } from './jkp-form.ts';
import {
  EMPLOYER_STATE_OPTIONS,
  JKP_REASON_OPTIONS,
  PROGRAMME_OPTIONS,
  PROOF_OPTIONS,
  SCALE_OPTIONS,
} from './options.ts';

const asOptions = (codes: readonly string[]) => codes.map((value) => ({ value, label: value }));

function LayoffFields({ values }: { readonly values: JkpValues }) {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup title={t('calculators.group.layoff')}>
        <FieldPair>
          <DateField<JkpValues> name="layoffDate" label={t('calculators.field.layoffDate')} required />
          <DateField<JkpValues> name="start" label={t('calculators.field.start')} required />
        </FieldPair>
        <SelectField<JkpValues>
          name="reason"
          label={t('calculators.field.reason')}
          options={JKP_REASON_OPTIONS}
          required
        />
        <ChoiceField<JkpValues>
          name="contract"
          label={t('calculators.field.contract')}
          options={asOptions(CONTRACTS)}
        />
        {values.contract === 'PKWT' && (
          <DateField<JkpValues> name="contractEnd" label={t('calculators.field.contractEnd')} />
        )}
        <TicksField<JkpValues> name="proof" label={t('calculators.field.proof')} options={PROOF_OPTIONS} />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.worker')}>
        <FieldPair>
          <DateField<JkpValues> name="birthDate" label={t('calculators.field.birthDate')} required />
          <ChoiceField<JkpValues>
            name="citizenship"
            label={t('calculators.field.citizenship')}
            options={asOptions(CITIZENSHIPS)}
          />
        </FieldPair>
        <SwitchField<JkpValues> name="willingToWork" label={t('calculators.field.willingToWork')} />
        <DateField<JkpValues> name="reemployedOn" label={t('calculators.field.reemployedOn')} />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.employer')}>
        <SelectField<JkpValues>
          name="scale"
          label={t('calculators.field.scale')}
          options={SCALE_OPTIONS}
          width={240}
          required
        />
        <ChoiceField<JkpValues>
          name="state"
          label={t('calculators.field.state')}
          options={EMPLOYER_STATE_OPTIONS}
        />
      </FieldGroup>
    </>
  );
}

function MembershipFields({ months }: { readonly months: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup title={t('calculators.group.membership')}>
        <div data-field="programmes">
          <TicksField<JkpValues>
            name="programmes"
            label={t('calculators.field.programmes')}
            options={PROGRAMME_OPTIONS}
            required
          />
        </div>
        <FieldPair>
          <DateField<JkpValues> name="enrolledOn" label={t('calculators.field.enrolledOn')} required />
          <MoneyField<JkpValues>
            name="lastWage"
            label={t('calculators.field.lastWage')}
            description={t('calculators.last-wage')}
          />
        </FieldPair>
        <ContributionGrid months={months} />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.claim')}>
        <FieldPair>
          <DateField<JkpValues> name="filedOn" label={t('calculators.field.filedOn')} />
          <DateField<JkpValues> name="declaredEligibleOn" label={t('calculators.field.declaredEligibleOn')} />
        </FieldPair>
        <FieldPair>
          <DateField<JkpValues> name="previousClaim" label={t('calculators.field.previousClaim')} />
          <DateField<JkpValues> name="earlierClaim" label={t('calculators.field.earlierClaim')} />
        </FieldPair>
        <DateField<JkpValues>
          name="asOf"
          label={t('calculators.field.asOf')}
          description={t('calculators.as-of')}
        />
      </FieldGroup>
    </>
  );
}

/** Eligibility for the job-loss benefit, its cash plan and its payer, on typed facts. */
export function JkpCalculator() {
  const { t } = useTranslation();
  const today = useToday();
  const { book } = useRuleBook();
  const window = useMemo(() => recordWindow(today, book ?? shippedRules), [today, book]);
  return (
    <Calculator<JkpValues>
      name="jkp"
      empty={EMPTY_JKP}
      surroundings={`${today} ${window}`}
      read={(values) => readJkpForm(values, today, window)}
      fieldOf={jkpField}
      labelOf={(field) => t(`calculators.field.${field}`)}
    >
      {(values) => (
        <>
          <LayoffFields values={values} />
          <MembershipFields months={recordMonths(values.layoffDate, window)} />
        </>
      )}
    </Calculator>
  );
}

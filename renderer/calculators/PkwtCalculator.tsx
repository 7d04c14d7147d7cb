import { useTranslation } from 'react-i18next';
import { ChoiceField, NumberField, SelectField, SwitchField } from '../ui/form/fields.tsx';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';
import { Calculator } from './Calculator.tsx';
import { FieldGroup, FieldPair } from './FieldGroup.tsx';
import { SCALE_OPTIONS } from './options.ts';
import { EMPTY_PKWT, type PkwtValues, pkwtField, readPkwtForm } from './pkwt-form.ts';

const TERMS = ['dates', 'months'] as const;
const PART_MONTHS = ['by-30-days', 'ignore'] as const;

function TermFields({ term }: { readonly term: PkwtValues['term'] }) {
  const { t } = useTranslation();
  if (term === 'months') {
    return <NumberField<PkwtValues> name="months" label={t('calculators.field.months')} min={0} required />;
  }
  return (
    <>
      <FieldPair>
        <DateField<PkwtValues> name="start" label={t('calculators.pkwt.start')} required />
        <DateField<PkwtValues> name="end" label={t('calculators.pkwt.end')} required />
      </FieldPair>
      <ChoiceField<PkwtValues>
        name="partMonth"
        label={t('calculators.field.partMonth')}
        options={PART_MONTHS.map((value) => ({ value, label: t(`calculators.part-month.${value}`) }))}
      />
    </>
  );
}

function Fields({ values }: { readonly values: PkwtValues }) {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup title={t('calculators.group.contract')}>
        <ChoiceField<PkwtValues>
          name="term"
          label={t('calculators.field.term')}
          options={TERMS.map((value) => ({ value, label: t(`calculators.term.${value}`) }))}
        />
        <TermFields term={values.term} />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.wage')}>
        <FieldPair>
          <MoneyField<PkwtValues> name="basic" label={t('calculators.field.basic')} required />
          <MoneyField<PkwtValues>
            name="fixedAllowances"
            label={t('calculators.field.fixedAllowances')}
            description={t('calculators.empty-is-none')}
          />
        </FieldPair>
        <SelectField<PkwtValues>
          name="businessScale"
          label={t('calculators.field.businessScale')}
          options={SCALE_OPTIONS}
          width={240}
          required
        />
        <SwitchField<PkwtValues> name="foreignWorker" label={t('calculators.field.foreignWorker')} />
      </FieldGroup>
    </>
  );
}

/** The compensation at the end of a fixed-term contract, on typed facts. */
export function PkwtCalculator() {
  const { t } = useTranslation();
  const labelOf = (field: string) =>
    field === 'start' || field === 'end' ? t(`calculators.pkwt.${field}`) : t(`calculators.field.${field}`);
  return (
    <Calculator<PkwtValues>
      name="pkwt"
      empty={EMPTY_PKWT}
      read={readPkwtForm}
      fieldOf={pkwtField}
      labelOf={labelOf}
    >
      {(values) => <Fields values={values} />}
    </Calculator>
  );
}

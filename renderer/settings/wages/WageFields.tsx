import { NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  MINIMUM_WAGE_BOUNDS,
  MINIMUM_WAGE_LENGTHS,
  MINIMUM_WAGE_STATES,
} from '../../../shared/domain/minimum-wage.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { ChoiceField, TextField, useField } from '../../ui/form/fields.tsx';
import { MoneyField } from '../../ui/form/typed-fields.tsx';
import { WageRegionField } from './WageRegionField.tsx';
import type { WageDraft } from './wage-form.ts';

const money = (amount: number) => formatRupiah(rupiah(amount));

/** A year: a number without dots. */
function YearField({ name, label }: { readonly name: string; readonly label: string }) {
  const { field, error, id } = useField(name, label);
  return (
    <NumberInput<number>
      id={id}
      ref={field.ref}
      label={label}
      error={error}
      withAsterisk
      aria-required
      value={(field.value as number | null) ?? ''}
      onChange={(value) => field.onChange(value === '' ? null : value)}
      onBlur={field.onBlur}
      decimalScale={0}
      min={2000}
      max={2100}
      maw={120}
      clampBehavior="none"
    />
  );
}

/** Where, when, for whom, how much, by which decree. */
export function WageFields() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <WageRegionField name="regionCode" />
      <YearField name="year" label={t('wages.column.year')} />
      <TextField<WageDraft>
        name="sector"
        label={t('wages.column.sector')}
        description={t('wages.field.sector.hint')}
        maxLength={MINIMUM_WAGE_LENGTHS.sector}
      />
      <MoneyField<WageDraft>
        name="amount"
        label={t('wages.column.amount')}
        description={t('wages.field.amount.hint', {
          least: money(MINIMUM_WAGE_BOUNDS.least),
          most: money(MINIMUM_WAGE_BOUNDS.most),
        })}
        required
      />
      <TextField<WageDraft>
        name="source"
        label={t('wages.column.source')}
        description={t('wages.field.source.hint')}
        maxLength={MINIMUM_WAGE_LENGTHS.source}
        required
      />
      <ChoiceField<WageDraft>
        name="state"
        label={t('wages.column.state')}
        options={MINIMUM_WAGE_STATES.map((value) => ({ value, label: t(`wages.state.${value}`) }))}
        required
      />
    </Stack>
  );
}

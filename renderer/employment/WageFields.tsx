import { Group, Stack, Text } from '@mantine/core';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { MonthField } from '../ui/form/MonthField.tsx';
import { MoneyField } from '../ui/form/typed-fields.tsx';
import styles from './Employment.module.css';
import { AddRow, RemoveRow } from './rows.tsx';

interface Row {
  readonly from: unknown;
  readonly basic: unknown;
  readonly fixedAllowances: unknown;
  readonly reported: unknown;
}

/** What was paid against what was reported to BPJS, in words. */
function Difference({ row }: { readonly row: Row | undefined }) {
  const { t } = useTranslation();
  const { basic, fixedAllowances, reported } = row ?? {};
  if (typeof basic !== 'number') return null;
  const paid = basic + (typeof fixedAllowances === 'number' ? fixedAllowances : 0);
  const words = (amount: number) => formatRupiah(rupiah(amount));
  if (typeof reported !== 'number')
    return (
      <Text size="xs" c="dimmed" className="tabular">
        {t('employment.wage.paid', { paid: words(paid) })}
      </Text>
    );
  const side = reported === paid ? 'same' : reported < paid ? 'lower' : 'higher';
  return (
    <Text size="xs" className="tabular" c={side === 'same' ? 'dimmed' : 'var(--tone-wait-text)'}>
      {t(`employment.wage.${side}`, { paid: words(paid), difference: words(Math.abs(paid - reported)) })}
    </Text>
  );
}

/** The wage from month to month, and what the employer reported of it. */
export function WageFields() {
  const { t } = useTranslation();
  const { control, clearErrors } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'wages' });
  const rows = (useWatch({ control, name: 'wages' }) ?? []) as readonly Row[];
  return (
    <Stack gap="xs">
      {fields.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('employment.wage.none')}
        </Text>
      )}
      {fields.map((field, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of fields, not a set with a legend
        <div key={field.id} role="group" aria-label={t('employment.wage.row', { n: index + 1 })}>
          <div className={styles.wage}>
            <MonthField name={`wages.${index}.from`} label={t('employment.wage.from')} required />
            <MoneyField name={`wages.${index}.basic`} label={t('employment.wage.basic')} required />
            <MoneyField
              name={`wages.${index}.fixedAllowances`}
              label={t('employment.wage.allowances')}
              required
            />
            <MoneyField name={`wages.${index}.reported`} label={t('employment.wage.reported')} />
            <RemoveRow
              label={t('employment.wage.remove', { n: index + 1 })}
              onClick={() => {
                clearErrors('wages');
                remove(index);
              }}
            />
          </div>
          <Difference row={rows[index]} />
        </div>
      ))}
      <Group>
        <AddRow onClick={() => append({ from: '', basic: null, fixedAllowances: 0, reported: null })}>
          {t('employment.wage.add')}
        </AddRow>
      </Group>
    </Stack>
  );
}

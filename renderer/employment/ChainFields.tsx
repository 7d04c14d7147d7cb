import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { CONTRACTS } from '../../shared/domain/layoff.ts';
import { SelectField, TextField } from '../ui/form/fields.tsx';
import { DateField } from '../ui/form/typed-fields.tsx';
import styles from './Employment.module.css';
import { type ChainLink, isByDate, linkOf } from './employment-form.ts';
import { AddRow, RemoveRow } from './rows.tsx';

interface Row {
  readonly contract: string | null;
  readonly number: string;
  readonly start: string | null;
  readonly end: string | null;
}

function LinkWords({ link }: { readonly link: ChainLink }) {
  const { t } = useTranslation();
  if (link.kind === 'none') return null;
  return (
    <Text size="xs" c={link.kind === 'gap' ? 'dimmed' : 'var(--tone-wait-text)'}>
      {link.kind === 'early'
        ? t('employment.chain.early')
        : t(`employment.chain.${link.kind}`, {
            from: formatDateShort(link.from),
            to: formatDateShort(link.to),
            n: link.days,
          })}
    </Text>
  );
}

/** The contracts one after the other, with what lies between them. */
export function ChainFields() {
  const { t } = useTranslation();
  const { control, clearErrors } = useFormContext();
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'contracts' });
  const rows = (useWatch({ control, name: 'contracts' }) ?? []) as readonly Row[];
  return (
    <Stack gap="xs">
      {fields.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('employment.chain.none')}
        </Text>
      )}
      {fields.map((field, index) => (
        <Fragment key={field.id}>
          {index > 0 && <LinkWords link={linkOf(rows[index - 1] ?? {}, rows[index] ?? {})} />}
          {/* biome-ignore lint/a11y/useSemanticElements: a row of fields, not a set with a legend */}
          <div className={styles.chain} role="group" aria-label={t('employment.chain.row', { n: index + 1 })}>
            <SelectField
              name={`contracts.${index}.contract`}
              label={t('employment.chain.kind')}
              options={CONTRACTS.map((value) => ({ value, label: value }))}
              required
            />
            <TextField
              name={`contracts.${index}.number`}
              label={t('employment.chain.number')}
              maxLength={120}
            />
            <DateField name={`contracts.${index}.start`} label={t('employment.chain.start')} required />
            <DateField name={`contracts.${index}.end`} label={t('employment.chain.end')} />
            <RemoveRow
              label={t('employment.chain.remove', { n: index + 1 })}
              onClick={() => {
                clearErrors('contracts');
                remove(index);
              }}
            />
          </div>
        </Fragment>
      ))}
      <Group gap="xs">
        <AddRow onClick={() => append({ contract: 'PKWT', number: '', start: null, end: null })}>
          {t('employment.chain.add')}
        </AddRow>
        {!isByDate(rows) && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowsSort size={14} aria-hidden />}
            onClick={() => {
              clearErrors('contracts');
              replace([...rows].sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9')));
            }}
          >
            {t('employment.chain.sort')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOfficersOnRecord } from '../officers.ts';

/** Narrows to the workers of one officer. */
export function OfficerFilter({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useTranslation();
  const names = useOfficersOnRecord();
  const known = value === '' || names.includes(value) ? names : [...names, value];
  return (
    <Select
      aria-label={t('referrals.filter.officer')}
      w={170}
      allowDeselect={false}
      searchable={known.length > 8}
      value={value}
      onChange={(next) => onChange(next ?? '')}
      data={[
        { value: '', label: t('referrals.filter.all-officers') },
        ...known.map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}

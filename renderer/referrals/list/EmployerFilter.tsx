import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../client/hooks.ts';

/** More firms than anyone reads: further typing narrows them. */
const LIMIT = 20;

/** Narrows to the workers of one firm, found by its name. */
export function EmployerFilter({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const own = useProcedure('employers.get', { id: value ?? '' }, { enabled: value !== null });
  const name = own.data?.employer.name;
  const found = useProcedure(
    'employers.list',
    // The chosen firm's own name stands in the field: it is no question.
    { text: asked === name ? '' : asked, sort: 'name', limit: LIMIT },
    { enabled: opened, keep: true },
  );
  const rows = (found.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }));
  const chosen = value === null || name === undefined ? [] : [{ value, label: name }];
  return (
    <Select
      aria-label={t('referrals.filter.employer')}
      placeholder={t('referrals.filter.all-employers')}
      w={190}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      nothingFoundMessage={t('ui.nothing-found')}
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      data={[...chosen, ...rows.filter((row) => row.value !== value)]}
    />
  );
}

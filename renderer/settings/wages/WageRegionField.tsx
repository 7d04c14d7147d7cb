import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../../../shared/contract/office.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useField } from '../../ui/form/fields.tsx';

/** Each province with its regencies and cities below it. */
function byProvince(regions: readonly Region[], provinceLabel: (name: string) => string) {
  return regions
    .filter((region) => region.parentCode === null)
    .map((province) => ({
      group: province.name,
      items: regions
        .filter((region) => region === province || region.parentCode === province.code)
        .map((region) => ({
          value: region.code,
          label: region === province ? provinceLabel(region.name) : region.name,
        })),
    }));
}

/** Picks a province, a regency or a city by typing its name. */
export function WageRegionField({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const label = t('wages.field.region');
  const { field, error, id } = useField(name, label);
  const regions = useProcedure('reference.regions', {}, { staleTime: Number.POSITIVE_INFINITY });
  const groups = useMemo(
    () => byProvince(regions.data ?? [], (province) => t('wages.province', { name: province })),
    [regions.data, t],
  );
  if (regions.error !== null) {
    return <ErrorPanel error={regions.error} onAgain={() => void regions.refetch()} />;
  }
  return (
    <Select
      id={id}
      ref={field.ref}
      label={label}
      error={error}
      withAsterisk
      aria-required
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      placeholder={t('ui.choose')}
      nothingFoundMessage={t('ui.nothing-found')}
      maxDropdownHeight={320}
      data={groups}
      value={field.value === '' ? null : (field.value as string | null)}
      onBlur={field.onBlur}
      onChange={(code) => field.onChange(code ?? '')}
    />
  );
}

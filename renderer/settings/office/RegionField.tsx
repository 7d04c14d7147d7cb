import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../../../shared/contract/office.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useField } from '../../ui/form/fields.tsx';

/** Regencies and cities under the heading of their province, in the order of their codes. */
function byProvince(regions: readonly Region[]) {
  return regions
    .filter((region) => region.parentCode === null)
    .map((province) => ({
      group: province.name,
      items: regions
        .filter((region) => region.parentCode === province.code)
        .map((region) => ({ value: region.code, label: region.name })),
    }));
}

/** Picks the regency or city by typing its name. `onPick` is told the whole region. */
export function RegionField({
  name,
  onPick,
  autoFocus = false,
}: {
  readonly name: string;
  readonly onPick?: (region: Region) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const label = t('settings.office.region');
  const { field, error, id } = useField(name, label);
  const regions = useProcedure('reference.regions', {}, { staleTime: Number.POSITIVE_INFINITY });
  const groups = useMemo(() => byProvince(regions.data ?? []), [regions.data]);
  if (regions.error !== null) {
    return <ErrorPanel error={regions.error} onAgain={() => void regions.refetch()} />;
  }
  return (
    <Select
      id={id}
      ref={field.ref}
      label={label}
      description={t('settings.office.regionHint')}
      error={error}
      withAsterisk
      aria-required
      searchable
      autoFocus={autoFocus}
      allowDeselect={false}
      selectFirstOptionOnChange
      placeholder={regions.data === undefined ? t('firstRun.region.loading') : t('ui.choose')}
      nothingFoundMessage={t(
        regions.data === undefined ? 'firstRun.region.loading' : 'firstRun.region.pickNone',
      )}
      maxDropdownHeight={320}
      maw={420}
      data={groups}
      value={field.value === '' ? null : (field.value as string | null)}
      onBlur={field.onBlur}
      onChange={(code) => {
        field.onChange(code ?? '');
        const region = regions.data?.find((each) => each.code === code);
        if (region !== undefined) onPick?.(region);
      }}
    />
  );
}

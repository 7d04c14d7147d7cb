import { type ComboboxParsedItem, Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectorRef } from '../../shared/domain/employer.ts';
import { useProcedure } from '../client/hooks.ts';
import { useField } from '../ui/form/fields.tsx';
import { searchSectors, sectorExamples } from './sector-search.ts';

const keyOf = (sector: SectorRef) => `${sector.edition}-${sector.letter}`;

/** The list of business sectors, both editions of KBLI. */
export function useSectors() {
  return useProcedure('reference.sectors', {}, { staleTime: Number.POSITIVE_INFINITY });
}

/** Name of a sector with its letter and edition, empty for none. */
export function useSectorName(): (sector: SectorRef | null) => string {
  const { t } = useTranslation();
  const sectors = useSectors();
  return (sector) => {
    if (sector === null) return '';
    const found = sectors.data?.find((one) => one.edition === sector.edition && one.letter === sector.letter);
    return t('employers.sector', {
      letter: sector.letter,
      name: found?.name ?? '',
      edition: String(sector.edition),
    });
  };
}

/** One sector of KBLI. The letter means nothing without its edition, so both are chosen at once. */
export function SectorField({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation();
  const { field, error, id } = useField(name, label);
  const sectors = useSectors();
  const value = field.value as SectorRef | null;
  const [search, setSearch] = useState('');
  const groups = useMemo(
    () =>
      ([2025, 2020] as const).map((edition) => ({
        group: t('employers.sector.edition', { edition: String(edition) }),
        items: (sectors.data ?? [])
          .filter((one) => one.edition === edition)
          .map((one) => ({ value: keyOf(one as SectorRef), label: `${one.letter} · ${one.name}` })),
      })),
    [sectors.data, t],
  );
  const byKey = useMemo(
    () => new Map((sectors.data ?? []).map((one) => [keyOf(one as SectorRef), one])),
    [sectors.data],
  );
  const fitting = (options: readonly ComboboxParsedItem[], typed: string): ComboboxParsedItem[] =>
    options.flatMap((part): readonly ComboboxParsedItem[] => {
      if (!('items' in part)) return [part];
      const ours = part.items.flatMap((item) => byKey.get(String(item.value)) ?? []);
      const order = searchSectors(ours, typed).map((one) => keyOf(one as SectorRef));
      const items = order.flatMap((key) => part.items.find((item) => item.value === key) ?? []);
      return items.length === 0 ? [] : [{ ...part, items }];
    });
  return (
    <Select
      id={id}
      ref={field.ref}
      label={label}
      error={error}
      data={groups}
      value={value === null || value === undefined ? null : keyOf(value)}
      searchable
      onSearchChange={setSearch}
      filter={({ options, search: typed }) => fitting(options, typed)}
      renderOption={({ option }) => {
        const sector = byKey.get(option.value);
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            {sector !== undefined && (
              <Text size="xs" c="dimmed">
                {t('employers.sector.examples', {
                  words: sectorExamples(sector, search === option.label ? '' : search).join(', '),
                })}
              </Text>
            )}
          </div>
        );
      }}
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      nothingFoundMessage={t('ui.nothing-found')}
      placeholder={t('ui.choose')}
      maxDropdownHeight={320}
      onBlur={field.onBlur}
      onChange={(picked) => {
        const [edition, letter] = (picked ?? '').split('-');
        if (letter === undefined) field.onChange(null);
        else field.onChange({ edition: Number(edition) === 2025 ? 2025 : 2020, letter });
      }}
    />
  );
}

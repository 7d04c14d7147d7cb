import { Combobox, type ComboboxStore, Loader } from '@mantine/core';

/** What every input has in common that searches while one types and lets one pick below it. */
export const searchInput = (combobox: ComboboxStore, isFetching: boolean) => ({
  withAsterisk: true,
  'aria-required': true,
  role: 'combobox',
  'aria-autocomplete': 'list' as const,
  autoComplete: 'off',
  rightSection: isFetching ? <Loader size={14} /> : <Combobox.Chevron />,
  rightSectionPointerEvents: 'none' as const,
  onClick: () => combobox.openDropdown(),
});

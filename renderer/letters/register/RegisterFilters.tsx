import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REGISTER_STATES, type RegisterBook } from '../../../shared/contract/letter-archive.ts';
import { LETTER_KINDS } from '../../../shared/domain/letter.ts';
import { letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { bookName } from '../../../shared/letters/register-words.ts';
import type { RegisterParams } from './register-params.ts';

const distinct = <Value,>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** Book, year, kind and state that the register is narrowed to. */
export function RegisterFilters({
  params,
  books,
}: {
  readonly params: RegisterParams;
  readonly books: readonly RegisterBook[];
}) {
  const { t } = useTranslation();
  const including = <Value,>(values: readonly Value[], chosen: Value | null) =>
    distinct(chosen === null ? values : [...values, chosen]);
  const bookCodes = [
    ...including(
      books.map(({ book }) => book),
      params.book,
    ),
  ].sort((a, b) => bookName(a).localeCompare(bookName(b), 'id'));
  const years = [
    ...including(
      books.map(({ year }) => year),
      params.year,
    ),
  ].sort((a, b) => b - a);
  return (
    <>
      <Select
        aria-label={t('letters.filter.book')}
        w={200}
        allowDeselect={false}
        value={params.book ?? ''}
        onChange={(value) => params.set({ book: value === '' ? null : value })}
        data={[
          { value: '', label: t('letters.filter.all-books') },
          ...bookCodes.map((book) => ({ value: book, label: bookName(book) })),
        ]}
      />
      <Select
        aria-label={t('letters.filter.year')}
        w={132}
        allowDeselect={false}
        value={params.year === null ? '' : String(params.year)}
        onChange={(value) => params.set({ year: value === null || value === '' ? null : Number(value) })}
        data={[
          { value: '', label: t('letters.filter.all-years') },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <Select
        aria-label={t('letters.filter.kind')}
        w={190}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('ui.nothing-found')}
        maxDropdownHeight={360}
        comboboxProps={{ width: 320, position: 'bottom-start' }}
        value={params.kind ?? ''}
        onChange={(value) => params.set({ kind: LETTER_KINDS.find((kind) => kind === value) ?? null })}
        data={[
          { value: '', label: t('letters.filter.all-kinds') },
          ...LETTER_KINDS.map((kind) => ({ value: kind, label: letterKindInfo(kind).name })),
        ]}
      />
      <Select
        aria-label={t('letters.filter.state')}
        w={172}
        allowDeselect={false}
        value={params.state ?? ''}
        onChange={(value) => params.set({ state: REGISTER_STATES.find((state) => state === value) ?? null })}
        data={[
          { value: '', label: t('letters.filter.all-states') },
          ...REGISTER_STATES.map((state) => ({ value: state, label: t(`letters.standing.${state}`) })),
        ]}
      />
    </>
  );
}

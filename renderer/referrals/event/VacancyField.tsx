import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Vacancy } from '../../../shared/domain/vacancy.ts';
import { useProcedure } from '../../client/hooks.ts';
import { TextField, useField } from '../../ui/form/fields.tsx';
import { searchInput } from '../../ui/form/search-input.tsx';
import { useToday } from '../../ui/today.ts';
import { useReason } from '../../vacancies/Reasons.tsx';

/** As many as one reads in a list that opens. */
const FITS = 6;
const FOUND = 8;

interface Choice {
  readonly vacancy: Vacancy;
  /** Why it fits the worker; empty for one that was only found by its words. */
  readonly why: string;
}

/** The office's open vacancies for a worker by what is typed: those that fit best first, then the others. */
function useChoices(personId: string, text: string, opened: boolean) {
  const asOf = useToday();
  const reason = useReason();
  const [asked] = useDebouncedValue(text.trim(), 150);
  const fits = useProcedure(
    'vacancies.forPerson',
    { personId, asOf, limit: 50 },
    { enabled: opened, keep: true },
  );
  const found = useProcedure(
    'vacancies.list',
    { text: asked, standing: { state: 'open', asOf }, limit: FOUND + FITS },
    { enabled: opened, keep: true },
  );
  const words = asked.toLocaleLowerCase('id');
  const fitting = (fits.data?.rows ?? [])
    .filter(({ vacancy: { title, employerName } }) =>
      `${title} ${employerName}`.toLocaleLowerCase('id').includes(words),
    )
    .slice(0, FITS)
    .map(
      ({ vacancy, match }): Choice => ({
        vacancy,
        why: match.points
          .filter(({ standing }) => standing === 'fits' || standing === 'near')
          .map(reason)
          .join(' · '),
      }),
    );
  const known = new Set(fitting.map(({ vacancy }) => vacancy.id));
  const others = (found.data?.rows ?? [])
    .filter(({ id }) => !known.has(id))
    .slice(0, FOUND)
    .map((vacancy): Choice => ({ vacancy, why: '' }));
  return { fitting, others, isFetching: found.isFetching || fits.isFetching };
}

function Option({ vacancy, why }: Choice) {
  return (
    <Combobox.Option value={vacancy.id}>
      <Text size="sm">{vacancy.title}</Text>
      <Text size="xs" c="dimmed" truncate>
        {[vacancy.employerName, vacancy.region || vacancy.place].filter((part) => part !== '').join(', ')}
      </Text>
      {why !== '' && (
        <Text size="xs" c="var(--tone-good-text)" truncate>
          {why}
        </Text>
      )}
    </Combobox.Option>
  );
}

/** The vacancy that is offered: one of the office's, found by its words, or any other in words of one's own. */
export function VacancyField({ personId }: { readonly personId: string }) {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  const label = t('referrals.field.vacancy');
  const { field, error, id } = useField('data.title', label);
  const vacancyId = useWatch({ name: 'data.vacancyId' }) as string | null;
  const title = String(field.value ?? '');
  const [opened, setOpened] = useState(false);
  const combobox = useCombobox({
    onDropdownOpen: () => setOpened(true),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setOpened(false);
    },
  });
  // What is picked is no question: the whole list opens again.
  const { fitting, others, isFetching } = useChoices(personId, vacancyId === null ? title : '', opened);
  const choose = (picked: string) => {
    const vacancy = [...fitting, ...others].find((one) => one.vacancy.id === picked)?.vacancy;
    combobox.closeDropdown();
    if (vacancy === undefined) return;
    setValue('data.vacancyId', vacancy.id, { shouldDirty: true });
    setValue('data.employer', vacancy.employerName, { shouldDirty: true });
    setValue('data.title', vacancy.title, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <>
      <Combobox store={combobox} shadow="md" portalProps={{ target: '#main' }} onOptionSubmit={choose}>
        <Combobox.Target withExpandedAttribute>
          <InputBase
            {...searchInput(combobox, opened && isFetching)}
            id={id}
            ref={field.ref}
            label={label}
            error={error}
            maxLength={160}
            placeholder={t('referrals.field.vacancy.placeholder')}
            description={t(
              vacancyId === null ? 'referrals.field.vacancy.free' : 'referrals.field.vacancy.linked',
            )}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={title}
            onChange={(event) => {
              setValue('data.vacancyId', null, { shouldDirty: true });
              field.onChange(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onBlur={() => {
              combobox.closeDropdown();
              field.onBlur();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={fitting.length + others.length === 0}>
          <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
            {fitting.length > 0 && (
              <Combobox.Group label={t('vacancies.fits')}>
                {fitting.map((one) => (
                  <Option key={one.vacancy.id} {...one} />
                ))}
              </Combobox.Group>
            )}
            {others.length > 0 && (
              <Combobox.Group label={t('referrals.field.vacancy.others')}>
                {others.map((one) => (
                  <Option key={one.vacancy.id} {...one} />
                ))}
              </Combobox.Group>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <TextField name="data.employer" label={t('referrals.field.vacancy-employer')} />
    </>
  );
}

import { SimpleGrid, Stack } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceField, TextAreaField, TextField } from '../ui/form/fields.tsx';
import { DateField, NikField } from '../ui/form/typed-fields.tsx';

/** The fields of a person; `prefix` is where the person stands in the form (`person.` or empty). */
export function PersonFields({
  prefix = '',
  autoFocus = false,
}: {
  readonly prefix?: string;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const { control, getValues, setValue } = useFormContext();
  const [birthDate, sex] = useWatch({ control, name: [`${prefix}birthDate`, `${prefix}sex`] }) as [
    string | null,
    'L' | 'P' | null,
  ];
  return (
    <Stack gap="md">
      <TextField name={`${prefix}name`} label={t('persons.field.name')} required autoFocus={autoFocus} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NikField
          name={`${prefix}nik`}
          label={t('persons.field.nik')}
          birthDate={birthDate}
          sex={sex}
          onRead={(read) => {
            // The number tells birth date and sex; what somebody typed stays.
            if (!getValues(`${prefix}birthDate`)) {
              setValue(`${prefix}birthDate`, read.birthDate, { shouldDirty: true });
            }
            if (!getValues(`${prefix}sex`)) setValue(`${prefix}sex`, read.sex, { shouldDirty: true });
          }}
        />
        <ChoiceField
          name={`${prefix}sex`}
          label={t('persons.field.sex')}
          options={[
            { value: 'L', label: t('persons.sex.L') },
            { value: 'P', label: t('persons.sex.P') },
          ]}
        />
        <ChoiceField
          name={`${prefix}citizenship`}
          label={t('persons.field.citizenship')}
          options={[
            { value: 'WNI', label: t('persons.citizenship.WNI') },
            { value: 'WNA', label: t('persons.citizenship.WNA') },
          ]}
        />
        <TextField name={`${prefix}birthPlace`} label={t('persons.field.birth-place')} />
        <DateField name={`${prefix}birthDate`} label={t('persons.field.birth-date')} />
        <TextField name={`${prefix}phone`} label={t('persons.field.phone')} />
        <TextField name={`${prefix}email`} label={t('persons.field.email')} />
      </SimpleGrid>
      <TextAreaField name={`${prefix}address`} label={t('persons.field.address')} />
    </Stack>
  );
}

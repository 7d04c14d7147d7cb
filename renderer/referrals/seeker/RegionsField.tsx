import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegionOptions } from '../../employers/EmployerForm.tsx';
import { type FieldProps, useField } from '../../ui/form/fields.tsx';

/** Several regencies or cities, found by typing. */
export function RegionsField(props: FieldProps) {
  const { t } = useTranslation();
  const { field, error, id } = useField(props.name, props.label);
  const options = useRegionOptions();
  return (
    <MultiSelect
      id={id}
      ref={field.ref}
      label={props.label}
      error={error}
      data={options}
      searchable
      limit={60}
      maxValues={20}
      hidePickedOptions
      nothingFoundMessage={t('ui.nothing-found')}
      value={(field.value as string[] | undefined) ?? []}
      onChange={field.onChange}
      onBlur={field.onBlur}
      comboboxProps={{ portalProps: { target: 'main' } }}
      {...(props.description === undefined ? {} : { description: props.description })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}

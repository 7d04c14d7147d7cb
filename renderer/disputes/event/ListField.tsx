import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldProps, useField } from '../../ui/form/fields.tsx';

/** Several short texts, typed or chosen from suggestions; Enter or a comma ends one. */
export function ListField({
  suggestions = [],
  most,
  ...props
}: FieldProps & { readonly suggestions?: readonly string[]; readonly most: number }) {
  const { t } = useTranslation();
  const { field, error, id } = useField(props.name, props.label);
  return (
    <TagsInput
      id={id}
      ref={field.ref}
      label={props.label}
      error={error}
      withAsterisk={props.required ?? false}
      aria-required={props.required ?? false}
      description={props.description ?? t('disputes.list.hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...suggestions]}
      maxTags={most}
      acceptValueOnBlur
      value={(field.value as string[] | undefined) ?? []}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

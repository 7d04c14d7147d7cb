import { Autocomplete } from '@mantine/core';
import { type FieldProps, useField } from '../../ui/form/fields.tsx';

/** One line of text, with what was used before to choose from. */
export function SuggestField({
  suggestions,
  ...props
}: FieldProps & { readonly suggestions: readonly string[] }) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <Autocomplete
      id={id}
      ref={field.ref}
      label={props.label}
      error={error}
      withAsterisk={props.required ?? false}
      aria-required={props.required ?? false}
      data={[...suggestions]}
      value={(field.value as string | undefined) ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      {...(props.description === undefined ? {} : { description: props.description })}
    />
  );
}

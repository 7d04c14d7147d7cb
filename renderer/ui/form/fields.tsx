import {
  Checkbox,
  Input,
  type MantineSize,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words.ts';
import { useFieldId } from './AppForm.tsx';

export interface FieldProps<Values extends FieldValues = FieldValues> {
  /** Path inside the form's values. */
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** Value, error sentence and wiring of a field; the parts that every kind of field shares. */
export function useField(name: string, label: string) {
  const { field: controlled, fieldState } = useController<FieldValues>({ name });
  const { isDirty } = fieldState;
  // Whoever only passes through is told nothing yet: the sentence would move what is being clicked below.
  const field = { ...controlled, onBlur: () => (isDirty ? controlled.onBlur() : undefined) };
  const words = useWords();
  const id = useFieldId(name, label);
  const fault = fieldState.error;
  const said = fault?.message ?? '';
  const error = fault === undefined ? null : fault.type === 'door' ? said : words.field(said);
  return { field, error, id };
}

function common(props: FieldProps, id: string, error: string | null) {
  return {
    id,
    label: props.label,
    error,
    disabled: props.disabled ?? false,
    withAsterisk: props.required ?? false,
    'aria-required': props.required ?? false,
    ...(props.description === undefined ? {} : { description: props.description }),
    ...(props.autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
  };
}

/** One line of text. */
export function TextField<Values extends FieldValues = FieldValues>(
  props: FieldProps<Values> & {
    readonly placeholder?: string;
    readonly width?: number | string;
    readonly maxLength?: number;
    readonly size?: MantineSize;
  },
) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <TextInput
      {...common(props as FieldProps, id, error)}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.width === undefined ? {} : { maw: props.width })}
      ref={field.ref}
      value={(field.value as string | null) ?? ''}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={field.onBlur}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** Text of several lines. */
export function TextAreaField<Values extends FieldValues = FieldValues>(
  props: FieldProps<Values> & { readonly rows?: number },
) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <Textarea
      {...common(props as FieldProps, id, error)}
      ref={field.ref}
      autosize
      minRows={props.rows ?? 2}
      maxRows={8}
      value={(field.value as string | null) ?? ''}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={field.onBlur}
    />
  );
}

/** One of a list; typing finds it. Null when nothing is chosen. */
export function SelectField<Values extends FieldValues = FieldValues>(
  props: FieldProps<Values> & {
    readonly options: readonly Option[];
    readonly placeholder?: string;
    readonly clearable?: boolean;
    readonly searchable?: boolean;
    readonly width?: number | string;
  },
) {
  const { t } = useTranslation();
  const { field, error, id } = useField(props.name, props.label);
  return (
    <Select
      {...common(props as FieldProps, id, error)}
      ref={field.ref}
      data={props.options.map(({ value, label }) => ({ value, label }))}
      value={(field.value as string | null) ?? null}
      onChange={(value) => field.onChange(value)}
      onBlur={field.onBlur}
      searchable={props.searchable ?? props.options.length > 8}
      clearable={props.clearable ?? !props.required}
      allowDeselect={props.clearable ?? !props.required}
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      nothingFoundMessage={t('ui.nothing-found')}
      placeholder={props.placeholder ?? t('ui.choose')}
      maxDropdownHeight={320}
      {...(props.width === undefined ? {} : { maw: props.width })}
    />
  );
}

/** One of two or three, all seen at once. */
export function ChoiceField<Values extends FieldValues = FieldValues>(
  props: FieldProps<Values> & { readonly options: readonly Option[] },
) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <Input.Wrapper
      label={props.label}
      error={error}
      withAsterisk={props.required ?? false}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      {...(props.description === undefined ? {} : { description: props.description })}
    >
      <div>
        <SegmentedControl
          id={id}
          aria-labelledby={`${id}-label`}
          data={props.options.map(({ value, label }) => ({ value, label }))}
          value={(field.value as string | null) ?? ''}
          onChange={field.onChange}
          disabled={props.disabled ?? false}
        />
      </div>
    </Input.Wrapper>
  );
}

/** Several of a list, each with a tick. */
export function TicksField<Values extends FieldValues = FieldValues>(
  props: FieldProps<Values> & { readonly options: readonly Option[] },
) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <Checkbox.Group
      id={id}
      label={props.label}
      error={error}
      withAsterisk={props.required ?? false}
      value={(field.value as string[] | null) ?? []}
      onChange={field.onChange}
      {...(props.description === undefined ? {} : { description: props.description })}
    >
      <Stack gap="xs" mt="xs">
        {props.options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={option.label}
            disabled={props.disabled ?? false}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** On or off. */
export function SwitchField<Values extends FieldValues = FieldValues>(props: FieldProps<Values>) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <Switch
      id={id}
      label={props.label}
      error={error}
      checked={field.value === true}
      disabled={props.disabled ?? false}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
      {...(props.description === undefined ? {} : { description: props.description })}
    />
  );
}

/** A number with a decimal comma. Null when empty. */
export function NumberField<Values extends FieldValues = FieldValues>(
  props: FieldProps<Values> & {
    readonly min?: number;
    readonly max?: number;
    readonly step?: number;
    readonly suffix?: string;
    readonly decimals?: number;
    readonly width?: number | string;
  },
) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <NumberInput<number>
      {...common(props as FieldProps, id, error)}
      ref={field.ref}
      value={(field.value as number | null) ?? ''}
      onChange={(value) => field.onChange(value === '' ? null : value)}
      onBlur={field.onBlur}
      decimalSeparator=","
      thousandSeparator="."
      decimalScale={props.decimals ?? 0}
      step={props.step ?? 1}
      {...(props.min === undefined ? {} : { min: props.min })}
      {...(props.max === undefined ? {} : { max: props.max })}
      {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
      maw={props.width ?? 160}
      clampBehavior="none"
    />
  );
}

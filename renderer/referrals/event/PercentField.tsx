import { NumberInput } from '@mantine/core';
import { type FieldProps, useField } from '../../ui/form/fields.tsx';

/** A share as people write it, in percent. The value is 0 to 1, or null when empty. */
export function PercentField(props: FieldProps) {
  const { field, error, id } = useField(props.name, props.label);
  const share = field.value as number | null;
  return (
    <NumberInput<number>
      id={id}
      ref={field.ref}
      label={props.label}
      error={error}
      maw={160}
      value={share === null ? '' : Math.round(share * 1_000) / 10}
      onChange={(value) => field.onChange(typeof value === 'number' ? value / 100 : null)}
      onBlur={field.onBlur}
      decimalSeparator=","
      decimalScale={1}
      min={0}
      max={100}
      suffix="%"
      clampBehavior="none"
      {...(props.description === undefined ? {} : { description: props.description })}
    />
  );
}

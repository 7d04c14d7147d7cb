import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldProps, useField } from '../../ui/form/fields.tsx';

const ANSWERS = ['unasked', 'yes', 'no'] as const;
const answerOf = (willing: unknown) => (willing === true ? 'yes' : willing === false ? 'no' : 'unasked');

/** Yes, no, or nobody asked: the value is true, false or null. */
export function WillingField(props: FieldProps) {
  const { t } = useTranslation();
  const { field, id } = useField(props.name, props.label);
  return (
    <div>
      <Text size="sm" fw={500} id={`${id}-label`} mb={2}>
        {props.label}
      </Text>
      <SegmentedControl
        id={id}
        aria-labelledby={`${id}-label`}
        data={ANSWERS.map((value) => ({ value, label: t(`referrals.seeker.willing.${value}`) }))}
        value={answerOf(field.value)}
        onChange={(value) => field.onChange(value === 'unasked' ? null : value === 'yes')}
      />
    </div>
  );
}

import { TagsInput, Text } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { loadsOf } from '../../../shared/domain/dispute/load.ts';
import { type FieldProps, useField } from '../../ui/form/fields.tsx';
import { useLoadWords, useMediatorLoads } from '../mediator-load.ts';

/** Most mediators of a case. */
const MOST = 5;

/** Names of mediators, typed or chosen from those known, each beside what he or she has to do, least first. */
export function MediatorsInput({
  id,
  label,
  description,
  value,
  onChange,
  onBlur,
  error = null,
  without = '',
  ref,
}: {
  readonly id?: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: readonly string[];
  readonly onChange: (names: string[]) => void;
  readonly onBlur?: () => void;
  readonly error?: string | null;
  /** A name that is not offered. */
  readonly without?: string;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  const loads = useMediatorLoads();
  const words = useLoadWords();
  const offered = loads.filter(({ name }) => name !== without);
  const wordsOf = (name: string) => loadsOf([name], loads).map(words).join('');
  return (
    <div>
      <TagsInput
        {...(id === undefined ? {} : { id })}
        ref={ref ?? null}
        label={label}
        error={error}
        withAsterisk
        aria-required
        description={description ?? t('disputes.list.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={offered.map(({ name }) => name)}
        maxTags={MOST}
        acceptValueOnBlur
        value={[...value]}
        onChange={onChange}
        {...(onBlur === undefined ? {} : { onBlur })}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.value}</Text>
            <Text size="xs" c="inherit" opacity={0.85} className="tabular">
              {wordsOf(option.value)}
            </Text>
          </div>
        )}
      />
      {value.map((name) => (
        <Text key={name} size="xs" c="dimmed" mt={4} className="tabular">
          <Text span inherit fw={500} c="var(--mantine-color-text)">
            {name}
          </Text>
          {`: ${wordsOf(name)}`}
        </Text>
      ))}
    </div>
  );
}

/** The same as a field of a form. */
export function MediatorsField(props: FieldProps & { readonly without?: string }) {
  const { field, error, id } = useField(props.name, props.label);
  return (
    <MediatorsInput
      id={id}
      ref={field.ref}
      label={props.label}
      value={(field.value as string[] | undefined) ?? []}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
      {...(props.without === undefined ? {} : { without: props.without })}
      {...(props.description === undefined ? {} : { description: props.description })}
    />
  );
}

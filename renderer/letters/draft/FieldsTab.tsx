import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import { needsOf } from '../../../shared/letters/assemble.ts';
import {
  FIELD_GROUPS,
  type FieldName,
  type FieldRow,
  type FieldSpec,
  LETTER_FIELDS,
  type LetterValues,
} from '../../../shared/letters/fields.ts';
import type { LetterSpec } from '../../../shared/letters/letter-spec.ts';
import type { LetterFacts } from '../../../shared/letters/spec-facts.ts';
import { useProcedure } from '../../client/hooks.ts';
import { askedFields } from './asked-fields.ts';
import styles from './Draft.module.css';
import { sourceOf } from './draft-facts.ts';
import { RowsDialog } from './RowsDialog.tsx';
import { ValueInput } from './value-inputs.tsx';

/** Id of a field's input. */
export const fieldId = (name: FieldName): string => `field-${name}`;

export interface FieldsProps {
  readonly kind: SpecKindCode;
  readonly spec: LetterSpec;
  readonly facts: LetterFacts;
  readonly typed: LetterValues;
  readonly recorded: LetterValues;
  /** Undefined takes back what was typed. */
  readonly onValue: (name: FieldName, value: unknown) => void;
  /** Puts what a field makes into the text, where the text does not follow it by itself. */
  readonly onInsert?: ((name: FieldName) => void) | undefined;
}

function RowsInput({
  name,
  spec,
  rows,
  required,
  onChange,
}: {
  readonly name: FieldName;
  readonly spec: Extract<FieldSpec, { readonly type: 'rows' }>;
  readonly rows: readonly FieldRow[];
  readonly required: boolean;
  readonly onChange: (rows: readonly FieldRow[]) => void;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Text size="sm" fw={500} mb={2} id={`${fieldId(name)}-label`}>
        {spec.label}
        {required && (
          <Text span c="var(--mantine-color-error)" aria-hidden>
            {' *'}
          </Text>
        )}
      </Text>
      <Button
        id={fieldId(name)}
        variant="default"
        aria-describedby={`${fieldId(name)}-label`}
        onClick={() => setOpened(true)}
      >
        {rows.length === 0 ? t('drafts.rows.fill') : t('drafts.rows.change', { n: rows.length })}
      </Button>
      <RowsDialog
        opened={opened}
        title={spec.label}
        columns={spec.columns}
        rows={rows}
        onClose={() => setOpened(false)}
        onSave={(next) => {
          setOpened(false);
          onChange(next);
        }}
      />
    </>
  );
}

function Field({ name, ...props }: FieldsProps & { readonly name: FieldName }) {
  const { t } = useTranslation();
  const spec: FieldSpec = LETTER_FIELDS[name];
  const required = needsOf(props.spec, props.facts.values)[name] === 'required';
  const source = sourceOf(name, props);
  const value: unknown = props.facts.values[name];
  const change = (next: unknown) => props.onValue(name, next);
  const below = props.recorded[name] !== undefined ? 'recorded' : 'default';
  return (
    <div className={styles.field}>
      {spec.type === 'rows' ? (
        <RowsInput
          name={name}
          spec={spec}
          rows={(value as readonly FieldRow[] | undefined) ?? []}
          required={required}
          onChange={change}
        />
      ) : (
        <ValueInput id={fieldId(name)} spec={spec} value={value} onChange={change} required={required} />
      )}
      <div className={styles.source}>
        <Text size="xs" c="dimmed">
          {t(`drafts.source.${source}`)}
        </Text>
        {source === 'typed' && (
          <button
            type="button"
            className={styles.link}
            aria-label={t('drafts.source.back-of', { label: spec.label })}
            onClick={() => change(undefined)}
          >
            {t(`drafts.source.back-${below}`)}
          </button>
        )}
        {props.onInsert !== undefined && ['rows', 'points', 'lines', 'text'].includes(spec.type) && (
          <button
            type="button"
            className={styles.link}
            aria-label={t('drafts.field.insert-of', { label: spec.label })}
            onClick={() => props.onInsert?.(name)}
          >
            {t('drafts.field.insert')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Everything that the letter may show, to be filled in: from the record, or typed over it. */
export function FieldsTab(props: FieldsProps) {
  const { t } = useTranslation();
  const settings = useProcedure('letterSettings.list', {}).data;
  const pattern = settings?.find(({ kind }) => kind === props.kind)?.pattern ?? '';
  return FIELD_GROUPS.map((group) => {
    const names = askedFields(props.spec, group, pattern, props.typed);
    if (names.length === 0) return null;
    return (
      <section key={group} aria-label={t(`drafts.group.${group}`)}>
        <div className={styles.group}>{t(`drafts.group.${group}`)}</div>
        {names.map((name) => (
          <Field key={name} name={name} {...props} />
        ))}
      </section>
    );
  });
}

import { Radio, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldText, PERSON_FIELDS, type Person, type PersonField } from '../../../shared/domain/person.ts';
import { differingFields, type MergeSide } from '../../../shared/domain/person-merge.ts';
import styles from './Merge.module.css';
import { FieldValue, fieldKey } from './pair-words.tsx';

const KEYS: Readonly<Record<string, MergeSide>> = { '1': 'kept', '2': 'gone' };

/**
 * Every field of two records and what comes of them. Rows that differ take a choice: by click, or with arrows between rows
 * and 1 or 2; Enter goes on to merging.
 */
export function CompareTable({
  kept,
  gone,
  sides,
  onSide,
  onEnter,
}: {
  readonly kept: Person;
  readonly gone: Person;
  readonly sides: Readonly<Partial<Record<PersonField, MergeSide>>>;
  readonly onSide: (field: PersonField, side: MergeSide) => void;
  readonly onEnter: (() => void) | null;
}) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const differing = new Set(differingFields(kept, gone));
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('tr[tabindex]')?.focus();
  }, []);

  // A NIK is worth more than none: an empty one cannot be chosen over it.
  const mayTake = (field: PersonField, side: MergeSide): boolean =>
    field !== 'nik' || fieldText(side === 'kept' ? kept : gone, field) !== null;
  const choose = (field: PersonField, side: MergeSide) => {
    if (mayTake(field, side)) onSide(field, side);
  };
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, field: PersonField) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const side = KEYS[event.key];
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])];
    const at = rows.indexOf(event.currentTarget);
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (side !== undefined) choose(field, side);
    else if (step !== undefined && event.target === event.currentTarget) rows[at + step]?.focus();
    else if (event.key === 'Enter' && onEnter !== null) onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <table className={styles.compare} data-own-keys>
      <thead>
        <tr>
          <th scope="col">{t('persons.merge.column.field')}</th>
          <th scope="col">{t('persons.merge.column.kept')}</th>
          <th scope="col">{t('persons.merge.column.gone')}</th>
          <th scope="col">{t('persons.merge.column.result')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {PERSON_FIELDS.map((field) => {
          const label = t(fieldKey(field));
          const values = { kept: fieldText(kept, field), gone: fieldText(gone, field) };
          if (!differing.has(field))
            return (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td colSpan={2}>
                  <Text span size="sm" c="dimmed">
                    {values.kept === null ? t('persons.merge.both-empty') : t('persons.merge.both-same')}
                  </Text>
                </td>
                <td>
                  <FieldValue field={field} value={values.kept} />
                </td>
              </tr>
            );
          const chosen = sides[field] ?? 'kept';
          return (
            <tr
              key={field}
              tabIndex={0}
              data-differs
              aria-label={t('persons.merge.row', { field: label })}
              onKeyDown={(event) => onKey(event, field)}
            >
              <th scope="row">{label}</th>
              {(['kept', 'gone'] as const).map((side) => (
                <td key={side} data-chosen={chosen === side || undefined}>
                  <Radio
                    size="sm"
                    name={`merge-${field}`}
                    checked={chosen === side}
                    disabled={!mayTake(field, side)}
                    onChange={() => choose(field, side)}
                    label={<FieldValue field={field} value={values[side]} />}
                    aria-label={t(`persons.merge.take.${side}`, { field: label, value: values[side] ?? '–' })}
                  />
                </td>
              ))}
              <td className={styles.result}>
                <FieldValue field={field} value={values[chosen]} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

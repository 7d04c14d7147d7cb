import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Holiday } from '../../shared/contract/office.ts';
import { call } from '../client/client.ts';
import { ChoiceField, SelectField } from '../ui/form/fields.tsx';
import { DateField } from '../ui/form/typed-fields.tsx';
import { useToday } from '../ui/today.ts';
import { Calculator } from './Calculator.tsx';
import styles from './Calculators.module.css';
import {
  type DaysOff,
  type DeadlinesValues,
  daysOffOf,
  deadlinesField,
  EMPTY_DEADLINES,
  EMPTY_ROW,
  PARTY_EVENTS,
  readDeadlinesForm,
  yearsConcerned,
} from './deadlines-form.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { keptValues } from './kept-values.ts';
import { EVENT_OPTIONS, PARTY_OPTIONS } from './options.ts';

const WEEKS = ['5', '6'] as const;

/** The office's days off for some years; null while a table is still on its way or cannot be read. */
function useDaysOff(years: readonly number[]): DaysOff | null {
  return useQueries({
    queries: years.map((year) => ({
      queryKey: ['reference.holidays', { year }],
      queryFn: (): Promise<readonly Holiday[]> => call('reference.holidays', { year }),
    })),
    combine: (results) => {
      const tables = results.flatMap(({ data }, index) => {
        const year = years[index];
        return data === undefined || year === undefined ? [] : [[year, data] as const];
      });
      return tables.length < years.length ? null : daysOffOf(tables);
    },
  });
}

function EventRows({ values }: { readonly values: DeadlinesValues }) {
  const { t } = useTranslation();
  const rows = useFieldArray({ name: 'events' });
  return (
    <>
      {rows.fields.map((row, index) => {
        const typed = values.events[index] ?? EMPTY_ROW;
        const needsParty = typed.event !== null && PARTY_EVENTS.includes(typed.event);
        return (
          <div key={row.id} className={styles.event}>
            <SelectField
              name={`events.${index}.event`}
              label={t('calculators.event.what', { n: index + 1 })}
              options={EVENT_OPTIONS}
              required
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              className={styles.remove}
              aria-label={t('calculators.event.remove', { n: index + 1 })}
              disabled={rows.fields.length === 1}
              onClick={() => rows.remove(index)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
            <div className={styles.when}>
              <DateField name={`events.${index}.date`} label={t('calculators.event.when')} required />
              {needsParty && (
                <ChoiceField
                  name={`events.${index}.party`}
                  label={t('calculators.event.party')}
                  options={PARTY_OPTIONS}
                  required
                />
              )}
            </div>
          </div>
        );
      })}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => rows.append(EMPTY_ROW)}
        >
          {t('calculators.event.add')}
        </Button>
      </div>
    </>
  );
}

function Fields({ values, daysOff }: { readonly values: DeadlinesValues; readonly daysOff: DaysOff | null }) {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup title={t('calculators.group.events')}>
        <EventRows values={values} />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.calendar')}>
        <ChoiceField
          name="week"
          label={t('calculators.field.week')}
          options={WEEKS.map((value) => ({ value, label: t(`calculators.week.${value}`) }))}
        />
        <Text size="sm" c="dimmed">
          {daysOff === null || daysOff.coveredYears.length === 0
            ? t('calculators.calendar.none')
            : t('calculators.calendar.known', {
                n: daysOff.holidays.length,
                years: daysOff.coveredYears.join(', '),
              })}
        </Text>
        <DateField name="asOf" label={t('calculators.field.asOf')} description={t('calculators.as-of')} />
      </FieldGroup>
    </>
  );
}

/** The deadlines that typed events start. */
export function DeadlinesCalculator() {
  const { t } = useTranslation();
  const today = useToday();
  const [years, setYears] = useState(() =>
    yearsConcerned(keptValues<DeadlinesValues>('deadlines', EMPTY_DEADLINES)),
  );
  const daysOff = useDaysOff(years);
  const surroundings = useMemo(() => ({ today, daysOff }), [today, daysOff]);
  const follow = (values: DeadlinesValues) => {
    const next = yearsConcerned(values);
    if (next.join() !== years.join()) setYears(next);
  };
  const labelOf = (field: string) => {
    const [list, index, part] = field.split('.');
    if (list !== 'events') return t(`calculators.field.${field}`);
    const n = Number(index) + 1;
    return part === 'event'
      ? t('calculators.event.what', { n })
      : t('calculators.event.of', {
          n,
          what: part === 'party' ? t('calculators.event.party') : t('calculators.event.when'),
        });
  };
  return (
    <Calculator<DeadlinesValues>
      name="deadlines"
      empty={EMPTY_DEADLINES}
      surroundings={surroundings}
      onValues={follow}
      read={(values) => readDeadlinesForm(values, today, daysOff)}
      fieldOf={deadlinesField}
      labelOf={labelOf}
    >
      {(values) => <Fields values={values} daysOff={daysOff} />}
    </Calculator>
  );
}

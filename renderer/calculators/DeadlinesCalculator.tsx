import { ActionIcon, Button, Input, SegmentedControl, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { useController, useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type CalendarState, daysOffOf, decreedYears } from '../../shared/domain/working-calendar.ts';
import { ChoiceField, SelectField } from '../ui/form/fields.tsx';
import { DateField } from '../ui/form/typed-fields.tsx';
import { useToday } from '../ui/today.ts';
import { useWorkingCalendar } from '../ui/working-calendar.ts';
import { Calculator } from './Calculator.tsx';
import styles from './Calculators.module.css';
import {
  type DeadlinesValues,
  deadlinesField,
  EMPTY_DEADLINES,
  EMPTY_ROW,
  PARTY_EVENTS,
  readDeadlinesForm,
  weekOf,
} from './deadlines-form.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { EVENT_OPTIONS, PARTY_OPTIONS } from './options.ts';

const WEEKS = ['5', '6'] as const;

/** Working days a week: the office's own until another number is chosen here. */
function WeekField({ calendar }: { readonly calendar: CalendarState | null }) {
  const { t } = useTranslation();
  const { field } = useController({ name: 'week' });
  const values = useWatch() as DeadlinesValues;
  const id = useId();
  return (
    <Input.Wrapper
      label={t('calculators.field.week')}
      labelElement="div"
      labelProps={{ id }}
      {...(calendar === null
        ? {}
        : { description: t('calculators.week.office', { week: t(`calculators.week.${calendar.week}`) }) })}
    >
      <div>
        <SegmentedControl
          aria-labelledby={id}
          data={WEEKS.map((value) => ({ value, label: t(`calculators.week.${value}`) }))}
          value={weekOf(values, calendar)}
          onChange={field.onChange}
        />
      </div>
    </Input.Wrapper>
  );
}

/** Which days off the sum passes over. */
function CalendarNote({ calendar }: { readonly calendar: CalendarState | null }) {
  const { t } = useTranslation();
  const years = calendar === null ? [] : decreedYears(calendar);
  if (calendar === null || years.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('calculators.calendar.none')}
      </Text>
    );
  }
  const known = t(
    calendar.jointLeave ? 'calculators.calendar.known' : 'calculators.calendar.known-without-leave',
    { n: daysOffOf(calendar).length, years: years.join(', ') },
  );
  return (
    <Text size="sm" c="dimmed">
      {known}
    </Text>
  );
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

function Fields({
  values,
  calendar,
}: {
  readonly values: DeadlinesValues;
  readonly calendar: CalendarState | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      <FieldGroup title={t('calculators.group.events')}>
        <EventRows values={values} />
      </FieldGroup>
      <FieldGroup title={t('calculators.group.calendar')}>
        <WeekField calendar={calendar} />
        <CalendarNote calendar={calendar} />
        <DateField name="asOf" label={t('calculators.field.asOf')} description={t('calculators.as-of')} />
      </FieldGroup>
    </>
  );
}

/** The deadlines that typed events start. */
export function DeadlinesCalculator() {
  const { t } = useTranslation();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const surroundings = useMemo(() => ({ today, calendar }), [today, calendar]);
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
      read={(values) => readDeadlinesForm(values, today, calendar)}
      fieldOf={deadlinesField}
      labelOf={labelOf}
    >
      {(values) => <Fields values={values} calendar={calendar} />}
    </Calculator>
  );
}

import { Button, Text } from '@mantine/core';
import { IconCheck, IconHelpCircle, IconMinus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MONTHS_SHORT } from '../../shared/calendar/month-names.ts';
import { formatMonth, monthNumber } from '../../shared/calendar/months.ts';
import { MONTH_STATE_NAMES } from '../../shared/law/explain/names.ts';
import { MONTH_STATES, type MonthState } from '../../shared/law/facts/jkp.ts';
import styles from './Calculators.module.css';

const ICONS = { paid: IconCheck, arrears: IconX, unreported: IconMinus, unknown: IconHelpCircle } as const;
/** Months in a line of the grid, for the arrow keys. */
const A_LINE = 6;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -A_LINE,
  ArrowDown: A_LINE,
};

function nextState(state: MonthState): MonthState {
  return MONTH_STATES[(MONTH_STATES.indexOf(state) + 1) % MONTH_STATES.length] ?? 'paid';
}

/** `Mar 25` */
function shortMonth(month: string): string {
  return `${MONTHS_SHORT[monthNumber(month) % 12] ?? ''} ${month.slice(2, 4)}`;
}

type Months = Readonly<Record<string, MonthState>>;

/**
 * The contributions month by month. A click or the space bar sets the next state, dragging paints it on, the figures
 * 1 to 4 set a state, the arrows move.
 */
export function ContributionGrid({ months }: { readonly months: readonly string[] }) {
  const { t } = useTranslation();
  const { field } = useController<FieldValues>({ name: 'months' });
  const states = field.value as Months;
  const brush = useRef<MonthState | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const stateOf = (month: string) => states[month] ?? 'unknown';
  const latest = useRef(states);
  latest.current = states;
  const set = (changed: Months) => {
    latest.current = { ...latest.current, ...changed };
    field.onChange(latest.current);
  };
  const fill = (state: MonthState) => set(Object.fromEntries(months.map((month) => [month, state])));

  const onKey = (event: KeyboardEvent, index: number, month: string) => {
    const step = STEPS[event.key];
    const chosen = MONTH_STATES[Number(event.key) - 1];
    if (step !== undefined) {
      event.preventDefault();
      const target = Math.min(months.length - 1, Math.max(0, index + step));
      setCurrent(target);
      grid.current?.querySelectorAll('button')[target]?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      set({ [month]: nextState(stateOf(month)) });
    } else if (chosen !== undefined) {
      set({ [month]: chosen });
    }
  };

  if (months.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('calculators.months.need-date')}
      </Text>
    );
  }
  return (
    <div>
      <Text size="sm" fw={500} id="contribution-months">
        {t('calculators.months.title', { n: months.length })}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t('calculators.months.help')}
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: the months are one control among the fields of a fieldset */}
      <div
        ref={grid}
        className={styles.months}
        role="group"
        aria-labelledby="contribution-months"
        onPointerUp={() => {
          brush.current = null;
        }}
        onPointerLeave={() => {
          brush.current = null;
        }}
      >
        {months.map((month, index) => {
          const state = stateOf(month);
          const Icon = ICONS[state];
          return (
            <button
              key={month}
              type="button"
              className={styles.month}
              data-state={state}
              tabIndex={index === Math.min(current, months.length - 1) ? 0 : -1}
              aria-label={t('calculators.months.one', {
                month: formatMonth(monthNumber(month)),
                state: MONTH_STATE_NAMES[state],
              })}
              onFocus={() => setCurrent(index)}
              onPointerDown={(event) => {
                if (event.button !== 0) return;
                event.currentTarget.releasePointerCapture(event.pointerId);
                const next = nextState(state);
                brush.current = next;
                set({ [month]: next });
              }}
              onPointerEnter={(event) => {
                if (brush.current !== null && event.buttons === 1) set({ [month]: brush.current });
              }}
              onKeyDown={(event) => onKey(event, index, month)}
            >
              <Icon size={14} aria-hidden />
              <span>{shortMonth(month)}</span>
            </button>
          );
        })}
      </div>
      <div className={styles.legend} style={{ marginTop: 8 }}>
        {MONTH_STATES.map((state, index) => {
          const Icon = ICONS[state];
          return (
            <Text key={state} size="xs" c="dimmed" component="span">
              <Icon size={12} aria-hidden /> {`${index + 1} ${MONTH_STATE_NAMES[state]}`}
            </Text>
          );
        })}
      </div>
      <div className={styles.legend} style={{ marginTop: 8 }}>
        <Button size="xs" variant="default" onClick={() => fill('paid')}>
          {t('calculators.months.all-paid')}
        </Button>
        <Button size="xs" variant="default" onClick={() => fill('unknown')}>
          {t('calculators.months.all-unknown')}
        </Button>
      </div>
    </div>
  );
}

import { Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconChevronDown,
  IconChevronRight,
  IconClock,
  IconHelpCircle,
  IconX,
} from '@tabler/icons-react';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MARK_WORDS,
  type Row,
  type RowState,
  type Step,
  type WorkingTable,
} from '../../shared/law/explain/working.ts';
import type { Tone } from '../theme/theme.ts';
import { ToneBadge } from '../ui/Badge.tsx';
import styles from './Calculators.module.css';

const STATES: Readonly<Record<RowState['code'], { readonly tone: Tone; readonly icon: typeof IconCheck }>> = {
  met: { tone: 'good', icon: IconCheck },
  unmet: { tone: 'bad', icon: IconX },
  unknown: { tone: 'law', icon: IconHelpCircle },
  open: { tone: 'accent', icon: IconClock },
  late: { tone: 'wait', icon: IconAlertTriangle },
  overdue: { tone: 'bad', icon: IconAlertTriangle },
};

function StateBadge({ state }: { readonly state: RowState }) {
  const { tone, icon: Icon } = STATES[state.code];
  return (
    <ToneBadge tone={tone} icon={<Icon size={14} aria-hidden />}>
      {state.word}
    </ToneBadge>
  );
}

/** A line of the working with its provision, and a word where the provision is not verified. */
export function StepLine({ step }: { readonly step: Step }) {
  const mark = step.mark === null ? null : MARK_WORDS[step.mark];
  return (
    <p className={styles.step}>
      {step.text}
      {step.cite !== null && <span className={styles.cite}>{step.cite}</span>}
      {mark !== null && <ToneBadge tone={step.mark === 'unverified' ? 'wait' : 'neutral'}>{mark}</ToneBadge>}
    </p>
  );
}

function RowLines({ row, columns }: { readonly row: Row; readonly columns: number }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.opener}
            aria-expanded={opened}
            {...(opened ? { 'aria-controls': id } : {})}
            title={t('calculators.show-working')}
            onClick={() => setOpened(!opened)}
          >
            <Chevron size={16} aria-hidden />
            <span>{row.label}</span>
          </button>
        </th>
        <td>{row.sum}</td>
        <td className={styles.outcome}>
          {row.result !== '' && <div>{row.result}</div>}
          {row.state !== null && <StateBadge state={row.state} />}
        </td>
      </tr>
      {opened && (
        <tr id={id}>
          <td colSpan={columns} className={styles.stepsCell}>
            {row.steps.map((step) => (
              <StepLine key={step.text} step={step} />
            ))}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** A part of the answer; each row opens its working. */
export function AnswerTable({ table }: { readonly table: WorkingTable }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.part} {...(table.code === 'deadlines' ? {} : { 'data-sums': true })}>
      <Title order={2} id={id}>
        {table.title}
      </Title>
      {table.rows.length === 0 ? (
        <p className={styles.step}>{t('calculators.no-rows')}</p>
      ) : (
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              {table.columns.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <RowLines key={row.code} row={row} columns={table.columns.length} />
            ))}
          </tbody>
          {table.total !== null && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {table.total.label}
                </th>
                <td className={styles.outcome}>{table.total.result}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </section>
  );
}

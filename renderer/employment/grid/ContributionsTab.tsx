import { Text } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { formatDateLong, formatDateShort } from '../../../shared/calendar/format-date.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PersonContributions } from '../../../shared/domain/employment/contribution-record.ts';
import { readMonthState } from '../../../shared/domain/employment/read-state.ts';
import type { MonthState } from '../../../shared/law/facts/jkp.ts';
import type { RuleBook } from '../../../shared/law/rule-set.ts';
import { useProcedure } from '../../client/hooks.ts';
import { useRuleBook } from '../../client/rule-book.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded, WaitingLines } from '../../ui/Waiting.tsx';
import { ContributionGrid } from './ContributionGrid.tsx';
import styles from './Grid.module.css';
import { Brushes, UndoButtons, WageInput } from './GridTools.tsx';
import { groundOf } from './grid-turns.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { RecordAnswer } from './RecordAnswer.tsx';
import { NotSaved, SaveMark } from './SaveMark.tsx';
import { useContributionBook } from './use-contribution-book.ts';
import { useGridDeeds } from './use-grid-deeds.ts';

/** The state that a key sets; null clears, undefined is another key. */
function stateOfKey({ key, ctrlKey }: KeyboardEvent): MonthState | null | undefined {
  if (ctrlKey) return undefined;
  if (key === 'Delete' || key === 'Backspace') return null;
  return key.length === 1 ? (readMonthState(key) ?? undefined) : undefined;
}

const useGridRows = ({ employments }: PersonContributions) => {
  const { t } = useWords();
  return useMemo(
    () =>
      employments.map(({ employmentId, employerName, position, startDate, endDate }) => ({
        employmentId,
        name: employerName,
        detail: [
          t('employment.span', {
            from: startDate === null ? '?' : formatDateShort(startDate),
            to: endDate === null ? t('employment.span.now') : formatDateShort(endDate),
          }),
          position,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    [employments, t],
  );
};

function GridView({ data, rules, asOf }: GridViewProps) {
  const { t, finding } = useWords();
  const months = useContributionBook(data);
  const deeds = useGridDeeds(data, months, asOf);
  const rows = useGridRows(data);
  const wage = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { merged, ground } = useMemo(() => groundOf(data, months.book), [data, months.book]);
  const firm =
    data.employments.find(({ employmentId }) => employmentId === data.ofLayoff)?.employerName ?? '';
  const toGrid = () => box.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  const wasPasting = useRef(false);
  const isPasting = deeds.pasted !== null;
  // Once the question is answered the keys go on where they were.
  useEffect(() => {
    if (wasPasting.current && !isPasting) toGrid();
    wasPasting.current = isPasting;
  });
  const onKey = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    const state = stateOfKey(event);
    if (state !== undefined) deeds.setState(state);
    else if (event.ctrlKey && key === 'z' && !event.shiftKey) deeds.undo();
    else if (event.ctrlKey && (key === 'y' || (key === 'z' && event.shiftKey))) deeds.redo();
    else if (event.key === 'Enter' && !event.ctrlKey) wage.current?.focus();
    else return false;
    return true;
  };
  const [first] = data.window;
  const last = data.window.at(-1);
  return (
    <div ref={box}>
      <LeaveGuard form={{ dirty: months.saving.kind === 'failed', isSafe: () => false }} />
      <div className={styles.top}>
        <Text size="sm">
          {t(data.isLaidOff ? 'employment.grid.window.layoff' : 'employment.grid.window.today', {
            n: data.window.length,
            day: formatDateLong(data.until),
            from: first === undefined ? '' : formatMonth(monthNumber(first)),
            to: last === undefined ? '' : formatMonth(monthNumber(last)),
          })}
        </Text>
        <UndoButtons
          undoable={months.undoable}
          redoable={months.redoable}
          onUndo={deeds.undo}
          onRedo={deeds.redo}
        />
      </div>
      <div className={styles.tools}>
        <Brushes brush={deeds.brush} onBrush={deeds.setBrush} />
        <WageInput picked={deeds.picked} inputRef={wage} onWage={deeds.setWage} onBack={toGrid} />
      </div>
      <ContributionGrid
        rows={rows}
        window={data.window}
        merged={rows.length > 1 ? merged : null}
        valueAt={deeds.valueAt}
        selection={deeds.selection}
        onSelection={deeds.setSelection}
        onDrawn={deeds.drawn}
        onKey={onKey}
        onCopy={deeds.copied}
        onPaste={deeds.paste}
      />
      <div className={styles.foot}>
        <Text size="xs" c="dimmed">
          {t('employment.grid.keys')}
        </Text>
        <Text size="xs" aria-live="polite">
          {deeds.said}
        </Text>
        <SaveMark saving={months.saving} />
      </div>
      <NotSaved saving={months.saving} again={months.again} giveUp={months.giveUp} />
      {data.employments.flatMap(({ employmentId, employerName, warnings }) =>
        warnings.map((warning) => (
          <Text key={`${employmentId} ${warning.code}`} size="sm" c="var(--tone-wait-text)" mt={6}>
            {t('employment.grid.warning', { employer: employerName, text: finding(warning) })}
          </Text>
        )),
      )}
      <RecordAnswer ground={ground} book={rules} asOf={asOf} firm={firm} />
      {deeds.pasted !== null && (
        <PasteDialog
          pasted={deeds.pasted}
          onClose={deeds.forget}
          onTake={() => deeds.pasted !== null && deeds.take(deeds.pasted)}
        />
      )}
    </div>
  );
}

interface GridViewProps {
  readonly data: PersonContributions;
  readonly rules: RuleBook;
  readonly asOf: PlainDate;
}

/** The contributions of a person month by month, and what the law makes of them. `empty` stands where there is no job. */
export function ContributionsTab({
  personId,
  empty,
}: {
  readonly personId: string;
  readonly empty: ReactNode;
}) {
  const asOf = useToday();
  const found = useProcedure('contributions.ofPerson', { personId, asOf });
  const rules = useRuleBook();
  return (
    <Loaded
      query={found}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
    >
      {(data) => {
        if (data.employments.length === 0) return empty;
        if (rules.error !== null) return <ErrorPanel error={rules.error} onAgain={rules.again} />;
        if (rules.book === null) return <WaitingLines />;
        // A change of jobs begins anew; what is written of months does not.
        const key = data.employments.map(({ employmentId }) => employmentId).join(' ');
        return <GridView key={key} data={data} rules={rules.book} asOf={asOf} />;
      }}
    </Loaded>
  );
}

// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus, not what holds the cells
// biome-ignore-all lint/a11y/useSemanticElements: a table element has no cells that take the focus and are picked together
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MONTHS_SHORT } from '../../../shared/calendar/month-names.ts';
import type { Month } from '../../../shared/calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import type { MergedMonth } from '../../../shared/domain/employment/contribution-record.ts';
import { copyText } from '../../calculators/copy-text.ts';
import { type CellValue, cellSign, cellWords } from './cell-words.ts';
import styles from './Grid.module.css';
import { type Cell, holds, moved, only, type Selection } from './selection.ts';

/** A job as a row. */
export interface GridRow {
  readonly employmentId: string;
  readonly name: string;
  readonly detail: string;
}

export interface GridProps {
  readonly rows: readonly GridRow[];
  readonly window: readonly Month[];
  /** What counts over all jobs, shown below them; null where one job is all there is. */
  readonly merged: readonly MergedMonth[] | null;
  readonly valueAt: (cell: Cell) => CellValue;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  /** A stretch was drawn by the mouse and the button let go. */
  readonly onDrawn: () => void;
  /** A key that is not a movement; true where it was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onCopy: () => string;
  readonly onPaste: (text: string) => void;
}

/** `Mar` over `26` where a year begins. */
function MonthHead({ month, first }: { readonly month: Month; readonly first: boolean }) {
  const number = monthNumber(month) % 12;
  return (
    <div
      role="columnheader"
      className={styles.month}
      data-year={first || number === 0 || undefined}
      aria-label={formatMonth(monthNumber(month))}
    >
      <span>{MONTHS_SHORT[number]}</span>
      <span className={styles.year}>{first || number === 0 ? month.slice(0, 4) : ''}</span>
    </div>
  );
}

function MergedRow({ merged }: { readonly merged: readonly MergedMonth[] }) {
  const { t } = useTranslation();
  return (
    <div role="row" className={styles.merged}>
      <div role="rowheader" className={styles.name}>
        <span>{t('employment.grid.merged')}</span>
      </div>
      {merged.map(({ month, state, wage }) => {
        const value = { month, state, wage, outside: false, future: false };
        return (
          <div
            key={month}
            role="gridcell"
            aria-readonly
            className={styles.cell}
            data-state={state}
            data-year={month.endsWith('-01') || undefined}
            aria-label={cellWords(t, value)}
          >
            {cellSign(value)}
          </div>
        );
      })}
    </div>
  );
}

/**
 * Months as columns, jobs as rows. Arrows move, Shift picks a stretch, the mouse draws one; what the other keys do is the
 * caller's.
 */
export function ContributionGrid(props: GridProps) {
  const { t } = useTranslation();
  const { rows, window: months, selection, valueAt } = props;
  const box = useRef<HTMLDivElement>(null);
  const catcher = useRef<HTMLTextAreaElement>(null);
  const drawing = useRef(false);
  const latest = useRef(props);
  latest.current = props;
  const { focus } = selection;

  // The button may be let go anywhere.
  useEffect(() => {
    const end = () => {
      if (!drawing.current) return;
      drawing.current = false;
      latest.current.onDrawn();
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, []);

  const toCell = ({ row, column }: Cell) =>
    box.current?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`)?.focus();
  const go = (next: Selection) => {
    props.onSelection(next);
    toCell(next.focus);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const key = event.ctrlKey ? event.key.toLowerCase() : '';
    // Text is pasted into fields alone: one out of sight takes it and gives the focus back.
    if (key === 'v') return catcher.current?.focus({ preventScroll: true });
    if (key === 'c') {
      event.preventDefault();
      copyText(props.onCopy());
      return;
    }
    const next = moved(selection, event, { rows: rows.length, columns: months.length });
    if (next !== null) {
      event.preventDefault();
      go(next);
    } else if (props.onKey(event)) event.preventDefault();
  };
  const begin = (event: PointerEvent, cell: Cell) => {
    if (event.button !== 0) return;
    event.currentTarget.releasePointerCapture(event.pointerId);
    drawing.current = true;
    go(event.shiftKey ? { anchor: selection.anchor, focus: cell } : only(cell));
  };
  return (
    <div className={styles.wide}>
      <div
        ref={box}
        role="grid"
        aria-label={t('employment.grid.label')}
        aria-multiselectable
        aria-colcount={months.length + 1}
        data-own-keys
        className={styles.grid}
        style={{ gridTemplateColumns: `minmax(164px, 240px) repeat(${months.length}, minmax(32px, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={styles.head}>
          <div role="columnheader" className={styles.corner}>
            {t('employment.grid.employer')}
          </div>
          {months.map((month, column) => (
            <MonthHead key={month} month={month} first={column === 0} />
          ))}
        </div>
        {rows.map((job, row) => (
          <div key={job.employmentId} role="row" className={styles.row}>
            <div role="rowheader" className={styles.name} title={`${job.name}, ${job.detail}`}>
              <span>{job.name}</span>
              <span className={styles.detail}>{job.detail}</span>
            </div>
            {months.map((month, column) => {
              const cell = { row, column };
              const value = valueAt(cell);
              const isFocus = focus.row === row && focus.column === column;
              const words = cellWords(t, value);
              return (
                <div
                  key={month}
                  role="gridcell"
                  className={styles.cell}
                  tabIndex={isFocus ? 0 : -1}
                  data-cell={`${row}.${column}`}
                  data-state={value.state ?? (value.outside || value.future ? 'outside' : 'empty')}
                  data-wage={value.wage !== null || undefined}
                  data-year={month.endsWith('-01') || undefined}
                  data-focus={isFocus || undefined}
                  aria-selected={holds(selection, cell)}
                  aria-label={words}
                  aria-disabled={value.future || undefined}
                  title={words}
                  onPointerDown={(event) => begin(event, cell)}
                  onPointerEnter={() => {
                    if (drawing.current) go({ anchor: selection.anchor, focus: cell });
                  }}
                >
                  {cellSign(value)}
                </div>
              );
            })}
          </div>
        ))}
        {props.merged !== null && <MergedRow merged={props.merged} />}
      </div>
      <textarea
        ref={catcher}
        className={styles.catcher}
        tabIndex={-1}
        aria-hidden
        onPaste={(event) => {
          event.preventDefault();
          const text = event.clipboardData.getData('text/plain');
          toCell(focus);
          props.onPaste(text);
        }}
        onKeyUp={() => toCell(focus)}
      />
    </div>
  );
}

import { useState } from 'react';
import { monthOfDay } from '../../../shared/calendar/month-text.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PersonContributions } from '../../../shared/domain/employment/contribution-record.ts';
import type { MonthState } from '../../../shared/law/facts/jkp.ts';
import { useWords } from '../../i18n/use-words.ts';
import { copyLines } from './cell-words.ts';
import type { Brush } from './GridTools.tsx';
import { pastedTurn, stateTurn, valueIn, wageTurn } from './grid-turns.ts';
import { type Pasted, readPasted } from './read-pasted.ts';
import { type Cell, cellsOf, only, type Selection } from './selection.ts';
import type { ContributionBook } from './use-contribution-book.ts';

/** What the keys, the mouse and the clipboard do to the months. */
export function useGridDeeds(data: PersonContributions, months: ContributionBook, asOf: PlainDate) {
  const { t } = useWords();
  const latest = monthOfDay(asOf);
  const [selection, setSelection] = useState<Selection>(() =>
    only({ row: 0, column: Math.max(0, data.window.length - 1) }),
  );
  const [brush, setBrush] = useState<Brush>('pick');
  const [said, setSaid] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const picked = cellsOf(selection);
  const valueAt = (cell: Cell) => valueIn(data, months.book, latest, cell);
  const n = picked.length;

  const setState = (state: MonthState | null) => {
    const turn = stateTurn(picked.map(valueAt), picked, data, state);
    if (turn === null) return setSaid(t('employment.grid.said.future'));
    const changed = months.write(turn);
    setSaid(
      !changed
        ? t('employment.grid.said.same')
        : state === null
          ? t('employment.grid.said.cleared', { n })
          : t('employment.grid.said.set', { n, state: t(`employment.state.${state}`) }),
    );
  };
  const setWage = (wage: number | null): string | null => {
    const turn = wageTurn(picked.map(valueAt), picked, data, wage);
    if (turn === null) return t('finding.month-without-state');
    setSaid(t(months.write(turn) ? 'employment.grid.said.wage' : 'employment.grid.said.same', { n }));
    return null;
  };
  const take = (read: Pasted) => {
    setPasted(null);
    const first = Math.min(selection.anchor.row, selection.focus.row);
    const changed = months.write(pastedTurn(read, first, data, months.book));
    setSaid(
      changed ? t('employment.grid.said.pasted', { n: read.months.length }) : t('employment.grid.said.same'),
    );
  };
  const paste = (text: string) => {
    const { anchor, focus } = selection;
    const read = readPasted(text, {
      window: data.window,
      column: Math.min(anchor.column, focus.column),
      rows: data.employments.length - Math.min(anchor.row, focus.row),
      latest,
    });
    const isClean = read.cells.flat().every(({ problem }) => problem === null);
    if (isClean && read.months.length > 0) take(read);
    else setPasted(read);
  };
  const back = (step: () => boolean, code: 'undone' | 'redone') => {
    if (step()) setSaid(t(`employment.grid.said.${code}`));
  };
  return {
    selection,
    setSelection,
    brush,
    setBrush,
    said,
    pasted,
    forget: () => setPasted(null),
    picked: n,
    valueAt,
    setState,
    setWage,
    take,
    paste,
    undo: () => back(months.undo, 'undone'),
    redo: () => back(months.redo, 'redone'),
    drawn: () => {
      if (brush !== 'pick') setState(brush === 'clear' ? null : brush);
    },
    copied: () => {
      setSaid(t('employment.grid.said.copied', { n }));
      return copyLines(t, picked, valueAt);
    },
  };
}

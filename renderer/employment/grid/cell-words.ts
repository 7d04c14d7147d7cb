import type { TFunction } from 'i18next';
import type { Month } from '../../../shared/calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../../shared/calendar/months.ts';
import { STATE_LETTERS } from '../../../shared/domain/employment/read-state.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import type { MonthState } from '../../../shared/law/facts/jkp.ts';
import type { Cell } from './selection.ts';

/** What stands in a cell; `state` null where nothing is on record. */
export interface CellValue {
  readonly month: Month;
  readonly state: MonthState | null;
  readonly wage: number | null;
  /** The job did not run in that month. */
  readonly outside: boolean;
  /** The month has not come yet. */
  readonly future: boolean;
}

/** `Maret 2026, lunas, upah Rp4.500.000`: a cell for those who hear it. */
export function cellWords(t: TFunction, { month, state, wage, outside, future }: CellValue): string {
  const said =
    state !== null
      ? t(`employment.state.${state}`)
      : future
        ? t('employment.grid.future')
        : outside
          ? t('employment.grid.outside')
          : t('employment.grid.empty');
  return [
    formatMonth(monthNumber(month)),
    said.toLowerCase(),
    ...(wage === null ? [] : [t('employment.grid.wage-of', { amount: formatRupiah(rupiah(wage)) })]),
  ].join(', ');
}

/** The sign in a cell. A month that is not on record reads as unknown while the job ran. */
export const cellSign = ({ state, outside, future }: CellValue): string =>
  state !== null ? STATE_LETTERS[state] : outside || future ? '·' : STATE_LETTERS.unknown;

/** The picked cells as a spreadsheet takes them: months below each other for one job, else a line of months and rows. */
export function copyLines(t: TFunction, cells: readonly Cell[], valueAt: (cell: Cell) => CellValue): string {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const first = rows[0] ?? 0;
  if (rows.length === 1)
    return columns
      .map((column) => {
        const { month, state, wage } = valueAt({ row: first, column });
        return [month, state === null ? '' : t(`employment.state.${state}`), wage ?? ''].join('\t');
      })
      .join('\n');
  const lines = rows.map((row) =>
    columns.map((column) => {
      const { state } = valueAt({ row, column });
      return state === null ? '' : STATE_LETTERS[state];
    }),
  );
  const head = columns.map((column) => valueAt({ row: first, column }).month);
  return [head, ...lines].map((line) => line.join('\t')).join('\n');
}

/** A cell of the grid: rows are jobs, columns are months. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The picked cells: a rectangle from where it began to where the focus is. */
export interface Selection {
  readonly anchor: Cell;
  readonly focus: Cell;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const within = (at: number, count: number) => Math.min(Math.max(0, at), Math.max(0, count - 1));
const inside = ({ row, column }: Cell, { rows, columns }: Size): Cell => ({
  row: within(row, rows),
  column: within(column, columns),
});

/** One cell. */
export const only = (cell: Cell): Selection => ({ anchor: cell, focus: cell });

/** Whether a cell is picked. */
export function holds({ anchor, focus }: Selection, { row, column }: Cell): boolean {
  const between = (at: number, a: number, b: number) => at >= Math.min(a, b) && at <= Math.max(a, b);
  return between(row, anchor.row, focus.row) && between(column, anchor.column, focus.column);
}

/** Every picked cell, row by row. */
export function cellsOf({ anchor, focus }: Selection): readonly Cell[] {
  const rows = [Math.min(anchor.row, focus.row), Math.max(anchor.row, focus.row)] as const;
  const columns = [Math.min(anchor.column, focus.column), Math.max(anchor.column, focus.column)] as const;
  return Array.from({ length: rows[1] - rows[0] + 1 }, (_, r) =>
    Array.from({ length: columns[1] - columns[0] + 1 }, (__, c) => ({
      row: rows[0] + r,
      column: columns[0] + c,
    })),
  ).flat();
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [0, -12],
  PageDown: [0, 12],
};

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** Where a key leads: arrows, Home, End, a year by PgUp and PgDn; with Shift the picked cells grow. Null for other keys. */
export function moved(now: Selection, { key, shiftKey, ctrlKey }: Key, size: Size): Selection | null {
  if (ctrlKey && key.toLowerCase() === 'a')
    return {
      anchor: { row: 0, column: 0 },
      focus: inside({ row: size.rows, column: size.columns }, size),
    };
  const { row, column } = now.focus;
  const step = STEPS[key];
  const to =
    key === 'Home'
      ? { row: ctrlKey ? 0 : row, column: 0 }
      : key === 'End'
        ? { row: ctrlKey ? size.rows : row, column: size.columns }
        : step === undefined
          ? null
          : { row: row + step[0], column: column + step[1] };
  if (to === null) return null;
  const focus = inside(to, size);
  return shiftKey ? { anchor: now.anchor, focus } : only(focus);
}

import type { ReactNode } from 'react';

/** A column of a list. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Starting width in pixels. */
  readonly size: number;
  readonly minSize?: number;
  /** Takes what width is left. */
  readonly grow?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Name the contract knows this order by; without it the column cannot be sorted. */
  readonly sort?: string;
  /** False for the column that names the row. */
  readonly hideable?: boolean;
  /** Hidden until someone asks for it. */
  readonly hidden?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

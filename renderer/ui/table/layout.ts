import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import { recall, remember } from '../remember.ts';
import type { Column } from './columns.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature });
type Features = typeof features;

interface Remembered {
  readonly sizes: Record<string, number>;
  readonly visible: Record<string, boolean>;
}
const NOTHING: Remembered = { sizes: {}, visible: {} };

const NO_ROWS: readonly object[] = [];

/** Widths and visibility of a list's columns, remembered under `id` on this computer. */
export function useTableLayout<Row>(id: string, columns: readonly Column<Row>[]) {
  const defs = useMemo(
    (): ColumnDef<Features, object>[] =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        size: column.size,
        minSize: column.minSize ?? 48,
        maxSize: 900,
        enableHiding: column.hideable ?? true,
      })),
    [columns],
  );
  // The layout is read once per list.
  const [started] = useState(() => {
    const kept = recall<Remembered>(`table.${id}`, NOTHING);
    const hidden = Object.fromEntries(columns.filter((c) => c.hidden).map((c) => [c.id, false]));
    return { columnSizing: kept.sizes, columnVisibility: { ...hidden, ...kept.visible } };
  });
  const table = useTable<Features, object>({
    features,
    columns: defs,
    data: NO_ROWS,
    initialState: started,
    columnResizeMode: 'onChange',
  });
  const { columnSizing, columnVisibility, columnResizing } = table.state;
  const resizing = columnResizing.isResizingColumn !== false;
  useEffect(() => {
    if (resizing) return;
    remember(`table.${id}`, { sizes: columnSizing, visible: columnVisibility } satisfies Remembered);
  }, [id, resizing, columnSizing, columnVisibility]);
  return table;
}

export type TableLayout = ReturnType<typeof useTableLayout>;

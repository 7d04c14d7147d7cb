// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
import { Group, Skeleton, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { ListResult } from '../../client/hooks.ts';
import { ErrorPanel } from '../ErrorPanel.tsx';
import { useShortcut } from '../keyboard/shortcuts.ts';
import { useSlow } from '../Waiting.tsx';
import { BodyRow } from './BodyRow.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import type { Column, Order } from './columns.ts';
import styles from './DataTable.module.css';
import { HeaderRow } from './HeaderRow.tsx';
import { type TableLayout, useTableLayout } from './layout.ts';
import type { Selection } from './selection.ts';

const ROW_HEIGHT = 32;
const SELECT_WIDTH = 36;
/** Rows from the end of what is here at which more is asked for. */
const AHEAD = 30;
/** Where a list stood and which row was lit, by list, while the app runs. */
const places = new Map<string, { readonly offset: number; readonly lit: number }>();

export interface DataTableProps<Row> {
  /** Names the list: its column layout is kept under it. */
  readonly id: string;
  /** Names the place in the list, where one list stands on many records. */
  readonly placeId?: string;
  /** What the list holds, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly list: ListResult<Row>;
  readonly rowKey: (row: Row) => string;
  /** What names a row, for its tick box. */
  readonly rowLabel?: (row: Row) => string;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** What the Delete key does to the lit row. */
  readonly onDelete?: ((row: Row) => void) | undefined;
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
  readonly selection?: Selection | undefined;
  /** The row that is lit, where the screen follows it; otherwise the list keeps it for itself. */
  readonly lit?: { readonly key: string | null; readonly onLit: (row: Row) => void };
  /** Marks a row, e.g. the refused ones. */
  readonly tone?: (row: Row) => 'bad' | 'wait' | undefined;
  /** Shown when there is nothing to list. */
  readonly empty: ReactNode;
  /** Right part of the footer. */
  readonly footer?: ReactNode;
}

function templateOf<Row>(columns: readonly Column<Row>[], layout: TableLayout, picking: boolean): string {
  const widths = columns.map((column) => {
    const size = layout.getColumn(column.id)?.getSize() ?? column.size;
    return column.grow ? `minmax(${size}px, 1fr)` : `${size}px`;
  });
  // What is left goes to the growing column, else to an empty one at the end.
  const rest = columns.some((column) => column.grow) ? [] : ['minmax(0, 1fr)'];
  return [...(picking ? [`${SELECT_WIDTH}px`] : []), ...widths, ...rest].join(' ');
}

function WaitingRows() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: 8 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <Skeleton key={line} height={14} my={9} width={`${94 - ((line * 13) % 30)}%`} />
      ))}
    </div>
  );
}

/** A list that stays quick with 100,000 rows: only what is in sight is drawn, pages come as one scrolls. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { list, rowKey, selection, onOpen } = props;
  const { rows, more } = list;
  const placeId = props.placeId ?? props.id;
  const layout = useTableLayout(props.id, props.columns as readonly Column<unknown>[]);
  const columns = props.columns.filter((column) => layout.getColumn(column.id)?.getIsVisible() ?? true);
  const box = useRef<HTMLDivElement>(null);
  const [start] = useState(() => places.get(placeId));
  const [ownLit, setOwnLit] = useState(start?.lit ?? -1);
  const baseId = useId();
  const slow = useSlow(list.loading);
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const lit = props.lit === undefined ? ownLit : keys.indexOf(props.lit.key ?? '');
  const setLit = (index: number) => {
    setOwnLit(index);
    const row = rows[index];
    if (row !== undefined) props.lit?.onLit(row);
  };

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialOffset: start?.offset ?? 0,
    // The sticky head covers the first row's height.
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const moreNow = useRef(more);
  moreNow.current = more;
  useEffect(() => {
    if (last >= 0 && last >= rows.length - AHEAD) moreNow.current();
  }, [last, rows.length]);

  const litNow = useRef(lit);
  litNow.current = lit;
  // Before the box leaves the page: outside of it, it stands at its beginning.
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element !== null) places.set(placeId, { offset: element.scrollTop, lit: litNow.current });
    };
  }, [placeId]);

  const isFollowed = props.lit !== undefined;
  // Lit from outside, it may be out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row is a reason to scroll
  useEffect(() => {
    if (isFollowed && lit >= 0) virtual.scrollToIndex(lit);
  }, [isFollowed, lit]);

  const light = (index: number): number => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    if (rows.length > 0) {
      setLit(next);
      virtual.scrollToIndex(next);
    }
    return next;
  };
  const step = (by: number): number => {
    if (document.activeElement !== box.current) box.current?.focus({ preventScroll: true });
    return light(lit < 0 ? 0 : lit + by);
  };
  useShortcut('down', () => step(1));
  useShortcut('up', () => step(-1));

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 320) / ROW_HEIGHT) - 2);
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const by = moves[event.key];
    const row = rows[lit];
    if (by !== undefined) {
      event.preventDefault();
      const key = keys[step(by)];
      if (event.shiftKey && selection && key !== undefined) selection.toggle(key, keys, true);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      light(event.key === 'Home' ? 0 : rows.length - 1);
    } else if (event.key === 'Enter' && !event.ctrlKey && row !== undefined) {
      event.preventDefault();
      onOpen?.(row);
    } else if (event.key === 'Delete' && props.onDelete && row !== undefined) {
      event.preventDefault();
      props.onDelete(row);
    } else if (event.key === ' ' && selection && row !== undefined) {
      event.preventDefault();
      selection.toggle(rowKey(row), keys, event.shiftKey);
    } else if (event.key === 'a' && event.ctrlKey && selection) {
      event.preventDefault();
      selection.setAll(keys);
    }
  };

  const template = templateOf(columns, layout, selection !== undefined);
  const allPicked = rows.length > 0 && keys.every((key) => selection?.ids.has(key));
  const picked = allPicked ? 'all' : (selection?.ids.size ?? 0) > 0 ? 'some' : 'none';
  const isEmpty = !list.loading && rows.length === 0 && list.error === null;
  return (
    <div className={styles.table}>
      <div
        ref={box}
        role="grid"
        className={styles.box}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={list.total === null ? -1 : list.total + 1}
        aria-multiselectable={selection !== undefined}
        aria-busy={list.loading}
        {...(lit >= 0 && lit < rows.length ? { 'aria-activedescendant': `${baseId}-${lit}` } : {})}
        onKeyDown={onKeyDown}
      >
        <HeaderRow
          columns={columns}
          layout={layout}
          template={template}
          order={props.order}
          onOrder={props.onOrder}
          picked={selection === undefined ? null : picked}
          onPickAll={() => (allPicked ? selection?.clear() : selection?.setAll(keys))}
        />
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
          {items.map((item) => {
            const row = rows[item.index];
            const key = keys[item.index];
            if (row === undefined || key === undefined) return null;
            return (
              <BodyRow
                key={key}
                id={`${baseId}-${item.index}`}
                row={row}
                index={item.index}
                columns={columns}
                template={template}
                height={ROW_HEIGHT}
                top={item.start}
                lit={item.index === lit}
                opens={onOpen !== undefined}
                tone={props.tone?.(row)}
                picked={selection === undefined ? null : selection.ids.has(key)}
                label={props.rowLabel?.(row) ?? key}
                onPick={(range) => selection?.toggle(key, keys, range)}
                onClick={(event) => {
                  setLit(item.index);
                  if (selection && (event.ctrlKey || event.shiftKey)) {
                    selection.toggle(key, keys, event.shiftKey);
                  } else if (window.getSelection()?.isCollapsed ?? true) {
                    onOpen?.(row);
                  }
                }}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 && (
        <div className={styles.instead}>
          {list.error !== null && <ErrorPanel error={list.error} onAgain={list.again} />}
          {list.loading && slow && <WaitingRows />}
          {isEmpty && props.empty}
        </div>
      )}
      <div className={styles.foot}>
        <Text size="xs" c="dimmed" className="tabular" aria-live="polite">
          {list.total !== null && t('ui.table.shown', { shown: rows.length, total: list.total })}
        </Text>
        <Group gap="xs">
          {props.footer}
          <ColumnMenu layout={layout} />
        </Group>
      </div>
    </div>
  );
}

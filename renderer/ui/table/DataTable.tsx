import { Button, Checkbox, Group, Menu, Skeleton, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListResult } from '../../client/hooks.ts';
import { ErrorPanel } from '../ErrorPanel.tsx';
import { useShortcut } from '../keyboard/shortcuts.ts';
import { useSlow } from '../Waiting.tsx';
import type { Column, Order } from './columns.ts';
import styles from './DataTable.module.css';
import { type TableLayout, useTableLayout } from './layout.ts';
import type { Selection } from './selection.ts';

const ROW_HEIGHT = 32;
const SELECT_WIDTH = 36;
/** Where a list stood and which row was lit, by list, while the app runs. */
const places = new Map<string, { readonly offset: number; readonly lit: number }>();

export interface DataTableProps<Row> {
  /** Names the list: its column layout and its place are kept under it. */
  readonly id: string;
  /** Names the place in the list where one list stands on many records. */
  readonly placeId?: string;
  /** What the list holds, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly list: ListResult<Row>;
  readonly rowKey: (row: Row) => string;
  /** What names a row, for its tick box. */
  readonly rowLabel?: (row: Row) => string;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
  readonly selection?: Selection | undefined;
  /** Marks a row, e.g. the refused ones. */
  readonly tone?: (row: Row) => 'bad' | 'wait' | undefined;
  /** Height of a row in pixels, 32 by default. */
  readonly rowHeight?: number;
  /** Shown when there is nothing to list. */
  readonly empty: ReactNode;
  /** Right part of the footer. */
  readonly footer?: ReactNode;
}

function template<Row>(columns: readonly Column<Row>[], layout: TableLayout, selecting: boolean): string {
  const widths = columns.map((column) => {
    const size = layout.getColumn(column.id)?.getSize() ?? column.size;
    return column.grow ? `minmax(${size}px, 1fr)` : `${size}px`;
  });
  // What is left goes to the growing column, else to an empty one at the end.
  const rest = columns.some((column) => column.grow) ? [] : ['minmax(0, 1fr)'];
  return [...(selecting ? [`${SELECT_WIDTH}px`] : []), ...widths, ...rest].join(' ');
}

function ColumnMenu({ layout }: { readonly layout: TableLayout }) {
  const { t } = useTranslation();
  return (
    <Menu position="top-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={14} aria-hidden />}
        >
          {t('ui.table.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {layout.getAllLeafColumns().map((column) => (
          <Menu.Item
            key={column.id}
            component="div"
            disabled={!column.getCanHide()}
            onClick={() => column.toggleVisibility(!column.getIsVisible())}
            role="menuitemcheckbox"
            aria-checked={column.getIsVisible()}
          >
            <Checkbox
              size="xs"
              tabIndex={-1}
              readOnly
              aria-hidden
              label={String(column.columnDef.header)}
              checked={column.getIsVisible()}
              style={{ pointerEvents: 'none' }}
            />
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            layout.resetColumnSizing(true);
            layout.resetColumnVisibility(true);
          }}
        >
          {t('ui.table.columns.reset')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A list that stays quick with 100,000 rows: only what is in sight is drawn, pages come as one scrolls. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { list, rowKey, selection, onOpen, order, onOrder, rowHeight = ROW_HEIGHT } = props;
  const placeId = props.placeId ?? props.id;
  const layout = useTableLayout(props.id, props.columns as readonly Column<unknown>[]);
  const columns = props.columns.filter((column) => layout.getColumn(column.id)?.getIsVisible() ?? true);
  const box = useRef<HTMLDivElement>(null);
  const [start] = useState(() => places.get(placeId));
  const [lit, setLit] = useState(start?.lit ?? -1);
  const baseId = useId();
  const slow = useSlow(list.loading);
  const { rows } = list;
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: start?.offset ?? 0,
    scrollPaddingStart: rowHeight + 4,
    paddingStart: 0,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const { more } = list;
  useEffect(() => {
    if (last >= 0 && last >= rows.length - 30) more();
  }, [last, rows.length, more]);

  const litNow = useRef(lit);
  litNow.current = lit;
  useEffect(() => {
    const element = box.current;
    return () => {
      if (element !== null) places.set(placeId, { offset: element.scrollTop, lit: litNow.current });
    };
  }, [placeId]);

  const light = (index: number) => {
    if (rows.length === 0) return;
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setLit(next);
    virtual.scrollToIndex(next);
  };
  const step = (by: number) => {
    light(lit < 0 ? 0 : lit + by);
    if (document.activeElement !== box.current) box.current?.focus({ preventScroll: true });
  };
  useShortcut('down', () => step(1));
  useShortcut('up', () => step(-1));

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 320) / rowHeight) - 2);
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const by = moves[event.key];
    const row = rows[lit];
    if (by !== undefined) {
      event.preventDefault();
      step(by);
      const next = keys[Math.max(0, Math.min(rows.length - 1, lit + by))];
      if (event.shiftKey && selection && next !== undefined) selection.toggle(next, keys, true);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      light(event.key === 'Home' ? 0 : rows.length - 1);
    } else if (event.key === 'Enter' && !event.ctrlKey && row !== undefined) {
      event.preventDefault();
      onOpen?.(row);
    } else if (event.key === ' ' && selection && row !== undefined) {
      event.preventDefault();
      selection.toggle(rowKey(row), keys, event.shiftKey);
    }
  };

  const grid = template(columns, layout, selection !== undefined);
  const picked = selection?.ids.size ?? 0;
  const allPicked = rows.length > 0 && keys.every((key) => selection?.ids.has(key));
  const isEmpty = !list.loading && rows.length === 0 && list.error === null;
  return (
    <div className={styles.table}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight */}
      <div
        ref={box}
        role="grid"
        className={styles.box}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={list.total ?? -1}
        aria-multiselectable={selection !== undefined}
        aria-busy={list.loading}
        {...(lit >= 0 ? { 'aria-activedescendant': `${baseId}-${lit}` } : {})}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && lit < 0 && rows.length > 0) setLit(0);
        }}
      >
        <div className={styles.head} role="row" style={{ gridTemplateColumns: grid }} aria-rowindex={1}>
          {selection !== undefined && (
            <div role="columnheader" className={styles.tick}>
              <Checkbox
                size="xs"
                aria-label={t('ui.table.select-all')}
                checked={allPicked}
                indeterminate={picked > 0 && !allPicked}
                onChange={() => (allPicked ? selection.clear() : selection.setAll(keys))}
              />
            </div>
          )}
          {columns.map((column) => {
            const sorted = order !== undefined && column.sort !== undefined && order.by === column.sort;
            const header = layout.getHeaderGroups()[0]?.headers.find((one) => one.column.id === column.id);
            return (
              <div
                key={column.id}
                role="columnheader"
                className={styles.header}
                data-align={column.align ?? 'left'}
                aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                {column.sort !== undefined && onOrder !== undefined ? (
                  <button
                    type="button"
                    className={styles.sort}
                    title={t('ui.table.sort', { column: column.header })}
                    onClick={() =>
                      onOrder({ by: column.sort ?? '', descending: sorted ? !order.descending : false })
                    }
                  >
                    <span>{column.header}</span>
                    {sorted &&
                      (order.descending ? (
                        <IconArrowDown size={13} aria-hidden />
                      ) : (
                        <IconArrowUp size={13} aria-hidden />
                      ))}
                  </button>
                ) : (
                  <span className={styles.plain}>{column.header}</span>
                )}
                {header !== undefined && (
                  <span
                    aria-hidden
                    className={styles.resize}
                    onMouseDown={header.getResizeHandler()}
                    onDoubleClick={() => header.column.resetSize()}
                  />
                )}
              </div>
            );
          })}
        </div>
        {list.error !== null && (
          <div className={styles.notice}>
            <ErrorPanel error={list.error} onAgain={list.again} />
          </div>
        )}
        {list.loading && rows.length === 0 && slow && (
          <div className={styles.notice} role="status" aria-label={t('ui.loading')}>
            {Array.from({ length: 8 }, (_, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
              <Skeleton key={line} height={14} my={9} width={`${94 - ((line * 13) % 30)}%`} />
            ))}
          </div>
        )}
        {isEmpty && props.empty}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = keys[item.index] ?? String(item.index);
            const isPicked = selection?.ids.has(key) ?? false;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for the lit row
              // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
              <div
                key={key}
                id={`${baseId}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={isPicked || item.index === lit}
                className={styles.row}
                data-lit={item.index === lit || undefined}
                data-picked={isPicked || undefined}
                data-open={onOpen !== undefined || undefined}
                data-tone={props.tone?.(row)}
                style={{
                  gridTemplateColumns: grid,
                  height: rowHeight,
                  transform: `translateY(${item.start}px)`,
                }}
                onClick={(event) => {
                  setLit(item.index);
                  if (selection && (event.ctrlKey || event.shiftKey)) {
                    selection.toggle(key, keys, event.shiftKey);
                  } else if (window.getSelection()?.isCollapsed ?? true) {
                    onOpen?.(row);
                  }
                }}
              >
                {selection !== undefined && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click from opening the row
                  <div role="gridcell" className={styles.tick} onClick={(event) => event.stopPropagation()}>
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={t('ui.table.select', { label: props.rowLabel?.(row) ?? key })}
                      checked={isPicked}
                      onChange={() => undefined}
                      onClick={(event) => selection.toggle(key, keys, event.shiftKey)}
                    />
                  </div>
                )}
                {columns.map((column) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    className={styles.cell}
                    data-align={column.align ?? 'left'}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
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

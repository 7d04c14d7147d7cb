// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus for its cells
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column, Order } from './columns.ts';
import styles from './DataTable.module.css';
import type { TableLayout } from './layout.ts';

export interface HeaderRowProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly layout: TableLayout;
  /** Value of grid-template-columns. */
  readonly template: string;
  readonly order: Order | undefined;
  readonly onOrder: ((order: Order) => void) | undefined;
  /** All, some or none of the rows are picked; null where rows cannot be picked. */
  readonly picked: 'all' | 'some' | 'none' | null;
  readonly onPickAll: () => void;
}

/** Names of the columns, with order and width at hand. */
export function HeaderRow<Row>(props: HeaderRowProps<Row>) {
  const { t } = useTranslation();
  const { columns, layout, order, onOrder } = props;
  const headers = layout.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div className={styles.head} role="row" style={{ gridTemplateColumns: props.template }} aria-rowindex={1}>
      {props.picked !== null && (
        <div role="columnheader" className={styles.tick}>
          <Checkbox
            size="xs"
            aria-label={t('ui.table.select-all')}
            checked={props.picked === 'all'}
            indeterminate={props.picked === 'some'}
            onChange={props.onPickAll}
          />
        </div>
      )}
      {columns.map((column) => {
        const sorted = order !== undefined && column.sort !== undefined && order.by === column.sort;
        const header = headers.find((one) => one.column.id === column.id);
        const Arrow = order?.descending ? IconArrowDown : IconArrowUp;
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
                {sorted && <Arrow size={13} aria-hidden />}
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
  );
}

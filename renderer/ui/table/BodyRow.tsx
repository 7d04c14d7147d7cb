// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus for its cells
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for the lit row
import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns.ts';
import styles from './DataTable.module.css';

export interface BodyRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  /** Value of grid-template-columns. */
  readonly template: string;
  readonly height: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly lit: boolean;
  readonly opens: boolean;
  readonly tone: string | undefined;
  /** Null where rows cannot be picked. */
  readonly picked: boolean | null;
  readonly label: string;
  readonly onPick: (range: boolean) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** One row in sight. */
export function BodyRow<Row>(props: BodyRowProps<Row>) {
  const { t } = useTranslation();
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.picked ?? props.lit}
      className={styles.row}
      data-lit={props.lit || undefined}
      data-picked={props.picked || undefined}
      data-open={props.opens || undefined}
      data-tone={props.tone}
      style={{
        gridTemplateColumns: props.template,
        height: props.height,
        transform: `translateY(${props.top}px)`,
      }}
      onClick={props.onClick}
    >
      {props.picked !== null && (
        <div role="gridcell" className={styles.tick} onClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('ui.table.select', { label: props.label })}
            checked={props.picked}
            onChange={() => undefined}
            onClick={(event) => props.onPick(event.shiftKey)}
          />
        </div>
      )}
      {props.columns.map((column) => (
        <div key={column.id} role="gridcell" className={styles.cell} data-align={column.align ?? 'left'}>
          {column.cell(props.row)}
        </div>
      ))}
    </div>
  );
}

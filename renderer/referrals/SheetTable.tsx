import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Referrals.module.css';

/** A table on a page that is read from top to bottom; where it is wider than the page, it scrolls by itself. */
export function SheetTable({
  label,
  width,
  spacing = 6,
  heads,
  children,
}: {
  readonly label: string;
  /** Least width, pixels. */
  readonly width: number;
  readonly spacing?: number;
  /** Heads of the columns, each with its width in pixels; without one it takes what is left. */
  readonly heads: readonly (readonly [text: string, width?: number])[];
  /** The rows. */
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.wide}>
      <Table className={styles.table ?? ''} verticalSpacing={spacing} miw={width} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {heads.map(([text, w]) => (
              <Table.Th key={text} {...(w === undefined ? {} : { w })}>
                {text}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}

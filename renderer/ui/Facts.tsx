import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Label and value in aligned pairs; an empty value shows a dash. */
export function Facts({
  facts,
  columns = 1,
  narrow = false,
}: {
  readonly facts: readonly Fact[];
  readonly columns?: 1 | 2;
  /** For side panels: short labels. */
  readonly narrow?: boolean;
}) {
  return (
    <dl className={styles.facts} data-columns={columns} data-narrow={narrow || undefined}>
      {facts.map((fact) => (
        <div key={fact.label} className={styles.pair}>
          <dt>{fact.label}</dt>
          <dd>{fact.value === '' || fact.value === null || fact.value === undefined ? '–' : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import styles from './Disputes.module.css';

/** A table that may be wider than its window. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
    <section className={styles.wide} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

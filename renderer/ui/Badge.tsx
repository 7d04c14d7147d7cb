import type { ReactNode } from 'react';
import type { Tone } from '../theme/theme.ts';
import styles from './Badge.module.css';

/** A word with a tone. The word carries the meaning, the colour only helps to find it. */
export function ToneBadge({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

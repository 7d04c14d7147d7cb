import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import styles from './Readiness.module.css';

/** Figures of one kind, each of which narrows the list to those that it counts. */
export function Chips<Code extends string>({
  label,
  codes,
  words,
  counts,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly words: Readonly<Record<Code, string>>;
  readonly counts: Readonly<Record<Code, number>>;
  readonly chosen: Code | null;
  readonly onChoose: (code: Code | null) => void;
}) {
  return (
    <fieldset className={styles.row} aria-label={label}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <div className={styles.chips}>
        {codes.map((code) => (
          <button
            key={code}
            type="button"
            className={styles.chip}
            aria-pressed={chosen === code}
            disabled={counts[code] === 0 && chosen !== code}
            onClick={() => onChoose(chosen === code ? null : code)}
          >
            {words[code]} <b>{formatNumber(counts[code])}</b>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

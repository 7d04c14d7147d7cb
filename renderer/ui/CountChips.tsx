import { formatNumber } from '../../shared/domain/words/format-number.ts';
import classes from './CountChips.module.css';

export interface CountChip<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

/** One choice out of a few, each with how many it holds; what holds none cannot be chosen. */
export function CountChips<Value extends string | null>({
  label,
  labelled = false,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  /** Whether the label stands before the choices, for the eye too. */
  readonly labelled?: boolean;
  readonly choices: readonly CountChip<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className={labelled ? classes.labelled : classes.plain} aria-label={label}>
      {labelled && (
        <span className={classes.label} aria-hidden>
          {label}
        </span>
      )}
      <div className={classes.chips}>
        {choices.map(({ value, label: name, count }) => (
          <button
            key={value ?? ''}
            type="button"
            className={classes.chip}
            aria-pressed={chosen === value}
            disabled={count === 0 && chosen !== value}
            onClick={() => onChoose(value)}
          >
            {name} <b>{formatNumber(count)}</b>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

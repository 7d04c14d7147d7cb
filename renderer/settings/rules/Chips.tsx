import { formatNumber } from '../../../shared/domain/words/format-number.ts';
import classes from './rules.module.css';

export interface Chip<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

/** One choice out of a few, each with how many it holds; what holds none cannot be chosen. */
export function Chips<Value extends string | null>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly Chip<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className={classes.chips} aria-label={label}>
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
    </fieldset>
  );
}

import type { PlainDate } from '../../calendar/plain-date.ts';

/** The deadline that a dispute has to keep next: its code of the rules engine, and the day by which it is kept. */
export interface NextDeadline {
  readonly code: string;
  readonly due: PlainDate;
}

/** A deadline as it runs: `due` is the day that counts, also where a person set it. */
export interface Running extends NextDeadline {
  readonly startedOn: PlainDate;
  /** When it was met; null while it was not. */
  readonly metOn: PlainDate | null;
}

const keyOf = ({ due, startedOn, code }: Running) => `${due} ${startedOn} ${code}`;

/** The earliest deadline that is still to be kept, overdue or not; null where none runs. Pure. */
export function earliestDeadline(deadlines: readonly Running[]): NextDeadline | null {
  const [first] = deadlines
    .filter(({ metOn }) => metOn === null)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return first === undefined ? null : { code: first.code, due: first.due };
}

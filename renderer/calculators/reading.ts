import { isPlainDate } from '../../shared/calendar/plain-date.ts';

/** What a form says so far. */
export interface FormReading {
  /** Facts for the rules engine; null while some are missing or cannot be read. */
  readonly facts: Readonly<Record<string, unknown>> | null;
  /** Fields that still have to be filled in, in reading order. */
  readonly missing: readonly string[];
  /** Fields whose text is no date or no sum; the field itself says why. */
  readonly unreadable: readonly string[];
}

/** A sum as a money field holds it: a number, nothing, or text that cannot be read. */
export type TypedAmount = number | string | null;
/** A day as a date field holds it: ISO text, nothing, or text that cannot be read. */
export type TypedDate = string | null;

/** Reads a form field by field and keeps note of what is missing. */
export interface FormReader {
  readonly date: (field: string, value: TypedDate) => string | null;
  /** As `date`, but may stay empty. */
  readonly dateOrNull: (field: string, value: TypedDate) => string | null;
  readonly amount: (field: string, value: TypedAmount) => number | null;
  /** As `amount`, but empty is `otherwise`. */
  readonly amountOr: <Other>(field: string, value: TypedAmount, otherwise: Other) => number | Other;
  readonly choice: <Value>(field: string, value: Value | null) => Value | null;
  /** Notes a field as missing under a condition that the field alone does not show. */
  readonly demand: (field: string, isFilled: boolean) => void;
  readonly finish: (facts: Readonly<Record<string, unknown>>) => FormReading;
}

export function readForm(): FormReader {
  const missing: string[] = [];
  const unreadable: string[] = [];
  const isEmpty = (value: unknown) => value === null || value === undefined || value === '';
  const dateOrNull = (field: string, value: TypedDate) => {
    if (isEmpty(value)) return null;
    if (isPlainDate(value)) return value;
    unreadable.push(field);
    return null;
  };
  const amountOr = <Other>(field: string, value: TypedAmount, otherwise: Other) => {
    if (isEmpty(value)) return otherwise;
    if (typeof value === 'number') return value;
    unreadable.push(field);
    return otherwise;
  };
  const demand = (field: string, isFilled: boolean) => {
    if (!isFilled) missing.push(field);
  };
  return {
    date: (field, value) => {
      demand(field, !isEmpty(value));
      return dateOrNull(field, value);
    },
    dateOrNull,
    amount: (field, value) => {
      demand(field, !isEmpty(value));
      return amountOr(field, value, null);
    },
    amountOr,
    choice: (field, value) => {
      demand(field, !isEmpty(value));
      return value;
    },
    demand,
    finish: (facts) => ({
      facts: missing.length + unreadable.length === 0 ? facts : null,
      missing,
      unreadable,
    }),
  };
}

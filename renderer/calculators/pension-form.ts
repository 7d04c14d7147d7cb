import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { type FormReading, readForm, type TypedAmount, type TypedDate } from './reading.ts';

export interface PensionValues {
  readonly severanceTotal: TypedAmount;
  readonly pensionBenefit: TypedAmount;
  /** In percent, as people say it; the engine takes 0 to 1. */
  readonly employerShare: number | null;
  readonly asOf: TypedDate;
}

export const EMPTY_PENSION: PensionValues = {
  severanceTotal: null,
  pensionBenefit: null,
  employerShare: null,
  asOf: null,
};

/** Shifts the decimal point instead of dividing: 33.3 percent is 0.333, not 0.33299999999999996. */
function shareOf(percent: number | null): number | null {
  return percent === null ? null : Number(`${percent}e-2`);
}

/** The facts of kind `pension-offset` that the form holds; the rules of `today` unless another day is typed. */
export function readPensionForm(values: PensionValues, today: PlainDate): FormReading {
  const form = readForm();
  return form.finish({
    kind: 'pension-offset',
    severanceTotal: form.amount('severanceTotal', values.severanceTotal),
    pensionBenefit: form.amount('pensionBenefit', values.pensionBenefit),
    employerShare: shareOf(form.choice('employerShare', values.employerShare)),
    asOf: form.dateOrNull('asOf', values.asOf) ?? today,
  });
}

const FIELDS: readonly string[] = Object.keys(EMPTY_PENSION);

/** The field that stands for a path of the engine; null where the form has none. */
export function pensionField(path: string): string | null {
  return FIELDS.includes(path) ? path : null;
}

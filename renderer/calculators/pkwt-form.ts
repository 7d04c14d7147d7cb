import type { BusinessScale } from '../../shared/law/facts/common.ts';
import type { PartMonth } from '../../shared/law/facts/pkwt-compensation.ts';
import { type FormReading, readForm, type TypedAmount, type TypedDate } from './reading.ts';

export interface PkwtValues {
  readonly term: 'dates' | 'months';
  readonly start: TypedDate;
  readonly end: TypedDate;
  readonly partMonth: PartMonth;
  readonly months: number | null;
  readonly basic: TypedAmount;
  readonly fixedAllowances: TypedAmount;
  readonly businessScale: BusinessScale | null;
  readonly foreignWorker: boolean;
}

export const EMPTY_PKWT: PkwtValues = {
  term: 'dates',
  start: null,
  end: null,
  partMonth: 'by-30-days',
  months: null,
  basic: null,
  fixedAllowances: null,
  businessScale: null,
  foreignWorker: false,
};

/** The facts of kind `pkwt-compensation` that the form holds. */
export function readPkwtForm(values: PkwtValues): FormReading {
  const form = readForm();
  const term =
    values.term === 'months'
      ? { months: form.choice('months', values.months) }
      : {
          start: form.date('start', values.start),
          end: form.date('end', values.end),
          partMonth: values.partMonth,
        };
  const wage = {
    basic: form.amount('basic', values.basic),
    fixedAllowances: form.amountOr('fixedAllowances', values.fixedAllowances, 0),
  };
  const businessScale = form.choice('businessScale', values.businessScale);
  return form.finish({
    kind: 'pkwt-compensation',
    ...term,
    wage,
    businessScale,
    foreignWorker: values.foreignWorker,
  });
}

const FIELDS: Readonly<Record<string, keyof PkwtValues>> = {
  months: 'months',
  start: 'start',
  end: 'end',
  wage: 'basic',
  'wage.basic': 'basic',
  'wage.fixedAllowances': 'fixedAllowances',
  businessScale: 'businessScale',
};

/** The field that stands for a path of the engine; null where the form has none. */
export function pkwtField(path: string): string | null {
  return FIELDS[path] ?? null;
}

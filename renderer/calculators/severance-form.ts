import type { BusinessScale } from '../../shared/law/facts/common.ts';
import type { LayoffReason } from '../../shared/law/layoff-reasons.ts';
import { type FormReader, type FormReading, readForm, type TypedAmount, type TypedDate } from './reading.ts';

export type WageKind = 'monthly' | 'daily' | 'piece-rate';

export interface SeveranceValues {
  readonly reason: LayoffReason | null;
  readonly start: TypedDate;
  readonly end: TypedDate;
  readonly wageKind: WageKind;
  readonly basic: TypedAmount;
  readonly fixedAllowances: TypedAmount;
  readonly daily: TypedAmount;
  readonly pieceRate: TypedAmount;
  readonly minimumWage: TypedAmount;
  readonly unusedLeaveDays: number | null;
  readonly leaveDivisor: number | null;
  readonly travelHome: TypedAmount;
  readonly other: TypedAmount;
  readonly separationPay: TypedAmount;
  readonly businessScale: BusinessScale | null;
}

export const EMPTY_SEVERANCE: SeveranceValues = {
  reason: null,
  start: null,
  end: null,
  wageKind: 'monthly',
  basic: null,
  fixedAllowances: null,
  daily: null,
  pieceRate: null,
  minimumWage: null,
  unusedLeaveDays: null,
  leaveDivisor: null,
  travelHome: null,
  other: null,
  separationPay: null,
  businessScale: null,
};

function readWage(form: FormReader, values: SeveranceValues): Readonly<Record<string, number | null>> {
  switch (values.wageKind) {
    case 'monthly':
      return {
        basic: form.amount('basic', values.basic),
        fixedAllowances: form.amountOr('fixedAllowances', values.fixedAllowances, 0),
      };
    case 'daily':
      return { daily: form.amount('daily', values.daily) };
    case 'piece-rate':
      return {
        pieceRateMonthlyAverage: form.amount('pieceRate', values.pieceRate),
        minimumWage: form.amount('minimumWage', values.minimumWage),
      };
  }
}

/** The facts of kind `severance` that the form holds. */
export function readSeveranceForm(values: SeveranceValues): FormReading {
  const form = readForm();
  const reason = form.choice('reason', values.reason);
  const employment = { start: form.date('start', values.start), end: form.date('end', values.end) };
  const wage = readWage(form, values);
  const businessScale = form.choice('businessScale', values.businessScale);
  return form.finish({
    kind: 'severance',
    reason,
    employment,
    wage,
    rights: {
      unusedLeaveDays: values.unusedLeaveDays ?? 0,
      leaveDivisor: values.leaveDivisor,
      travelHome: form.amountOr('travelHome', values.travelHome, 0),
      other: form.amountOr('other', values.other, 0),
    },
    separationPay: form.amountOr('separationPay', values.separationPay, null),
    businessScale,
  });
}

const FIELDS: Readonly<Record<string, keyof SeveranceValues>> = {
  reason: 'reason',
  'employment.start': 'start',
  'employment.end': 'end',
  'wage.basic': 'basic',
  'wage.fixedAllowances': 'fixedAllowances',
  'wage.daily': 'daily',
  'wage.pieceRateMonthlyAverage': 'pieceRate',
  'wage.minimumWage': 'minimumWage',
  'rights.unusedLeaveDays': 'unusedLeaveDays',
  'rights.leaveDivisor': 'leaveDivisor',
  'rights.travelHome': 'travelHome',
  'rights.other': 'other',
  separationPay: 'separationPay',
  businessScale: 'businessScale',
};

const WAGE_FIELDS: Readonly<Record<WageKind, keyof SeveranceValues>> = {
  monthly: 'basic',
  daily: 'daily',
  'piece-rate': 'pieceRate',
};

/** The field that stands for a path of the engine; null where the form has none. */
export function severanceField(path: string, values: SeveranceValues): string | null {
  return path === 'wage' ? WAGE_FIELDS[values.wageKind] : (FIELDS[path] ?? null);
}

import { monthNumber, monthText } from '../../shared/calendar/months.ts';
import { isPlainDate, type PlainDate } from '../../shared/calendar/plain-date.ts';
import type { BusinessScale } from '../../shared/law/facts/common.ts';
import type { JkpFacts, JkpReason, MonthState, Programme, Proof } from '../../shared/law/facts/jkp.ts';
import { type FormReading, readForm, type TypedAmount, type TypedDate } from './reading.ts';

export interface JkpValues {
  readonly citizenship: JkpFacts['worker']['citizenship'];
  readonly birthDate: TypedDate;
  readonly willingToWork: boolean;
  readonly reemployedOn: TypedDate;
  readonly scale: BusinessScale | null;
  readonly state: JkpFacts['employer']['state'];
  readonly contract: JkpFacts['employment']['contract'];
  readonly start: TypedDate;
  readonly contractEnd: TypedDate;
  readonly layoffDate: TypedDate;
  readonly reason: JkpReason | null;
  readonly proof: readonly Proof[];
  readonly programmes: readonly Programme[];
  readonly enrolledOn: TypedDate;
  /** State of each month by its text, `2025-03`; a month that is not there is not known. */
  readonly months: Readonly<Record<string, MonthState>>;
  readonly lastWage: TypedAmount;
  readonly previousClaim: TypedDate;
  readonly earlierClaim: TypedDate;
  readonly filedOn: TypedDate;
  readonly declaredEligibleOn: TypedDate;
  /** Null asks for today. */
  readonly asOf: TypedDate;
}

export const EMPTY_JKP: JkpValues = {
  citizenship: 'WNI',
  birthDate: null,
  willingToWork: true,
  reemployedOn: null,
  scale: null,
  state: 'aktif',
  contract: 'PKWTT',
  start: null,
  contractEnd: null,
  layoffDate: null,
  reason: null,
  proof: [],
  programmes: [],
  enrolledOn: null,
  months: {},
  lastWage: null,
  previousClaim: null,
  earlierClaim: null,
  filedOn: null,
  declaredEligibleOn: null,
  asOf: null,
};

/** The months whose contributions count for a layoff, oldest first, as `2025-03`; none without a day of layoff. */
export function recordMonths(layoffDate: TypedDate, count: number): readonly string[] {
  if (!isPlainDate(layoffDate)) return [];
  const first = monthNumber(layoffDate) - count;
  return first < 0 ? [] : Array.from({ length: count }, (_, index) => monthText(first + index));
}

/**
 * The facts of kind `jkp` that the form holds. The layoff ends the employment, so one day stands for both.
 * @param window months of contributions that count
 */
export function readJkpForm(values: JkpValues, today: PlainDate, window: number): FormReading {
  const form = readForm();
  const birthDate = form.date('birthDate', values.birthDate);
  const scale = form.choice('scale', values.scale);
  const start = form.date('start', values.start);
  const layoffDate = form.date('layoffDate', values.layoffDate);
  const reason = form.choice('reason', values.reason);
  form.demand('programmes', values.programmes.length > 0);
  const enrolledOn = form.date('enrolledOn', values.enrolledOn);
  const wage = form.amountOr('lastWage', values.lastWage, null);
  const months = recordMonths(values.layoffDate, window);
  const claims = [
    form.dateOrNull('previousClaim', values.previousClaim),
    form.dateOrNull('earlierClaim', values.earlierClaim),
  ].filter((date) => date !== null);
  return form.finish({
    kind: 'jkp',
    worker: {
      citizenship: values.citizenship,
      birthDate,
      willingToWork: values.willingToWork,
      reemployedOn: form.dateOrNull('reemployedOn', values.reemployedOn),
    },
    employer: { scale, state: values.state },
    employment: {
      contract: values.contract,
      start,
      end: layoffDate,
      contractEnd: values.contract === 'PKWT' ? form.dateOrNull('contractEnd', values.contractEnd) : null,
    },
    programmes: values.programmes,
    enrolledOn,
    layoff: { date: layoffDate, reason },
    proof: values.proof,
    contributions: months.map((month, index) => ({
      month,
      state: values.months[month] ?? 'unknown',
      wage: index === months.length - 1 ? wage : null,
    })),
    previousClaims: claims.map((firstBenefit) => ({ firstBenefit })),
    claim: {
      filedOn: form.dateOrNull('filedOn', values.filedOn),
      declaredEligibleOn: form.dateOrNull('declaredEligibleOn', values.declaredEligibleOn),
    },
    asOf: form.dateOrNull('asOf', values.asOf) ?? today,
  });
}

const FIELDS: Readonly<Record<string, keyof JkpValues>> = {
  'worker.birthDate': 'birthDate',
  'worker.reemployedOn': 'reemployedOn',
  'employer.scale': 'scale',
  'employment.start': 'start',
  'employment.end': 'layoffDate',
  'employment.contractEnd': 'contractEnd',
  'layoff.date': 'layoffDate',
  'layoff.reason': 'reason',
  enrolledOn: 'enrolledOn',
  contributions: 'lastWage',
  'previousClaims[0].firstBenefit': 'previousClaim',
  'previousClaims[1].firstBenefit': 'earlierClaim',
  'claim.filedOn': 'filedOn',
  'claim.declaredEligibleOn': 'declaredEligibleOn',
  asOf: 'asOf',
};

/** The field that stands for a path of the engine; null where the form has none. */
export function jkpField(path: string): string | null {
  return FIELDS[path] ?? (path.startsWith('contributions[') ? 'lastWage' : null);
}

import { LAYOFF_REASONS } from './layoff-reasons.ts';
import type { RuleSetKind, Unit } from './rule-set.ts';

/** A parameter without which the engine cannot answer, and the units that it understands there. */
export interface NeededParameter {
  readonly id: string;
  readonly units: readonly Unit[];
}

const need = (id: string, ...units: readonly Unit[]): NeededParameter => ({ id, units });

const SEVERANCE: readonly NeededParameter[] = [
  need('severance.pay-table', 'months-by-years'),
  need('severance.service-table', 'months-by-years'),
  need('severance.rights-pay', 'codes'),
  need('severance.minimum', 'yes-no'),
  need('severance.by-agreement-scales', 'codes'),
  need('wage.monthly-basis', 'codes'),
  need('wage.daily-days-a-month', 'days'),
  need('wage.piece-rate-average', 'months'),
  need('wage.piece-rate-floor', 'yes-no'),
  ...LAYOFF_REASONS.map((reason) => need(`severance.reason.${reason}`, 'multipliers', 'code')),
];

const PKWT_COMPENSATION: readonly NeededParameter[] = [
  need('pkwt.minimum-months', 'months'),
  need('pkwt.months-for-one-wage', 'months'),
  need('pkwt.wage-basis', 'codes'),
  need('pkwt.foreign-worker-excluded', 'yes-no'),
  need('pkwt.by-agreement-scales', 'codes'),
  need('pkwt.counted-from', 'date'),
  need('pkwt.days-a-part-month', 'days'),
];

const PENSION_OFFSET: readonly NeededParameter[] = [need('pension-offset.employer-share-counts', 'yes-no')];

const NEEDED: Readonly<Record<RuleSetKind, readonly NeededParameter[]>> = {
  severance: SEVERANCE,
  'pkwt-compensation': PKWT_COMPENSATION,
  'pension-offset': PENSION_OFFSET,
  jkp: [],
  deadlines: [],
};

/** What a rule set of a kind must hold, so that no question finds a hole in it. */
export function neededParameters(kind: RuleSetKind): readonly NeededParameter[] {
  return NEEDED[kind];
}

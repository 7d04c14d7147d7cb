import { DEADLINE_RULES } from './deadlines/table.ts';
import { BUSINESS_SCALES } from './facts/common.ts';
import { CITIZENSHIPS, JKP_REASONS, PROGRAMMES, PROOFS } from './facts/jkp.ts';
import { LAYOFF_REASONS } from './layoff-reasons.ts';
import type { RuleSetKind, Unit } from './rule-set.ts';

/** A parameter without which the engine cannot answer, and what it understands there. */
export interface NeededParameter {
  readonly id: string;
  readonly units: readonly Unit[];
  /** The only codes that the engine knows in the value; any where absent. */
  readonly codes?: readonly string[];
  /** The keys that an object must have. */
  readonly keys?: readonly string[];
  /** The least that the number may be: a divisor is not 0. */
  readonly least?: number;
  /** False for one that a rule set may leave out because its law knows no such thing. */
  readonly required?: false;
}

const need = (id: string, ...units: readonly Unit[]): NeededParameter => ({ id, units });
const may = (id: string, ...units: readonly Unit[]): NeededParameter => ({ id, units, required: false });

/** What rights pay may consist of. */
export const RIGHTS = ['unused-leave', 'travel-home', 'other'] as const;
/** Who sets the amounts where the law does not. */
export const OPEN_REASONS = ['by-agreement', 'by-contract'] as const;

const SEVERANCE: readonly NeededParameter[] = [
  need('severance.pay-table', 'months-by-years'),
  need('severance.service-table', 'months-by-years'),
  { ...need('severance.rights-pay', 'codes'), codes: RIGHTS },
  need('severance.minimum', 'yes-no'),
  { ...need('severance.by-agreement-scales', 'codes'), codes: BUSINESS_SCALES },
  need('wage.monthly-basis', 'codes'),
  need('wage.daily-days-a-month', 'days'),
  need('wage.piece-rate-average', 'months'),
  need('wage.piece-rate-floor', 'yes-no'),
  need('layoff.report-duty', 'yes-no'),
  ...LAYOFF_REASONS.map((reason) => ({
    ...need(`severance.reason.${reason}`, 'multipliers', 'code'),
    codes: OPEN_REASONS,
  })),
];

const PKWT_COMPENSATION: readonly NeededParameter[] = [
  need('pkwt.minimum-months', 'months'),
  { ...need('pkwt.months-for-one-wage', 'months'), least: 1 },
  need('pkwt.wage-basis', 'codes'),
  need('pkwt.foreign-worker-excluded', 'yes-no'),
  { ...need('pkwt.by-agreement-scales', 'codes'), codes: BUSINESS_SCALES },
  need('pkwt.counted-from', 'date'),
  { ...need('pkwt.days-a-part-month', 'days'), least: 1 },
];

const PENSION_OFFSET: readonly NeededParameter[] = [need('pension-offset.employer-share-counts', 'yes-no')];

const REASON_LISTS = [
  'resignation',
  'disability',
  'retirement',
  'death',
  'term-ended',
  'term-cut',
  'open',
  'covered',
] as const;

const JKP: readonly NeededParameter[] = [
  { ...need('jkp.citizenship', 'codes'), codes: CITIZENSHIPS },
  need('jkp.age-limit', 'age-years'),
  { ...need('jkp.programmes', 'codes-by-code'), codes: PROGRAMMES, keys: BUSINESS_SCALES },
  need('jkp.record-window', 'months'),
  need('jkp.record-months', 'months-of-contribution'),
  may('jkp.record-unbroken', 'months-of-contribution'),
  ...REASON_LISTS.map((list) => ({ ...need(`jkp.reason-${list}`, 'codes'), codes: JKP_REASONS })),
  ...['report', 'agreement', 'ruling'].map((kind) => ({
    ...need(`jkp.proof-${kind}`, 'code-sets'),
    codes: PROOFS,
  })),
  need('jkp.claim-months', 'months'),
  may('jkp.transition-layoff-before', 'date'),
  may('jkp.transition-filed-before', 'date'),
  need('jkp.claims-max', 'count'),
  need('jkp.claims-interval-record', 'months-of-contribution'),
  need('jkp.claims-interval-calendar', 'years'),
  need('jkp.willing-to-work', 'yes-no'),
  need('jkp.not-reemployed', 'yes-no'),
  need('jkp.cash-rates', 'ratio-by-month'),
  need('jkp.wage-ceiling', 'rupiah'),
  need('jkp.arrears-limit', 'months'),
  need('jkp.employer-pays-first', 'yes-no'),
  may('jkp.arrears-limit-insolvent', 'months'),
  may('jkp.search-applications', 'count'),
  may('jkp.search-interviews', 'count'),
  may('jkp.training-attendance', 'ratio'),
  may('jkp.month-window', 'days'),
  may('jkp.last-month-opens', 'working-days'),
  may('jkp.last-month-status-form', 'yes-no'),
  may('jkp.training-cost-ceiling', 'rupiah'),
];

const DEADLINES: readonly NeededParameter[] = [
  ...DEADLINE_RULES.filter(({ parameter }) => parameter.kind === 'deadlines').map(({ parameter }) =>
    need(parameter.id, 'working-days', 'days', 'months', 'years'),
  ),
  may('calendar.decreed-until', 'date'),
];

/** Provisions that letters cite. */
const PROCEDURE: readonly NeededParameter[] = [
  'procedure.bipartite-duty',
  'procedure.bipartite-minutes',
  'procedure.dispute-registration',
  'procedure.file-return',
  'procedure.choice-offer',
  'procedure.delegation',
  'procedure.conciliation-scope',
  'procedure.arbitration-scope',
  'procedure.suit',
  'procedure.agreement-effect',
  'procedure.suit-minutes',
  'procedure.negotiate-first',
  'procedure.proxy',
  'procedure.clarification',
  'procedure.clarification-clock',
  'procedure.summons',
  'procedure.recommendation',
  'procedure.agreement-witness',
  'procedure.agreement-registration',
  'procedure.recommendation-content',
  'procedure.answer',
  'procedure.silence',
  'procedure.agreement-after-recommendation',
  'procedure.inspector-coordination',
  'procedure.mediation-report',
  'procedure.duties-go-on',
  'social.enrolment-duty',
  'social.noncompliance-report',
]
  .map((id) => need(id, 'yes-no'))
  // Older files know one article for both ways of reaching an agreement.
  .concat(may('procedure.mediated-agreement-effect', 'yes-no'));

const NEEDED: Readonly<Record<RuleSetKind, readonly NeededParameter[]>> = {
  severance: SEVERANCE,
  'pkwt-compensation': PKWT_COMPENSATION,
  'pension-offset': PENSION_OFFSET,
  jkp: JKP,
  deadlines: DEADLINES,
  procedure: PROCEDURE,
};

/** What the engine reads in a rule set of a kind, so that no question finds a hole in it. */
export function neededParameters(kind: RuleSetKind): readonly NeededParameter[] {
  return NEEDED[kind];
}

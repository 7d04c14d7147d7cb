import type { PlainDate } from '../../calendar/plain-date.ts';
import { ruleOrNull } from '../../law/deadlines/ground.ts';
import type { MonthTerms } from '../../law/jkp/months.ts';
import { parameterOrNull, ruleSetFor } from '../../law/rule-set.ts';
import { effective, eventsBefore, withNewEvent } from '../event-list.ts';
import type { Finding } from '../finding.ts';
import { availableReferralActions, REFERRAL_BASES } from './actions.ts';
import type { NewReferralEvent, ReferralEvent, ReferralEventKind } from './events.ts';
import { foldReferral } from './fold.ts';
import { endOfBenefit, type MonthGround } from './months.ts';
import type { ReferralState } from './state.ts';

/**
 * What stands against an event. `refused`: it cannot have happened so; `asksReason`: it is unusual and needs a reason;
 * `warnings` are said and may be passed over. A finding that rests on a provision names it in `cite`.
 */
export interface ReferralCheck {
  readonly refused: readonly Finding[];
  readonly asksReason: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** What an event is held against beside the events before it. */
export interface CheckGround extends MonthGround {
  readonly layoffDate: PlainDate;
  /** Last day to claim; null where the rules give none. */
  readonly claimDue: PlainDate | null;
  readonly today: PlainDate;
}

const finding = (code: string, params: Finding['params'] = {}): Finding => ({ code, params });

/** What can only come after the layoff. */
const AFTER_LAYOFF: readonly ReferralEventKind[] = [
  'claim-filed',
  'claim-decided',
  'month-filed',
  'month-paid',
  'stopped',
  're-employed',
];

/** Where the provision of a step stands on a day; empty where the rules have none. */
function citeOf(kind: ReferralEventKind, { book }: MonthGround, on: PlainDate): string {
  const basis = REFERRAL_BASES[kind];
  if (basis === undefined) return '';
  const ruling = ruleOrNull(() => parameterOrNull(ruleSetFor(book, basis.set, on), basis.parameter, on));
  return ruling?.cite ?? '';
}

function dayFaults(whole: ReferralState, event: NewReferralEvent, ground: CheckGround): readonly Finding[] {
  const { on, kind } = event;
  const { layoffDate, today } = ground;
  const cite = citeOf(kind, ground, on);
  const faults: Finding[] = [];
  if (on > today) faults.push(finding('referral-event-in-future', { date: on }));
  if (on < layoffDate && AFTER_LAYOFF.includes(kind))
    faults.push(
      kind === 're-employed'
        ? finding('referral-job-before-layoff', { date: on, layoff: layoffDate, cite })
        : finding('referral-event-before-layoff', { date: on, layoff: layoffDate, deed: kind, cite }),
    );
  if (kind === 'claim-decided') {
    if (whole.filedOn === null) faults.push(finding('referral-decision-without-claim', { cite }));
    else if (on < whole.filedOn)
      faults.push(finding('referral-decision-before-claim', { date: on, filed: whole.filedOn, cite }));
  }
  if (kind === 'training-attended' && event.data.days > event.data.held)
    faults.push(finding('referral-attendance-above-held', { days: event.data.days, held: event.data.held }));
  return faults;
}

/** What stands against a payment: no decision before it, a refusal, the month paid already. */
function paymentFaults(
  whole: ReferralState,
  event: Extract<NewReferralEvent, { kind: 'month-paid' }>,
  ground: CheckGround,
): readonly Finding[] {
  const cite = citeOf('month-paid', ground, event.on);
  const n = event.data.month;
  if (whole.filedOn === null) return [finding('referral-payment-without-claim', { n, cite })];
  if (whole.result === 'refused') return [finding('referral-payment-after-refusal', { n, cite })];
  if (whole.decidedOn === null) return [finding('referral-payment-without-decision', { n, cite })];
  if (event.on < whole.decidedOn)
    return [
      finding('referral-payment-before-decision', { n, date: event.on, decided: whole.decidedOn, cite }),
    ];
  const record = whole.months.find(({ month }) => month === n);
  if (record?.paidOn != null) return [finding('referral-month-paid-twice', { n, date: record.paidOn, cite })];
  if (record?.filedOn != null && event.on < record.filedOn)
    return [finding('referral-payment-before-papers', { n, date: event.on, filed: record.filedOn, cite })];
  return [];
}

function papersFaults(
  whole: ReferralState,
  event: Extract<NewReferralEvent, { kind: 'month-filed' }>,
  ground: CheckGround,
): readonly Finding[] {
  const cite = citeOf('month-filed', ground, event.on);
  const n = event.data.month;
  if (whole.filedOn === null) return [finding('referral-month-without-claim', { n, cite })];
  if (n === 1) return [finding('referral-first-month-is-claim', { date: whole.filedOn, cite })];
  const record = whole.months.find(({ month }) => month === n);
  if (record?.filedOn != null)
    return [finding('referral-month-filed-twice', { n, date: record.filedOn, cite })];
  return event.on < whole.filedOn
    ? [finding('referral-month-before-claim', { n, date: event.on, filed: whole.filedOn, cite })]
    : [];
}

type MonthEvent = Extract<NewReferralEvent, { kind: 'month-filed' | 'month-paid' }>;

const isMonthEvent = (event: NewReferralEvent): event is MonthEvent =>
  event.kind === 'month-filed' || event.kind === 'month-paid';

/** A month that the benefit does not have. */
function lengthFault(terms: readonly MonthTerms[], event: MonthEvent, cite: string): readonly Finding[] {
  return terms.length > 0 && event.data.month > terms.length
    ? [finding('referral-month-beyond-last', { n: event.data.month, last: terms.length, cite })]
    : [];
}

/** Months that come before one that is missing. */
function orderQuestion(state: ReferralState, event: MonthEvent, cite: string): readonly Finding[] {
  const n = event.data.month;
  const has = (month: number) =>
    state.months.some(
      (one) => one.month === month && (event.kind === 'month-paid' ? one.paidOn : one.filedOn) !== null,
    );
  const missing = Array.from({ length: n - 1 }, (_, index) => index + 1).filter((month) => !has(month));
  const [first] = missing;
  return first === undefined
    ? []
    : [finding('referral-month-out-of-order', { n, missing: first, deed: event.kind, cite })];
}

function monthQuestions(
  state: ReferralState,
  event: MonthEvent,
  terms: readonly MonthTerms[],
  ground: CheckGround,
): readonly Finding[] {
  const cite = citeOf(event.kind, ground, event.on);
  const month = terms.find((one) => one.month === event.data.month);
  const end = endOfBenefit(state);
  return [
    ...orderQuestion(state, event, cite),
    ...(month !== undefined && end !== null && month.from >= end
      ? [finding('referral-month-after-end', { n: month.month, date: end, cite })]
      : []),
  ];
}

/** What is said of a month and may be passed over: papers outside their days, a payment of which no papers are known. */
function monthWarnings(
  state: ReferralState,
  event: MonthEvent,
  terms: readonly MonthTerms[],
): readonly Finding[] {
  const month = terms.find((one) => one.month === event.data.month);
  if (month === undefined) return [];
  const cite = month.window?.cite ?? '';
  const n = month.month;
  if (event.kind === 'month-paid') {
    const record = state.months.find((one) => one.month === n);
    return record?.filedOn == null ? [finding('referral-payment-without-papers', { n })] : [];
  }
  if (month.closes !== null && event.on > month.closes)
    return [finding('referral-month-late', { n, date: event.on, closes: month.closes, cite })];
  if (month.opens !== null && event.on < month.opens)
    return [finding('referral-month-early', { n, date: event.on, opens: month.opens, cite })];
  return [];
}

/** A claim after its last day: BPJS may know better of the day of the layoff, so it is written with a reason. */
function claimQuestion(event: NewReferralEvent, ground: CheckGround): readonly Finding[] {
  const { claimDue } = ground;
  return event.kind === 'claim-filed' && claimDue !== null && event.on > claimDue
    ? [
        finding('referral-claim-after-window', {
          date: event.on,
          due: claimDue,
          cite: citeOf('claim-filed', ground, event.on),
        }),
      ]
    : [];
}

/** What stands against an event by what it replaces: nothing that counts, another kind, the referral itself. */
function replacementFault(counted: readonly ReferralEvent[], event: NewReferralEvent): Finding | null {
  if (event.replaces === null) return event.kind === 'struck' ? finding('referral-replaces-nothing') : null;
  const replaced = counted.find(({ id }) => id === event.replaces);
  if (replaced === undefined) return finding('referral-replaces-nothing');
  if (event.kind !== 'struck' && replaced.kind !== event.kind)
    return finding('referral-replaces-another-kind');
  const isOnlyReferral = counted.filter(({ kind }) => kind === 'referred').length === 1;
  return replaced.kind === 'referred' && event.kind === 'struck' && isOnlyReferral
    ? finding('referral-start-stays')
    : null;
}

/** Later events that count on the one that is struck: a decision on its claim, a payment on its decision. */
function leftHanging(
  counted: readonly ReferralEvent[],
  event: NewReferralEvent,
  length: number,
): readonly Finding[] {
  if (event.kind !== 'struck') return [];
  const rest = foldReferral(
    counted.filter(({ id }) => id !== event.replaces),
    length,
  );
  if (rest.monthsPaid > 0 && rest.result !== 'eligible')
    return [finding('referral-payments-without-decision', { n: rest.monthsPaid })];
  if (rest.filedOn === null && rest.result !== null) return [finding('referral-decision-without-claim-left')];
  return rest.filedOn === null && rest.months.length > 0
    ? [finding('referral-months-without-claim-left')]
    : [];
}

/** What a claim or a decision on another day would leave before it: payments, the decision itself. */
function orderFaults(
  events: readonly ReferralEvent[],
  event: NewReferralEvent,
  ground: CheckGround,
): readonly Finding[] {
  if (event.kind !== 'claim-filed' && event.kind !== 'claim-decided') return [];
  const cite = citeOf(event.kind, ground, event.on);
  const before = foldReferral(events, 0);
  const after = foldReferral(withNewEvent(events, event), 0);
  if (event.replaces !== null && before.decidedOn !== null && after.decidedOn === null)
    return [finding('referral-decision-before-claim', { date: before.decidedOn, filed: event.on, cite })];
  const { decidedOn } = after;
  const early = after.months.find(
    ({ paidOn }) => paidOn !== null && decidedOn !== null && paidOn < decidedOn,
  );
  if (early?.paidOn != null && decidedOn !== null)
    return [
      finding('referral-payment-before-decision', {
        n: early.month,
        date: early.paidOn,
        decided: decidedOn,
        cite,
      }),
    ];
  return after.monthsPaid > 0 && after.result !== 'eligible'
    ? [finding('referral-payments-without-decision', { n: after.monthsPaid })]
    : [];
}

/**
 * Judges an event before it is written down.
 * @param events the list as it stands
 */
export function checkReferralEvent(
  events: readonly ReferralEvent[],
  event: NewReferralEvent,
  ground: CheckGround,
): ReferralCheck {
  const counted = effective(events);
  const fault = replacementFault(counted, event);
  if (fault !== null) return { refused: [fault], asksReason: [], warnings: [] };
  const whole = foldReferral(
    counted.filter(({ id }) => id !== event.replaces),
    0,
  );
  const { filedOn } = whole;
  const terms = filedOn === null ? [] : ground.termsOf(filedOn);
  if (event.kind === 'struck')
    return { refused: leftHanging(counted, event, terms.length), asksReason: [], warnings: [] };
  const state = foldReferral(eventsBefore(events, event), terms.length);
  const cite = citeOf(event.kind, ground, event.on);
  const refused = [
    ...dayFaults(whole, event, ground),
    ...(event.kind === 'month-paid' ? paymentFaults(whole, event, ground) : []),
    ...(event.kind === 'month-filed' ? papersFaults(whole, event, ground) : []),
    ...(isMonthEvent(event) ? lengthFault(terms, event, cite) : []),
    ...orderFaults(events, event, ground),
  ];
  const action = availableReferralActions(state).find((one) => one.kind === event.kind);
  if (action === undefined && refused.length === 0)
    refused.push(finding('referral-step-not-possible', { deed: event.kind, phase: state.stage }));
  const isExplained = event.reason.trim() !== '';
  const questions = [
    ...(event.replaces === null ? [] : [finding('referral-correction-reason')]),
    ...(action?.standing === 'unusual'
      ? [finding('referral-step-unusual', { deed: event.kind, phase: state.stage })]
      : []),
    ...claimQuestion(event, ground),
    ...(isMonthEvent(event) ? monthQuestions(whole, event, terms, ground) : []),
  ];
  const later = counted.filter((one) => one.on > event.on && one.id !== event.replaces);
  return {
    refused,
    asksReason: isExplained ? [] : questions,
    warnings: [
      ...(isMonthEvent(event) ? monthWarnings(whole, event, terms) : []),
      ...(event.on < ground.layoffDate && !AFTER_LAYOFF.includes(event.kind)
        ? [finding('referral-before-layoff', { date: event.on, layoff: ground.layoffDate })]
        : []),
      ...(later.length > 0 && event.replaces === null
        ? [finding('referral-event-between', { n: later.length, date: event.on })]
        : []),
    ],
  };
}

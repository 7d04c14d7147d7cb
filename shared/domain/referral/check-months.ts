import { ruleOrNull } from '../../law/deadlines/ground.ts';
import { mostOfMonth } from '../../law/jkp/cash.ts';
import type { MonthTerms } from '../../law/jkp/months.ts';
import type { Finding } from '../finding.ts';
import { type CheckGround, citeOf, finding, type NewOf } from './check-ground.ts';
import type { NewReferralEvent } from './events.ts';
import { endOfBenefit } from './months.ts';
import type { ReferralState } from './state.ts';

/* What stands against the papers and the payment of a month. `whole` is the state without the event that is corrected. */

export type MonthEvent = NewOf<'month-filed' | 'month-paid'>;

export const isMonthEvent = (event: NewReferralEvent): event is MonthEvent =>
  event.kind === 'month-filed' || event.kind === 'month-paid';

/** What stands against a payment: no decision before it, a refusal, the month paid already. */
function paymentFaults(
  whole: ReferralState,
  event: NewOf<'month-paid'>,
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
  event: NewOf<'month-filed'>,
  ground: CheckGround,
): readonly Finding[] {
  const cite = citeOf('month-filed', ground, event.on);
  const n = event.data.month;
  if (whole.filedOn === null) return [finding('referral-month-without-claim', { n, cite })];
  if (n === 1) return [finding('referral-first-month-is-claim', { date: whole.filedOn, cite })];
  const record = whole.months.find(({ month }) => month === n);
  if (record?.filedOn != null)
    return [finding('referral-month-filed-twice', { n, date: record.filedOn, cite })];
  if (record?.paidOn != null && event.on > record.paidOn)
    return [finding('referral-payment-before-papers', { n, date: record.paidOn, filed: event.on, cite })];
  return event.on < whole.filedOn
    ? [finding('referral-month-before-claim', { n, date: event.on, filed: whole.filedOn, cite })]
    : [];
}

/** What cannot be: also a month that the benefit does not have. */
export function monthFaults(
  whole: ReferralState,
  event: MonthEvent,
  terms: readonly MonthTerms[],
  ground: CheckGround,
): readonly Finding[] {
  const { month } = event.data;
  return [
    ...(event.kind === 'month-paid'
      ? paymentFaults(whole, event, ground)
      : papersFaults(whole, event, ground)),
    ...(terms.length > 0 && month > terms.length
      ? [
          finding('referral-month-beyond-last', {
            n: month,
            last: terms.length,
            cite: citeOf(event.kind, ground, event.on),
          }),
        ]
      : []),
  ];
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

/** A sum that no wage brings: a figure too many, or none at all. */
function amountQuestion(
  { decidedOn }: ReferralState,
  { data, on }: NewOf<'month-paid'>,
  from: MonthTerms['from'],
  { book }: CheckGround,
): readonly Finding[] {
  const { month: n, amount } = data;
  if (amount === 0) return [finding('referral-amount-none', { n })];
  // A benefit that was found good under newer rules is paid by them from its first month.
  const day = decidedOn !== null && decidedOn > from ? decidedOn : from;
  const most = ruleOrNull(() => mostOfMonth(book, day > on ? on : day, n));
  return most === null || amount <= most.value
    ? []
    : [finding('referral-amount-above', { n, amount, most: most.value, cite: most.cite })];
}

/** What is odd and may be so with a reason. */
export function monthQuestions(
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
    ...(event.kind === 'month-paid' && month !== undefined
      ? amountQuestion(state, event, month.from, ground)
      : []),
  ];
}

/** What is said of a month and may be passed over: papers outside their days, a payment of which no papers are known. */
export function monthWarnings(
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

import type { PlainDate } from '../calendar/plain-date.ts';
import type { SeveranceFacts } from './facts/severance.ts';
import {
  byAgreementScaleText,
  lastDayWorkedText,
  leaveDivisorText,
  mutualAgreementText,
  otherReasonText,
  separationPayText,
} from './review-texts.ts';
import {
  citationText,
  codesParameter,
  type DatedValue,
  jointCite,
  parameterOrNull,
  type RuleBook,
  RuleNotFound,
  type RuleSet,
  type Ruling,
  ruleSetFor,
} from './rule-set.ts';
import { completeYears, isDayBeforeAnniversary } from './service-years.ts';
import type { CitedAmount, MonthsAmount, SeveranceAnswer } from './severance-answer.ts';
import { monthsForYears, type OpenReasonRule, type ReasonRule, reasonRule } from './tables.ts';
import { wageOfMonth } from './wage.ts';
import { part, product, roundHalfUp, sum } from './whole-rupiah.ts';

const PAY_TABLE = 'severance.pay-table';
const SERVICE_TABLE = 'severance.service-table';
const MINIMUM = 'severance.minimum';

/** What every part of the sum needs to know. */
interface Ground {
  readonly facts: SeveranceFacts;
  readonly ruleSet: RuleSet;
  /** The day that decides which values hold. */
  readonly day: PlainDate;
  readonly serviceYears: number;
  readonly monthlyWage: number;
}

/** The amounts are minimums whatever the day; the citation says since when that is so. */
function minimumRuling({ ruleSet, day }: Ground): Ruling<unknown> {
  const now = parameterOrNull(ruleSet, MINIMUM, day);
  if (now !== null) return now;
  const first: DatedValue | undefined = ruleSet.parameters.find(({ id }) => id === MINIMUM)?.values[0];
  if (first === undefined) throw new RuleNotFound(ruleSet.kind, day, MINIMUM);
  return { value: first.value, cite: citationText(first.cite, first.from), mark: first.mark };
}

function monthsAmount(
  ground: Ground,
  tableId: string,
  multiplier: number,
  reason: Ruling<unknown>,
): MonthsAmount {
  const months = monthsForYears(ground.ruleSet, tableId, ground.day, ground.serviceYears);
  return {
    months: months.value,
    multiplier,
    amount: roundHalfUp(product(months.value, ground.monthlyWage, multiplier)),
    ...jointCite(reason, months),
  };
}

/** Unused leave (where the divisor is known), the journey home and other rights. */
function rightsAmount(ground: Ground, reason: Ruling<unknown>): CitedAmount & { readonly amount: number } {
  const rule = codesParameter(ground.ruleSet, 'severance.rights-pay', ground.day);
  const { unusedLeaveDays, leaveDivisor, travelHome, other } = ground.facts.rights;
  const leave = leaveDivisor === null ? 0 : product(part(unusedLeaveDays, leaveDivisor), ground.monthlyWage);
  const parts = { 'unused-leave': leave, 'travel-home': travelHome, other };
  const counted = Object.entries(parts).filter(([code]) => rule.value.includes(code));
  return { amount: roundHalfUp(sum(...counted.map(([, amount]) => amount))), ...jointCite(reason, rule) };
}

/** True when the next anniversary would move the service into another row of one of the tables. */
function changesBracket({ ruleSet, day, serviceYears }: Ground): boolean {
  return [PAY_TABLE, SERVICE_TABLE].some(
    (id) =>
      monthsForYears(ruleSet, id, day, serviceYears).value !==
      monthsForYears(ruleSet, id, day, serviceYears + 1).value,
  );
}

function head(ground: Ground, needsReview: boolean) {
  const { cite, mark } = wageOfMonth(ground.facts.wage, ground.ruleSet, ground.day);
  return {
    kind: 'severance',
    ruleSet: ground.ruleSet.id,
    outcome: needsReview ? 'needs-review' : 'computed',
    serviceYears: ground.serviceYears,
    monthlyWage: ground.monthlyWage,
    wageBasis: { cite, mark },
  } as const;
}

function tail(ground: Ground, review: readonly string[]) {
  const { cite, mark } = minimumRuling(ground);
  return { minimum: true, cite, mark, review } as const;
}

/** The law leaves the amounts to the parties or to their contract: none is computed. */
function withoutAmounts(ground: Ground, reason: Ruling<OpenReasonRule>): SeveranceAnswer {
  const { cite, mark } = reason;
  const none = { months: null, multiplier: null, amount: null, cite, mark };
  const text = reason.value.kind === 'by-agreement' ? mutualAgreementText(cite) : otherReasonText(cite);
  return {
    ...head(ground, true),
    severancePay: none,
    servicePay: none,
    rights: { amount: null, cite, mark },
    separationPay: { due: false, amount: null, cite, mark },
    total: null,
    ...tail(ground, [text]),
  };
}

function withAmounts(ground: Ground, reason: Ruling<ReasonRule>): SeveranceAnswer {
  const { facts, ruleSet, day, serviceYears } = ground;
  const rule = reason.value;
  const severancePay = monthsAmount(ground, PAY_TABLE, rule.severance, reason);
  const servicePay = monthsAmount(ground, SERVICE_TABLE, rule.service, reason);
  const rights = rightsAmount(ground, reason);
  const due = rule.separationPay;
  const separationPay = {
    due,
    amount: due ? facts.separationPay : null,
    cite: reason.cite,
    mark: reason.mark,
  };
  const amounts = [severancePay, servicePay, rights, separationPay].map(({ amount }) => amount ?? 0);
  const small = codesParameter(ruleSet, 'severance.by-agreement-scales', day);
  const isSmall = small.value.includes(facts.businessScale);
  const { start, end } = facts.employment;
  const review = [
    ...(isDayBeforeAnniversary(start, end) && changesBracket(ground)
      ? [lastDayWorkedText(end, serviceYears + 1)]
      : []),
    ...(facts.rights.unusedLeaveDays > 0 && facts.rights.leaveDivisor === null
      ? [leaveDivisorText(facts.rights.unusedLeaveDays)]
      : []),
    ...(due && facts.separationPay === null ? [separationPayText(reason.cite)] : []),
    ...(isSmall ? [byAgreementScaleText(facts.businessScale, small.cite)] : []),
  ];
  return {
    ...head(ground, review.length > 0),
    severancePay,
    servicePay,
    rights,
    separationPay,
    total: roundHalfUp(sum(...amounts)),
    ...(isSmall ? { reference: true as const } : {}),
    ...tail(ground, review),
  };
}

/**
 * What a worker is due at a layoff: severance pay (uang pesangon), service pay (uang penghargaan masa kerja), rights
 * pay (uang penggantian hak) and separation pay (uang pisah), by the rule set in force on the day the layoff takes
 * effect. Parameters `severance.*` and `wage.*`.
 * @throws RuleNotFound when no rule set covers that day; AmountTooLarge
 */
export function assessSeverance(facts: SeveranceFacts, book: RuleBook): SeveranceAnswer {
  const day = facts.employment.end;
  const ruleSet = ruleSetFor(book, 'severance', day);
  const ground: Ground = {
    facts,
    ruleSet,
    day,
    serviceYears: completeYears(facts.employment.start, day),
    monthlyWage: wageOfMonth(facts.wage, ruleSet, day).amount,
  };
  const { value, cite, mark } = reasonRule(ruleSet, facts.reason, day);
  return value.kind === 'multipliers'
    ? withAmounts(ground, { value, cite, mark })
    : withoutAmounts(ground, { value, cite, mark });
}

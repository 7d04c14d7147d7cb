import { monthNumber } from '../../calendar/months.ts';
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import { addWorkingDays, type WorkCalendar } from '../../calendar/working-days.ts';
import { ruleOrNull } from '../../law/deadlines/ground.ts';
import {
  type MonthNeed,
  type MonthTerms,
  monthsOfBenefit,
  OPEN_AND_OR,
  OPEN_MONTH,
} from '../../law/jkp/months.ts';
import { numberParameter, type RuleBook, ruleSetFor } from '../../law/rule-set.ts';
import type { Finding } from '../finding.ts';
import type { BenefitMonth, JudgedCondition } from './referral.ts';
import type { MonthRecord, ReferralState, TrainingRecord } from './state.ts';

/** What the months of a benefit are counted by; each day is counted once. */
export interface MonthGround {
  readonly book: RuleBook;
  readonly calendar: WorkCalendar;
  /** The months of a claim of a day; none where the book has no rules for them. */
  readonly termsOf: (filedOn: PlainDate) => readonly MonthTerms[];
  /** The last day for BPJS to pay what was filed on a day; null where the rules give no working days for it. */
  readonly payDueOf: (filedOn: PlainDate) => PlainDate | null;
}

/** Remembers what a day gives: thousands of claims of one layoff share it. */
function remembered<Value>(find: (day: PlainDate) => Value): (day: PlainDate) => Value {
  const known = new Map<PlainDate, { readonly value: Value }>();
  return (day) => {
    const found = known.get(day) ?? { value: find(day) };
    known.set(day, found);
    return found.value;
  };
}

function payDue(filedOn: PlainDate, book: RuleBook, calendar: WorkCalendar): PlainDate | null {
  const rule = ruleOrNull(() =>
    numberParameter(ruleSetFor(book, 'deadlines', filedOn), 'deadlines.jkp-payment', filedOn),
  );
  return rule === null || rule.value < 1 ? null : addWorkingDays(filedOn, rule.value, calendar).due;
}

/** The ground that rules and a calendar give. */
export const monthGround = (book: RuleBook, calendar: WorkCalendar): MonthGround => ({
  book,
  calendar,
  termsOf: remembered((day) => ruleOrNull(() => monthsOfBenefit(day, book, calendar)) ?? []),
  payDueOf: remembered((day) => payDue(day, book, calendar)),
});

type Outcome = JudgedCondition['outcome'];

const finding = (code: string, params: Finding['params'] = {}): Finding => ({ code, params });
const percent = (share: number) => Math.round(share * 100);

/** Whether a training went on at any time between two days. */
const wentOn = (training: TrainingRecord, from: PlainDate, to: PlainDate) => {
  const last = training.endedOn ?? training.until;
  return training.startedOn <= to && (last === null || last >= from);
};

/**
 * Attendance in the month of the benefit before: what the papers say, else the months of the calendar that it touches
 * together; null where nobody wrote any down.
 */
function attendanceBefore(
  { from }: MonthTerms,
  before: MonthTerms,
  record: MonthRecord | undefined,
  trainings: readonly TrainingRecord[],
): number | null {
  const told = record?.papers?.attendance ?? null;
  if (told !== null) return told;
  const first = monthNumber(before.from);
  const last = monthNumber(addDays(from, -1));
  const rows = trainings
    .flatMap(({ attendance }) => attendance)
    .filter(({ month }) => monthNumber(month) >= first && monthNumber(month) <= last);
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  return held === 0 ? null : rows.reduce((sum, row) => sum + row.days, 0) / held;
}

function judgeSearch({ needs }: MonthNeed, record: MonthRecord | undefined): readonly [Outcome, Finding] {
  const { applications = 0, interviews = 0 } = needs;
  const papers = record?.papers ?? null;
  if (papers === null) return ['unknown', finding('referral-search-unknown', { applications, interviews })];
  const isMet = papers.applications >= applications || papers.interviews >= interviews;
  return [
    isMet ? 'met' : 'unmet',
    finding(isMet ? 'referral-search-met' : 'referral-search-unmet', {
      n: papers.applications,
      called: papers.interviews,
      applications,
      interviews,
    }),
  ];
}

function judgeTraining({ needs }: MonthNeed, share: number | null): readonly [Outcome, Finding] {
  const least = percent(needs.attendance ?? 0);
  if (share === null) return ['unknown', finding('referral-attendance-unknown', { least })];
  const isMet = share >= (needs.attendance ?? 0);
  return [
    isMet ? 'met' : 'unmet',
    finding(isMet ? 'referral-attendance-met' : 'referral-attendance-unmet', {
      share: percent(share),
      least,
    }),
  ];
}

function judgeForm(record: MonthRecord | undefined): readonly [Outcome, Finding] {
  const papers = record?.papers ?? null;
  if (papers === null) return ['unknown', finding('referral-status-form-unknown')];
  return papers.statusForm
    ? ['met', finding('referral-status-form-met')]
    : ['unmet', finding('referral-status-form-unmet')];
}

function judge(need: MonthNeed, record: MonthRecord | undefined, attendance: number | null): JudgedCondition {
  const of = (): readonly [Outcome, Finding] => {
    switch (need.code) {
      case 'claim':
        return record?.filedOn == null
          ? ['unknown', finding('referral-claim-unknown')]
          : ['met', finding('referral-claim-met', { date: record.filedOn })];
      case 'search':
        return judgeSearch(need, record);
      case 'training':
        return judgeTraining(need, attendance);
      case 'status-form':
        return judgeForm(record);
    }
  };
  const [outcome, reason] = of();
  return { code: need.code, outcome, reason, cite: need.cite, mark: need.mark };
}

/**
 * All conditions together. Search and training stand beside one another with "and/or": where one is met and the other is
 * not, nobody can say, and `isOpen` tells so.
 */
function together(conditions: readonly JudgedCondition[]): { outcome: Outcome; isOpen: boolean } {
  if (conditions.length === 0) return { outcome: 'unknown', isOpen: false };
  const outcomes = conditions.map(({ outcome }) => outcome);
  if (outcomes.every((one) => one === 'met')) return { outcome: 'met', isOpen: false };
  const eitherOr = conditions.some(({ code }) => code === 'training');
  if (eitherOr && outcomes.includes('met')) return { outcome: 'unknown', isOpen: outcomes.includes('unmet') };
  return { outcome: outcomes.includes('unmet') ? 'unmet' : 'unknown', isOpen: false };
}

/**
 * The day since which BPJS owes a month that was filed and not paid: that of the papers, or of the decision where it came
 * after them; null where nothing is owed. Pure.
 */
export function owedSince(
  { filedOn, paidOn }: Pick<MonthRecord, 'filedOn' | 'paidOn'>,
  { result, decidedOn }: Pick<ReferralState, 'result' | 'decidedOn'>,
): PlainDate | null {
  if (filedOn === null || paidOn !== null || result !== 'eligible') return null;
  return decidedOn !== null && decidedOn > filedOn ? decidedOn : filedOn;
}

/** The day from which nothing is paid any more; null while nothing stands against a payment. */
export const endOfBenefit = ({ stoppedOn, reemployedOn }: ReferralState): PlainDate | null =>
  stoppedOn === null || (reemployedOn !== null && reemployedOn < stoppedOn) ? reemployedOn : stoppedOn;

function stateOf(
  { opens, closes, from }: MonthTerms,
  record: MonthRecord | undefined,
  end: PlainDate | null,
  asOf: PlainDate,
): BenefitMonth['state'] {
  if (record?.paidOn != null) return 'paid';
  if (record?.filedOn != null) return 'filed';
  if (end !== null && from >= end) return 'off';
  if (closes !== null && asOf > closes) return 'late';
  return asOf >= (opens ?? from) ? 'open' : 'coming';
}

/**
 * The months of the benefit on a day: what each asks for, what was filed and paid, how its conditions stand. Empty while no
 * claim is filed, or where the book has no rules. Pure.
 * @param expected rupiah of each month by the engine; empty where no reported wage is known
 */
export function benefitMonths(
  state: ReferralState,
  ground: MonthGround,
  asOf: PlainDate,
  expected: readonly number[] = [],
): readonly BenefitMonth[] {
  const { filedOn } = state;
  if (filedOn === null || state.result === 'refused') return [];
  const terms = ground.termsOf(filedOn);
  const end = endOfBenefit(state);
  return terms.map((month, index): BenefitMonth => {
    const record = state.months.find((one) => one.month === month.month);
    const before = terms[index - 1];
    const trains = before !== undefined && state.trainings.some((one) => wentOn(one, before.from, before.to));
    const attendance = before === undefined ? null : attendanceBefore(month, before, record, state.trainings);
    const conditions = month.conditions
      // Who takes no training is not asked for its attendance.
      .filter(({ code }) => code !== 'training' || trains || attendance !== null)
      .map((need) => judge(need, record, attendance));
    const { outcome, isOpen } = together(conditions);
    const standing = stateOf(month, record, end, asOf);
    const since = record === undefined ? null : owedSince(record, state);
    const isLate =
      month.closes !== null && record?.filedOn != null && record.filedOn > month.closes && month.month > 1;
    return {
      ...month,
      conditions,
      outcome,
      state: standing,
      filedOn: record?.filedOn ?? null,
      papers: record?.papers ?? null,
      paidOn: record?.paidOn ?? null,
      amount: record?.amount ?? null,
      payDue: since === null ? null : ground.payDueOf(since),
      expected: expected[index] ?? null,
      review: [
        ...month.review,
        ...(isOpen ? [OPEN_AND_OR] : []),
        ...(standing !== 'paid' && (isLate || standing === 'late' || outcome === 'unmet')
          ? [OPEN_MONTH]
          : []),
      ],
    };
  });
}

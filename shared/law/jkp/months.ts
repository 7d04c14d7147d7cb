import { sameDayAfterMonths } from '../../calendar/months.ts';
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import { isWorkingDay, type WorkCalendar } from '../../calendar/working-days.ts';
import { type Mark, parameterOrNull, type RuleBook, type Ruling } from '../rule-set.ts';
import { type JkpRules, jkpRulesOn, numberOf, numberOrNull, ratiosOf } from './rules.ts';

/** A condition of a month's payment. `search` and `training` from the second month on, `status-form` in the last. */
export const MONTH_CONDITIONS = ['claim', 'search', 'training', 'status-form'] as const;
export type MonthConditionCode = (typeof MONTH_CONDITIONS)[number];

/** What a condition asks for, with its place in the law. */
export interface MonthNeed {
  readonly code: MonthConditionCode;
  /** `applications` or `interviews` of a month; `attendance` a share, 0 to 1. Empty where it asks for no number. */
  readonly needs: Readonly<Partial<Record<'applications' | 'interviews' | 'attendance', number>>>;
  readonly cite: string;
  readonly mark: Mark;
}

/** What one month of the benefit asks for, by the rules of its own first day. */
export interface MonthTerms {
  /** From 1. */
  readonly month: number;
  readonly isLast: boolean;
  /** The month of the benefit, both days included, counted from the day of the claim. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** First and last day for its papers; null where the rules give no such days. */
  readonly opens: PlainDate | null;
  readonly closes: PlainDate | null;
  /** Where the window stands in the law, and how sure it is. */
  readonly window: { readonly cite: string; readonly mark: Mark } | null;
  readonly conditions: readonly MonthNeed[];
  /** What the law leaves open, one Indonesian sentence each. */
  readonly review: readonly string[];
}

const NO_WINDOW =
  'Hari pengajuan bulan manfaat tidak ada dalam aturan yang terbaca; tanyakan kepada BPJS Ketenagakerjaan.';
const UNSURE_WINDOW =
  'Hari pengajuan bulan manfaat berasal dari tanya jawab sebelum aturannya diubah; cocokkan dengan BPJS Ketenagakerjaan.';
const NO_CONDITIONS =
  'Syarat pembayaran bulan manfaat tidak ada dalam aturan yang terbaca; tanyakan kepada BPJS Ketenagakerjaan.';
/** Said of a month whose papers were late or did not suffice: nothing that was read says what becomes of it. */
export const OPEN_MONTH =
  'Belum jelas apakah bulan yang terlambat diajukan atau tidak memenuhi syarat itu gugur atau hanya tertunda; putuskan bersama BPJS Ketenagakerjaan.';
/** Said where one of the two conditions is met and the other is not. */
export const OPEN_AND_OR =
  'Bukti mencari kerja dan kehadiran pelatihan disebut dengan kata dan/atau; putuskan bersama BPJS Ketenagakerjaan apakah satu saja cukup bagi peserta pelatihan.';

/** The day `n` working days before another. */
function workingDaysBefore(day: PlainDate, n: number, calendar: WorkCalendar): PlainDate {
  let left = n;
  let found = day;
  // A calendar that has no working day at all must not be searched for ever.
  for (let steps = 0; left > 0 && steps < n * 7 + 366; steps += 1) {
    found = addDays(found, -1);
    if (isWorkingDay(found, calendar)) left -= 1;
  }
  return found;
}

const need = (
  code: MonthConditionCode,
  { cite, mark }: Ruling<unknown>,
  needs: MonthNeed['needs'] = {},
): MonthNeed => ({ code, needs, cite, mark });

function searchNeeds(rules: JkpRules): readonly MonthNeed[] {
  const applications = numberOrNull(rules, 'jkp.search-applications');
  const interviews = numberOrNull(rules, 'jkp.search-interviews');
  if (applications === null || interviews === null) return [];
  return [need('search', applications, { applications: applications.value, interviews: interviews.value })];
}

function trainingNeeds(rules: JkpRules): readonly MonthNeed[] {
  const attendance = numberOrNull(rules, 'jkp.training-attendance');
  return attendance === null ? [] : [need('training', attendance, { attendance: attendance.value })];
}

function formNeeds({ set, date }: JkpRules): readonly MonthNeed[] {
  const form = parameterOrNull(set, 'jkp.last-month-status-form', date);
  return form?.value === true ? [need('status-form', form)] : [];
}

type Window = Pick<MonthTerms, 'opens' | 'closes' | 'window'>;

function windowOf(
  rules: JkpRules,
  { from, to, isLast }: Pick<MonthTerms, 'from' | 'to' | 'isLast'>,
  calendar: WorkCalendar,
): Window {
  const rule = numberOrNull(rules, isLast ? 'jkp.last-month-opens' : 'jkp.month-window');
  if (rule === null) return { opens: null, closes: null, window: null };
  const { value, cite, mark } = rule;
  return isLast
    ? { opens: workingDaysBefore(to, value, calendar), closes: to, window: { cite, mark } }
    : { opens: from, closes: addDays(from, value), window: { cite, mark } };
}

function termsOf(
  rules: JkpRules,
  span: Pick<MonthTerms, 'month' | 'from' | 'to' | 'isLast'>,
  calendar: WorkCalendar,
): MonthTerms {
  // The claim is the application for the first month: no window and no proof of its own.
  if (span.month === 1)
    return {
      ...span,
      opens: null,
      closes: null,
      window: null,
      conditions: [need('claim', numberOf(rules, 'jkp.claim-months'))],
      review: [],
    };
  const window = windowOf(rules, span, calendar);
  const conditions = [
    ...searchNeeds(rules),
    // The last month asks for the proof of the search and the form, whoever takes training.
    ...(span.isLast ? formNeeds(rules) : trainingNeeds(rules)),
  ];
  return {
    ...span,
    ...window,
    conditions,
    review: [
      ...(window.window === null ? [NO_WINDOW] : []),
      ...(window.window?.mark === 'unverified' ? [UNSURE_WINDOW] : []),
      ...(conditions.length === 0 ? [NO_CONDITIONS] : []),
    ],
  };
}

/**
 * The months of the benefit of a claim, each by the rules in force on its first day, so that a change of the law reaches a
 * benefit that runs. Month `i` begins on the same day of the month as the claim. Pure.
 * @param filedOn the day of the claim, which is the application for the first month
 * @throws RuleNotFound when the book has no JKP rules for a month
 */
export function monthsOfBenefit(
  filedOn: PlainDate,
  book: RuleBook,
  calendar: WorkCalendar,
): readonly MonthTerms[] {
  const months: MonthTerms[] = [];
  for (let index = 0; ; index += 1) {
    const from = sameDayAfterMonths(filedOn, index);
    const rules = jkpRulesOn(book, from);
    const { length } = ratiosOf(rules, 'jkp.cash-rates').value;
    if (index >= length) return months;
    const to = addDays(sameDayAfterMonths(filedOn, index + 1), -1);
    months.push(termsOf(rules, { month: index + 1, from, to, isLast: index === length - 1 }, calendar));
  }
}

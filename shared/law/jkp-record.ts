import { type Month, monthsBefore } from '../calendar/month-text.ts';
import { monthNumber } from '../calendar/months.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { JkpCheck, JkpPayer } from './jkp/answer.ts';
import { arrearsRecords, payerOf } from './jkp/payer.ts';
import { type ArrearsMonths, checkRecord, type RecordFacts, recordOf } from './jkp/record.ts';
import { jkpRulesOn, numberOf } from './jkp/rules.ts';
import type { RuleBook } from './rule-set.ts';

/** What the JKP rules say of contributions alone, for the time in which not all else is known. */
export interface RecordReading {
  /** The first and the last month of the window before the layoff. */
  readonly from: Month;
  readonly to: Month;
  readonly windowMonths: number;
  /** Paid months that the rule asks for. */
  readonly neededMonths: number;
  readonly paid: number;
  readonly arrears: number;
  readonly unreported: number;
  readonly unknown: number;
  /** The check `contribution-record` of the whole answer. */
  readonly check: JkpCheck;
  /** Who would pay the cash benefit. */
  readonly payer: JkpPayer;
  /** One Indonesian sentence for each thing that a person has to decide. */
  readonly review: readonly string[];
}

/**
 * Reads contributions by the rules of a day.
 * @param arrears the months that the payer is judged by, where `contributions` holds those of several employers
 * @throws RuleNotFound when the book has no JKP rules for the day
 */
export function readRecord(
  facts: RecordFacts,
  {
    book,
    day,
    arrears = null,
  }: { readonly book: RuleBook; readonly day: PlainDate; readonly arrears?: ArrearsMonths | null },
): RecordReading {
  const rules = jkpRulesOn(book, day);
  const record = recordOf(facts);
  const { check, review } = checkRecord(facts, rules, record);
  const judged = payerOf(facts, rules, arrearsRecords(record, arrears));
  const months = monthsBefore(facts.layoff.date, numberOf(rules, 'jkp.record-window').value);
  const from = months[0];
  const to = months.at(-1);
  if (from === undefined || to === undefined) throw new RangeError('a window of no months');
  const counts = { paid: 0, arrears: 0, unreported: 0, unknown: 0 };
  for (const month of months) counts[record(monthNumber(month))] += 1;
  return {
    from,
    to,
    windowMonths: months.length,
    neededMonths: numberOf(rules, 'jkp.record-months').value,
    ...counts,
    check,
    payer: judged.payer,
    review: [...review, ...judged.review],
  };
}

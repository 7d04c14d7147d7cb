import { formatMonth, type MonthNumber, monthNumber } from '../../calendar/months.ts';
import type { JkpFacts, MonthState } from '../facts/jkp.ts';
import { jointCite } from '../rule-set.ts';
import type { CheckOutcome, JudgedCheck } from './answer.ts';
import { type JkpRules, numberOf, numberOrNull } from './rules.ts';

/** The state of any month: one that the facts do not name is `unreported`. */
export type RecordOfMonths = (month: MonthNumber) => MonthState;

/** What of the facts the contributions are judged by. */
export interface RecordFacts {
  readonly layoff: Pick<JkpFacts['layoff'], 'date'>;
  readonly employer: Pick<JkpFacts['employer'], 'state'>;
  readonly contributions: JkpFacts['contributions'];
}

/** The contributions as a lookup by month. */
export function recordOf(facts: Pick<RecordFacts, 'contributions'>): RecordOfMonths {
  const states = new Map(facts.contributions.map(({ month, state }) => [monthNumber(month), state] as const));
  return (month) => states.get(month) ?? 'unreported';
}

/** The months that the payer is judged by, where the contributions hold those of several employers. */
export interface ArrearsMonths {
  /** Of the employer of the layoff. */
  readonly ofEmployer: JkpFacts['contributions'];
  /** Of all employers, without months in which none of them employed the worker. */
  readonly ofAll: JkpFacts['contributions'];
}

interface Tally {
  readonly paid: number;
  readonly unknown: number;
}

function tally(record: RecordOfMonths, first: MonthNumber, last: MonthNumber): Tally {
  let paid = 0;
  let unknown = 0;
  for (let month = first; month <= last; month += 1) {
    const state = record(month);
    if (state === 'paid') paid += 1;
    else if (state === 'unknown') unknown += 1;
  }
  return { paid, unknown };
}

function judge({ paid, unknown }: Tally, needed: number): CheckOutcome {
  if (paid >= needed) return 'met';
  return paid + unknown >= needed ? 'unknown' : 'unmet';
}

function worst(a: CheckOutcome, b: CheckOutcome): CheckOutcome {
  if (a === 'unmet' || b === 'unmet') return 'unmet';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'met';
}

/**
 * Enough paid months in the window before the month of the layoff and, where the rule asks for it, an unbroken run
 * of paid months up to the last one before it.
 */
export function checkRecord(
  facts: Pick<RecordFacts, 'layoff'>,
  rules: JkpRules,
  record: RecordOfMonths,
): JudgedCheck {
  const window = numberOf(rules, 'jkp.record-window');
  const needed = numberOf(rules, 'jkp.record-months');
  const unbroken = numberOrNull(rules, 'jkp.record-unbroken');
  const last = monthNumber(facts.layoff.date) - 1;
  const inWindow = tally(record, last - window.value + 1, last);
  const atEnd = unbroken === null ? null : tally(record, last - unbroken.value + 1, last);
  const outcome = worst(
    judge(inWindow, needed.value),
    atEnd === null || unbroken === null ? 'met' : judge(atEnd, unbroken.value),
  );
  const span = `${formatMonth(last - window.value + 1)} sampai ${formatMonth(last)}`;
  const doubt = inWindow.unknown === 0 ? '' : ` dan ${inWindow.unknown} bulan belum diketahui`;
  const run =
    atEnd === null || unbroken === null
      ? ''
      : ` Dari ${unbroken.value} bulan terakhir sebelum PHK, yang harus lunas seluruhnya, ${atEnd.paid} bulan lunas.`;
  return {
    check: {
      code: 'contribution-record',
      outcome,
      explain: `${inWindow.paid} bulan iuran lunas${doubt} dalam ${window.value} bulan ${span}; disyaratkan paling sedikit ${needed.value} bulan.${run}`,
      ...jointCite(needed, window, ...(unbroken === null ? [] : [unbroken])),
    },
    review:
      outcome === 'unknown'
        ? [
            `Pastikan pada BPJS Ketenagakerjaan keadaan iuran bulan yang belum diketahui: ${unknownMonths(record, last - window.value + 1, last)}.`,
          ]
        : [],
  };
}

/** `Januari 2024, Maret 2024 sampai Juni 2024`: from three months on end, only the first and the last are named. */
function unknownMonths(record: RecordOfMonths, first: MonthNumber, last: MonthNumber): string {
  const runs: (readonly [from: MonthNumber, to: MonthNumber])[] = [];
  for (let month = first; month <= last; month += 1) {
    if (record(month) !== 'unknown') continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === month - 1) runs[runs.length - 1] = [run[0], month];
    else runs.push([month, month]);
  }
  return runs
    .map(([from, to]) => {
      if (from === to) return formatMonth(from);
      return `${formatMonth(from)}${to === from + 1 ? ', ' : ' sampai '}${formatMonth(to)}`;
    })
    .join(', ');
}

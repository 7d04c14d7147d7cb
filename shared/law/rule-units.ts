import { isPlainDate } from '../calendar/plain-date.ts';
import type { RuleValue, Unit } from './rule-set.ts';

type Check = (value: RuleValue) => boolean;

/**
 * No law counts further; beyond it a value is a slip of the keyboard that would lead a count of days out of the calendar.
 */
const MOST_YEARS = 150;
/** Four years of them; no procedure asks for more. */
const MOST_WORKING_DAYS = 1_000;
const MOST_RATIO = 1_000;
const MOST_BENEFIT_MONTHS = 120;

const isCount: Check = (v) => typeof v === 'number' && Number.isSafeInteger(v) && v >= 0;
const isRatio: Check = (v) => typeof v === 'number' && v >= 0 && v <= MOST_RATIO;
const upTo =
  (most: number): Check =>
  (v) =>
    isCount(v) && Number(v) <= most;
const isYears = upTo(MOST_YEARS);
const isMonths = upTo(MOST_YEARS * 12);
const isDays = upTo(MOST_YEARS * 366);
const isCode: Check = (v) => typeof v === 'string' && v.trim() !== '';
const isYesNo: Check = (v) => typeof v === 'boolean';
const isDate: Check = (v) => isPlainDate(v);

const listOf =
  (item: Check): Check =>
  (v) =>
    Array.isArray(v) && v.every(item);
const filledListOf =
  (item: Check): Check =>
  (v) =>
    Array.isArray(v) && v.length > 0 && v.every(item);

function fieldsOf(v: RuleValue): ReadonlyMap<string, RuleValue> | null {
  return typeof v === 'object' && v !== null && !Array.isArray(v) ? new Map(Object.entries(v)) : null;
}

/** An object with exactly these fields. */
const objectOf =
  (fields: Readonly<Record<string, Check>>): Check =>
  (v) => {
    const found = fieldsOf(v);
    const wanted = Object.entries(fields);
    return (
      found !== null &&
      found.size === wanted.length &&
      wanted.every(([key, check]) => {
        const field = found.get(key);
        return field !== undefined && check(field);
      })
    );
  };

const isBracket = objectOf({ fromYears: isYears, months: isMonths });

/** Brackets start at 0 years of service and rise. */
const isMonthsByYears: Check = (v) => {
  if (!Array.isArray(v) || !v.every(isBracket)) return false;
  const starts = v.map((row) => fieldsOf(row)?.get('fromYears'));
  return starts[0] === 0 && starts.every((years, i) => i === 0 || Number(years) > Number(starts[i - 1]));
};

const CHECKS: Readonly<Record<Unit, Check>> = {
  months: isMonths,
  years: isYears,
  days: isDays,
  'working-days': upTo(MOST_WORKING_DAYS),
  'months-of-contribution': isMonths,
  'age-years': isYears,
  count: isCount,
  ratio: isRatio,
  rupiah: isCount,
  date: isDate,
  'yes-no': isYesNo,
  code: isCode,
  codes: listOf(isCode),
  'codes-by-code': (v) => {
    const fields = fieldsOf(v);
    return fields !== null && fields.size > 0 && [...fields.values()].every(listOf(isCode));
  },
  'code-sets': filledListOf(filledListOf(isCode)),
  'ratio-by-month': (v) => filledListOf(isRatio)(v) && Array.isArray(v) && v.length <= MOST_BENEFIT_MONTHS,
  'months-by-years': isMonthsByYears,
  multipliers: objectOf({ severance: isRatio, service: isRatio, separationPay: isYesNo }),
};

/** True when a value has the shape that its unit asks for: whole numbers from 0 on for counts, no span over 150 years or 1,000 working days, a table that starts at 0 for brackets. */
export function fitsUnit(unit: Unit, value: RuleValue): boolean {
  return CHECKS[unit](value);
}

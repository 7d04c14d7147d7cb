import { type PlainDate, yearOf } from '../../calendar/plain-date.ts';
import type { DeadlinesFacts } from '../facts/deadlines.ts';
import { parameterOrNull, type RuleSet } from '../rule-set.ts';
import { DEADLINE_NAMES, type DeadlineCode } from './table.ts';

/** Tells of a year whether its calendar of days off is in force. */
type CoversYear = (year: number) => boolean;

/** The years that the facts call covered; without them, those that the rule set knew to be decreed on `asOf`. */
function coveredBy({ coveredYears, asOf }: DeadlinesFacts, set: RuleSet | null): CoversYear {
  if (coveredYears !== null) return (year) => coveredYears.includes(year);
  const until = set === null ? null : parameterOrNull(set, 'calendar.decreed-until', asOf);
  const day = until?.value;
  return (year) => typeof day !== 'string' || year <= Number(day.slice(0, 4));
}

/** The span of a deadline that avoids days off. */
export interface CountedSpan {
  readonly code: DeadlineCode;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A year without a calendar and the deadlines that reach into it. */
interface OpenYear {
  readonly year: number;
  readonly names: string;
}

function openYears(spans: readonly CountedSpan[], covers: CoversYear): readonly OpenYear[] {
  const reaching = new Map<number, Set<string>>();
  for (const { code, from, to } of spans) {
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      if (covers(year)) continue;
      reaching.set(year, (reaching.get(year) ?? new Set()).add(DEADLINE_NAMES[code]));
    }
  }
  const years = [...reaching].sort(([a], [b]) => a - b);
  return years.map(([year, names]) => ({ year, names: [...names].join(', ') }));
}

/** Years that follow each other and touch the same deadlines are one run. */
function inRuns(years: readonly OpenYear[]): readonly { readonly text: string; readonly names: string }[] {
  const runs: { first: number; last: number; names: string }[] = [];
  for (const { year, names } of years) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === year - 1 && run.names === names) run.last = year;
    else runs.push({ first: year, last: year, names });
  }
  return runs.map(({ first, last, names }) => ({
    text: first === last ? `${first}` : `${first} sampai ${last}`,
    names,
  }));
}

/**
 * What a person has to check about the days off that a count may not know: no list at all, past years that nobody
 * wrote down, and years that are not decreed yet. One sentence for years in a row.
 * @param spans of the deadlines that avoid days off
 */
export function calendarReview(
  facts: DeadlinesFacts,
  spans: readonly CountedSpan[],
  set: RuleSet | null,
): readonly string[] {
  const open = openYears(spans, coveredBy(facts, set));
  const thisYear = yearOf(facts.asOf);
  const past = inRuns(open.filter(({ year }) => year < thisYear));
  const coming = inRuns(open.filter(({ year }) => year >= thisYear));
  return [
    ...(facts.holidays === null && spans.length > 0
      ? ['Daftar hari libur tidak diberikan; tenggat hari kerja baru memperhitungkan akhir pekan.']
      : []),
    ...past.map(
      ({ text, names }) =>
        `Hari libur tahun ${text} belum dicatat di Sambung; periksa kembali ${names} dengan kalender tahun itu.`,
    ),
    ...coming.map(
      ({ text, names }) =>
        `Kalender hari libur tahun ${text} belum ditetapkan; periksa kembali ${names} setelah ditetapkan.`,
    ),
  ];
}

import { type Month, monthOfDay } from '../../calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../calendar/months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';

/** A time in which a worker had a job at one firm, as far as it is known. */
export interface Spell {
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
}

/** The layoff that a line of a report tells of, as far as it is known. */
export interface EndOfSpell {
  readonly date: PlainDate | null;
  /** First day of the job that was ended: a spell that was over by then is another one. */
  readonly start: PlainDate | null;
}

/**
 * The spell at a firm that a layoff ends: one that runs on that day, else the newest begun before it, else the newest. Pure.
 * @param newestFirst every spell of one worker at one firm
 */
export function endedSpell<One extends Spell>(
  newestFirst: readonly One[],
  { date, start }: EndOfSpell,
): One | null {
  const there = newestFirst.filter(({ endDate }) => start === null || endDate === null || endDate >= start);
  const begun = there.filter(({ startDate }) => date === null || startDate === null || startDate <= date);
  const running = begun.find(({ endDate }) => date === null || endDate === null || endDate >= date);
  return running ?? begun[0] ?? there[0] ?? null;
}

/**
 * The spell that a letter of today to the firm speaks of: the newest one, or the one that its newest layoff ended where none
 * began after that. What was wrong with the others is over, but for the months that the firm still owes. Pure.
 * @param newestFirst every spell of one worker at one firm
 * @param layoff the newest layoff of the worker there; null where there was none
 */
export function spellOfToday<One extends Spell>(
  newestFirst: readonly One[],
  layoff: EndOfSpell | null,
): One | null {
  const date = layoff?.date ?? null;
  const [newest = null] = newestFirst;
  if (layoff === null || date === null) return newest;
  const later = newestFirst.find(({ startDate }) => startDate !== null && startDate > date);
  return later ?? endedSpell(newestFirst, layoff);
}

/** Where a month belongs: to the spell that covers it, else to none; `spell` is then the nearest. */
export interface MonthPlace<One extends Spell> {
  readonly spell: One;
  readonly isCovered: boolean;
}

/** Months by which a spell is away from a month; 0 where it covers it, as far as its days are known. */
function distance({ startDate, endDate }: Spell, month: Month): number {
  const asked = monthNumber(month);
  const start = startDate === null ? null : monthNumber(monthOfDay(startDate));
  const end = endDate === null ? null : monthNumber(monthOfDay(endDate));
  if (start !== null && asked < start) return start - asked;
  return end !== null && asked > end ? asked - end : 0;
}

/**
 * The spell that a month belongs to. One that surely covers it goes before one whose start is not known, a newer before an
 * older one. Pure.
 * @param newestFirst every spell at the firm
 * @returns null where there is none
 */
export function placeOfMonth<One extends Spell>(
  newestFirst: readonly One[],
  month: Month,
): MonthPlace<One> | null {
  const near = newestFirst
    .map((spell) => ({ spell, away: distance(spell, month) }))
    .sort(
      (a, b) => a.away - b.away || Number(a.spell.startDate === null) - Number(b.spell.startDate === null),
    );
  const [nearest] = near;
  return nearest === undefined ? null : { spell: nearest.spell, isCovered: nearest.away === 0 };
}

const name = (month: Month) => formatMonth(monthNumber(month));

/** Spells in words, oldest first: `Januari 2018 sampai Juni 2020; mulai Maret 2022`. */
export const speakSpells = (newestFirst: readonly Spell[]): string =>
  [...newestFirst]
    .reverse()
    .map(({ startDate, endDate }) => {
      const from = startDate === null ? null : name(monthOfDay(startDate));
      const to = endDate === null ? null : name(monthOfDay(endDate));
      if (from === null) return to === null ? '' : `sampai ${to}`;
      return to === null ? `mulai ${from}` : `${from} sampai ${to}`;
    })
    .filter((words) => words !== '')
    .join('; ');

/** Months in words, runs joined: `Juni 2021 sampai Agustus 2021, Mei 2022`. */
export function speakMonths(months: readonly Month[]): string {
  const runs: { readonly from: Month; to: Month }[] = [];
  for (const month of [...months].sort()) {
    const last = runs.at(-1);
    if (last !== undefined && monthNumber(last.to) + 1 === monthNumber(month)) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs
    .map(({ from, to }) => (from === to ? name(from) : `${name(from)} sampai ${name(to)}`))
    .join(', ');
}

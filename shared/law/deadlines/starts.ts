import { formatDateLong } from '../../calendar/format-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DatedEvent, DeadlineEvent, Party } from '../facts/deadlines.ts';
import { DEADLINE_NAMES, type DeadlineRule, EVENT_NAMES } from './table.ts';

/** The days of some kinds of event, in order and each once. */
export function datesOf(
  events: readonly DatedEvent[],
  kinds: readonly DeadlineEvent[],
  party?: Party,
): readonly PlainDate[] {
  const dates = events
    .filter((event) => kinds.includes(event.event) && (party === undefined || event.party === party))
    .map((event) => event.date);
  return [...new Set(dates)].sort();
}

export interface ChosenStarts {
  readonly dates: readonly PlainDate[];
  /** What a person has to know or decide about the choice. */
  readonly review: readonly string[];
}

/** Both parties have accepted when both did so by name, or when an acceptance names nobody. */
function bothParties(events: readonly DatedEvent[], rule: DeadlineRule): ChosenStarts {
  const accepted = events.filter((event) => event.event === rule.startedBy);
  const latest = datesOf(events, [rule.startedBy]).at(-1);
  if (latest === undefined) return { dates: [], review: [] };
  const parties = new Set(accepted.map((event) => event.party));
  if (parties.has(null) || (parties.has('worker') && parties.has('employer'))) {
    return { dates: [latest], review: [] };
  }
  return {
    dates: [],
    review: [
      `Baru satu pihak yang menyetujui anjuran; ${DEADLINE_NAMES[rule.code]} berjalan sejak pihak kedua menyetujuinya.`,
    ],
  };
}

/** The days on which a deadline's clock starts: none, one, or one for each event where the rule says so. */
export function startsOf(events: readonly DatedEvent[], rule: DeadlineRule): ChosenStarts {
  if (rule.choice === 'both-parties') return bothParties(events, rule);
  const dates = datesOf(events, [rule.startedBy], rule.party);
  const first = dates[0];
  if (rule.choice === 'each' || first === undefined || dates.length === 1) return { dates, review: [] };
  const listed = dates.map(formatDateLong).join('; ');
  return {
    dates: [first],
    review: [
      `Ada ${dates.length} tanggal ${EVENT_NAMES[rule.startedBy]} (${listed}); ${DEADLINE_NAMES[rule.code]} dihitung dari yang paling awal, ${formatDateLong(first)}, sampai petugas menetapkan tanggal yang benar.`,
    ],
  };
}

/**
 * The day on which each clock was met: null where it was not. Where every event starts a clock of its own, each is
 * met by the first act on or after it that met no earlier one; else the first act counts, whenever it was.
 */
export function actsOf(
  events: readonly DatedEvent[],
  rule: DeadlineRule,
  starts: readonly PlainDate[],
): readonly (PlainDate | null)[] {
  const acts = datesOf(events, rule.metBy, rule.party);
  if (rule.choice !== 'each') return starts.map(() => acts[0] ?? null);
  let used = 0;
  return starts.map((start) => {
    const index = acts.findIndex((act, position) => position >= used && act >= start);
    if (index < 0) return null;
    used = index + 1;
    return acts[index] ?? null;
  });
}

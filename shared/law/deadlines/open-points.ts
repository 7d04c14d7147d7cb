import { formatDateLong } from '../../calendar/format-date.ts';
import { sameDayAfterMonths } from '../../calendar/months.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { lapsedBeforeChange, lapsedReview } from '../jkp/claim-window.ts';
import type { RuleBook } from '../rule-set.ts';
import { type Clock, type Ground, groundOn, ruleDayOf } from './ground.ts';
import { EVENT_NAMES } from './table.ts';

const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** An act dated before its clock started: usually a typing error. */
export function earlyAct({ rule, start, act }: Clock): readonly string[] {
  if (act === null || act >= start || rule.mayPrecede) return [];
  const done = rule.metBy.map((event) => EVENT_NAMES[event]).join(' atau ');
  return [
    `Tanggal ${done} (${formatDateLong(act)}) mendahului ${EVENT_NAMES[rule.startedBy]} (${formatDateLong(start)}); periksa tanggalnya.`,
  ];
}

/**
 * A claim filed under one window and not known to be found good until another was in force: the window of the day on
 * which it is declared eligible decides, and here the two judge the filing differently.
 */
function claimBetweenWindows(clock: Clock, ground: Ground, book: RuleBook): readonly string[] {
  const { rule, start, act } = clock;
  if (act === null || act < start) return [];
  const filed = groundOn(book, rule, act);
  if (filed === null || filed.unit !== 'months' || ground.unit !== 'months') return [];
  const due = sameDayAfterMonths(start, filed.ruling.value);
  if (act <= due === act <= sameDayAfterMonths(start, ground.ruling.value)) return [];
  return [
    `Klaim diajukan pada ${formatDateLong(act)}, ketika batasnya masih ${formatDateLong(due)} (${filed.ruling.cite}); pastikan kapan klaim dinyatakan memenuhi syarat, karena aturan hari itu yang menentukan batasnya.`,
  ];
}

/** Points that the law leaves open for the very deadline. */
export function openPoints(clock: Clock, ground: Ground, book: RuleBook, asOf: PlainDate): readonly string[] {
  const { rule, start, act } = clock;
  if (rule.code === 'jkp-claim') {
    const lapsed = lapsedBeforeChange(start, act, { set: ground.set, date: ruleDayOf(clock, asOf) });
    return lapsed === null ? claimBetweenWindows(clock, ground, book) : [lapsedReview(start)];
  }
  if (rule.ruleDay !== 'act') return [];
  const earlier = groundOn(book, rule, start);
  if (earlier === null || earlier.ruling.cite === ground.ruling.cite) return [];
  return [
    `${sentence(EVENT_NAMES[rule.startedBy])} terjadi pada ${formatDateLong(start)}, ketika yang berlaku masih ${earlier.ruling.cite}; putuskan apakah ${ground.ruling.cite} menjangkaunya.`,
  ];
}

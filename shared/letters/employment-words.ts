import { formatDateLong } from '../calendar/format-date.ts';
import type { Month } from '../calendar/month-text.ts';
import { formatMonth, monthNumber } from '../calendar/months.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { type Stretch, stretchesOf } from '../domain/employment/contributions.ts';
import type { Evidence, EvidenceKind } from '../domain/employment/employment.ts';
import type { NoticeSent } from '../domain/employment/worker-sources.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import type { MonthState } from '../law/facts/jkp.ts';
import type { LetterValues } from './fields.ts';
import { numberAndDate } from './letter-parts.ts';

/* Words that letters about membership and arrears share. All of it pure. */

/** A month and what stands on record of it. */
export interface StatedMonth {
  readonly month: Month;
  readonly state: MonthState;
}

export const rupiah = (amount: number) => `Rp${formatNumber(amount)}`;

export const monthName = (month: string) => formatMonth(monthNumber(month));

/** `Juni sampai dengan September 2026`: the year once where it is one. */
export function span({ from, to }: Pick<Stretch, 'from' | 'to'>): string {
  if (from === to) return monthName(from);
  const [first = ''] = from.slice(0, 4) === to.slice(0, 4) ? monthName(from).split(' ') : [monthName(from)];
  return `${first} sampai dengan ${monthName(to)}`;
}

/** Months of some states as a letter names them: `Maret sampai dengan Mei 2024, Juli 2025`; empty where there are none. */
export function periodText(months: readonly StatedMonth[], ...states: readonly MonthState[]): string {
  const sorted = [...months].sort((a, b) => a.month.localeCompare(b.month));
  const found: Stretch[] = [];
  for (const one of stretchesOf(sorted)) {
    if (!states.includes(one.state)) continue;
    const last = found.at(-1);
    if (last !== undefined && monthNumber(last.to) + 1 === monthNumber(one.from))
      found[found.length - 1] = { ...last, to: one.to, months: last.months + one.months };
    else found.push(one);
  }
  return found.map(span).join(', ');
}

/** What a firm owes for a worker: for the spell that a letter speaks of, and for others there; no month stands twice. */
export interface OwedMonths {
  readonly own: readonly StatedMonth[];
  readonly others: readonly StatedMonth[];
}

/**
 * The months that a firm owes for a worker. One that it paid or owes in the spell of the letter is not named again.
 * @param others the months of every other spell there
 */
export function owedMonths(own: readonly StatedMonth[], others: readonly StatedMonth[]): OwedMonths {
  const told = new Set(
    own.filter(({ state }) => state === 'paid' || state === 'arrears').map(({ month }) => month),
  );
  const paid = new Set(others.filter(({ state }) => state === 'paid').map(({ month }) => month));
  const left = others.filter(
    ({ month, state }) => state === 'arrears' && !told.has(month) && !paid.has(month),
  );
  return {
    own: own.filter(({ state }) => state === 'arrears'),
    others: [...new Map(left.map((one) => [one.month, one] as const)).values()],
  };
}

const EVIDENCE_NAMES: Readonly<Record<EvidenceKind, string>> = {
  contract: 'Perjanjian kerja',
  'pay-slip': 'Slip upah',
  attendance: 'Daftar hadir',
  'identity-card': 'Kartu pengenal',
  witness: 'Keterangan saksi',
  'bpjs-statement': 'Data kepesertaan BPJS Ketenagakerjaan',
  wlkp: 'Laporan WLKP',
};

export const evidenceName = (kind: EvidenceKind) => EVIDENCE_NAMES[kind];

/** A list of BPJS that months were taken in from. */
export const BPJS_LIST = 'Daftar iuran BPJS Ketenagakerjaan';

/** `tanggal 2 November 2026`, or `antara tanggal 2 November 2026 dan 5 November 2026`; empty for no day. */
export function daysText(days: readonly PlainDate[]): string {
  const [first, ...rest] = [...new Set(days)].sort();
  const last = rest.at(-1);
  if (first === undefined) return '';
  return last === undefined
    ? `tanggal ${formatDateLong(first)}`
    : `antara tanggal ${formatDateLong(first)} dan ${formatDateLong(last)}`;
}

/** The pieces of evidence that say something, each kind once with the days on which it was seen. */
export function evidenceLines(evidence: readonly Evidence[], lists: readonly PlainDate[]): readonly string[] {
  const days = new Map<string, PlainDate[]>();
  const add = (name: string, day: PlainDate | null) => {
    const known = days.get(name) ?? [];
    days.set(name, day === null ? known : [...known, day]);
  };
  for (const { kind, shows, seenOn } of evidence) if (shows !== null) add(evidenceName(kind), seenOn);
  for (const day of lists) add(BPJS_LIST, day);
  return [...days]
    .map(([name, seen]) =>
      seen.length === 0 ? name : `${name}, dilihat ${daysText(seen).replace(/^tanggal /, '')}`,
    )
    .sort();
}

export const noticeText = (notice: NoticeSent | null) =>
  notice === null ? '' : numberAndDate(notice.number, notice.dated);

/** Values without those that are empty. */
export const filled = (values: Readonly<Record<string, unknown>>): LetterValues =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
    ),
  ) as LetterValues;

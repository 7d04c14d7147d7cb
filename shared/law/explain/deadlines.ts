import { formatDateLong, formatDateShort, formatDateWithWeekday } from '../../calendar/format-date.ts';
import { type PlainDate, yearOf } from '../../calendar/plain-date.ts';
import { DEADLINE_NAMES, type DeadlineCode } from '../deadlines/table.ts';
import {
  type ComputedDeadline,
  computeDeadlines,
  type DeadlineState,
  type DeadlinesAnswer,
} from '../deadlines.ts';
import type { DeadlinesFacts } from '../facts/deadlines.ts';
import type { RuleBook } from '../rule-set.ts';
import { EVENT_LABELS, PARTY_NAMES } from './names.ts';
import { citedStep, type Row, type Step, step, type Working } from './working.ts';

const STATE_WORDS: Readonly<Record<DeadlineState, string>> = {
  open: 'Berjalan',
  met: 'Dipenuhi',
  late: 'Terlambat',
  overdue: 'Lewat tenggat',
};

function durationText({ deadline }: ComputedDeadline): string {
  if ('workingDays' in deadline) return `${deadline.workingDays} hari kerja`;
  if ('days' in deadline) return `${deadline.days} hari kalender`;
  return 'months' in deadline ? `${deadline.months} bulan` : `${deadline.years} tahun`;
}

const daysOff = ({ skipped }: ComputedDeadline) => skipped.filter(({ kind }) => kind === 'day-off');

/** `24 Agu -> 8 Sep 2026`: the year of the first day only where it differs. */
function spanText(from: PlainDate, to: PlainDate): string {
  const first = formatDateShort(from);
  return `${yearOf(from) === yearOf(to) ? first.replace(/ \d{4}$/, '') : first} -> ${formatDateShort(to)}`;
}

/** How a due day was found, in a line: `24 Agu -> 8 Sep 2026: 10 hari kerja, 1 libur dilewati`. */
export function deadlineSum(computed: ComputedDeadline): string {
  const off = daysOff(computed).length;
  const skipped = off === 0 ? '' : `, ${off} libur dilewati`;
  return `${spanText(computed.startedOn, computed.deadline.due)}: ${durationText(computed)}${skipped}`;
}

/** The start, the days that did not count, and the due day with its provision. */
export function deadlineSteps(computed: ComputedDeadline): readonly Step[] {
  const { deadline, startedOn, metOn, skipped } = computed;
  const weekend = skipped.filter(({ kind }) => kind === 'weekend').length;
  const off = daysOff(computed).map(({ date }) => formatDateLong(date));
  return [
    step(
      `Dimulai oleh: ${EVENT_LABELS[deadline.startedBy]}, ${formatDateWithWeekday(startedOn)}. Hari berikutnya adalah hari pertama.`,
    ),
    ...(weekend === 0 ? [] : [step(`Akhir pekan yang dilewati: ${weekend} hari.`)]),
    ...(off.length === 0 ? [] : [step(`Hari libur yang dilewati: ${off.join('; ')}.`)]),
    citedStep(`${durationText(computed)}: jatuh tempo ${formatDateWithWeekday(deadline.due)}.`, deadline),
    ...(metOn === null ? [] : [step(`Dilaksanakan pada ${formatDateWithWeekday(metOn)}.`)]),
  ];
}

/** The name of a deadline as a list shows it. */
export function deadlineLabel(code: DeadlineCode): string {
  const name = DEADLINE_NAMES[code];
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function rowOf(computed: ComputedDeadline, index: number): Row {
  const { deadline } = computed;
  return {
    code: `${deadline.code}-${index}`,
    label: deadlineLabel(deadline.code),
    sum: deadlineSum(computed),
    result: formatDateWithWeekday(deadline.due),
    state: { code: deadline.state, word: STATE_WORDS[deadline.state] },
    steps: deadlineSteps(computed),
  };
}

const overdueCount = (all: readonly ComputedDeadline[]) =>
  all.filter(({ deadline }) => deadline.state === 'overdue').length;

/** The next day that is still to be kept, as the headline. */
function headlineOf(all: readonly ComputedDeadline[]): Working['headline'] {
  const label = 'Tenggat terdekat yang berjalan';
  const overdue = overdueCount(all);
  const next = all
    .filter(({ deadline }) => deadline.state === 'open')
    .sort((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1))[0];
  if (next !== undefined) {
    return { label, value: formatDateWithWeekday(next.deadline.due), tone: 'neutral' };
  }
  if (overdue > 0) return { label: 'Tenggat', value: `${overdue} tenggat sudah lewat`, tone: 'bad' };
  return { label, value: 'Tidak ada', tone: 'neutral' };
}

/** The working of the deadlines that some events start. @throws RangeError as `computeDeadlines` */
export function explainDeadlines(
  facts: DeadlinesFacts,
  answer: DeadlinesAnswer,
  book: RuleBook,
): Omit<Working, 'ruleSets'> {
  const { computed } = computeDeadlines(facts, book);
  const headline = headlineOf(computed);
  const overdue = overdueCount(computed);
  return {
    title: 'Tenggat penyelesaian perselisihan dan klaim JKP',
    facts: [
      ...facts.events.map(
        ({ event, date, party }) =>
          [
            party === null
              ? EVENT_LABELS[event]
              : `${EVENT_LABELS[event]} (${PARTY_NAMES[party].toLowerCase()})`,
            formatDateLong(date),
          ] as const,
      ),
      ['Hari kerja', `${facts.week} hari seminggu`],
      ['Dihitung per', formatDateLong(facts.asOf)],
    ],
    headline,
    remarks: overdue > 0 && headline.tone === 'neutral' ? [step(`${overdue} tenggat lain sudah lewat.`)] : [],
    tables: [
      {
        code: 'deadlines',
        title: 'Tenggat',
        columns: ['Tenggat', 'Perhitungan', 'Jatuh tempo'],
        rows: computed.map(rowOf),
        total: null,
      },
    ],
    nextSteps: [],
    review: answer.review,
  };
}

import { formatDateLong } from '../calendar/format-date.ts';
import type { Month } from '../calendar/month-text.ts';
import { dateInMonth, monthNumber } from '../calendar/months.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import {
  type ContributionMonth,
  type EmploymentContract,
  EVIDENCE_KINDS,
  type Evidence,
  RECORD_KINDS,
} from '../domain/employment/employment.ts';
import type { NoticeSent } from '../domain/employment/worker-sources.ts';
import { CONTRACTS, type Contract } from '../domain/layoff.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import { BPJS_LIST, daysText, evidenceName, noticeText, periodText, rupiah } from './employment-words.ts';
import { numberAndDate } from './letter-parts.ts';

/*
 * The course of things in a request for inspection (letter m2), from what stands on record and nothing else. What has no day
 * is not part of it. All of it pure.
 */

/** What stands on record of a worker's job. */
export interface CourseWorker {
  readonly startDate: PlainDate | null;
  readonly endDate: PlainDate | null;
  readonly contract: Contract | null;
  readonly contracts: readonly EmploymentContract[];
  readonly evidence: readonly Evidence[];
  /** `batchId`: the list that a month came by. */
  readonly months: readonly (ContributionMonth & { readonly batchId?: string | null })[];
  /** Months of other spells at the firm that it still owes. */
  readonly otherOwed: readonly { readonly month: Month }[];
  /** The layoff report that names the worker and was not withdrawn. */
  readonly reportId: string | null;
}

/** A layoff report as it came in. */
export interface ReportReceived {
  readonly receivedOn: PlainDate;
  readonly letterNumber: string;
  readonly letterDate: PlainDate | null;
}

/** A notice to the employer (letter m1) and to whom it went. */
export interface NoticeGiven extends NoticeSent {
  readonly deliveries: readonly {
    readonly addressee: string;
    readonly sentOn: PlainDate | null;
    readonly receivedOn: PlainDate | null;
    readonly receivedBy: string;
  }[];
}

export interface CourseFacts {
  readonly firm: string;
  readonly workers: readonly CourseWorker[];
  /** By their ids. */
  readonly reports: ReadonlyMap<string, ReportReceived>;
  /** The office's day on which lists of BPJS were taken in, by their ids. */
  readonly lists: ReadonlyMap<string, PlainDate>;
  readonly notices: readonly NoticeGiven[];
}

/** Of which nothing stands on record. */
export const NO_COURSE: CourseFacts = {
  firm: '',
  workers: [],
  reports: new Map(),
  lists: new Map(),
  notices: [],
};

/** Something that happened, in a sentence; `on` is its first day. */
interface Item {
  readonly on: PlainDate;
  readonly text: string;
}

/** A month's contribution is not owed before its last day, nor before a job that began within it. */
const lastDayOf = (month: Month): PlainDate => dateInMonth(monthNumber(month), 31);
const earliest = (days: readonly PlainDate[]): PlainDate | null => [...days].sort()[0] ?? null;
const people = (count: number) => `${formatNumber(count)} pekerja`;

/** One item over the days of some workers; none where nobody's day is known. */
function atDays(days: readonly (PlainDate | null)[], say: (count: number, days: string) => string): Item[] {
  const known = days.flatMap((day) => day ?? []);
  const on = earliest(known);
  return on === null ? [] : [{ on, text: say(known.length, daysText(known)) }];
}

const startOf = ({ startDate, contracts }: CourseWorker) =>
  startDate ?? earliest(contracts.map(({ start }) => start));

/** By which contract the work began: the one of that day; where contracts are on record and none begins then, nobody knows. */
function kindAtStart(worker: CourseWorker): Contract | null {
  const { contract, contracts } = worker;
  if (contracts.length === 0) return contract;
  const first = startOf(worker);
  return contracts.find(({ start }) => start === first)?.contract ?? null;
}

function starts({ firm, workers }: CourseFacts): Item[] {
  const [lone, second] = workers;
  if (lone !== undefined && second === undefined)
    return atDays([startOf(lone)], (_, days) => {
      const kind = kindAtStart(lone);
      const by = kind === null ? '' : ` berdasarkan ${kind}`;
      return `Pekerja mulai bekerja pada ${firm} ${days}${by}.`;
    });
  const known = workers.filter((one) => startOf(one) !== null);
  const kinds = CONTRACTS.map((kind) => ({
    kind,
    count: known.filter((one) => kindAtStart(one) === kind).length,
  })).filter(({ count }) => count > 0);
  const told = kinds.map(
    ({ kind, count }) =>
      `${count === known.length ? 'seluruhnya' : `${formatNumber(count)} orang`} berdasarkan ${kind}`,
  );
  const by = told.length === 0 ? '' : `, ${told.join(' dan ')}`;
  return atDays(
    known.map(startOf),
    (count, days) => `${people(count)} mulai bekerja pada ${firm} ${days}${by}.`,
  );
}

/** The contracts of a lone worker, each with its term; one that tells no more than the start is left out. */
function contractsOf({ workers }: CourseFacts): Item[] {
  const [lone, second] = workers;
  if (lone === undefined || second !== undefined) return [];
  return lone.contracts
    .filter(({ number, end, start }) => number !== '' || end !== null || start !== startOf(lone))
    .map(({ contract, number, start, end }) => ({
      on: start,
      text: `${contract}${number === '' ? '' : ` Nomor ${number}`} berlaku mulai tanggal ${formatDateLong(start)}${
        end === null ? '' : ` sampai dengan tanggal ${formatDateLong(end)}`
      }.`,
    }));
}

/** From when on contributions are owed, and for which months. */
function arrears({ workers }: CourseFacts): Item[] {
  const owed = workers.map(({ months, otherOwed }) => [
    ...months.filter(({ state }) => state === 'arrears').map(({ month }) => month),
    ...otherOwed.map(({ month }) => month),
  ]);
  const months = [...new Set(owed.flat())].sort();
  const [first] = months;
  if (first === undefined) return [];
  const period = periodText(
    months.map((month) => ({ month, state: 'arrears' as const })),
    'arrears',
  );
  const owing = owed.filter(({ length }) => length > 0).length;
  const of =
    workers.length === 1
      ? 'pekerja belum dibayar untuk'
      : `${people(owing)} belum dibayar untuk seluruh atau sebagian`;
  return [{ on: lastDayOf(first), text: `Iuran jaminan sosial ketenagakerjaan ${of} bulan ${period}.` }];
}

const isRecord = ({ kind }: Evidence) => RECORD_KINDS.some((one) => one === kind);

/** What one piece shows of a lone worker: only a record can show that somebody stands on it or does not. */
function shownBy(one: Evidence): string {
  if (!isRecord(one) || one.shows === null) return '';
  if (!one.shows) return '; pekerja tidak tercatat';
  const start = one.start === null ? '' : ` mulai tanggal ${formatDateLong(one.start)}`;
  const wage = one.wage === null ? '' : ` dengan upah ${rupiah(one.wage)}`;
  return `; pekerja tercatat${start}${wage}`;
}

function evidenceSeen({ workers }: CourseFacts): Item[] {
  const [lone, second] = workers;
  if (lone !== undefined && second === undefined)
    return lone.evidence.flatMap((one) =>
      atDays([one.seenOn], (_, days) => `${evidenceName(one.kind)} diperiksa ${days}${shownBy(one)}.`),
    );
  return EVIDENCE_KINDS.flatMap((kind) => {
    const seen = workers
      .map(({ evidence }) => evidence.filter((one) => one.kind === kind && one.seenOn !== null))
      .filter(({ length }) => length > 0);
    const missing = seen.filter((list) => list.every((one) => isRecord(one) && one.shows === false)).length;
    return atDays(
      seen.flat().map(({ seenOn }) => seenOn),
      (_, days) =>
        `${evidenceName(kind)} mengenai ${people(seen.length)} diperiksa ${days}${
          missing === 0 ? '' : `; ${people(missing)} tidak tercatat`
        }.`,
    );
  });
}

const LISTED = { paid: 'lunas', arrears: 'menunggak', unreported: 'tidak dilaporkan' } as const;
const LISTED_STATES = ['paid', 'arrears', 'unreported'] as const;

/** What the lists of BPJS said when they were taken in, as far as it still stands. */
function listsTaken({ workers, lists }: CourseFacts): Item[] {
  return [...lists].flatMap(([id, on]): Item[] => {
    const told = workers
      .map(({ months }) => months.filter(({ batchId }) => batchId === id))
      .filter(({ length }) => length > 0);
    if (told.length === 0) return [];
    const of = (state: (typeof LISTED_STATES)[number]) =>
      told.filter((months) => months.some((one) => one.state === state)).length;
    const parts =
      workers.length === 1
        ? LISTED_STATES.flatMap((state) => {
            const months = told.flat().filter((one) => one.state === state);
            return months.length === 0
              ? []
              : [`${formatNumber(months.length)} bulan ${LISTED[state]} (${periodText(months, state)})`];
          })
        : [
            `iuran ${people(told.length)}`,
            ...(['arrears', 'unreported'] as const).flatMap((state) =>
              of(state) === 0 ? [] : [`${formatNumber(of(state))} orang di antaranya ${LISTED[state]}`],
            ),
          ];
    return parts.length === 0
      ? []
      : [{ on, text: `${BPJS_LIST} yang dicatat tanggal ${formatDateLong(on)} memuat ${parts.join(', ')}.` }];
  });
}

function layoffReports({ workers, reports }: CourseFacts): Item[] {
  return [...reports].flatMap(([id, { receivedOn, letterNumber, letterDate }]): Item[] => {
    const named = workers.filter(({ reportId }) => reportId === id).length;
    if (named === 0) return [];
    const whom = workers.length === 1 ? 'pekerja' : people(named);
    const by = numberAndDate(letterNumber, letterDate);
    const letter = by === '' ? '' : ` melalui surat ${by}`;
    return [
      {
        on: receivedOn,
        text: `Perusahaan melaporkan PHK ${whom}${letter}; laporan diterima tanggal ${formatDateLong(receivedOn)}.`,
      },
    ];
  });
}

const ends = ({ workers }: CourseFacts): Item[] =>
  atDays(
    workers.map(({ endDate }) => endDate),
    (count, days) => `Hubungan kerja ${workers.length === 1 ? '' : `${people(count)} `}berakhir ${days}.`,
  );

/** More notices than these are told together. */
const MOST_NOTICES = 8;

function delivered({ deliveries }: NoticeGiven): string {
  const told = deliveries.flatMap(({ addressee, sentOn, receivedOn, receivedBy }) => {
    if (receivedOn !== null)
      return [
        `diterima ${addressee} tanggal ${formatDateLong(receivedOn)}${receivedBy === '' ? '' : ` oleh ${receivedBy}`}`,
      ];
    return sentOn === null ? [] : [`dikirim kepada ${addressee} tanggal ${formatDateLong(sentOn)}`];
  });
  return told.length === 0 ? 'diterbitkan' : told.join(', ');
}

function noticesGiven({ notices }: CourseFacts): Item[] {
  if (notices.length > MOST_NOTICES)
    return atDays(
      notices.map(({ dated }) => dated),
      (count, days) => `${formatNumber(count)} surat pemberitahuan kepada pengusaha diterbitkan ${days}.`,
    );
  return notices.map((notice) => ({
    on: notice.dated,
    text: `Pemberitahuan ${noticeText(notice)} ${delivered(notice)}${
      notice.replyDue === null
        ? ''
        : `; jawaban diminta paling lambat tanggal ${formatDateLong(notice.replyDue)}`
    }.`,
  }));
}

/** What happened, in the order of its days, one sentence each. */
export const courseOfThings = (facts: CourseFacts): readonly string[] =>
  [starts, contractsOf, arrears, ends, layoffReports, evidenceSeen, listsTaken, noticesGiven]
    .flatMap((tell) => tell(facts))
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ text }) => text);

/** The lists that wrote months of some workers. */
export const listsBehind = (workers: readonly Pick<CourseWorker, 'months'>[]): readonly string[] => [
  ...new Set(workers.flatMap(({ months }) => months.flatMap(({ batchId }) => batchId ?? []))),
];

import { formatDateLong } from '../calendar/format-date.ts';
import type { Month } from '../calendar/month-text.ts';
import { formatMonth, monthNumber } from '../calendar/months.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { type Stretch, stretchesOf } from '../domain/employment/contributions.ts';
import type { EmploymentPoint, EvidenceKind } from '../domain/employment/employment.ts';
import { reportedWage } from '../domain/employment/jkp-facts.ts';
import type { JkpReadiness } from '../domain/employment/readiness.ts';
import type { NoticeSent, WorkerSources } from '../domain/employment/worker-sources.ts';
import type { Finding } from '../domain/finding.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import type { MonthState } from '../law/facts/jkp.ts';
import type { LetterValues } from './fields.ts';
import { numberAndDate } from './letter-parts.ts';

/* What letters about membership and arrears (l, m1, m2, n, k1) say of a worker's job and of a firm's workers. All of it pure. */

const monthName = (month: string) => formatMonth(monthNumber(month));

/** `Juni sampai dengan September 2026`: the year once where it is one. */
function span({ from, to }: Pick<Stretch, 'from' | 'to'>): string {
  if (from === to) return monthName(from);
  const [first = ''] = from.slice(0, 4) === to.slice(0, 4) ? monthName(from).split(' ') : [monthName(from)];
  return `${first} sampai dengan ${monthName(to)}`;
}

/** Months of some states as a letter names them: `Maret sampai dengan Mei 2024, Juli 2025`; empty where there are none. */
export function periodText(
  months: readonly { readonly month: Month; readonly state: MonthState }[],
  ...states: readonly MonthState[]
): string {
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

const EVIDENCE_NAMES: Readonly<Record<EvidenceKind, string>> = {
  contract: 'Perjanjian kerja',
  'pay-slip': 'Slip upah',
  attendance: 'Daftar hadir',
  'identity-card': 'Kartu pengenal',
  witness: 'Keterangan saksi',
  'bpjs-statement': 'Data kepesertaan BPJS Ketenagakerjaan',
  wlkp: 'Laporan WLKP',
};

const rupiah = (amount: number) => `Rp${formatNumber(amount)}`;

const verdictOn = ({ standing }: JkpReadiness, point: EmploymentPoint) =>
  standing.points.find((one) => one.point === point);

const filled = (values: Readonly<Record<string, unknown>>): LetterValues =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
    ),
  ) as LetterValues;

/** What the file shows against the employer, one sentence each. */
function findings(ready: JkpReadiness, { job }: WorkerSources): readonly string[] {
  const owed = (job?.months ?? []).filter(({ state }) => state === 'arrears');
  const found: string[] = [];
  if (owed.length > 0)
    found.push(
      `Iuran jaminan sosial ketenagakerjaan pekerja tersebut belum dibayar untuk ${owed.length} bulan, yaitu ${periodText(owed, 'arrears')}.`,
    );
  if (verdictOn(ready, 'relation')?.verdict === 'not-recorded')
    found.push(
      'Menurut data yang telah diperiksa, pekerja tersebut belum didaftarkan oleh perusahaan pada program jaminan sosial ketenagakerjaan.',
    );
  const lacking = heldAgainst(ready, 'programmes').find(
    ({ code }) => code === 'programmes-lacking' || code === 'programmes-none',
  );
  if (lacking !== undefined)
    found.push(`Pekerja tersebut belum didaftarkan pada program ${lacking.params.programmes}.`);
  const wage = heldAgainst(ready, 'wage').find(({ code }) => /^wage-(lower|higher)/.test(code));
  if (wage !== undefined)
    found.push(
      `Upah yang dilaporkan ${rupiah(Number(wage.params.reported))} sebulan, sedangkan upah yang dibayar ${rupiah(Number(wage.params.paid))} sebulan.`,
    );
  found.push(
    ...new Set(
      [...heldAgainst(ready, 'start'), ...heldAgainst(ready, 'relation')].flatMap(
        ({ code, params }) => DIFFERENCES[code]?.(params) ?? [],
      ),
    ),
  );
  const isWrong = ready.standing.points.some(({ verdict }) => verdict === 'mismatch');
  return found.length === 0 && isWrong
    ? ['Data kepesertaan pekerja tersebut tidak sesuai dengan keadaan yang sebenarnya.']
    : found;
}

/** Why a point stands against the employer; nothing where a person decided that it does not. */
function heldAgainst(ready: JkpReadiness, point: EmploymentPoint): readonly Finding[] {
  const judged = verdictOn(ready, point);
  return judged?.verdict === 'mismatch' || judged?.verdict === 'not-recorded' ? judged.reasons : [];
}

const day = (value: Finding['params'][string] | undefined) => formatDateLong(plainDate(String(value)));

/** What is recorded otherwise than it was, by the code of the reason. */
const DIFFERENCES: Readonly<Record<string, (params: Finding['params']) => string>> = {
  'start-differs': ({ recorded, start }) =>
    `Tanggal mulai bekerja yang tercatat ${day(recorded)}, sedangkan pekerja tersebut mulai bekerja tanggal ${day(start)}.`,
  'start-evidence-earlier': ({ date, recorded }) =>
    `Tanggal mulai bekerja yang tercatat ${day(recorded)}, sedangkan menurut bukti pekerja tersebut sudah bekerja tanggal ${day(date)}.`,
  'start-months-later': ({ first, start }) =>
    `Pekerja tersebut baru dilaporkan mulai bulan ${monthName(String(first))}, sedangkan pekerja tersebut mulai bekerja tanggal ${day(start)}.`,
  'relation-ends-early': ({ last, end }) =>
    `Pekerja tersebut terakhir dilaporkan untuk bulan ${monthName(String(last))}, sedangkan hubungan kerja berakhir tanggal ${day(end)}.`,
  'relation-after-end': ({ last, end }) =>
    `Pekerja tersebut masih tercatat sampai bulan ${monthName(String(last))}, sedangkan hubungan kerja berakhir tanggal ${day(end)}.`,
};

function evidenceOf({ job }: WorkerSources): readonly string[] {
  const lines = (job?.evidence ?? [])
    .filter(({ shows }) => shows !== null)
    .map(({ kind, seenOn }) =>
      seenOn === null ? EVIDENCE_NAMES[kind] : `${EVIDENCE_NAMES[kind]}, dilihat ${formatDateLong(seenOn)}`,
    );
  return [...new Set(lines)].sort();
}

const noticeText = (notice: NoticeSent | null) =>
  notice === null ? '' : numberAndDate(notice.number, notice.dated);

function chronology({ job, layoff, notice, employer }: WorkerSources): readonly string[] {
  const start = job?.startDate ?? layoff?.start ?? null;
  const end = layoff?.date ?? job?.endDate ?? null;
  return [
    ...(start === null
      ? []
      : [`Pekerja mulai bekerja pada ${employer.name} tanggal ${formatDateLong(start)}.`]),
    ...(end === null ? [] : [`Hubungan kerja berakhir tanggal ${formatDateLong(end)}.`]),
    ...(notice === null ? [] : [`Pemberitahuan ${noticeText(notice)} telah disampaikan kepada pengusaha.`]),
  ];
}

function effects({ reading }: JkpReadiness): string {
  if (reading === null) return '';
  const { paid, neededMonths, windowMonths, payer, check } = reading;
  return [
    ...(check.outcome === 'met'
      ? []
      : [
          `Masa iur pekerja yang terbukti baru ${paid} bulan dalam ${windowMonths} bulan sebelum PHK, sedangkan disyaratkan ${neededMonths} bulan.`,
        ]),
    ...(payer.who === 'employer'
      ? [
          'Karena tunggakan tersebut, manfaat uang tunai tidak dibayarkan lebih dahulu oleh BPJS Ketenagakerjaan.',
        ]
      : []),
  ].join(' ');
}

/** `24 dari 24 bulan lunas (Maret 2024 sampai dengan Februari 2026); upah dilaporkan Rp4.000.000` */
function contributionLine({ reading }: JkpReadiness, { job }: WorkerSources): string {
  if (reading === null || reading.unknown === reading.windowMonths) return '';
  const { paid, windowMonths, arrears, unknown } = reading;
  const told = [...(job?.months ?? [])].sort((a, b) => a.month.localeCompare(b.month));
  const wage = told.findLast((one) => one.wage !== null)?.wage ?? reportedWage(job, reading.to);
  return [
    `${paid} dari ${windowMonths} bulan lunas (${span(reading)})`,
    ...(arrears > 0 ? [`${arrears} bulan menunggak`] : []),
    ...(unknown > 0 ? [`${unknown} bulan belum diketahui`] : []),
    ...(wage === null ? [] : [`upah dilaporkan ${rupiah(wage)}`]),
  ].join('; ');
}

/** What stands on record of a worker's job, for the fields that no report and no person fills. */
export function employmentValues(
  kind:
    | 'membership-request'
    | 'arrears-notice'
    | 'inspection-request'
    | 'jkp-referral'
    | 'employment-statement',
  ready: JkpReadiness,
  sources: WorkerSources,
): LetterValues {
  const { job, notice } = sources;
  const common = {
    'worker.kpj': job?.kpj,
    'worker.union': job?.unionName,
    'worker.position': job?.position,
    'worker.contract': job?.contract,
    'worker.startDate': job?.startDate,
    'worker.endDate': job?.endDate,
  };
  const { reading } = ready;
  switch (kind) {
    case 'membership-request':
      return filled({
        ...common,
        'contributions.period': reading === null ? '' : span(reading),
      });
    case 'arrears-notice':
    case 'inspection-request':
      return filled({
        ...common,
        'contributions.finding': findings(ready, sources).join(' '),
        'contributions.period': periodText(job?.months ?? [], 'arrears'),
        'contributions.evidence': evidenceOf(sources),
        'contributions.affected': job === null ? null : 1,
        'contributions.notice': noticeText(notice),
        'contributions.effect': effects(ready),
        'contributions.chronology': chronology(sources),
      });
    case 'jkp-referral':
      return filled({ ...common, 'jkp.contributions': contributionLine(ready, sources) });
    case 'employment-statement':
      return filled({ ...common, 'status.kind': statusOf(sources) });
  }
}

/** What the office's file shows of the end of the job. */
function statusOf({ isDisputed, disputeProofs, layoff }: WorkerSources): string {
  if (disputeProofs.includes('court-ruling')) return 'ruling';
  if (disputeProofs.includes('agreement')) return 'agreement';
  if (isDisputed) return 'dispute';
  return layoff?.hasReceipt === true && !layoff.isWithdrawn ? 'layoff' : '';
}

/** A worker of a firm as a letter about the firm counts one, over all of the worker's jobs there. */
export interface FirmWorker {
  readonly name: string;
  readonly nik: string | null;
  readonly kpj: string;
  readonly position: string;
  readonly endDate: string | null;
  readonly months: readonly { readonly month: Month; readonly state: MonthState }[];
  /** What is not registered, by the verdict: `all`, or some programmes by name; null where nothing is lacking. */
  readonly unregistered: 'all' | { readonly programmes: string } | null;
  /** BPJS has to tell something. */
  readonly isUnclear: boolean;
}

function unregisteredWords(unregistered: FirmWorker['unregistered']): string {
  if (unregistered === null) return '';
  return unregistered === 'all' ? 'belum didaftarkan' : `belum didaftarkan pada ${unregistered.programmes}`;
}

/** What is held against the firm for a worker: `Menunggak Mei sampai dengan Juli 2026; belum didaftarkan pada JP`. */
function noteOf({ months, unregistered }: FirmWorker): string {
  const owed = periodText(months, 'arrears');
  const note = [owed === '' ? '' : `menunggak ${owed}`, unregisteredWords(unregistered)]
    .filter((part) => part !== '')
    .join('; ');
  return note.slice(0, 1).toUpperCase() + note.slice(1);
}

const rowOf = (worker: FirmWorker) => ({
  name: worker.name,
  nik: worker.nik ?? '',
  kpj: worker.kpj,
  position: worker.position,
  date: worker.endDate ?? '',
  note: noteOf(worker),
});

/** Those whom a letter about a firm concerns: what it owes or left unregistered; for BPJS also what is not clear. */
export function concernedBy<Worker extends FirmWorker>(
  kind: FirmLetter,
  workers: readonly Worker[],
): readonly Worker[] {
  return workers.filter(
    ({ months, unregistered, isUnclear }) =>
      unregistered !== null ||
      months.some(({ state }) => state === 'arrears') ||
      (kind === 'membership-request' && isUnclear),
  );
}

/** Several as a list for the enclosure, a lone one by name. */
function listed(workers: readonly FirmWorker[]) {
  const [first, second] = workers;
  if (first === undefined) return {};
  return second === undefined
    ? { 'worker.name': first.name, 'worker.nik': first.nik, 'worker.kpj': first.kpj }
    : { workers: workers.map(rowOf) };
}

/** Letters about the workers of a whole firm. */
export type FirmLetter = 'membership-request' | 'arrears-notice' | 'inspection-request';

/** What stands on record of a firm's workers together. */
export function firmValues(
  kind: FirmLetter,
  workers: readonly FirmWorker[],
  notice: NoticeSent | null,
): LetterValues {
  const concerned = concernedBy(kind, workers);
  if (kind === 'membership-request') return filled(listed(concerned));
  const owed = concerned.map(({ months }) => months.filter(({ state }) => state === 'arrears'));
  const owing = owed.filter(({ length }) => length > 0).length;
  const unregistered = concerned.filter((one) => one.unregistered !== null).length;
  const months = new Map(owed.flat().map((one) => [one.month, one] as const));
  const period = periodText([...months.values()], 'arrears');
  const [whose, which] = concerned.length === 1 ? ['pekerja tersebut', ''] : [null, 'seluruh atau sebagian '];
  const of = (count: number) => whose ?? `${formatNumber(count)} pekerja`;
  return filled({
    ...listed(concerned),
    'contributions.period': period,
    'contributions.affected': concerned.length === 0 ? null : concerned.length,
    'contributions.finding': [
      ...(owing > 0
        ? [`Iuran jaminan sosial ketenagakerjaan ${of(owing)} belum dibayar untuk ${which}bulan ${period}.`]
        : []),
      ...(unregistered > 0
        ? [
            `Menurut data yang telah diperiksa, ${of(unregistered)} belum didaftarkan pada program jaminan sosial ketenagakerjaan sebagaimana mestinya.`,
          ]
        : []),
    ].join(' '),
    'contributions.notice': noticeText(notice),
  });
}

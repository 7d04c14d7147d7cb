import { formatDateLong } from '../calendar/format-date.ts';
import { plainDate } from '../calendar/plain-date.ts';
import type { EmploymentPoint } from '../domain/employment/employment.ts';
import { reportedWage } from '../domain/employment/jkp-facts.ts';
import type { JkpReadiness } from '../domain/employment/readiness.ts';
import { isDeniedByRegisterAlone } from '../domain/employment/register-alone.ts';
import type { WorkerSources } from '../domain/employment/worker-sources.ts';
import type { Finding } from '../domain/finding.ts';
import { type CourseFacts, courseOfThings } from './employment-course.ts';
import {
  evidenceLines,
  filled,
  monthName,
  noticeText,
  type OwedMonths,
  owedMonths,
  periodText,
  rupiah,
  span,
} from './employment-words.ts';
import type { LetterValues } from './fields.ts';

/* What letters about membership and arrears (l, m1, m2, n, k1) say of a worker's job. All of it pure. */

const verdictOn = ({ standing }: JkpReadiness, point: EmploymentPoint) =>
  standing.points.find((one) => one.point === point);

/** What the firm of the letter owes for the worker, over every spell there. */
export const owedFor = ({ job, others, employer }: WorkerSources): OwedMonths =>
  owedMonths(
    job?.months ?? [],
    others.filter(({ employerId }) => employerId === employer.id).flatMap(({ months }) => months),
  );

function arrearsText({ own, others }: OwedMonths): string {
  const count = own.length + others.length;
  const of = [
    ...(own.length === 0 ? [] : [periodText(own, 'arrears')]),
    ...(others.length === 0
      ? []
      : [`${periodText(others, 'arrears')} dari masa kerja lain pada perusahaan yang sama`]),
  ].join(', serta ');
  return `Iuran jaminan sosial ketenagakerjaan pekerja tersebut belum dibayar untuk ${count} bulan, yaitu ${of}.`;
}

/** What the file shows against the employer, one sentence each. */
function findings(ready: JkpReadiness, sources: WorkerSources): readonly string[] {
  const owed = owedFor(sources);
  const found: string[] = owed.own.length + owed.others.length > 0 ? [arrearsText(owed)] : [];
  const relation = verdictOn(ready, 'relation');
  if (relation?.verdict === 'not-recorded')
    found.push(
      relation.overrule === null && isDeniedByRegisterAlone(relation.reasons)
        ? 'Menurut laporan WLKP yang telah diperiksa, pekerja tersebut belum dilaporkan sebagai pekerja perusahaan.'
        : 'Menurut data yang telah diperiksa, pekerja tersebut belum didaftarkan oleh perusahaan pada program jaminan sosial ketenagakerjaan.',
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

/**
 * What stands on record of a worker's job, for the fields that no report and no person fills.
 * @param course what happened, for the letters that tell of it and of its evidence
 */
export function employmentValues(
  kind:
    | 'membership-request'
    | 'arrears-notice'
    | 'inspection-request'
    | 'jkp-referral'
    | 'employment-statement',
  ready: JkpReadiness,
  sources: WorkerSources,
  course: CourseFacts,
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
    case 'inspection-request': {
      const { own, others } = owedFor(sources);
      return filled({
        ...common,
        'contributions.finding': findings(ready, sources).join(' '),
        'contributions.period': periodText([...own, ...others], 'arrears'),
        'contributions.evidence': evidenceLines(job?.evidence ?? [], [...course.lists.values()]),
        'contributions.affected': job === null ? null : 1,
        'contributions.notice': noticeText(notice),
        'contributions.effect': effects(ready),
        ...(kind === 'inspection-request' ? { 'contributions.chronology': courseOfThings(course) } : {}),
      });
    }
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

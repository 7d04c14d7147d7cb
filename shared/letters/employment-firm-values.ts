import type { NoticeSent } from '../domain/employment/worker-sources.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import { type CourseFacts, type CourseWorker, courseOfThings } from './employment-course.ts';
import { evidenceLines, filled, noticeText, type OwedMonths, periodText } from './employment-words.ts';
import type { LetterValues } from './fields.ts';

/* What letters about the workers of a whole firm (l, m1, m2) say of them. All of it pure. */

/** A worker of a firm as a letter about the firm counts one: by the spell of today, with what is owed for others. */
export interface FirmWorker {
  readonly name: string;
  readonly nik: string | null;
  readonly kpj: string;
  readonly position: string;
  readonly owed: OwedMonths;
  /** What is not registered, by the verdict on that spell: `all`, or some programmes by name; null where nothing is lacking. */
  readonly unregistered: 'all' | { readonly programmes: string } | null;
  /** BPJS has to tell something. */
  readonly isUnclear: boolean;
  /** What happened, from the spell of today. */
  readonly course: CourseWorker;
}

function unregisteredWords(unregistered: FirmWorker['unregistered']): string {
  if (unregistered === null) return '';
  return unregistered === 'all' ? 'belum didaftarkan' : `belum didaftarkan pada ${unregistered.programmes}`;
}

/**
 * What is held against the firm for a worker: `Menunggak Mei sampai dengan Juli 2026; menunggak Mei 2019 dari masa kerja lain;
 * belum didaftarkan pada JP`.
 */
function noteOf({ owed, unregistered }: FirmWorker): string {
  const note = [
    owed.own.length === 0 ? '' : `menunggak ${periodText(owed.own, 'arrears')}`,
    owed.others.length === 0 ? '' : `menunggak ${periodText(owed.others, 'arrears')} dari masa kerja lain`,
    unregisteredWords(unregistered),
  ]
    .filter((part) => part !== '')
    .join('; ');
  return note.slice(0, 1).toUpperCase() + note.slice(1);
}

const rowOf = (worker: FirmWorker) => ({
  name: worker.name,
  nik: worker.nik ?? '',
  kpj: worker.kpj,
  position: worker.position,
  date: worker.course.endDate ?? '',
  note: noteOf(worker),
});

const allOwed = ({ owed }: FirmWorker) => [...owed.own, ...owed.others];

/** Those whom a letter about a firm concerns: what it owes or left unregistered; for BPJS also what is not clear. */
export const concernedBy = <Worker extends FirmWorker>(
  kind: FirmLetter,
  workers: readonly Worker[],
): readonly Worker[] =>
  workers.filter(
    (worker) =>
      worker.unregistered !== null ||
      allOwed(worker).length > 0 ||
      (kind === 'membership-request' && worker.isUnclear),
  );

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

/**
 * What stands on record of a firm's workers together.
 * @param concerned those whom the letter concerns
 * @param course what happened, without the workers
 */
export function firmValues(
  kind: FirmLetter,
  concerned: readonly FirmWorker[],
  notice: NoticeSent | null,
  course: Omit<CourseFacts, 'workers'>,
): LetterValues {
  if (kind === 'membership-request') return filled(listed(concerned));
  const owed = concerned.map(allOwed);
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
    'contributions.evidence': evidenceLines(
      concerned.flatMap((one) => one.course.evidence),
      [...course.lists.values()],
    ),
    'contributions.notice': noticeText(notice),
    ...(kind === 'inspection-request' && concerned.length > 0
      ? {
          'contributions.chronology': courseOfThings({
            ...course,
            workers: concerned.map((one) => one.course),
          }),
        }
      : {}),
  });
}

import { formatDateShort } from '../calendar/format-date.ts';
import type { DisputeInput } from '../domain/dispute/dispute.ts';
import type { DisputeKind } from '../domain/dispute/events.ts';
import type { DisputeOutcome, DisputeStage } from '../domain/dispute/fold.ts';
import type { BookKind, BookStep, DisputeBookRow } from '../domain/dispute/register-columns.ts';

/* Words of the register of disputes and of the recap, on paper and in files. */

export const KIND_WORDS: Readonly<Record<DisputeKind, string>> = {
  hak: 'Hak',
  kepentingan: 'Kepentingan',
  phk: 'PHK',
  'antar-sp': 'Antarserikat',
  'other-law': 'Diatur peraturan lain',
};

/** Heads of the kinds in the register. */
export const BOOK_KIND_WORDS: Readonly<Record<BookKind, string>> = {
  hak: 'Hak',
  kepentingan: 'Kepentingan',
  phk: 'PHK',
  'antar-sp': 'SP/SB',
};

/** Heads of the steps in the register. */
export const BOOK_STEP_WORDS: Readonly<Record<BookStep, string>> = {
  bipartite: 'Bipartit',
  clarification: 'Klarifikasi',
  mediation: 'Mediasi',
  agreement: 'PB',
  recommendation: 'Anjuran',
  minutes: 'Risalah',
};

export const OUTCOME_WORDS: Readonly<Record<DisputeOutcome, string>> = {
  agreement: 'Perjanjian bersama',
  'recommendation-accepted': 'Anjuran disetujui',
  'recommendation-rejected': 'Anjuran ditolak',
  bipartite: 'Kembali ke bipartit',
  withdrawn: 'Dicabut',
  elsewhere: 'Konsiliasi atau arbitrase',
  ruling: 'Putusan pengadilan',
  other: 'Lainnya',
};

const STAGE_WORDS: Readonly<Record<DisputeStage, string>> = {
  registered: 'Dicatat',
  returned: 'Berkas dikembalikan',
  offered: 'Ditawarkan pilihan',
  elsewhere: 'Konsiliasi atau arbitrase',
  delegated: 'Dilimpahkan',
  mediating: 'Sidang mediasi',
  recommended: 'Anjuran terbit',
  accepted: 'Anjuran disetujui',
  agreed: 'Perjanjian bersama',
  failed: 'Mediasi tidak berhasil',
  court: 'Di pengadilan',
  closed: 'Selesai',
};

export const RECORDED_BY_WORDS: Readonly<Record<DisputeInput['recordedBy'], string>> = {
  pekerja: 'Pekerja',
  pengusaha: 'Pengusaha',
  serikat: 'Serikat pekerja',
  bersama: 'Kedua pihak',
};

const PARTY_WORDS = { worker: 'Pekerja', employer: 'Pengusaha' } as const;

/** The worker's side in one line: the first worker, how many more, the union. */
export function workerSide({
  firstWorker,
  workers,
  unionName,
}: Pick<DisputeBookRow, 'firstWorker' | 'workers' | 'unionName'>): string {
  const people = workers > 1 ? `${firstWorker} dan ${workers - 1} lainnya` : firstWorker;
  return [people, unionName].filter((part) => part !== '').join('; ');
}

/** What followed at the industrial relations court; empty where nothing did. */
export const courtWords = ({ court }: Pick<DisputeBookRow, 'court'>): string =>
  court === null
    ? ''
    : [formatDateShort(court.on), court.number].filter((part) => part !== '').join(', Nomor ');

/** When cassation was filed; empty where it was not. */
export const cassationWords = ({ cassationOn }: Pick<DisputeBookRow, 'cassationOn'>): string =>
  cassationOn === null ? '' : formatDateShort(cassationOn);

/**
 * The remark of a line: how the dispute ended or where it stands, whose silence counts as a refusal, and that another law
 * governs it.
 */
export function bookRemark(
  row: Pick<DisputeBookRow, 'kind' | 'stage' | 'outcome' | 'closedOn' | 'silent'>,
): string {
  const standing =
    row.stage === 'closed' && row.closedOn !== null
      ? `${row.outcome === null ? STAGE_WORDS.closed : OUTCOME_WORDS[row.outcome]}, selesai ${formatDateShort(row.closedOn)}`
      : STAGE_WORDS[row.stage];
  return [
    ...(row.kind === 'other-law' ? [KIND_WORDS['other-law']] : []),
    standing,
    ...row.silent.map(
      ({ party, on }) =>
        `${PARTY_WORDS[party]} tidak menjawab anjuran, dianggap menolak (${formatDateShort(on)})`,
    ),
  ].join('. ');
}

import { LAYOFF_REASON_NAMES } from '../../letters/layoff-reason-names.ts';
import type { BusinessScale } from '../facts/common.ts';
import type { DeadlineEvent, Party } from '../facts/deadlines.ts';
import type { JkpFacts, JkpReason, MonthState, Proof } from '../facts/jkp.ts';
import type { JkpCheckCode } from '../jkp/answer.ts';

/** How screens and printed results name the codes of the facts. */

export const SCALE_NAMES: Readonly<Record<BusinessScale, string>> = {
  mikro: 'Mikro',
  kecil: 'Kecil',
  menengah: 'Menengah',
  besar: 'Besar',
};

export const JKP_REASON_NAMES: Readonly<Record<JkpReason, string>> = {
  ...LAYOFF_REASON_NAMES,
  'pkwt-ended-on-term': 'PKWT berakhir pada waktunya',
  'pkwt-cut-short': 'PKWT diakhiri sebelum waktunya',
  'permanent-total-disability': 'Cacat total tetap',
};

export const PROOF_NAMES: Readonly<Record<Proof, string>> = {
  acceptance: 'Bukti diterimanya PHK',
  'report-receipt': 'Tanda terima laporan PHK',
  agreement: 'Perjanjian bersama',
  'agreement-deed': 'Akta bukti pendaftaran perjanjian bersama',
  'court-ruling': 'Putusan PHI yang berkekuatan hukum tetap',
};

export const MONTH_STATE_NAMES: Readonly<Record<MonthState, string>> = {
  paid: 'Dibayar',
  arrears: 'Menunggak',
  unreported: 'Tidak dilaporkan',
  unknown: 'Belum diketahui',
};

export const EMPLOYER_STATE_NAMES: Readonly<Record<JkpFacts['employer']['state'], string>> = {
  aktif: 'Aktif',
  pailit: 'Pailit',
  tutup: 'Tutup',
};

export const CHECK_NAMES: Readonly<Record<JkpCheckCode, string>> = {
  citizenship: 'Kewarganegaraan',
  'age-at-enrolment': 'Usia saat didaftarkan',
  programmes: 'Kepesertaan program',
  'contribution-record': 'Riwayat iuran',
  reason: 'Alasan PHK',
  proof: 'Bukti PHK',
  'claim-window': 'Batas pengajuan klaim',
  'previous-claims': 'Klaim sebelumnya',
  'willing-to-work': 'Bersedia bekerja kembali',
  'not-reemployed': 'Belum bekerja kembali',
};

/** As a list of events names them. */
export const EVENT_LABELS: Readonly<Record<DeadlineEvent, string>> = {
  'bipartite-started': 'Perundingan bipartit dimulai',
  'bipartite-ended': 'Perundingan bipartit berakhir',
  'file-returned': 'Berkas dikembalikan',
  'file-completed': 'Berkas dilengkapi',
  'choice-offered': 'Konsiliasi atau arbitrase ditawarkan',
  'choice-made': 'Konsiliasi atau arbitrase dipilih',
  delegated: 'Perkara dilimpahkan kepada mediator',
  'first-session': 'Sidang mediasi pertama',
  'recommendation-issued': 'Anjuran diterbitkan',
  'recommendation-received': 'Anjuran diterima',
  'answer-received': 'Jawaban atas anjuran diterima',
  'recommendation-accepted': 'Anjuran disetujui',
  'agreement-signed': 'Perjanjian bersama ditandatangani',
  'mediation-closed': 'Mediasi ditutup',
  'mediation-failed': 'Mediasi gagal',
  'suit-filed': 'Gugatan diajukan',
  'layoff-notice-received': 'Pemberitahuan PHK diterima pekerja',
  'refusal-received': 'Penolakan PHK diterima',
  layoff: 'PHK',
  'bpjs-reported': 'PHK dilaporkan ke BPJS Ketenagakerjaan',
  'claim-filed': 'Klaim JKP diajukan',
  'claim-complete': 'Pengajuan manfaat JKP lengkap',
  'benefit-paid': 'Manfaat JKP dibayarkan',
};

export const PARTY_NAMES: Readonly<Record<Party, string>> = { worker: 'Pekerja', employer: 'Pengusaha' };

import { formatDateLong } from '../calendar/format-date.ts';
import { finallyUnmet } from '../domain/employment/steps.ts';
import type { JkpCheck, JkpCheckCode } from '../law/jkp/answer.ts';
import type { RightsSheetFacts } from './rights-sheet-facts.ts';

/* Why a worker has no benefit, or not yet, and what can be done: in words for the worker. Short sentences. */

/** A condition in plain words: what the file says, and what the worker can do. */
interface Reason {
  readonly why: string;
  readonly remedy: string;
}

const PAPERS: Readonly<Record<string, string>> = {
  acceptance: 'surat bahwa Anda menerima PHK',
  'report-receipt': 'tanda terima laporan PHK',
  agreement: 'PB',
  'agreement-deed': 'akta pendaftarannya',
  'court-ruling': 'putusan pengadilan yang sudah tetap',
};

/** The sets of papers that prove the layoff, a sentence each. */
const papersOf = ({ terms }: RightsSheetFacts): string =>
  terms.proofs
    .map((set, index) => {
      const names = set.map((code) => PAPERS[code] ?? code).join(' dan ');
      return index === 0 ? `Buktinya ${names}.` : `Atau ${names}.`;
    })
    .join(' ');

function recordWhy({ readiness: { reading }, terms }: RightsSheetFacts): string {
  const needed = `Syaratnya ${terms.recordMonths} bulan dalam ${terms.recordWindow} bulan terakhir.`;
  return reading === null ? needed : `Iuran yang tercatat ${reading.paid} bulan. ${needed}`;
}

const unmet: Readonly<Record<JkpCheckCode, (facts: RightsSheetFacts) => Reason>> = {
  citizenship: () => ({
    why: 'JKP hanya untuk warga negara Indonesia.',
    remedy: 'Bila catatan kami salah, bawa KTP ke Dinas.',
  }),
  'age-at-enrolment': ({ terms }) => ({
    why: `Saat didaftarkan, umur Anda sudah mencapai ${terms.ageLimit} tahun.`,
    remedy: 'Bila tanggalnya salah, bawa bukti pendaftaran ke Dinas.',
  }),
  programmes: () => ({
    why: 'Anda belum tercatat di semua program jaminan.',
    remedy: 'Minta petugas menanyakannya kepada perusahaan dan BPJS.',
  }),
  'contribution-record': (facts) => ({
    why: recordWhy(facts),
    remedy: 'Cocokkan riwayat iuran Anda di BPJS.',
  }),
  reason: () => ({
    why: 'Alasan berakhirnya kerja Anda tidak memberi hak JKP.',
    remedy: 'Bila alasannya keliru, minta petugas memeriksanya.',
  }),
  proof: (facts) => ({
    why: 'Bukti PHK belum lengkap.',
    remedy: papersOf(facts),
  }),
  'claim-window': () => ({
    why: 'Batas waktu klaim sudah lewat.',
    remedy: 'Bila tanggal kerja berakhir salah, minta petugas memeriksanya.',
  }),
  'previous-claims': ({ terms }) => ({
    why: `JKP paling banyak diterima ${terms.claimsMax} kali.`,
    remedy: 'Bila catatan kami salah, tanyakan kepada BPJS.',
  }),
  'willing-to-work': () => ({
    why: 'JKP hanya untuk orang yang bersedia bekerja lagi.',
    remedy: 'Beri tahu petugas bila Anda bersedia.',
  }),
  'not-reemployed': ({ reemployedOn }) => ({
    why:
      reemployedOn === null
        ? 'Anda tercatat sudah bekerja lagi.'
        : `Anda tercatat bekerja lagi sejak ${formatDateLong(reemployedOn)}.`,
    remedy: 'Beri tahu petugas bila catatan itu salah.',
  }),
};

const unknown: Readonly<Record<JkpCheckCode, string>> = {
  citizenship: 'Kewarganegaraan Anda perlu diperiksa.',
  'age-at-enrolment': 'Umur Anda saat didaftarkan perlu diperiksa.',
  programmes: 'Pendaftaran Anda di program jaminan perlu diperiksa.',
  'contribution-record': 'Riwayat iuran Anda belum lengkap diketahui.',
  reason: 'Belum pasti apakah alasan kerja Anda berakhir memberi hak JKP.',
  proof: 'Bukti PHK Anda perlu diperiksa.',
  'claim-window': 'Belum pasti batas waktu mana yang berlaku bagi Anda.',
  'previous-claims': 'Jarak dari JKP Anda terdahulu perlu dihitung.',
  'willing-to-work': 'Kesediaan Anda bekerja lagi perlu dipastikan.',
  'not-reemployed': 'Perlu dipastikan apakah Anda sudah bekerja lagi.',
};

const withOutcome = (checks: readonly JkpCheck[], outcome: JkpCheck['outcome']) =>
  checks.filter((check) => check.outcome === outcome).map(({ code }) => code);

/** Conditions that are not met: what is so, and what can be done about it; those for good first. */
export function reasonsAgainst(facts: RightsSheetFacts): readonly Reason[] {
  const { checks } = facts.readiness;
  const codes = [...withOutcome(finallyUnmet(checks), 'unmet'), ...withOutcome(checks, 'unmet')];
  return [...new Set(codes)].map((code) => unmet[code](facts));
}

/** What a person still has to decide, a sentence each. */
export const openPoints = ({ readiness }: RightsSheetFacts): readonly string[] =>
  withOutcome(readiness.checks, 'unknown').map((code) => unknown[code]);

/** Whether a condition is not met for good. */
export const isFinal = ({ readiness }: RightsSheetFacts): boolean =>
  finallyUnmet(readiness.checks).length > 0;

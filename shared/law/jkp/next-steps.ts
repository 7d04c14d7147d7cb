import { formatDateLong } from '../../calendar/format-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { JkpFacts } from '../facts/jkp.ts';
import type { JkpAnswer, JkpCheck, JkpCheckCode, JkpPayer } from './answer.ts';
import { acceptedProof } from './proof.ts';
import { type JkpRules, numberOrNull } from './rules.ts';

interface Standing {
  readonly facts: JkpFacts;
  readonly rules: JkpRules;
  readonly outcome: JkpAnswer['outcome'];
  readonly checks: readonly JkpCheck[];
  readonly claimDeadline: PlainDate;
  readonly payer: JkpPayer;
}

/** What can still be mended when a condition is not met. */
function remedies({ facts, rules, checks, claimDeadline }: Standing): readonly string[] {
  const unmet = checks.filter((check) => check.outcome === 'unmet').map((check) => check.code);
  const has = (code: JkpCheckCode) => unmet.includes(code);
  const only = (...codes: readonly JkpCheckCode[]) => unmet.every((code) => codes.includes(code));
  const steps: string[] = [];
  if (has('proof')) steps.push(`Lengkapi bukti PHK: ${acceptedProof(rules)}.`);
  if (has('contribution-record')) {
    steps.push(
      'Cocokkan riwayat iuran dengan BPJS Ketenagakerjaan; mintakan pelunasan dan perbaikan bila ada bulan yang ternyata dibayar.',
    );
  }
  if (has('programmes'))
    steps.push('Tanyakan kepada pengusaha dan BPJS kepesertaan program yang belum tercatat.');
  if (has('willing-to-work'))
    steps.push('Jelaskan bahwa manfaat JKP mensyaratkan kesediaan bekerja kembali.');
  const isMendable = only('proof', 'willing-to-work', 'contribution-record', 'programmes');
  if (isMendable && facts.claim.filedOn === null) {
    steps.push(`Bila syarat terpenuhi, klaim diajukan paling lambat ${formatDateLong(claimDeadline)}.`);
  }
  steps.push('Jelaskan kepada pekerja syarat yang tidak terpenuhi beserta dasar hukumnya.');
  return steps;
}

function monthlyConditions(rules: JkpRules): readonly string[] {
  const applications = numberOrNull(rules, 'jkp.search-applications');
  const interviews = numberOrNull(rules, 'jkp.search-interviews');
  const attendance = numberOrNull(rules, 'jkp.training-attendance');
  if (applications === null || interviews === null || attendance === null) {
    return ['Untuk bulan manfaat berikutnya, simpan bukti mencari kerja dan kehadiran pelatihan.'];
  }
  return [
    `Untuk bulan manfaat berikutnya, siapkan bukti paling sedikit ${applications.value} lamaran atau ${interviews.value} panggilan tes atau wawancara dalam sebulan, atau kehadiran pelatihan paling sedikit ${Math.round(attendance.value * 100)}%.`,
  ];
}

function payment({ payer }: Standing): readonly string[] {
  switch (payer.who) {
    case 'bpjs':
      return payer.arrearsMonths === 0
        ? []
        : ['Manfaat dibayar BPJS Ketenagakerjaan; pengusaha tetap wajib melunasi tunggakan iuran.'];
    case 'employer':
      return [
        'Mintakan pengusaha membayar manfaat tunai lebih dahulu; penggantian dari BPJS Ketenagakerjaan menyusul setelah tunggakan dan denda dilunasi.',
      ];
    case 'needs-review':
      return ['Tentukan bersama BPJS Ketenagakerjaan siapa yang membayar manfaat tunai.'];
  }
}

function claiming({ facts, claimDeadline }: Standing): readonly string[] {
  const { filedOn, declaredEligibleOn } = facts.claim;
  if (declaredEligibleOn !== null) return [];
  if (filedOn !== null)
    return ['Tunggu hasil verifikasi BPJS Ketenagakerjaan atas klaim yang sudah diajukan.'];
  return [
    'Pastikan pengusaha sudah melaporkan PHK; bila belum, pekerja melaporkannya sendiri melalui SIAPkerja dengan bukti PHK.',
    `Ajukan klaim melalui SIAPkerja dengan rekening sendiri dan komitmen aktivitas pencarian kerja, paling lambat ${formatDateLong(claimDeadline)}.`,
  ];
}

/** What to do next, in order, as Indonesian sentences for the worker's sheet. */
export function nextStepsOf(standing: Standing): readonly string[] {
  if (standing.outcome === 'not-eligible') return remedies(standing);
  return [
    ...(standing.outcome === 'needs-review'
      ? ['Selesaikan lebih dahulu hal yang perlu diputuskan petugas.']
      : []),
    ...claiming(standing),
    'Isi asesmen diri di SIAPkerja setelah mengajukan manfaat bulan pertama.',
    ...monthlyConditions(standing.rules),
    ...payment(standing),
  ];
}

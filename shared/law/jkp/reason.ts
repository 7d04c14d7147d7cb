import { formatDateLong } from '../../calendar/format-date.ts';
import type { JkpFacts, JkpReason } from '../facts/jkp.ts';
import type { CheckOutcome, JudgedCheck } from './answer.ts';
import { codesOf, type JkpRules } from './rules.ts';

/** The parameters that list reasons, and what a reason found in one of them means. */
const LISTS: readonly (readonly [id: string, outcome: CheckOutcome])[] = [
  ['jkp.reason-resignation', 'unmet'],
  ['jkp.reason-disability', 'unmet'],
  ['jkp.reason-retirement', 'unmet'],
  ['jkp.reason-death', 'unmet'],
  ['jkp.reason-term-ended', 'unmet'],
  ['jkp.reason-term-cut', 'met'],
  ['jkp.reason-open', 'unknown'],
  ['jkp.reason-covered', 'met'],
];

/** As the explanation names a reason, after `PHK karena`. Short: the letters have the full wording. */
const NAMES: Readonly<Record<JkpReason, string>> = {
  merger: 'penggabungan, peleburan, atau pemisahan perusahaan',
  takeover: 'pengambilalihan perusahaan',
  'takeover-changed-terms': 'pengambilalihan yang mengubah syarat kerja',
  'efficiency-losses': 'efisiensi akibat kerugian',
  'efficiency-prevent-losses': 'efisiensi untuk mencegah kerugian',
  'closure-losses': 'perusahaan tutup akibat kerugian',
  'closure-no-losses': 'perusahaan tutup bukan akibat kerugian',
  'closure-force-majeure': 'perusahaan tutup akibat keadaan memaksa',
  'force-majeure-no-closure': 'keadaan memaksa tanpa penutupan perusahaan',
  'pkpu-losses': 'PKPU akibat kerugian',
  'pkpu-no-losses': 'PKPU bukan akibat kerugian',
  bankruptcy: 'perusahaan pailit',
  'worker-request-employer-fault': 'permohonan pekerja atas perbuatan pengusaha',
  'worker-request-rejected': 'permohonan pekerja yang tidak terbukti alasannya',
  resignation: 'pengunduran diri',
  absence: 'mangkir',
  'violation-after-warnings': 'pelanggaran setelah surat peringatan',
  'urgent-violation': 'pelanggaran bersifat mendesak',
  'detained-with-loss': 'penahanan atas tindak pidana yang merugikan perusahaan',
  'detained-no-loss': 'penahanan atas tindak pidana yang tidak merugikan perusahaan',
  'convicted-with-loss': 'putusan pidana atas perbuatan yang merugikan perusahaan',
  'convicted-no-loss': 'putusan pidana atas perbuatan yang tidak merugikan perusahaan',
  'long-illness': 'sakit berkepanjangan',
  retirement: 'usia pensiun',
  death: 'meninggal dunia',
  'mutual-agreement': 'kesepakatan bersama',
  'other-agreed-reason': 'alasan lain yang diatur dalam perjanjian atau peraturan perusahaan',
  'pkwt-ended-on-term': 'PKWT berakhir menurut jangka waktunya',
  'pkwt-cut-short': 'PKWT diakhiri sebelum jangka waktunya',
  'permanent-total-disability': 'cacat total tetap',
};

const VERDICTS: Readonly<Record<CheckOutcome, string>> = {
  met: 'tidak termasuk yang dikecualikan dari JKP',
  unmet: 'termasuk yang dikecualikan dari JKP',
  unknown: 'belum pasti apakah diperlakukan seperti pengunduran diri',
};

/** Facts that contradict the reason given. They change no outcome; a person has to look. */
function contradictions({ employment, layoff }: JkpFacts, outcome: CheckOutcome): readonly string[] {
  const isTermReason = layoff.reason === 'pkwt-ended-on-term' || layoff.reason === 'pkwt-cut-short';
  if (isTermReason && employment.contract === 'PKWTT') {
    return ['Alasan PHK menyebut PKWT, tetapi perjanjian kerjanya PKWTT; periksa salah satunya.'];
  }
  const term = employment.contractEnd;
  if (employment.contract !== 'PKWT') return [];
  if (term === null) {
    if (outcome === 'unmet' && !isTermReason) return [];
    return [
      'Akhir jangka waktu PKWT belum diketahui; pastikan apakah PKWT diakhiri lebih awal atau berakhir menurut jangka waktunya.',
    ];
  }
  if (layoff.reason === 'pkwt-ended-on-term' && layoff.date < term) {
    return [
      `PHK disebut karena PKWT berakhir, tetapi terjadi sebelum akhir jangka waktu ${formatDateLong(term)}; periksa apakah PKWT diakhiri lebih awal.`,
    ];
  }
  if (layoff.reason !== 'pkwt-ended-on-term' && layoff.date >= term) {
    return [
      `PHK terjadi pada atau setelah akhir jangka waktu PKWT ${formatDateLong(term)}; periksa apakah PKWT berakhir menurut jangka waktunya.`,
    ];
  }
  return [];
}

/** Whether the reason of the layoff is one that carries the benefit. A reason in no list stays open. */
export function checkReason(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const { reason } = facts.layoff;
  const found = LISTS.find(([id]) => codesOf(rules, id).value.includes(reason));
  const outcome = found?.[1] ?? 'unknown';
  const { cite, mark } = codesOf(rules, found?.[0] ?? 'jkp.reason-open');
  const name = NAMES[reason];
  return {
    check: { code: 'reason', outcome, explain: `PHK karena ${name}: ${VERDICTS[outcome]}.`, cite, mark },
    review: [
      ...(outcome === 'unknown'
        ? [
            `Putuskan apakah PHK karena ${name} diperlakukan seperti pengunduran diri, yang tidak memberi hak JKP.`,
          ]
        : []),
      ...contradictions(facts, outcome),
    ],
  };
}

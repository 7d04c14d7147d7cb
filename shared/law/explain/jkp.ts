import { formatDateLong } from '../../calendar/format-date.ts';
import { formatNumber } from '../../domain/words/format-number.ts';
import type { JkpFacts } from '../facts/jkp.ts';
import type { CheckOutcome, JkpAnswer, JkpCash, JkpPayer } from '../jkp/answer.ts';
import { CHECK_NAMES, EMPLOYER_STATE_NAMES, JKP_REASON_NAMES, PROOF_NAMES, SCALE_NAMES } from './names.ts';
import { citedStep, money, type Row, type Step, step, type Working, type WorkingTable } from './working.ts';

const OUTCOMES: Readonly<Record<JkpAnswer['outcome'], Pick<Working['headline'], 'value' | 'tone'>>> = {
  eligible: { value: 'Memenuhi syarat', tone: 'good' },
  'not-eligible': { value: 'Tidak memenuhi syarat', tone: 'bad' },
  'needs-review': { value: 'Perlu ditinjau', tone: 'law' },
};

const CHECK_WORDS: Readonly<Record<CheckOutcome, string>> = {
  met: 'Terpenuhi',
  unmet: 'Tidak terpenuhi',
  unknown: 'Perlu ditinjau',
};

const PAYERS: Readonly<Record<JkpPayer['who'], string>> = {
  bpjs: 'BPJS Ketenagakerjaan',
  employer: 'Pengusaha lebih dahulu',
  'needs-review': 'Perlu ditinjau',
};

/** What is left of the time to claim: `151 hari lagi`, `hari terakhir`, `lewat 2 hari`. */
export function daysLeftText(days: number): string {
  if (days < 0) return `lewat ${formatNumber(-days)} hari`;
  return days === 0 ? 'hari terakhir' : `${formatNumber(days)} hari lagi`;
}

function checksTable(answer: JkpAnswer): WorkingTable {
  return {
    code: 'checks',
    title: 'Syarat',
    columns: ['Syarat', 'Keterangan', 'Hasil'],
    rows: answer.checks.map((check) => ({
      code: check.code,
      label: CHECK_NAMES[check.code],
      sum: check.explain,
      result: '',
      state: { code: check.outcome, word: CHECK_WORDS[check.outcome] },
      steps: [citedStep(check.explain, check)],
    })),
    total: null,
  };
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '' : `${String(Math.round((part / whole) * 1000) / 10).replace('.', ',')}% x `;

/** What the benefit pays month by month. */
export function cashSteps(cash: JkpCash): readonly Step[] {
  const base = cash.ceilingApplied
    ? `Upah terakhir melampaui batas atas; yang dihitung ${money(cash.base)}.`
    : `Upah terakhir yang dilaporkan: ${money(cash.base)}.`;
  return [
    step(base),
    ...cash.monthly.map((amount, index) =>
      step(`Bulan ke-${index + 1}: ${percent(amount, cash.base)}${money(cash.base)} = ${money(amount)}.`),
    ),
    citedStep(`Seluruhnya ${money(cash.total)}`, cash),
  ];
}

function cashTable(cash: JkpCash): WorkingTable {
  const basis = [
    ...cashSteps(cash).slice(0, 1),
    citedStep('Bagian upah untuk tiap bulan manfaat ditetapkan oleh aturan.', cash),
  ];
  return {
    code: 'cash',
    title: 'Rencana manfaat uang tunai',
    columns: ['Bulan', 'Perhitungan', 'Jumlah'],
    rows: cash.monthly.map(
      (amount, index): Row => ({
        code: `month-${index + 1}`,
        label: `Bulan ke-${index + 1}`,
        sum: `${percent(amount, cash.base)}${money(cash.base)}`,
        result: money(amount),
        state: null,
        steps: basis,
      }),
    ),
    total: { label: 'Seluruhnya', result: money(cash.total) },
  };
}

function claimTable({ claimDeadline, claimDaysLeft, payer }: JkpAnswer): WorkingTable {
  const arrears =
    payer.arrearsMonths === 0
      ? 'Tidak ada tunggakan yang berlanjut sampai PHK'
      : `Tunggakan ${payer.arrearsMonths} bulan berturut-turut sampai PHK`;
  return {
    code: 'claim',
    title: 'Pengajuan dan pembayaran',
    columns: ['Hal', 'Keterangan', 'Hasil'],
    rows: [
      {
        code: 'claim-deadline',
        label: 'Batas pengajuan klaim',
        sum: daysLeftText(claimDaysLeft),
        result: formatDateLong(claimDeadline),
        state: null,
        steps: [step(`Klaim diajukan paling lambat ${formatDateLong(claimDeadline)}.`)],
      },
      {
        code: 'payer',
        label: 'Pembayar manfaat',
        sum: arrears,
        result: PAYERS[payer.who],
        state: null,
        steps: [citedStep(`${arrears}: ${PAYERS[payer.who]}.`, payer)],
      },
    ],
    total: null,
  };
}

function factsOf(facts: JkpFacts): Working['facts'] {
  const { worker, employer, employment, layoff, programmes, proof, claim } = facts;
  const paid = facts.contributions.filter(({ state }) => state === 'paid').length;
  return [
    ['Pekerja', `${worker.citizenship}, lahir ${formatDateLong(worker.birthDate)}`],
    [
      'Hubungan kerja',
      `${employment.contract}, ${formatDateLong(employment.start)} sampai ${formatDateLong(employment.end)}`,
    ],
    ['PHK', `${formatDateLong(layoff.date)}, ${JKP_REASON_NAMES[layoff.reason]}`],
    ['Perusahaan', `${SCALE_NAMES[employer.scale]}, ${EMPLOYER_STATE_NAMES[employer.state].toLowerCase()}`],
    [
      'Kepesertaan',
      `${programmes.length === 0 ? 'Tidak ada' : programmes.join(', ')}; terdaftar JKP ${formatDateLong(facts.enrolledOn)}`,
    ],
    ['Iuran dibayar', `${paid} dari ${facts.contributions.length} bulan yang diisi`],
    ['Bukti PHK', proof.length === 0 ? 'Belum ada' : proof.map((one) => PROOF_NAMES[one]).join(', ')],
    [
      'Klaim',
      `${claim.filedOn === null ? 'Belum diajukan' : `Diajukan ${formatDateLong(claim.filedOn)}`}; dihitung per ${formatDateLong(facts.asOf)}`,
    ],
  ];
}

/** The working of a JKP answer, for the facts that it was computed from. */
export function explainJkp(facts: JkpFacts, answer: JkpAnswer): Omit<Working, 'ruleSets'> {
  const { cash } = answer;
  return {
    title: 'Kelayakan Jaminan Kehilangan Pekerjaan (JKP)',
    facts: factsOf(facts),
    headline: { label: 'Manfaat uang tunai JKP', ...OUTCOMES[answer.outcome] },
    remarks: [
      step(
        `Batas pengajuan klaim ${formatDateLong(answer.claimDeadline)}, ${daysLeftText(answer.claimDaysLeft)}.`,
      ),
      ...(cash === null || answer.outcome === 'not-eligible'
        ? []
        : [step(`Uang tunai seluruhnya ${money(cash.total)} dalam ${cash.monthly.length} bulan.`)]),
    ],
    tables: [checksTable(answer), claimTable(answer), ...(cash === null ? [] : [cashTable(cash)])],
    nextSteps: answer.nextSteps,
    review: answer.review,
  };
}

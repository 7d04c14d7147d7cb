import { formatDateLong, formatDateShort } from '../../calendar/format-date.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { LAYOFF_REASON_NAMES } from '../../letters/layoff-reason-names.ts';
import type { SeveranceFacts } from '../facts/severance.ts';
import type { MonthsAmount, SeveranceAnswer } from '../severance-answer.ts';
import { SCALE_NAMES } from './names.ts';
import { citedStep, factor, money, type Row, type Step, step, type Working } from './working.ts';

const NOT_COUNTED = 'Menurut kesepakatan';

function wageSum({ wage }: SeveranceFacts, monthly: number): string {
  switch (wage.kind) {
    case 'monthly':
      return wage.fixedAllowances === 0
        ? `Pokok ${money(wage.basic)}, tanpa tunjangan tetap`
        : `${money(wage.basic)} + ${money(wage.fixedAllowances)}`;
    case 'daily':
      return wage.daily === 0
        ? money(0)
        : `${money(wage.daily)} sehari x ${factor(monthly / wage.daily)} hari`;
    case 'piece-rate':
      return monthly > wage.monthlyAverage
        ? `Rata-rata ${money(wage.monthlyAverage)}, di bawah upah minimum ${money(wage.minimumWage)}`
        : `Rata-rata sebulan ${money(wage.monthlyAverage)}`;
    default:
      return assertNever(wage);
  }
}

const WAGE_STEPS: Readonly<Record<SeveranceFacts['wage']['kind'], string>> = {
  monthly: 'Upah sebulan adalah upah pokok ditambah tunjangan tetap',
  daily: 'Upah sebulan adalah upah sehari dikalikan jumlah hari menurut aturan',
  'piece-rate': 'Upah sebulan adalah rata-rata upah satuan hasil, paling sedikit sebesar upah minimum',
};

/** How the month's wage was found. */
export function wageSteps(facts: SeveranceFacts, answer: SeveranceAnswer): readonly Step[] {
  const sum = `${wageSum(facts, answer.monthlyWage)} = ${money(answer.monthlyWage)}`;
  return [citedStep(`${WAGE_STEPS[facts.wage.kind]}: ${sum}.`, answer.wageBasis)];
}

function serviceText({ employment }: SeveranceFacts, { serviceYears }: SeveranceAnswer): string {
  return `${formatDateShort(employment.start)} sampai PHK ${formatDateShort(employment.end)}: ${serviceYears} tahun penuh`;
}

function monthsSum(pay: MonthsAmount, wage: number): string {
  if (pay.months === null || pay.multiplier === null) return NOT_COUNTED;
  return `${pay.months} bulan x ${money(wage)} x ${factor(pay.multiplier)}`;
}

/** Months by the table, the multiplier of the reason, and the sum: `7 bulan x Rp5.000.000 x 0,5 = Rp17.500.000`. */
export function monthsSteps(
  name: string,
  pay: MonthsAmount,
  facts: SeveranceFacts,
  answer: SeveranceAnswer,
): readonly Step[] {
  if (pay.amount === null || pay.months === null || pay.multiplier === null) {
    return [citedStep(`${name} tidak dihitung dengan tabel; besarnya ditetapkan para pihak.`, pay)];
  }
  return [
    step(
      `Masa kerja ${serviceText(facts, answer)}; tabel ${name.toLowerCase()} memberi ${pay.months} bulan upah.`,
    ),
    step(`Pengali untuk alasan PHK ini: ${factor(pay.multiplier)}.`),
    citedStep(`${monthsSum(pay, answer.monthlyWage)} = ${money(pay.amount)}`, pay),
  ];
}

function leaveText({ rights }: SeveranceFacts, wage: number): string | null {
  const { unusedLeaveDays, leaveDivisor } = rights;
  if (unusedLeaveDays === 0) return null;
  if (leaveDivisor === null) return `${unusedLeaveDays} hari cuti belum dinilai karena pembaginya belum ada`;
  const amount = Math.round((unusedLeaveDays * wage) / leaveDivisor);
  return `${unusedLeaveDays} hari cuti x ${money(wage)} : ${leaveDivisor} = ${money(amount)}`;
}

/** Unused leave, the journey home and what else is due. */
export function rightsSteps(facts: SeveranceFacts, answer: SeveranceAnswer): readonly Step[] {
  const { rights } = answer;
  if (rights.amount === null) {
    return [citedStep('Uang penggantian hak ditetapkan bersama hak lain oleh para pihak.', rights)];
  }
  const { travelHome, other } = facts.rights;
  const parts = [
    leaveText(facts, answer.monthlyWage),
    travelHome === 0 ? null : `Ongkos pulang ${money(travelHome)}`,
    other === 0 ? null : `Hak lain ${money(other)}`,
  ].filter((text) => text !== null);
  const none = 'Tidak ada sisa cuti, ongkos pulang, atau hak lain yang diisi';
  return [
    ...(parts.length === 0 ? [step(`${none}.`)] : parts.map((text) => step(`${text}.`))),
    citedStep(`Uang penggantian hak ${money(rights.amount)}`, rights),
  ];
}

function separationRow({ separationPay }: SeveranceAnswer): Row | null {
  if (!separationPay.due) return null;
  const { amount } = separationPay;
  return {
    code: 'separation-pay',
    label: 'Uang pisah',
    sum: 'Menurut perjanjian kerja, peraturan perusahaan, atau perjanjian kerja bersama',
    result: amount === null ? 'Belum diisi' : money(amount),
    state: null,
    steps: [
      citedStep(
        amount === null
          ? 'Uang pisah terutang, tetapi besarnya belum diisi dan belum termasuk dalam total.'
          : `Uang pisah sebesar ${money(amount)} menurut ketentuan yang berlaku di perusahaan.`,
        separationPay,
      ),
    ],
  };
}

function payRows(facts: SeveranceFacts, answer: SeveranceAnswer): readonly Row[] {
  const { severancePay, servicePay, rights, monthlyWage } = answer;
  const amountText = (amount: number | null) => (amount === null ? NOT_COUNTED : money(amount));
  const months = (code: string, label: string, pay: MonthsAmount): Row => ({
    code,
    label,
    sum: monthsSum(pay, monthlyWage),
    result: amountText(pay.amount),
    state: null,
    steps: monthsSteps(label, pay, facts, answer),
  });
  const separation = separationRow(answer);
  return [
    months('severance-pay', 'Uang pesangon', severancePay),
    months('service-pay', 'Uang penghargaan masa kerja', servicePay),
    {
      code: 'rights',
      label: 'Uang penggantian hak',
      sum: rights.amount === null ? NOT_COUNTED : 'Sisa cuti, ongkos pulang, dan hak lain',
      result: amountText(rights.amount),
      state: null,
      steps: rightsSteps(facts, answer),
    },
    ...(separation === null ? [] : [separation]),
  ];
}

function factsOf(facts: SeveranceFacts, answer: SeveranceAnswer): Working['facts'] {
  const { employment, wage } = facts;
  const wageText = `${money(answer.monthlyWage)}${wage.kind === 'monthly' && wage.fixedAllowances === 0 ? '' : ` (${wageSum(facts, answer.monthlyWage)})`}`;
  return [
    ['Alasan PHK', LAYOFF_REASON_NAMES[facts.reason]],
    [
      'Masa kerja',
      `${formatDateLong(employment.start)} sampai ${formatDateLong(employment.end)} (${answer.serviceYears} tahun)`,
    ],
    ['Upah sebulan', wageText],
    ['Skala usaha', SCALE_NAMES[facts.businessScale]],
  ];
}

/** The working of a severance answer, for the facts that it was computed from. */
export function explainSeverance(facts: SeveranceFacts, answer: SeveranceAnswer): Omit<Working, 'ruleSets'> {
  const isReference = answer.reference === true;
  const total = answer.total === null ? 'Ditetapkan para pihak' : money(answer.total);
  const minimum = isReference
    ? 'Jumlah ini hanya pembanding: usaha mikro dan kecil membayar menurut kesepakatan.'
    : 'Hasil ini jumlah minimum menurut aturan; perjanjian yang memberi lebih tetap berlaku.';
  return {
    title: 'Uang pesangon dan hak lain akibat PHK',
    facts: factsOf(facts, answer),
    headline: {
      label: isReference ? 'Jumlah pembanding menurut tabel' : 'Jumlah hak pekerja',
      value: total,
      tone: answer.outcome === 'computed' ? 'neutral' : 'law',
    },
    remarks: answer.total === null ? [] : [citedStep(minimum, answer)],
    tables: [
      {
        code: 'pay',
        title: 'Rincian hak',
        columns: ['Hak', 'Perhitungan', 'Jumlah'],
        rows: payRows(facts, answer),
        total: answer.total === null ? null : { label: 'Jumlah', result: total },
      },
      {
        code: 'basis',
        title: 'Dasar perhitungan',
        columns: ['Dasar', 'Perhitungan', 'Hasil'],
        rows: [
          {
            code: 'wage',
            label: 'Upah sebulan',
            sum: wageSum(facts, answer.monthlyWage),
            result: money(answer.monthlyWage),
            state: null,
            steps: wageSteps(facts, answer),
          },
        ],
        total: null,
      },
    ],
    nextSteps: [],
    review: answer.review,
  };
}

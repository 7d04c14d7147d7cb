import { type MonthNumber, monthNumber } from '../../calendar/months.ts';
import { jointCite } from '../rule-set.ts';
import type { JkpPayer } from './answer.ts';
import { type ArrearsMonths, type RecordFacts, type RecordOfMonths, recordOf } from './record.ts';
import { type JkpRules, numberOf, numberOrNull, rulingOf } from './rules.ts';

interface Run {
  /** Months of arrears without a break, back from the last month. */
  readonly months: number;
  /** True when the run goes on into, or starts with, a month of which nobody knows the state. */
  readonly isDoubtful: boolean;
}

function arrearsRun(record: RecordOfMonths, last: MonthNumber): Run {
  let months = 0;
  while (record(last - months) === 'arrears') months += 1;
  return { months, isDoubtful: record(last - months) === 'unknown' };
}

export interface JudgedPayer {
  readonly payer: JkpPayer;
  readonly review: readonly string[];
}

type PayerFacts = Pick<RecordFacts, 'layoff' | 'employer'>;

/** Whose arrears: those of the employer of the layoff, and those of all employers together. */
export interface ArrearsRecords {
  readonly ofEmployer: RecordOfMonths;
  readonly ofAll: RecordOfMonths;
}

/** The records that the payer is judged by: those given, else the one record of all. */
export function arrearsRecords(record: RecordOfMonths, months: ArrearsMonths | null): ArrearsRecords {
  if (months === null) return { ofEmployer: record, ofAll: record };
  const ofEmployer = recordOf({ contributions: months.ofEmployer });
  const isOne = months.ofAll === months.ofEmployer;
  return { ofEmployer, ofAll: isOne ? ofEmployer : recordOf({ contributions: months.ofAll }) };
}

/**
 * Who pays the cash benefit, by the arrears before the layoff and the state of the firm. The arrears are those of the
 * employer of the layoff; the text does not say so for a worker of several, so that readings which differ are for a person
 * to decide.
 */
export function payerOf(
  facts: PayerFacts,
  rules: JkpRules,
  { ofEmployer, ofAll }: ArrearsRecords,
): JudgedPayer {
  const own = payerBy(facts, rules, ofEmployer);
  const all = ofAll === ofEmployer ? own : payerBy(facts, rules, ofAll);
  if (own.payer.who === all.payer.who) return own;
  return {
    payer: { ...own.payer, who: 'needs-review' },
    review: [
      `Tunggakan sebelum PHK ${own.payer.arrearsMonths} bulan menurut iuran perusahaan yang melakukan PHK, tetapi ${all.payer.arrearsMonths} bulan menurut iuran semua perusahaan; putuskan bersama BPJS Ketenagakerjaan siapa yang membayar manfaat tunai.`,
    ],
  };
}

function payerBy(facts: PayerFacts, rules: JkpRules, record: RecordOfMonths): JudgedPayer {
  const { months, isDoubtful } = arrearsRun(record, monthNumber(facts.layoff.date) - 1);
  const isInsolvent = facts.employer.state !== 'aktif';
  const general = numberOf(rules, 'jkp.arrears-limit');
  const employerPays = rulingOf(rules, 'jkp.employer-pays-first');
  const limit = isInsolvent ? (numberOrNull(rules, 'jkp.arrears-limit-insolvent') ?? general) : general;
  // Unknown months can only lengthen a run; one that is over the limit stays over it.
  if (isDoubtful && months <= limit.value) {
    return {
      payer: { who: 'needs-review', arrearsMonths: months, ...jointCite(limit, employerPays) },
      review: [
        'Pastikan pada BPJS Ketenagakerjaan keadaan iuran bulan yang belum diketahui dalam tunggakan sebelum PHK; lamanya menentukan siapa yang membayar manfaat tunai.',
      ],
    };
  }
  if (months <= limit.value) {
    return {
      payer: { who: 'bpjs', arrearsMonths: months, cite: limit.cite, mark: limit.mark },
      review: [],
    };
  }
  if (isInsolvent) {
    return {
      payer: { who: 'needs-review', arrearsMonths: months, ...jointCite(limit, employerPays) },
      review: [
        `Perusahaan ${facts.employer.state} menunggak ${months} bulan berturut-turut, lebih dari ${limit.value} bulan; putuskan bersama BPJS Ketenagakerjaan siapa yang membayar manfaat tunai.`,
      ],
    };
  }
  return {
    payer: { who: 'employer', arrearsMonths: months, cite: employerPays.cite, mark: employerPays.mark },
    review: [],
  };
}

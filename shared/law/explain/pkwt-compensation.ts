import { formatDateLong } from '../../calendar/format-date.ts';
import { formatNumber } from '../../domain/words/format-number.ts';
import type { PkwtCompensationFacts } from '../facts/pkwt-compensation.ts';
import type { PkwtCompensationAnswer } from '../pkwt-compensation.ts';
import { numberParameter, type RuleSet } from '../rule-set.ts';
import { SCALE_NAMES } from './names.ts';
import { citedStep, money, type Step, step, type Working } from './working.ts';

/** The two numbers of the formula, as the rule set that applied has them. */
export interface PkwtFormula {
  readonly monthsForOneWage: number;
  readonly daysAPartMonth: number;
}

/**
 * The formula behind an answer.
 * @throws RuleNotFound when the rule set is not the one that the answer was computed by
 */
export function pkwtFormula({ term }: PkwtCompensationFacts, ruleSet: RuleSet): PkwtFormula {
  const day = term.kind === 'dates' ? term.end : (term.asOf ?? ruleSet.from);
  return {
    monthsForOneWage: numberParameter(ruleSet, 'pkwt.months-for-one-wage', day).value,
    daysAPartMonth: numberParameter(ruleSet, 'pkwt.days-a-part-month', day).value,
  };
}

/** Months as people write them: `13,5`; at most two digits. */
function monthsText(months: number): string {
  const text = formatNumber(months, Number.isInteger(months) ? 0 : 2);
  return text.includes(',') ? text.replace(/0$/, '') : text;
}

function lengthText(
  { term }: PkwtCompensationFacts,
  answer: PkwtCompensationAnswer,
  formula: PkwtFormula,
): string {
  if (term.kind === 'months') return `${term.months} bulan menurut isian`;
  const { countedFrom, wholeMonths = 0, extraDays = 0, months } = answer;
  const span = `${formatDateLong(countedFrom ?? term.start)} sampai ${formatDateLong(term.end)}: ${wholeMonths} bulan`;
  if (extraDays === 0) return span;
  if (term.partMonth === 'ignore') return `${span}, dan ${extraDays} hari yang tidak dihitung`;
  return `${span} dan ${extraDays} hari (${extraDays} : ${formula.daysAPartMonth}), seluruhnya ${monthsText(months)} bulan`;
}

const sumText = (answer: PkwtCompensationAnswer, { monthsForOneWage }: PkwtFormula) =>
  `${monthsText(answer.months)} bulan : ${monthsForOneWage} x ${money(answer.monthlyWage)}`;

/** Length of the contract, the month's wage, and the sum. */
export function pkwtSteps(
  facts: PkwtCompensationFacts,
  answer: PkwtCompensationAnswer,
  formula: PkwtFormula,
): readonly Step[] {
  const { wage } = facts;
  const counted =
    answer.amount === 0
      ? facts.foreignWorker
        ? 'Uang kompensasi tidak diberikan kepada tenaga kerja asing'
        : 'Masa kerja belum mencapai batas paling singkat, sehingga uang kompensasi Rp0'
      : `${sumText(answer, formula)} = ${money(answer.amount)}`;
  return [
    step(`Masa kerja ${lengthText(facts, answer, formula)}.`),
    ...(answer.countedFrom === undefined
      ? []
      : [step(`Masa kerja sebelum ${formatDateLong(answer.countedFrom)} tidak dihitung.`)]),
    step(
      `Upah sebulan: pokok ${money(wage.basic)} + tunjangan tetap ${money(wage.fixedAllowances)} = ${money(answer.monthlyWage)}.`,
    ),
    citedStep(counted, answer),
  ];
}

/** The working of a PKWT compensation, for the facts that it was computed from. */
export function explainPkwtCompensation(
  facts: PkwtCompensationFacts,
  answer: PkwtCompensationAnswer,
  formula: PkwtFormula,
): Omit<Working, 'ruleSets'> {
  const isReference = answer.reference === true;
  return {
    title: 'Uang kompensasi PKWT',
    facts: [
      ['Masa kerja PKWT', lengthText(facts, answer, formula)],
      ['Upah sebulan', money(answer.monthlyWage)],
      ['Skala usaha', SCALE_NAMES[facts.businessScale]],
      ...(facts.foreignWorker ? [['Tenaga kerja asing', 'Ya'] as const] : []),
    ],
    headline: {
      label: isReference ? 'Jumlah pembanding menurut rumus' : 'Uang kompensasi',
      value: money(answer.amount),
      tone: answer.outcome === 'computed' ? 'neutral' : 'law',
    },
    remarks: isReference
      ? [step('Jumlah ini hanya pembanding: usaha mikro dan kecil membayar menurut kesepakatan.')]
      : [],
    tables: [
      {
        code: 'pay',
        title: 'Rincian',
        columns: ['Hak', 'Perhitungan', 'Jumlah'],
        rows: [
          {
            code: 'compensation',
            label: 'Uang kompensasi',
            sum: answer.amount === 0 ? 'Tidak ada yang dihitung' : sumText(answer, formula),
            result: money(answer.amount),
            state: null,
            steps: pkwtSteps(facts, answer, formula),
          },
        ],
        total: null,
      },
    ],
    nextSteps: [],
    review: answer.review,
  };
}

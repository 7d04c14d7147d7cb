import type { PensionOffsetFacts } from '../facts/pension-offset.ts';
import type { PensionOffsetAnswer } from '../pension-offset.ts';
import { citedStep, factor, money, type Step, step, type Working } from './working.ts';

/** The employer's part of the pension, and what is still to be paid. */
export function pensionOffsetSteps(facts: PensionOffsetFacts, answer: PensionOffsetAnswer): readonly Step[] {
  return [
    step(
      `Bagian iuran pengusaha: ${money(facts.pensionBenefit)} x ${factor(facts.employerShare)} = ${money(answer.employerPart)}.`,
    ),
    step(`Bagian iuran pekerja tetap hak pekerja: ${money(answer.workerPart)}.`),
    citedStep(
      `${money(facts.severanceTotal)} dikurangi bagian pengusaha: kekurangan ${money(answer.shortfall)}`,
      answer,
    ),
  ];
}

/** The working of a pension offset, for the facts that it was computed from. */
export function explainPensionOffset(
  facts: PensionOffsetFacts,
  answer: PensionOffsetAnswer,
): Omit<Working, 'ruleSet'> {
  return {
    title: 'Perhitungan manfaat pensiun terhadap hak akibat PHK',
    facts: [
      ['Jumlah hak', money(facts.severanceTotal)],
      ['Manfaat pensiun', money(facts.pensionBenefit)],
      ['Bagian iuran pengusaha', factor(facts.employerShare)],
    ],
    headline: { label: 'Kekurangan yang dibayar pengusaha', value: money(answer.shortfall), tone: 'neutral' },
    remarks: [],
    tables: [
      {
        code: 'offset',
        title: 'Rincian',
        columns: ['Hal', 'Perhitungan', 'Jumlah'],
        rows: [
          {
            code: 'shortfall',
            label: 'Kekurangan',
            sum: `${money(facts.severanceTotal)} dikurangi ${money(answer.employerPart)}`,
            result: money(answer.shortfall),
            state: null,
            steps: pensionOffsetSteps(facts, answer),
          },
        ],
        total: null,
      },
    ],
    nextSteps: [],
    review: [],
  };
}

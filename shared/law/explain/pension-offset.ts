import { formatDateLong } from '../../calendar/format-date.ts';
import type { PensionOffsetFacts } from '../facts/pension-offset.ts';
import type { PensionOffsetAnswer } from '../pension-offset.ts';
import { citedStep, factor, money, type Row, type Working } from './working.ts';

/** `60%`: the decimal point is shifted, since 0.55 times 100 is not 55 on a computer. */
function percent(share: number): string {
  return `${factor(Number(`${share}e2`))}%`;
}

function rowsOf(facts: PensionOffsetFacts, answer: PensionOffsetAnswer): readonly Row[] {
  const share = percent(facts.employerShare);
  // A law under which the employer's part does not count leaves him the whole sum.
  const isCounted = answer.employerPart === 0 || answer.shortfall < facts.severanceTotal;
  const left = isCounted
    ? `${money(facts.severanceTotal)} dikurangi ${money(answer.employerPart)}`
    : `${money(facts.severanceTotal)}, bagian pengusaha tidak diperhitungkan`;
  return [
    {
      code: 'employer-part',
      label: 'Bagian pengusaha',
      sum: `${money(facts.pensionBenefit)} x ${share}`,
      result: money(answer.employerPart),
      state: null,
      steps: [citedStep(`${money(facts.pensionBenefit)} x ${share} = ${money(answer.employerPart)}`, answer)],
    },
    {
      code: 'worker-part',
      label: 'Bagian pekerja',
      sum: 'Tetap hak pekerja',
      result: money(answer.workerPart),
      state: null,
      steps: [
        citedStep(
          `${money(facts.pensionBenefit)} dikurangi bagian pengusaha = ${money(answer.workerPart)}, tetap hak pekerja`,
          answer,
        ),
      ],
    },
    {
      code: 'shortfall',
      label: 'Kekurangan',
      sum: left,
      result: money(answer.shortfall),
      state: null,
      steps: [citedStep(`${left}: kekurangan ${money(answer.shortfall)}`, answer)],
    },
  ];
}

/** The working of a pension offset, for the facts that it was computed from. */
export function explainPensionOffset(
  facts: PensionOffsetFacts,
  answer: PensionOffsetAnswer,
): Omit<Working, 'ruleSets'> {
  return {
    title: 'Perhitungan manfaat pensiun terhadap hak akibat PHK',
    facts: [
      ['Jumlah hak', money(facts.severanceTotal)],
      ['Manfaat pensiun', money(facts.pensionBenefit)],
      ['Bagian iuran pengusaha', percent(facts.employerShare)],
      ...(facts.asOf === null ? [] : [['Dihitung per', formatDateLong(facts.asOf)] as const]),
    ],
    headline: { label: 'Kekurangan yang dibayar pengusaha', value: money(answer.shortfall), tone: 'neutral' },
    remarks: [],
    tables: [
      {
        code: 'offset',
        title: 'Rincian',
        columns: ['Hal', 'Perhitungan', 'Jumlah'],
        rows: rowsOf(facts, answer),
        total: null,
      },
    ],
    nextSteps: [],
    review: [],
  };
}

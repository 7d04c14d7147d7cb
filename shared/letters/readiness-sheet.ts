import type { ReadinessRow } from '../domain/employment/readiness.ts';
import type { Finding } from '../domain/finding.ts';
import { LACK_WORDS, OUTCOME_WORDS, PAYER_WORDS, POINT_WORDS, VERDICT_WORDS } from './readiness-words.ts';

interface ReadinessColumn {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
  readonly value: (row: ReadinessRow, say: (finding: Finding) => string) => string | number | null;
}

const point = (name: keyof ReadinessRow['points']): ReadinessColumn => ({
  header: `Penilaian: ${POINT_WORDS[name].toLocaleLowerCase('id')}`,
  width: 20,
  kind: 'text',
  value: ({ points }) => VERDICT_WORDS[points[name]],
});

const COLUMNS: readonly ReadinessColumn[] = [
  { header: 'Nomor', width: 8, kind: 'number', value: ({ lineNumber }) => lineNumber },
  { header: 'Nama', width: 32, kind: 'text', value: ({ name }) => name },
  { header: 'NIK', width: 20, kind: 'text', value: ({ nik }) => nik },
  {
    header: 'Status hubungan kerja',
    width: 22,
    kind: 'text',
    value: ({ verdict }) => VERDICT_WORDS[verdict],
  },
  point('relation'),
  point('start'),
  point('wage'),
  point('programmes'),
  { header: 'Kesiapan JKP', width: 20, kind: 'text', value: ({ outcome }) => OUTCOME_WORDS[outcome] },
  {
    header: 'Yang masih kurang',
    width: 44,
    kind: 'text',
    value: ({ lacks }) => lacks.map((lack) => LACK_WORDS[lack]).join(', '),
  },
  { header: 'Bulan lunas', width: 12, kind: 'number', value: ({ paidMonths }) => paidMonths },
  {
    header: 'Bulan menunggak berturut-turut',
    width: 18,
    kind: 'number',
    value: ({ arrearsMonths }) => arrearsMonths,
  },
  { header: 'Bulan belum diketahui', width: 16, kind: 'number', value: ({ unknownMonths }) => unknownMonths },
  {
    header: 'Pembayar manfaat tunai',
    width: 22,
    kind: 'text',
    value: ({ payer }) => (payer === null ? null : PAYER_WORDS[payer]),
  },
  { header: 'Perkiraan manfaat tunai (Rp)', width: 18, kind: 'number', value: ({ cashTotal }) => cashTotal },
  { header: 'Batas klaim', width: 14, kind: 'date', value: ({ claimDeadline }) => claimDeadline },
  {
    header: 'Langkah berikutnya',
    width: 60,
    kind: 'text',
    value: ({ step }, say) => (step === null ? null : say(step)),
  },
];

/** Columns of the workers of a report with verdict and readiness, as a spreadsheet. */
export const READINESS_COLUMNS = COLUMNS.map(({ header, width, kind }) => ({ header, width, kind }));

/** The cells of a worker in the order of `READINESS_COLUMNS`; `say` words a finding. */
export const readinessCells = (
  row: ReadinessRow,
  say: (finding: Finding) => string,
): readonly (string | number | null)[] => COLUMNS.map(({ value }) => value(row, say));

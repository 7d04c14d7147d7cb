import type { MinimumWage, MinimumWageState } from '../minimum-wage.ts';
import { csvText } from './csv-text.ts';

/** Columns of the file, in the words by which `judgeWages` finds them again. */
export const WAGE_COLUMNS = [
  'Kode wilayah',
  'Wilayah',
  'Tahun',
  'Sektor',
  'Upah',
  'Sumber',
  'Status',
] as const;

/** States in the words of the screen. */
export const WAGE_STATE_WORDS: Readonly<Record<MinimumWageState, string>> = {
  ditetapkan: 'Ditetapkan',
  perkiraan: 'Perkiraan',
};

/** Minimum wages as CSV text that can be taken in again; see `csvText` for its form. Sums are plain digits. */
export function wageCsv(wages: readonly MinimumWage[]): string {
  return csvText([
    WAGE_COLUMNS,
    ...wages.map((wage) => [
      wage.regionCode,
      wage.regionName,
      String(wage.year),
      wage.sector,
      String(wage.amount),
      wage.source,
      WAGE_STATE_WORDS[wage.state],
    ]),
  ]);
}

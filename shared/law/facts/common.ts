import { readAmount, readCode, readObject } from './read.ts';

export const BUSINESS_SCALES = ['mikro', 'kecil', 'menengah', 'besar'] as const;
export type BusinessScale = (typeof BUSINESS_SCALES)[number];

export const readScale = readCode(BUSINESS_SCALES, 'skala usaha');

/** Basic pay and fixed allowances of a month, in rupiah. */
export interface MonthlyWage {
  readonly kind: 'monthly';
  readonly basic: number;
  readonly fixedAllowances: number;
}

/** @throws FactProblem for other keys or amounts that cannot be used */
export function readMonthlyWage(json: unknown, path: string): MonthlyWage {
  const wage = readObject(json, path, ['basic', 'fixedAllowances']);
  return {
    kind: 'monthly',
    basic: wage.get('basic', readAmount),
    fixedAllowances: wage.get('fixedAllowances', readAmount),
  };
}

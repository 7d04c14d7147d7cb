import type { PlainDate } from '../../calendar/plain-date.ts';
import { readAmount, readDate, readObject, readShare } from './read.ts';

export interface PensionOffsetFacts {
  readonly kind: 'pension-offset';
  /** Severance pay, service pay and separation pay together, in rupiah. */
  readonly severanceTotal: number;
  /** What the pension programme pays out, in rupiah. */
  readonly pensionBenefit: number;
  /** The employer's part of the contributions, 0 to 1. */
  readonly employerShare: number;
  readonly asOf: PlainDate | null;
}

/** @throws FactProblem for facts that cannot be used */
export function readPensionOffsetFacts(json: unknown): PensionOffsetFacts {
  const o = readObject(json, '', ['kind', 'severanceTotal', 'pensionBenefit', 'employerShare', 'asOf']);
  return {
    kind: 'pension-offset',
    severanceTotal: o.get('severanceTotal', readAmount),
    pensionBenefit: o.get('pensionBenefit', readAmount),
    employerShare: o.get('employerShare', readShare),
    asOf: o.maybe('asOf', null, readDate),
  };
}

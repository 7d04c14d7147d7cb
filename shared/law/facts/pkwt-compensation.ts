import type { PlainDate } from '../../calendar/plain-date.ts';
import { formatNumber } from '../../domain/words/format-number.ts';
import { type BusinessScale, type MonthlyWage, readMonthlyWage, readScale } from './common.ts';
import {
  readBoolean,
  readCode,
  readCount,
  readDate,
  readObject,
  refuse,
  refuseEndBeforeStart,
} from './read.ts';

/** No contract runs longer than a hundred years; beyond it a number was mistyped. */
const MOST_MONTHS = 1_200;

/** What happens with the days beyond the last whole month. */
export const PART_MONTHS = ['ignore', 'by-30-days'] as const;
export type PartMonth = (typeof PART_MONTHS)[number];

export type PkwtTerm =
  | { readonly kind: 'months'; readonly months: number; readonly asOf: PlainDate | null }
  /** `end` is the last day of the term. */
  | {
      readonly kind: 'dates';
      readonly start: PlainDate;
      readonly end: PlainDate;
      readonly partMonth: PartMonth;
    };

export interface PkwtCompensationFacts {
  readonly kind: 'pkwt-compensation';
  readonly term: PkwtTerm;
  readonly wage: MonthlyWage;
  readonly businessScale: BusinessScale;
  readonly foreignWorker: boolean;
}

/** @throws FactProblem for facts that cannot be used */
export function readPkwtCompensationFacts(json: unknown): PkwtCompensationFacts {
  const o = readObject(json, '', [
    'kind',
    'months',
    'start',
    'end',
    'partMonth',
    'wage',
    'businessScale',
    'foreignWorker',
    'asOf',
  ]);
  const partMonth = o.maybe(
    'partMonth',
    'by-30-days' as const,
    readCode(PART_MONTHS, 'cara menghitung sisa hari'),
  );
  const asOf = o.maybe('asOf', null, readDate);
  const readTerm = (): PkwtTerm => {
    if (o.has('months')) {
      if (o.has('start') || o.has('end')) refuse('months', 'isi salah satu saja: months, atau start dan end');
      const months = o.get('months', readCount);
      if (months > MOST_MONTHS)
        refuse('months', `paling banyak ${formatNumber(MOST_MONTHS)} bulan: ${formatNumber(months)}`);
      return { kind: 'months', months, asOf };
    }
    if (!o.has('start') && !o.has('end')) refuse('months', 'wajib diisi: months, atau start dan end');
    const start = o.get('start', readDate);
    const end = o.get('end', readDate);
    refuseEndBeforeStart(start, end, 'end');
    return { kind: 'dates', start, end, partMonth };
  };
  return {
    kind: 'pkwt-compensation',
    term: readTerm(),
    wage: o.get('wage', readMonthlyWage),
    businessScale: o.get('businessScale', readScale),
    foreignWorker: o.get('foreignWorker', readBoolean),
  };
}

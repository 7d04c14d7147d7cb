import type { PlainDate } from '../../calendar/plain-date.ts';
import { LAYOFF_REASONS, type LayoffReason } from '../layoff-reasons.ts';
import { type BusinessScale, type MonthlyWage, readMonthlyWage, readScale } from './common.ts';
import {
  below,
  orNull,
  readAmount,
  readCode,
  readCount,
  readDate,
  readObject,
  refuse,
  refuseEndBeforeStart,
} from './read.ts';

/** How the worker is paid, in rupiah. */
export type SeveranceWage =
  | MonthlyWage
  | { readonly kind: 'daily'; readonly daily: number }
  | { readonly kind: 'piece-rate'; readonly monthlyAverage: number; readonly minimumWage: number };

export interface SeveranceFacts {
  readonly kind: 'severance';
  readonly reason: LayoffReason;
  /** `end` is the day the layoff takes effect, no longer a day of service. */
  readonly employment: { readonly start: PlainDate; readonly end: PlainDate };
  readonly wage: SeveranceWage;
  readonly rights: {
    readonly unusedLeaveDays: number;
    /** Null when the facts do not say by what a month's wage is divided. */
    readonly leaveDivisor: number | null;
    readonly travelHome: number;
    readonly other: number;
  };
  /** Null when nobody has said what the contract, company rules or collective agreement set. */
  readonly separationPay: number | null;
  readonly businessScale: BusinessScale;
}

function readWage(json: unknown, path: string): SeveranceWage {
  const keys = readObject(json, path, [
    'basic',
    'fixedAllowances',
    'daily',
    'pieceRateMonthlyAverage',
    'minimumWage',
  ]);
  if (keys.has('daily')) {
    return { kind: 'daily', daily: readObject(json, path, ['daily']).get('daily', readAmount) };
  }
  if (keys.has('pieceRateMonthlyAverage') || (keys.has('minimumWage') && !keys.has('basic'))) {
    const wage = readObject(json, path, ['pieceRateMonthlyAverage', 'minimumWage']);
    return {
      kind: 'piece-rate',
      monthlyAverage: wage.get('pieceRateMonthlyAverage', readAmount),
      minimumWage: wage.get('minimumWage', readAmount),
    };
  }
  return readMonthlyWage(json, path);
}

function readDivisor(json: unknown, path: string): number {
  const divisor = readCount(json, path);
  return divisor > 0 ? divisor : refuse(path, 'pembagi hari cuti harus lebih dari 0');
}

function readRights(json: unknown, path: string): SeveranceFacts['rights'] {
  const o = readObject(json, path, ['unusedLeaveDays', 'leaveDivisor', 'travelHome', 'other']);
  return {
    unusedLeaveDays: o.maybe('unusedLeaveDays', 0, readCount),
    leaveDivisor: o.maybe('leaveDivisor', null, orNull(readDivisor)),
    travelHome: o.maybe('travelHome', 0, readAmount),
    other: o.maybe('other', 0, readAmount),
  };
}

function readEmployment(json: unknown, path: string): SeveranceFacts['employment'] {
  const o = readObject(json, path, ['start', 'end']);
  const employment = { start: o.get('start', readDate), end: o.get('end', readDate) };
  refuseEndBeforeStart(employment.start, employment.end, below(path, 'end'));
  return employment;
}

const NO_RIGHTS: SeveranceFacts['rights'] = {
  unusedLeaveDays: 0,
  leaveDivisor: null,
  travelHome: 0,
  other: 0,
};

/** @throws FactProblem for facts that cannot be used */
export function readSeveranceFacts(json: unknown): SeveranceFacts {
  const o = readObject(json, '', [
    'kind',
    'reason',
    'employment',
    'wage',
    'rights',
    'separationPay',
    'businessScale',
  ]);
  return {
    kind: 'severance',
    reason: o.get('reason', readCode(LAYOFF_REASONS, 'alasan PHK')),
    employment: o.get('employment', readEmployment),
    wage: o.get('wage', readWage),
    rights: o.maybe('rights', NO_RIGHTS, readRights),
    separationPay: o.maybe('separationPay', null, orNull(readAmount)),
    businessScale: o.get('businessScale', readScale),
  };
}

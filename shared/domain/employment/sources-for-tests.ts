import { addMonths, type Month } from '../../calendar/month-text.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import type { MonthState } from '../../law/facts/jkp.ts';
import { neededProgrammes } from '../../law/jkp-programmes.ts';
import { shippedRules } from '../../law/shipped-rules.ts';
import type { ContributionMonth } from './employment.ts';
import type { JobOnRecord, LayoffOnRecord, ReadinessGround, WorkerSources } from './worker-sources.ts';

/* A worker of whom everything is known, to be changed at one place. Used by tests only. */

export const AS_OF = plainDate('2026-05-04');

export const GROUND: ReadinessGround = {
  book: shippedRules,
  asOf: AS_OF,
  needed: neededProgrammes(shippedRules, AS_OF),
};

/** Some months of one state, from a month on. */
export const monthsOf = (
  from: string,
  count: number,
  state: MonthState,
  wage: number | null = 4_000_000,
): readonly ContributionMonth[] =>
  Array.from({ length: count }, (_, n) => ({ month: addMonths(from as Month, n), state, wage }));

export const job = (more: Partial<JobOnRecord> = {}): JobOnRecord => ({
  id: 'job',
  employerId: 'firm',
  employerName: 'PT CONTOH Karet',
  kpj: '',
  position: 'Operator',
  unionName: '',
  contract: 'PKWTT',
  startDate: plainDate('2015-01-05'),
  endDate: plainDate('2026-03-31'),
  enrolledOn: plainDate('2015-02-01'),
  programmes: (['JKK', 'JKM', 'JHT', 'JP', 'JKN'] as const).map((programme) => ({
    programme,
    state: 'enrolled',
    since: null,
    segment: '',
  })),
  contracts: [],
  wages: [],
  evidence: [],
  overrules: [],
  // The window before 31 March 2026: March 2024 to February 2026.
  months: monthsOf('2024-03', 24, 'paid'),
  ...more,
});

export const layoff = (more: Partial<LayoffOnRecord> = {}): LayoffOnRecord => ({
  lineId: 'line',
  reportId: 'report',
  reason: 'efficiency-losses',
  date: plainDate('2026-03-31'),
  start: plainDate('2015-01-05'),
  contract: 'PKWTT',
  wage: 4_000_000,
  response: 'accepts',
  hasReceipt: true,
  isWithdrawn: false,
  ...more,
});

export const sources = (more: Partial<WorkerSources> = {}): WorkerSources => ({
  person: { id: 'person', birthDate: plainDate('1990-08-17'), citizenship: 'WNI' },
  employer: { id: 'firm', name: 'PT CONTOH Karet', scale: 'besar', state: 'aktif' },
  job: job(),
  others: [],
  layoff: layoff(),
  disputeProofs: [],
  isDisputed: false,
  notice: null,
  previousClaims: [],
  claim: null,
  ...more,
});

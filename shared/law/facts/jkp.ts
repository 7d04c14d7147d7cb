import type { PlainDate } from '../../calendar/plain-date.ts';
import { LAYOFF_REASONS } from '../layoff-reasons.ts';
import { type BusinessScale, readScale } from './common.ts';
import {
  below,
  type MonthText,
  orNull,
  readAmount,
  readBoolean,
  readCode,
  readDate,
  readList,
  readMonth,
  readObject,
  refuse,
  refuseEndBeforeStart,
} from './read.ts';

export const CITIZENSHIPS = ['WNI', 'WNA'] as const;
export const EMPLOYER_STATES = ['aktif', 'pailit', 'tutup'] as const;
export const CONTRACTS = ['PKWT', 'PKWTT'] as const;
export const PROGRAMMES = ['JKK', 'JKM', 'JHT', 'JP', 'JKN'] as const;
export const PROOFS = [
  'acceptance',
  'report-receipt',
  'agreement',
  'agreement-deed',
  'court-ruling',
] as const;
export const MONTH_STATES = ['paid', 'arrears', 'unreported', 'unknown'] as const;
/** The layoff reasons and three ends of employment that only JKP asks about. */
export const JKP_REASONS = [
  ...LAYOFF_REASONS,
  'pkwt-ended-on-term',
  'pkwt-cut-short',
  'permanent-total-disability',
] as const;

export type Programme = (typeof PROGRAMMES)[number];
export type Proof = (typeof PROOFS)[number];
export type MonthState = (typeof MONTH_STATES)[number];
export type JkpReason = (typeof JKP_REASONS)[number];

export interface Contribution {
  readonly month: MonthText;
  readonly state: MonthState;
  readonly wage: number | null;
}

export interface JkpFacts {
  readonly kind: 'jkp';
  readonly worker: {
    readonly citizenship: (typeof CITIZENSHIPS)[number];
    readonly birthDate: PlainDate;
    readonly willingToWork: boolean;
    readonly reemployedOn: PlainDate | null;
  };
  readonly employer: { readonly scale: BusinessScale; readonly state: (typeof EMPLOYER_STATES)[number] };
  readonly employment: {
    readonly contract: (typeof CONTRACTS)[number];
    readonly start: PlainDate;
    readonly end: PlainDate;
    readonly contractEnd: PlainDate | null;
  };
  readonly programmes: readonly Programme[];
  readonly enrolledOn: PlainDate;
  readonly layoff: { readonly date: PlainDate; readonly reason: JkpReason };
  readonly proof: readonly Proof[];
  /** As given, in any order; no month twice. */
  readonly contributions: readonly Contribution[];
  readonly previousClaims: readonly { readonly firstBenefit: PlainDate }[];
  readonly claim: { readonly filedOn: PlainDate | null; readonly declaredEligibleOn: PlainDate | null };
  readonly asOf: PlainDate;
}

const nullableDate = orNull(readDate);

function readWorker(json: unknown, path: string): JkpFacts['worker'] {
  const o = readObject(json, path, ['citizenship', 'birthDate', 'willingToWork', 'reemployedOn']);
  return {
    citizenship: o.get('citizenship', readCode(CITIZENSHIPS, 'kewarganegaraan')),
    birthDate: o.get('birthDate', readDate),
    willingToWork: o.get('willingToWork', readBoolean),
    reemployedOn: o.maybe('reemployedOn', null, nullableDate),
  };
}

function readEmployer(json: unknown, path: string): JkpFacts['employer'] {
  const o = readObject(json, path, ['scale', 'state']);
  return {
    scale: o.get('scale', readScale),
    state: o.get('state', readCode(EMPLOYER_STATES, 'keadaan perusahaan')),
  };
}

function readEmployment(json: unknown, path: string): JkpFacts['employment'] {
  const o = readObject(json, path, ['contract', 'start', 'end', 'contractEnd']);
  const employment = {
    contract: o.get('contract', readCode(CONTRACTS, 'jenis perjanjian kerja')),
    start: o.get('start', readDate),
    end: o.get('end', readDate),
    contractEnd: o.maybe('contractEnd', null, nullableDate),
  };
  refuseEndBeforeStart(employment.start, employment.end, below(path, 'end'));
  if (employment.contractEnd !== null) {
    refuseEndBeforeStart(employment.start, employment.contractEnd, below(path, 'contractEnd'));
  }
  return employment;
}

function readLayoff(json: unknown, path: string): JkpFacts['layoff'] {
  const o = readObject(json, path, ['date', 'reason']);
  return { date: o.get('date', readDate), reason: o.get('reason', readCode(JKP_REASONS, 'alasan PHK')) };
}

function readContribution(json: unknown, path: string): Contribution {
  const o = readObject(json, path, ['month', 'state', 'wage']);
  return {
    month: o.get('month', readMonth),
    state: o.get('state', readCode(MONTH_STATES, 'keadaan iuran bulan')),
    wage: o.maybe('wage', null, orNull(readAmount)),
  };
}

function readContributions(json: unknown, path: string): readonly Contribution[] {
  const list = readList(json, path, readContribution);
  const seen = new Set<string>();
  list.forEach(({ month }, index) => {
    if (seen.has(month))
      refuse(below(below(path, index), 'month'), `bulan ${month} tercantum lebih dari satu kali`);
    seen.add(month);
  });
  return list;
}

function readPreviousClaim(json: unknown, path: string): { readonly firstBenefit: PlainDate } {
  return { firstBenefit: readObject(json, path, ['firstBenefit']).get('firstBenefit', readDate) };
}

function readClaim(json: unknown, path: string): JkpFacts['claim'] {
  const o = readObject(json, path, ['filedOn', 'declaredEligibleOn']);
  return {
    filedOn: o.maybe('filedOn', null, nullableDate),
    declaredEligibleOn: o.maybe('declaredEligibleOn', null, nullableDate),
  };
}

/** @throws FactProblem for facts that cannot be used */
export function readJkpFacts(json: unknown): JkpFacts {
  const o = readObject(json, '', [
    'kind',
    'worker',
    'employer',
    'employment',
    'programmes',
    'enrolledOn',
    'layoff',
    'proof',
    'contributions',
    'previousClaims',
    'claim',
    'asOf',
  ]);
  return {
    kind: 'jkp',
    worker: o.get('worker', readWorker),
    employer: o.get('employer', readEmployer),
    employment: o.get('employment', readEmployment),
    programmes: o.get('programmes', (x, p) => readList(x, p, readCode(PROGRAMMES, 'program'))),
    enrolledOn: o.get('enrolledOn', readDate),
    layoff: o.get('layoff', readLayoff),
    proof: o.get('proof', (x, p) => readList(x, p, readCode(PROOFS, 'bukti PHK'))),
    contributions: o.get('contributions', readContributions),
    previousClaims: o.get('previousClaims', (x, p) => readList(x, p, readPreviousClaim)),
    claim: o.get('claim', readClaim),
    asOf: o.get('asOf', readDate),
  };
}

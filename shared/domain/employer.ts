import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { EmployerId } from './ids.ts';

const line = (max: number) => z.string().trim().max(max);

export const BUSINESS_SCALES = ['mikro', 'kecil', 'menengah', 'besar'] as const;
export type BusinessScale = (typeof BUSINESS_SCALES)[number];

/** Whether a firm still works; pailit: declared bankrupt, tutup: closed down. */
export const EMPLOYER_STATES = ['aktif', 'pailit', 'tutup'] as const;
export type EmployerState = (typeof EMPLOYER_STATES)[number];

/** KBLI edition and letter: the letters shift between editions, so one means nothing without the other. */
export const sectorRefSchema = z.object({
  edition: z.union([z.literal(2025), z.literal(2020)]),
  letter: z.string().regex(/^[A-V]$/),
});
export type SectorRef = z.infer<typeof sectorRefSchema>;

const factsSchema = z.object({
  name: line(200).min(2, 'required'),
  address: line(300),
  /** Kemendagri code of the regency or city, or null. */
  regionCode: z
    .string()
    .regex(/^\d{2}\.\d{2}$/)
    .nullable(),
  sector: sectorRefSchema.nullable(),
  scale: z.enum(BUSINESS_SCALES).nullable(),
  nib: line(30),
  /** Company number at BPJS Ketenagakerjaan. */
  npp: line(30),
  npwp: line(40),
  phone: line(60),
  email: line(120),
  leaderName: line(120),
  leaderPosition: line(120),
  note: line(1000),
  /** Null while nobody looked. */
  state: z.enum(EMPLOYER_STATES).nullable().default(null),
  stateSince: plainDateSchema.nullable().default(null),
  /** The paper that shows the state: a ruling, minutes of an inspection. */
  stateProof: line(300).default(''),
  /** What the business scale rests on. */
  scaleProof: line(300).default(''),
});

/** What a user may say about an employer (pengusaha/perusahaan). Numbers are checked with warnings, not refused. */
export const employerInputSchema = factsSchema.superRefine(({ state, stateProof, stateSince }, context) => {
  // Who pays instead of a firm that is bankrupt or closed hangs on it: a word alone is not enough.
  const ended = state === 'pailit' || state === 'tutup';
  if (ended && stateProof === '')
    context.addIssue({ code: 'custom', path: ['stateProof'], message: 'state-proof-required' });
  if (state === null && stateSince !== null)
    context.addIssue({ code: 'custom', path: ['state'], message: 'state-of-day-required' });
});
export type EmployerInput = z.infer<typeof employerInputSchema>;

export interface Employer extends EmployerInput {
  readonly id: EmployerId;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One row of the employer list. */
export interface EmployerSummary {
  readonly id: EmployerId;
  readonly name: string;
  readonly address: string;
  readonly npp: string;
  readonly sector: SectorRef | null;
  readonly reports: number;
  readonly workers: number;
}

export const EMPTY_EMPLOYER: EmployerInput = {
  name: '',
  address: '',
  regionCode: null,
  sector: null,
  scale: null,
  nib: '',
  npp: '',
  npwp: '',
  phone: '',
  email: '',
  leaderName: '',
  leaderPosition: '',
  note: '',
  state: null,
  stateSince: null,
  stateProof: '',
  scaleProof: '',
};

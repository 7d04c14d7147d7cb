import type { PlainDate } from '../../calendar/plain-date.ts';
import type { CaseFileLetter } from '../../contract/case-file.ts';
import type { CaseDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { EmploymentVerdict } from './employment.ts';
import type { ReadinessLack, ReadinessOutcome } from './readiness.ts';

/**
 * The completeness packet of a worker: the facts in the order in which the layoff form of SIAPkerja and the branch of BPJS
 * Ketenagakerjaan ask for them, and the papers that go with them.
 */

export const PACKET_FIELDS = [
  'firm-name',
  'firm-address',
  'firm-npp',
  'worker-name',
  'worker-address',
  'worker-kpj',
  'worker-nik',
  'worker-birth-place',
  'worker-birth-date',
  'worker-phone',
  'worker-email',
  'contract-kind',
  'contract-number',
  'contract-start',
  'contract-end',
  'proof-number',
  'proof-date',
  'layoff-date',
  'layoff-reason',
  'wage-last',
  'wage-reported',
  'claim-until',
] as const;
export type PacketFieldCode = (typeof PACKET_FIELDS)[number];

export const PACKET_SECTIONS = ['firm', 'worker', 'contract', 'proof', 'claim'] as const;
export type PacketSection = (typeof PACKET_SECTIONS)[number];

/** The parts of the form and their fields, in order. */
export const PACKET_LAYOUT: Readonly<Record<PacketSection, readonly PacketFieldCode[]>> = {
  firm: ['firm-name', 'firm-address', 'firm-npp'],
  worker: [
    'worker-name',
    'worker-address',
    'worker-kpj',
    'worker-nik',
    'worker-birth-place',
    'worker-birth-date',
    'worker-phone',
    'worker-email',
  ],
  contract: ['contract-kind', 'contract-number', 'contract-start', 'contract-end'],
  proof: ['proof-number', 'proof-date', 'layoff-date', 'layoff-reason'],
  claim: ['wage-last', 'wage-reported', 'claim-until'],
};

/** Fields that the form does not insist on; an empty one is not marked. */
const OPTIONAL: ReadonlySet<PacketFieldCode> = new Set<PacketFieldCode>([
  'worker-birth-place',
  'worker-email',
  'contract-number',
  'wage-last',
  'claim-until',
]);

/** What a packet says, each as it is typed into a form: a NIK without gaps, a day as `17/08/1990`, an amount in digits. */
export type PacketValues = Readonly<Partial<Record<PacketFieldCode, string>>>;

/** Papers, in the order of the file. */
export const PACKET_PAPERS = [
  'identity-card',
  'contract',
  'layoff-notice',
  'receipt',
  'agreement',
  'pay-slip',
  'other',
] as const;
export type PacketPaper = (typeof PACKET_PAPERS)[number];

export type PacketEnclosure =
  | { readonly paper: PacketPaper; readonly kind: 'letter'; readonly letter: CaseFileLetter }
  | { readonly paper: PacketPaper; readonly kind: 'document'; readonly document: CaseDocument };

export interface Packet {
  readonly personId: string;
  readonly employerId: string;
  readonly employmentId: string | null;
  readonly lineId: string | null;
  /** Null while nobody knows it. */
  readonly layoffDate: PlainDate | null;
  readonly name: string;
  readonly employerName: string;
  readonly asOf: PlainDate;
  readonly values: PacketValues;
  /** Fields of the form that nobody knows. */
  readonly missing: readonly PacketFieldCode[];
  readonly enclosures: readonly PacketEnclosure[];
  /** Papers that a claim needs and that are not there. */
  readonly missingPapers: readonly PacketPaper[];
  readonly verdict: EmploymentVerdict;
  readonly points: readonly {
    readonly point: string;
    readonly verdict: EmploymentVerdict;
    readonly reasons: readonly Finding[];
  }[];
  readonly outcome: ReadinessOutcome;
  readonly lacks: readonly ReadinessLack[];
  readonly steps: readonly Finding[];
  /** Months paid, owed and not known in the window before the layoff; null without a day of layoff. */
  readonly months: {
    readonly paid: number;
    readonly needed: number;
    readonly window: number;
    readonly arrears: number;
    readonly unknown: number;
  } | null;
}

/** Fields of the form that are empty; the end of a contract is asked for of a fixed term only. Pure. */
export function missingFields(values: PacketValues): readonly PacketFieldCode[] {
  return PACKET_FIELDS.filter(
    (field) =>
      (values[field] ?? '') === '' &&
      !OPTIONAL.has(field) &&
      !(field === 'contract-end' && values['contract-kind'] !== 'PKWT'),
  );
}

/** Papers without which the file is not whole: the card, and a proof of the layoff. Pure. */
export function missingPapers(enclosures: readonly PacketEnclosure[]): readonly PacketPaper[] {
  const has = (...papers: readonly PacketPaper[]) => enclosures.some(({ paper }) => papers.includes(paper));
  return [
    ...(has('identity-card') ? [] : (['identity-card'] as const)),
    ...(has('contract') ? [] : (['contract'] as const)),
    ...(has('receipt', 'agreement') ? [] : (['receipt'] as const)),
  ];
}

import { addDays, daysBetween, isPlainDate, type PlainDate } from '../../shared/calendar/plain-date.ts';
import {
  type Employment,
  type EmploymentInput,
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
  type ProgrammeState,
  RECORD_KINDS,
} from '../../shared/domain/employment/employment.ts';
import { PROGRAMMES } from '../../shared/law/facts/jkp.ts';

/** All five programmes in their order, those that nobody spoke of as unknown. */
export const wholeProgrammes = (known: readonly ProgrammeState[]): ProgrammeState[] =>
  PROGRAMMES.map(
    (programme) =>
      known.find((one) => one.programme === programme) ?? {
        programme,
        state: 'unknown',
        since: null,
        segment: '',
      },
  );

/** A job about which nothing is said yet. */
export const emptyJob = (personId: string, employerId = ''): EmploymentInput => ({
  personId,
  employerId,
  contract: null,
  startDate: null,
  endDate: null,
  position: '',
  workPlace: '',
  unionName: '',
  kpj: '',
  enrolledOn: null,
  programmes: wholeProgrammes([]),
  contracts: [],
  wages: [],
  evidence: [],
  note: '',
});

const byText =
  <Row>(of: (row: Row) => string) =>
  (a: Row, b: Row) =>
    of(a).localeCompare(of(b));

/** A job as the form takes it: lists by date, evidence by kind. */
export function jobInput(job: Employment): EmploymentInput {
  const {
    id: _id,
    version: _version,
    employerName: _firm,
    personName: _person,
    overrules: _overrules,
    createdAt: _created,
    updatedAt: _updated,
    ...input
  } = job;
  return {
    ...input,
    programmes: wholeProgrammes(input.programmes),
    contracts: [...input.contracts].sort(byText(({ start }) => start)),
    wages: [...input.wages].sort(byText(({ from }) => from)),
    evidence: [...input.evidence].sort(
      (a, b) => EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind),
    ),
  };
}

/**
 * A piece of evidence as it begins: seen today. What the parties have shows the worker; whether a record does is for a
 * person to say, since the verdict hangs on it.
 */
export const newEvidence = (kind: EvidenceKind, today: PlainDate): Evidence => ({
  kind,
  seenOn: today,
  shows: RECORD_KINDS.some((one) => one === kind) ? null : true,
  start: null,
  wage: null,
  documentId: null,
  note: '',
});

/** How a contract of the chain follows the one before it. */
export type ChainLink =
  | {
      readonly kind: 'overlap' | 'gap';
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly days: number;
    }
  | { readonly kind: 'early' }
  | { readonly kind: 'none' };

/** As the form holds it: a day, nothing, or text that cannot be read yet. */
interface Span {
  readonly start?: string | null;
  readonly end?: string | null;
}
const dayIn = (text: string | null | undefined): PlainDate | null => (isPlainDate(text) ? text : null);

/** How a contract follows the one above it; none where a day is missing. Days are whole. Pure. */
export function linkOf(before: Span, next: Span): ChainLink {
  const [first, start, end] = [dayIn(before.start), dayIn(next.start), dayIn(before.end)];
  if (first === null || start === null) return { kind: 'none' };
  if (start < first) return { kind: 'early' };
  if (end === null) return { kind: 'none' };
  if (start <= end) {
    const last = dayIn(next.end);
    const to = last !== null && last < end ? last : end;
    return { kind: 'overlap', from: start, to, days: daysBetween(start, to) + 1 };
  }
  const from = addDays(end, 1);
  return from === start
    ? { kind: 'none' }
    : { kind: 'gap', from, to: addDays(start, -1), days: daysBetween(from, start) };
}

/** Whether the rows of the chain stand by date. */
export const isByDate = (chain: readonly Span[]): boolean =>
  chain.every(({ start }, index) => index === 0 || (chain[index - 1]?.start ?? '') <= (start ?? '9'));

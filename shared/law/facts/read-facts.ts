import type { PlainDate } from '../../calendar/plain-date.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { ASSESSMENT_KINDS, type AssessmentKind } from '../rule-set.ts';
import { type DeadlinesFacts, readDeadlinesFacts } from './deadlines.ts';
import { type JkpFacts, readJkpFacts } from './jkp.ts';
import { type PensionOffsetFacts, readPensionOffsetFacts } from './pension-offset.ts';
import { type PkwtCompensationFacts, readPkwtCompensationFacts } from './pkwt-compensation.ts';
import { FactProblem, readCode } from './read.ts';
import { readSeveranceFacts, type SeveranceFacts } from './severance.ts';

export type Facts = SeveranceFacts | PkwtCompensationFacts | PensionOffsetFacts | JkpFacts | DeadlinesFacts;
export type FactsOf<K extends AssessmentKind> = Extract<Facts, { readonly kind: K }>;

/** Facts the engine cannot use: where they stand and what is wrong, in plain Indonesian. */
export interface Refusal {
  readonly ok: false;
  readonly path: string;
  readonly problem: string;
  /** Set where the fact itself is in order and the rules have nothing for its day. */
  readonly uncovered?: UncoveredDay;
}

/** A day for which the rules of a kind have nothing. */
export interface UncoveredDay {
  readonly kind: AssessmentKind;
  readonly date: PlainDate;
  /** True where a rule set governs the day but lacks a value that it needs: the set is at fault, not the day. */
  readonly isHole: boolean;
}

export type FactsReading<F extends Facts = Facts> = { readonly ok: true; readonly facts: F } | Refusal;

const readKind = readCode(ASSESSMENT_KINDS, 'jenis perhitungan');

/** Runs a reading and turns what it throws into an answer. */
export function reading<V>(read: () => V): { readonly ok: true; readonly value: V } | Refusal {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof FactProblem) return { ok: false, path: error.path, problem: error.problem };
    throw error;
  }
}

/**
 * The `kind` of facts that arrive as JSON.
 * @throws FactProblem when it is absent or unknown
 */
export function kindOfFacts(json: unknown): AssessmentKind {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new FactProblem('$', 'fakta harus berupa satu objek JSON');
  }
  if (!('kind' in json) || !Object.hasOwn(json, 'kind'))
    throw new FactProblem('kind', 'wajib diisi, tetapi tidak ada');
  return readKind(json.kind, 'kind');
}

function readOf(kind: AssessmentKind, json: unknown): Facts {
  switch (kind) {
    case 'severance':
      return readSeveranceFacts(json);
    case 'pkwt-compensation':
      return readPkwtCompensationFacts(json);
    case 'pension-offset':
      return readPensionOffsetFacts(json);
    case 'jkp':
      return readJkpFacts(json);
    case 'deadlines':
      return readDeadlinesFacts(json);
    default:
      return assertNever(kind);
  }
}

/**
 * Reads facts of one kind out of parsed JSON, as `domain/assess.md` writes them. Unknown keys are refused, so that a
 * typing error cannot become a default. Throws nothing.
 */
export function readFacts(kind: AssessmentKind, json: unknown): FactsReading {
  const result = reading(() => readOf(kind, json));
  return result.ok ? { ok: true, facts: result.value } : result;
}

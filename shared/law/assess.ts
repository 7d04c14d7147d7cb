import { formatDateLong } from '../calendar/format-date.ts';
import { assertNever } from '../domain/assert-never.ts';
import { assessDeadlines } from './deadlines.ts';
import { FactProblem } from './facts/read.ts';
import { type Facts, kindOfFacts, type Refusal, readFacts, reading } from './facts/read-facts.ts';
import { assessJkp } from './jkp.ts';
import { assessPensionOffset, type PensionOffsetAnswer } from './pension-offset.ts';
import { assessPkwtCompensation, type PkwtCompensationAnswer } from './pkwt-compensation.ts';
import { type RuleBook, RuleNotFound } from './rule-set.ts';
import { assessSeverance } from './severance.ts';
import type { SeveranceAnswer } from './severance-answer.ts';
import { shippedRules } from './shipped-rules.ts';
import { AmountTooLarge } from './whole-rupiah.ts';

export type Answer =
  | SeveranceAnswer
  | PkwtCompensationAnswer
  | PensionOffsetAnswer
  | ReturnType<typeof assessJkp>
  | ReturnType<typeof assessDeadlines>;

export type Assessment = { readonly ok: true; readonly answer: Answer } | Refusal;

function answerOf(facts: Facts, book: RuleBook): Answer {
  switch (facts.kind) {
    case 'severance':
      return assessSeverance(facts, book);
    case 'pkwt-compensation':
      return assessPkwtCompensation(facts, book);
    case 'pension-offset':
      return assessPensionOffset(facts, book);
    case 'jkp':
      return assessJkp(facts, book);
    case 'deadlines':
      return assessDeadlines(facts, book);
    default:
      return assertNever(facts);
  }
}

/** The fact that chose the day for which there is no rule. */
function pathOfDay(facts: Facts): string {
  switch (facts.kind) {
    case 'severance':
      return 'employment.end';
    case 'pkwt-compensation':
      return facts.term.kind === 'dates' ? 'end' : 'asOf';
    case 'pension-offset':
      return 'asOf';
    case 'jkp':
      return facts.claim.declaredEligibleOn === null ? 'asOf' : 'claim.declaredEligibleOn';
    case 'deadlines':
      return 'asOf';
    default:
      return assertNever(facts);
  }
}

function pathOfAmount(facts: Facts): string {
  switch (facts.kind) {
    case 'severance':
    case 'pkwt-compensation':
      return 'wage';
    case 'pension-offset':
      return 'pensionBenefit';
    case 'jkp':
      return 'contributions';
    case 'deadlines':
      return '$';
    default:
      return assertNever(facts);
  }
}

function compute(facts: Facts, book: RuleBook): Assessment {
  try {
    return { ok: true, answer: answerOf(facts, book) };
  } catch (error) {
    if (error instanceof FactProblem) return { ok: false, path: error.path, problem: error.problem };
    if (error instanceof RuleNotFound) {
      const isHole = error.parameterId !== null;
      const day = formatDateLong(error.date);
      return {
        ok: false,
        path: pathOfDay(facts),
        problem: isHole
          ? `kumpulan aturan tidak lengkap: belum ada ${error.parameterId} untuk ${day}`
          : `belum ada aturan untuk ${day} dalam kumpulan aturan`,
        uncovered: { kind: facts.kind, date: error.date, isHole },
      };
    }
    if (error instanceof AmountTooLarge) {
      return { ok: false, path: pathOfAmount(facts), problem: 'jumlahnya terlalu besar untuk dihitung' };
    }
    throw error;
  }
}

/**
 * The one face of the rules engine: facts of any kind in (parsed JSON), an answer with its citations out, or the path
 * and the problem of the fact that cannot be used, in Indonesian.
 * @param book the rule sets to go by; those that come with the program unless given
 */
export function assess(input: unknown, book: RuleBook = shippedRules): Assessment {
  const kind = reading(() => kindOfFacts(input));
  if (!kind.ok) return kind;
  const read = readFacts(kind.value, input);
  return read.ok ? compute(read.facts, book) : read;
}

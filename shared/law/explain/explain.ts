import { formatDateLong } from '../../calendar/format-date.ts';
import { type Answer, assess } from '../assess.ts';
import { computeDeadlines } from '../deadlines.ts';
import { type Facts, type Refusal, readFacts } from '../facts/read-facts.ts';
import type { RuleBook, RuleSet } from '../rule-set.ts';
import { shippedRules } from '../shipped-rules.ts';
import { explainDeadlines } from './deadlines.ts';
import { explainJkp } from './jkp.ts';
import { explainPensionOffset } from './pension-offset.ts';
import { explainPkwtCompensation, pkwtFormula } from './pkwt-compensation.ts';
import { explainSeverance } from './severance.ts';
import type { Working } from './working.ts';

export type { Row, RowState, Step, Working, WorkingTable } from './working.ts';

export type Explanation = { readonly ok: true; readonly answer: Answer; readonly working: Working } | Refusal;

function workingOf(
  facts: Facts,
  answer: Answer,
  book: RuleBook,
  set: RuleSet,
): Omit<Working, 'ruleSets'> | null {
  if (facts.kind === 'severance' && answer.kind === 'severance') return explainSeverance(facts, answer);
  if (facts.kind === 'pkwt-compensation' && answer.kind === 'pkwt-compensation') {
    return explainPkwtCompensation(facts, answer, pkwtFormula(facts, set));
  }
  if (facts.kind === 'pension-offset' && answer.kind === 'pension-offset') {
    return explainPensionOffset(facts, answer);
  }
  if (facts.kind === 'jkp' && answer.kind === 'jkp') return explainJkp(facts, answer);
  if (facts.kind === 'deadlines' && answer.kind === 'deadlines') return explainDeadlines(facts, answer, book);
  return null;
}

/** The governing set, and those of other days or kinds by which single deadlines run. */
function setsBehind(facts: Facts, book: RuleBook, set: RuleSet): readonly RuleSet[] {
  if (facts.kind !== 'deadlines') return [set];
  return [...new Set([set, ...computeDeadlines(facts, book).computed.map(({ ruleSet }) => ruleSet)])];
}

/**
 * Assesses facts and opens the answer as its working.
 * @param input facts of any kind, as `domain/assess.md` writes them (parsed JSON)
 * @param book the rule sets to go by; those that come with the program unless given
 * @returns the answer with its working, or the path and the problem of the fact that cannot be used
 */
export function explain(input: unknown, book: RuleBook = shippedRules): Explanation {
  const assessment = assess(input, book);
  if (!assessment.ok) return assessment;
  const { answer } = assessment;
  const read = readFacts(answer.kind, input);
  if (!read.ok) return read;
  const set = book.find(({ id }) => id === answer.ruleSet);
  const working = set === undefined ? null : workingOf(read.facts, answer, book, set);
  if (set === undefined || working === null) throw new TypeError(`No working for ${answer.ruleSet}`);
  return {
    ok: true,
    answer,
    working: {
      ...working,
      ruleSets: setsBehind(read.facts, book, set).map(({ id, title, lastVerified }) => ({
        id,
        title,
        lastVerified: formatDateLong(lastVerified),
      })),
    },
  };
}

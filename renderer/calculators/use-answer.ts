import { useDeferredValue, useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import { isPlainDate } from '../../shared/calendar/plain-date.ts';
import { type Explanation, explain } from '../../shared/law/explain/explain.ts';
import type { UncoveredDay } from '../../shared/law/facts/read-facts.ts';
import type { RuleBook } from '../../shared/law/rule-set.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { type OfficeRules, useRuleBook } from '../client/rule-book.ts';
import type { FormReading } from './reading.ts';

/** What the answer's side shows. */
export type AnswerState =
  /** The office's rules are not read yet, or cannot be. */
  | { readonly kind: 'no-rules'; readonly rules: OfficeRules }
  | { readonly kind: 'missing'; readonly missing: readonly string[]; readonly unreadable: readonly string[] }
  | { readonly kind: 'refused'; readonly field: string | null; readonly problem: string }
  /** The fields are in order; the rules have nothing for the day of one of them. */
  | { readonly kind: 'uncovered'; readonly field: string | null; readonly day: UncoveredDay }
  | {
      readonly kind: 'answer';
      readonly facts: Readonly<Record<string, unknown>>;
      readonly explained: Extract<Explanation, { readonly ok: true }>;
    };

/** Days of the engine's sentences as people write them. */
export function speakProblem(problem: string): string {
  return problem.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => (isPlainDate(iso) ? formatDateLong(iso) : iso));
}

/** What a form's reading comes to by the rules of a book; `fieldOf` names the field of a fact. */
export function answerOf(
  reading: FormReading,
  fieldOf: (path: string) => string | null,
  book: RuleBook = shippedRules,
): AnswerState {
  if (reading.facts === null) {
    return { kind: 'missing', missing: reading.missing, unreadable: reading.unreadable };
  }
  const explained = explain(reading.facts, book);
  if (explained.ok) return { kind: 'answer', facts: reading.facts, explained };
  const { path, problem, uncovered: day } = explained;
  if (day !== undefined) return { kind: 'uncovered', field: fieldOf(path), day };
  return { kind: 'refused', field: fieldOf(path), problem: speakProblem(problem) };
}

/** The answer to a form, computed after the key stroke is on screen; a fact that cannot be used is said at its field. */
export function useAnswer(
  form: UseFormReturn,
  reading: FormReading,
  fieldOf: (path: string) => string | null,
): AnswerState {
  const deferred = useDeferredValue(reading);
  const rules = useRuleBook();
  const { book } = rules;
  // biome-ignore lint/correctness/useExhaustiveDependencies: fieldOf follows the reading
  const answer = useMemo(() => (book === null ? null : answerOf(deferred, fieldOf, book)), [deferred, book]);
  const state: AnswerState = answer ?? { kind: 'no-rules', rules };
  const field = state.kind === 'refused' ? state.field : null;
  const problem = state.kind === 'refused' ? state.problem : '';
  useEffect(() => {
    form.clearErrors();
    if (field !== null) form.setError(field, { type: 'door', message: problem });
  }, [form, field, problem]);
  return state;
}

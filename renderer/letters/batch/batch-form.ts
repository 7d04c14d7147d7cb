import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { BatchCheck, LetterBatch } from '../../../shared/contract/letter-batch.ts';
import type { LayoffResponse } from '../../../shared/domain/layoff.ts';
import type { SpecKindCode, SubjectKind } from '../../../shared/domain/letter.ts';
import {
  FIELD_NAMES,
  type FieldName,
  LETTER_FIELDS,
  type LetterValues,
} from '../../../shared/letters/fields.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import type { Found } from '../new/RecordPicker.tsx';

/** Whom letters can be for. */
export const WHOM = ['report', 'persons', 'employers', 'disputes'] as const;
export type Whom = (typeof WHOM)[number];

/** What a letter of the batch is about. */
export const SUBJECT_OF = {
  report: 'worker-layoff',
  persons: 'person',
  employers: 'employer',
  disputes: 'dispute',
} as const satisfies Record<Whom, SubjectKind>;

/** Everything that is chosen for many letters. */
export interface BatchForm {
  readonly whom: Whom;
  readonly report: Found | null;
  /** Lines picked in the report's list; null for everyone. */
  readonly lines: readonly string[] | null;
  readonly response: LayoffResponse | null;
  readonly persons: ReadonlySet<string>;
  readonly employers: ReadonlySet<string>;
  readonly disputes: ReadonlySet<string>;
  readonly kind: SpecKindCode | null;
  readonly dated: string | null;
  readonly number: 'automatic' | 'later';
  readonly eoffice: boolean;
  readonly values: LetterValues;
  readonly skipIssued: boolean;
  readonly skipIncomplete: boolean;
  readonly output: 'one-file' | 'folder';
}

export const firstForm = (today: string): BatchForm => ({
  whom: 'report',
  report: null,
  lines: null,
  response: null,
  persons: new Set(),
  employers: new Set(),
  disputes: new Set(),
  kind: null,
  dated: today,
  number: 'automatic',
  eoffice: false,
  values: {},
  skipIssued: true,
  skipIncomplete: false,
  output: 'one-file',
});

function subjectsOf(form: BatchForm): LetterBatch['subjects'] | null {
  switch (form.whom) {
    case 'report':
      if (form.report === null) return null;
      return {
        kind: 'workers-of-report',
        reportId: form.report.id,
        ids: form.lines === null ? null : [...form.lines],
        response: form.response,
      };
    case 'persons':
      return form.persons.size === 0 ? null : { kind: 'persons', ids: [...form.persons].sort() };
    case 'employers':
      return form.employers.size === 0 ? null : { kind: 'employers', ids: [...form.employers].sort() };
    case 'disputes':
      return form.disputes.size === 0 ? null : { kind: 'disputes', ids: [...form.disputes].sort() };
  }
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.every((one) => one === ''));

/** The batch that a form stands for; null while something of it is not chosen. Pure. */
export function batchOf(form: BatchForm): LetterBatch | null {
  const subjects = subjectsOf(form);
  if (form.kind === null || subjects === null || !isPlainDate(form.dated)) return null;
  const { fields } = letterSpecs[form.kind];
  // What was typed for another kind is kept for it, and not sent.
  const values = Object.entries(form.values).filter(
    ([name, value]) => fields[name as FieldName] !== undefined && !isEmpty(value),
  );
  return {
    kind: form.kind,
    dated: form.dated,
    number: form.number,
    eoffice: form.eoffice,
    values: Object.fromEntries(values) as LetterValues,
    skipIssued: form.skipIssued,
    subjects,
  };
}

/** Whether a field can be the same in all letters: not what a worker, or each of several firms or cases, has for itself. */
function isShared(name: FieldName, whom: Whom): boolean {
  const { group, type } = LETTER_FIELDS[name];
  if (type === 'rows' || group === 'worker') return false;
  return group !== 'employer' || whom === 'report';
}

export interface SharedFields {
  /** Fields that letters lack, or that were typed since they lacked them. */
  readonly asked: readonly FieldName[];
  readonly others: readonly FieldName[];
}

/**
 * The fields to be filled in once for all letters. Pure.
 * @param sticky fields that were asked for before: they stay in their place once they are filled in
 */
export function sharedFields(
  kind: SpecKindCode,
  whom: Whom,
  lacking: BatchCheck['lacking'],
  sticky: ReadonlySet<FieldName>,
): SharedFields {
  const { fields } = letterSpecs[kind];
  const names = FIELD_NAMES.filter((name) => fields[name] !== undefined && isShared(name, whom));
  const isAsked = (name: FieldName) => sticky.has(name) || lacking.some(({ field }) => field === name);
  return { asked: names.filter(isAsked), others: names.filter((name) => !isAsked(name)) };
}

/** How many letters would be issued as the form stands; 0 while letters that lack something are not left out. Pure. */
export function lettersToIssue(form: BatchForm, check: Pick<BatchCheck, 'total' | 'complete'>): number {
  return check.complete === check.total || form.skipIncomplete ? check.complete : 0;
}

/** About how long a job still takes, by what it took so far; null while nothing can be said. Pure. */
export function timeLeft(
  elapsedMs: number,
  done: number,
  total: number,
): { readonly unit: 'seconds' | 'minutes'; readonly n: number } | null {
  if (done <= 0 || done >= total) return null;
  const seconds = (elapsedMs / 1000 / done) * (total - done);
  if (seconds < 55) return { unit: 'seconds', n: Math.max(5, Math.ceil(seconds / 5) * 5) };
  return { unit: 'minutes', n: Math.ceil(seconds / 60) };
}

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Mark, RuleSetKind } from '../law/rule-set.ts';
import type { MovedDeadline } from './subject-deadline.ts';

/**
 * valid: by the owner's key; none: the file brings no signature; no-key: it brings one and no key is in place that could
 * judge it; wrong: it brings one that does not fit the file.
 */
export type RuleSignature = 'valid' | 'none' | 'no-key' | 'wrong';

/** A rule set as a list shows it. */
export interface RuleSetSummary {
  readonly id: string;
  readonly kind: RuleSetKind;
  readonly title: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly lastVerified: PlainDate;
  readonly parameters: number;
  /** Parameters by how sure they are, on the last day they hold. */
  readonly marks: Readonly<Record<Mark, number>>;
}

/** A rule-set file that the office took in. */
export interface RuleFile {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly signature: 'valid' | 'none' | 'no-key';
  readonly acceptedAt: string;
  readonly acceptedBy: string;
  /** Null while it is in force. */
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly set: RuleSetSummary;
  /** The last one accepted that is in force can be taken back. */
  readonly undoable: boolean;
}

/** One dated value in words. */
export interface RuleValueView {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** `60%`, `10 hari kerja`, `Rp5.000.000`; a table as one line for each row. */
  readonly lines: readonly string[];
  readonly cite: string;
  readonly mark: Mark;
}

/** What a rule file does to one parameter. `source`: the same value with another citation, mark or source. */
export interface ParameterChange {
  readonly id: string;
  readonly note: string;
  readonly change: 'added' | 'removed' | 'changed' | 'source' | 'same';
  readonly before: readonly RuleValueView[];
  readonly after: readonly RuleValueView[];
}

/**
 * Why a rule file is refused: a fault that `checkRuleBook` finds (its code and path), or
 * - `not-json`, `too-large`: it cannot be read
 * - `older`: a set of its kind begins on the same day or later, or the same set was verified later
 * - `not-verified-yet`: verified on a day to come
 * - `too-far-ahead`: it begins more than ten years from now
 * - `already-loaded`: the very same file is in force
 * - `cuts-past`: a value that held in the past is missing, shortened or altered
 * - `signature-wrong`: its signature does not fit
 */
export interface RuleRefusal {
  readonly code: string;
  readonly ruleSet: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Something on record that the new rules touch. */
export interface TouchedSubject {
  readonly kind: 'layoff-report' | 'dispute';
  readonly id: string;
  readonly title: string;
  readonly workers: number;
  /** Deadlines that would move; empty where only amounts or rights may change. */
  readonly moved: readonly MovedDeadline[];
}

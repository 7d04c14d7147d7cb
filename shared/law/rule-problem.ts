/**
 * What is wrong with a rule book.
 * - `format`: not the shape of a rule-set file
 * - `too-long`: a title, a note or another text beyond its limit
 * - `missing-citation`: no regulation or no article
 * - `regulation-not-declared`: cited but not under `regulations`
 * - `cites-too-early`: the value begins before the regulation that gave the article its words was in force
 * - `unknown-kind`, `unknown-unit`
 * - `duplicate-rule-set`: two of the same id
 * - `duplicate-parameter`: two of the same id in one rule set
 * - `missing-parameter`: the engine needs one that the rule set does not have
 * - `unit-not-expected`: the engine counts the parameter in another unit
 * - `unknown-content`: a code that the engine does not know, or a key that it needs is not there
 * - `value-not-fitting-unit`
 * - `to-before-from`
 * - `unsorted`: a later value stands before an earlier one
 * - `overlap`: two values, or two rule sets of a kind, hold on the same day
 * - `gap`: days of the rule set, or between two rule sets of a kind, without a value
 * - `starts-too-late`: a parameter begins after the first day of its set, although the set before it has a value there
 */
export type RuleProblemCode =
  | 'format'
  | 'too-long'
  | 'missing-citation'
  | 'regulation-not-declared'
  | 'cites-too-early'
  | 'unknown-kind'
  | 'unknown-unit'
  | 'duplicate-rule-set'
  | 'duplicate-parameter'
  | 'missing-parameter'
  | 'unit-not-expected'
  | 'unknown-content'
  | 'value-not-fitting-unit'
  | 'to-before-from'
  | 'unsorted'
  | 'overlap'
  | 'gap'
  | 'starts-too-late';

export interface RuleProblem {
  readonly code: RuleProblemCode;
  /** The rule set's id, or its place in the book (`#2`) where it has none that can be read. */
  readonly ruleSet: string;
  /** Where in the file: `parameters[3].values[0].cite.article`. */
  readonly path: string;
}

import { formatRupiah, rupiah } from '../../domain/money.ts';
import type { Mark } from '../rule-set.ts';

/** One line of the working, with the provision that it stands on and how sure that provision is. */
export interface Step {
  readonly text: string;
  readonly cite: string | null;
  readonly mark: Mark | null;
}

/** How a condition or a deadline stands, as a code for icon and tone and as the word beside it. */
export interface RowState {
  readonly code: 'met' | 'unmet' | 'unknown' | 'open' | 'late' | 'overdue';
  readonly word: string;
}

/** One line of a result: what it is, its sum in short, what came out, and the steps behind it. */
export interface Row {
  readonly code: string;
  readonly label: string;
  /** `7 bulan x Rp5.000.000 x 0,5`; a sentence for a condition; empty where there is nothing to add up. */
  readonly sum: string;
  /** `Rp17.500.000`, a date, or empty where the state says it all. */
  readonly result: string;
  readonly state: RowState | null;
  readonly steps: readonly Step[];
}

export interface WorkingTable {
  readonly code: string;
  readonly title: string;
  /** Headers of label, sum and result. */
  readonly columns: readonly [label: string, sum: string, result: string];
  readonly rows: readonly Row[];
  readonly total: { readonly label: string; readonly result: string } | null;
}

/** A rule set behind a result, and the day on which it was last checked against the law. */
export interface UsedRuleSet {
  readonly id: string;
  readonly title: string;
  readonly lastVerified: string;
}

/** A result with its whole working in formal Indonesian: the screen, the copied text and the printed page show this. */
export interface Working {
  readonly title: string;
  /** What was asked, as label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly headline: {
    readonly label: string;
    readonly value: string;
    readonly tone: 'good' | 'bad' | 'law' | 'neutral';
  };
  /** What has to be read together with the headline. */
  readonly remarks: readonly Step[];
  readonly tables: readonly WorkingTable[];
  readonly nextSteps: readonly string[];
  /** What a person has to decide, one sentence each. */
  readonly review: readonly string[];
  /** The rule sets that were used, the governing one first. */
  readonly ruleSets: readonly UsedRuleSet[];
}

/** A step without a provision of its own. */
export function step(text: string): Step {
  return { text, cite: null, mark: null };
}

/** A step that stands on a provision. */
export function citedStep(text: string, ruling: { readonly cite: string; readonly mark: Mark }): Step {
  return { text, cite: ruling.cite, mark: ruling.mark };
}

/** `Rp17.500.000`. @throws RangeError unless a safe whole number from 0 on */
export function money(amount: number): string {
  return formatRupiah(rupiah(amount));
}

/** A factor with a decimal comma, no more digits than it has: 0.5 -> `0,5`. */
export function factor(n: number): string {
  return String(n).replace('.', ',');
}

/** How a mark is said beside a citation; nothing for a provision that was read in the legal text. */
export const MARK_WORDS: Readonly<Record<Mark, string | null>> = {
  seen: null,
  secondary: 'sumber kedua',
  unverified: 'belum diverifikasi',
};

/** A citation with the word for its mark: `UU 2/2004 ... (belum diverifikasi)`. */
export function citeWithMark(cite: string, mark: Mark | null): string {
  const word = mark === null ? null : MARK_WORDS[mark];
  return word === null ? cite : `${cite} (${word})`;
}

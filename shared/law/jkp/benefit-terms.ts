import type { PlainDate } from '../../calendar/plain-date.ts';
import { parameterOrNull, type RuleBook } from '../rule-set.ts';
import { claimDeadline } from './claim-window.ts';
import { codeSetsOf, jkpRulesOn, numberOf, numberOrNull, ratiosOf } from './rules.ts';

/** What the rules of a day say of the benefit to everyone, whoever asks. */
export interface BenefitTerms {
  /** Months that the cash is paid for. */
  readonly months: number;
  /** Months from the layoff in which the claim is filed. */
  readonly claimMonths: number;
  /** Contributions asked for, in months, and the months that are looked at. */
  readonly recordMonths: number;
  readonly recordWindow: number;
  /** Years; not yet reached on the day of enrolment. */
  readonly ageLimit: number;
  readonly claimsMax: number;
  /** Rupiah of the wage that counts at most. */
  readonly wageCeiling: number;
  /** Proof of the search from the second month on; null where the rules name none. */
  readonly search: { readonly applications: number; readonly interviews: number } | null;
  /** Share of a training attended, 0 to 1. */
  readonly attendance: number | null;
  /** Whether the last month asks for the form of the job status. */
  readonly statusForm: boolean;
  /** Sets of papers of which any one proves the layoff. */
  readonly proofs: readonly (readonly string[])[];
  /** The last day to claim after a layoff on a day. */
  readonly deadlineOf: (layoff: PlainDate) => PlainDate;
}

/** @throws RuleNotFound when the book has no JKP rules for the day */
export function benefitTermsOn(book: RuleBook, day: PlainDate): BenefitTerms {
  const rules = jkpRulesOn(book, day);
  const applications = numberOrNull(rules, 'jkp.search-applications');
  const interviews = numberOrNull(rules, 'jkp.search-interviews');
  return {
    months: ratiosOf(rules, 'jkp.cash-rates').value.length,
    claimMonths: numberOf(rules, 'jkp.claim-months').value,
    recordMonths: numberOf(rules, 'jkp.record-months').value,
    recordWindow: numberOf(rules, 'jkp.record-window').value,
    ageLimit: numberOf(rules, 'jkp.age-limit').value,
    claimsMax: numberOf(rules, 'jkp.claims-max').value,
    wageCeiling: numberOf(rules, 'jkp.wage-ceiling').value,
    search:
      applications === null || interviews === null
        ? null
        : { applications: applications.value, interviews: interviews.value },
    attendance: numberOrNull(rules, 'jkp.training-attendance')?.value ?? null,
    statusForm: parameterOrNull(rules.set, 'jkp.last-month-status-form', day)?.value === true,
    proofs: ['jkp.proof-report', 'jkp.proof-agreement', 'jkp.proof-ruling'].flatMap(
      (id) => codeSetsOf(rules, id).value,
    ),
    deadlineOf: (layoff) => claimDeadline(layoff, rules),
  };
}

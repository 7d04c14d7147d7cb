import type { PensionOffsetFacts } from './facts/pension-offset.ts';
import { type Mark, newestRuleSet, parameter, type RuleBook, ruleSetFor } from './rule-set.ts';
import { exact, lessOrZero, product, roundHalfUp } from './whole-rupiah.ts';

/** Answer of kind `pension-offset`. Amounts in whole rupiah, each rounded by itself. */
export interface PensionOffsetAnswer {
  readonly kind: 'pension-offset';
  readonly ruleSet: string;
  /** The part of the pension benefit that stems from the employer's contributions. */
  readonly employerPart: number;
  readonly workerPart: number;
  /** What the employer still has to pay; 0 when his part covers the rights. */
  readonly shortfall: number;
  readonly cite: string;
  readonly mark: Mark;
}

/**
 * Sets a pension that the employer has paid into against severance, service and separation pay. Parameters
 * `pension-offset.*`, of the rule set in force on `asOf`, or of the newest where the facts carry no day.
 * @throws RuleNotFound when no rule set covers `asOf`; AmountTooLarge
 */
export function assessPensionOffset(facts: PensionOffsetFacts, book: RuleBook): PensionOffsetAnswer {
  const { asOf, severanceTotal, pensionBenefit, employerShare } = facts;
  const ruleSet =
    asOf === null ? newestRuleSet(book, 'pension-offset') : ruleSetFor(book, 'pension-offset', asOf);
  const rule = parameter(ruleSet, 'pension-offset.employer-share-counts', asOf ?? ruleSet.from);
  const employerPart = product(pensionBenefit, employerShare);
  const workerPart = lessOrZero(pensionBenefit, employerPart);
  const counted = rule.value === true ? employerPart : exact(0);
  return {
    kind: 'pension-offset',
    ruleSet: ruleSet.id,
    employerPart: roundHalfUp(employerPart),
    workerPart: roundHalfUp(workerPart),
    shortfall: roundHalfUp(lessOrZero(severanceTotal, counted)),
    cite: rule.cite,
    mark: rule.mark,
  };
}

import type { Mark } from './rule-set.ts';

/** Money that stands on a rule. */
export interface CitedAmount {
  readonly amount: number | null;
  readonly cite: string;
  readonly mark: Mark;
}

/** Months of wage times a multiplier; all null where the parties or their contract set the amount. */
export interface MonthsAmount extends CitedAmount {
  readonly months: number | null;
  readonly multiplier: number | null;
}

/** Answer of kind `severance`. Amounts in whole rupiah, each rounded by itself. */
export interface SeveranceAnswer {
  readonly kind: 'severance';
  /** Id of the dated rule set that applied. */
  readonly ruleSet: string;
  readonly outcome: 'computed' | 'needs-review';
  readonly serviceYears: number;
  readonly monthlyWage: number;
  readonly wageBasis: { readonly cite: string; readonly mark: Mark };
  readonly severancePay: MonthsAmount;
  readonly servicePay: MonthsAmount;
  readonly rights: CitedAmount;
  /** `amount` is null where none is due, and where one is due that nobody has named. */
  readonly separationPay: CitedAmount & { readonly due: boolean };
  /** Sum of the amounts that are known; null where the parties or their contract set them. */
  readonly total: number | null;
  /** True when the total only serves for comparison: a small business pays by agreement. */
  readonly reference?: true;
  readonly minimum: true;
  /** Where it stands that the amounts are minimums. */
  readonly cite: string;
  readonly mark: Mark;
  /** What a person has to decide, one sentence each. */
  readonly review: readonly string[];
}

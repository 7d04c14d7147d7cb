import type { RuleBook } from './rule-set.ts';
import { readRuleBook } from './rule-set-schema.ts';
import pensionOffset2021 from './rule-sets/pension-offset-2021.json';
import pkwt2021 from './rule-sets/pkwt-2021.json';
import severance2021 from './rule-sets/severance-2021.json';

/** The rule sets that come with the program. A new file is imported here and added to the list. */
export const shippedRules: RuleBook = readRuleBook([severance2021, pkwt2021, pensionOffset2021]);

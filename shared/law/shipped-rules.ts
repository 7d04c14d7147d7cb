import type { RuleBook } from './rule-set.ts';
import { readRuleBook } from './rule-set-schema.ts';
import deadlines2006 from './rule-sets/deadlines.json';
import jkp2021 from './rule-sets/jkp-2021.json';
import jkp2025 from './rule-sets/jkp-2025.json';
import pensionOffset2021 from './rule-sets/pension-offset-2021.json';
import pkwt2021 from './rule-sets/pkwt-2021.json';
import procedure2006 from './rule-sets/procedure.json';
import severance2021 from './rule-sets/severance-2021.json';

/** The rule sets that come with the program. A new file is imported here and added to the list. */
export const shippedRules: RuleBook = readRuleBook([
  severance2021,
  pkwt2021,
  pensionOffset2021,
  jkp2021,
  jkp2025,
  deadlines2006,
  procedure2006,
]);

import type { JkpFacts, Proof } from '../facts/jkp.ts';
import { jointCite, type Mark } from '../rule-set.ts';
import type { JudgedCheck } from './answer.ts';
import { codeSetsOf, type JkpRules } from './rules.ts';

const NAMES: Readonly<Record<Proof, string>> = {
  acceptance: 'bukti diterimanya PHK',
  'report-receipt': 'tanda terima laporan PHK',
  agreement: 'perjanjian bersama',
  'agreement-deed': 'akta bukti pendaftaran perjanjian bersama',
  'court-ruling': 'putusan PHI yang berkekuatan hukum tetap',
};

const WAYS = ['jkp.proof-report', 'jkp.proof-agreement', 'jkp.proof-ruling'] as const;

const nameOf = (code: string) => Object.entries(NAMES).find(([known]) => known === code)?.[1] ?? code;
const together = (codes: readonly string[]) => codes.map(nameOf).join(' dan ');

/** The sets of papers of which any one proves the layoff, as a sentence lists them. */
export function acceptedProof(rules: JkpRules): string {
  return WAYS.flatMap((id) => codeSetsOf(rules, id).value.map(together)).join('; atau ');
}

/** The papers that prove the layoff. */
export function checkProof(facts: JkpFacts, rules: JkpRules): JudgedCheck {
  const ways = WAYS.map((id) => codeSetsOf(rules, id));
  const isComplete = (codes: readonly string[]) =>
    codes.every((code) => facts.proof.some((given) => given === code));
  const way = ways.find((candidate) => candidate.value.some(isComplete));
  if (way !== undefined) {
    const papers = together(way.value.find(isComplete) ?? []);
    return {
      check: {
        code: 'proof',
        outcome: 'met',
        explain: `PHK dibuktikan dengan ${papers}.`,
        cite: way.cite,
        mark: way.mark,
      },
      review: [],
    };
  }
  const given =
    facts.proof.length === 0
      ? 'Belum ada bukti PHK'
      : `Bukti yang ada (${together(facts.proof)}) belum cukup`;
  return {
    check: {
      code: 'proof',
      outcome: 'unmet',
      explain: `${given}; yang diterima: ${acceptedProof(rules)}.`,
      ...jointCite(...ways),
    },
    review: [],
  };
}

/** How papers stand against what the rules accept as proof. */
export interface ProofStanding {
  readonly complete: boolean;
  /** For each set of papers of which any one would do, what lacks in it; empty once one is complete. */
  readonly missing: readonly (readonly Proof[])[];
  readonly cite: string;
  readonly mark: Mark;
}

/** Reads papers by the rules of a day, without the other facts of a claim. */
export function proofStanding(given: readonly Proof[], rules: JkpRules): ProofStanding {
  const ways = WAYS.map((id) => codeSetsOf(rules, id));
  const lacking = ways.map(({ value }) =>
    value.map((codes) => codes.filter((code): code is Proof => !given.some((one) => one === code))),
  );
  const met = ways.find((_, index) => lacking[index]?.some((set) => set.length === 0));
  return {
    complete: met !== undefined,
    missing: met === undefined ? lacking.flat() : [],
    ...(met === undefined ? jointCite(...ways) : { cite: met.cite, mark: met.mark }),
  };
}

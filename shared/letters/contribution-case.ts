import { shown } from './frames.ts';
import type { LetterFacts } from './spec-facts.ts';
import type { Condition } from './template.ts';

/* What a notice to the employer and a request for inspection (letters m1, m2) are about. */

/** What stands otherwise with BPJS. */
const OF_BPJS = /tercatat|data kepesertaan|upah yang dilaporkan|(?:baru|terakhir) dilaporkan/i;

/** What the finding is about, by its words; arrears and registration where they do not tell. */
function caseOf(finding: string): string {
  const registration = /(?:belum|tidak)(?: \S+)? (?:di|men|ter)?daftar/i.test(finding);
  const arrears = /iuran|tunggak/i.test(finding);
  // What the register of firms lacks is for the firm to report, whatever BPJS has.
  if (!registration && !arrears && /WLKP/.test(finding) && !OF_BPJS.test(finding)) return 'register';
  if (!registration && !arrears && /tercatat|dilaporkan|data kepesertaan/i.test(finding)) return 'correction';
  if (registration === arrears) return 'both';
  return registration ? 'registration' : 'arrears';
}

/** What the letter is about: as it was chosen, otherwise by the words of its finding. */
export const contributionCase = (facts: LetterFacts): string =>
  shownCase(facts) ?? caseOf(shown(facts, 'contributions.finding'));

function shownCase({ values }: LetterFacts): string | null {
  const chosen = values['contributions.case'];
  return typeof chosen === 'string' && chosen !== '' ? chosen : null;
}

/** The register of firms alone lacks the worker: no duty towards BPJS is known to be broken. */
export const REGISTER_CASE = { field: 'contributions.case', is: ['register'] } as const satisfies Condition;

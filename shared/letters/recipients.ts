import { shown } from './frames.ts';
import { seatOf } from './party-names.ts';
import type { LetterFacts } from './spec-facts.ts';

/* Offices outside that letters go to by themselves; who and where they are stands in the office's profile. */

export const RECIPIENTS = ['bpjs', 'inspectors'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

const BPJS = 'BPJS Ketenagakerjaan';

/** The branch without what stands before it anyway: `Kantor Cabang Banjarmasin`; empty while it is not known. */
export const branchName = (branch: string): string =>
  branch
    .trim()
    .replace(/^Kepala\s+/i, '')
    .replace(new RegExp(`^${BPJS}\\s*`, 'i'), '');

/** `Kepala BPJS Ketenagakerjaan Kantor Cabang ...`, or null while the branch is not known. */
export function branchHead(branch: string): string | null {
  const name = branchName(branch);
  return name === '' ? null : `Kepala ${BPJS} ${name}`;
}

/** The branch that a letter is about, else the one that serves the office. */
const branchOf = (facts: LetterFacts) => shown(facts, 'jkp.branch') || facts.office.bpjsBranch;

/** The branch of BPJS Ketenagakerjaan as addressee and in copies. */
export const bpjsLine = (facts: LetterFacts): string | null => branchHead(branchOf(facts));

/** Where the branch is: the place in the profile, as long as the letter is about that branch; otherwise by its name. */
export function bpjsPlace(facts: LetterFacts): string {
  const { bpjsBranch, bpjsCity } = facts.office;
  const branch = branchOf(facts);
  return branch === bpjsBranch && bpjsCity !== '' ? bpjsCity : seatOf(branchName(branch));
}

const LEADS = /^(?:Kepala|Pimpinan|Koordinator|Ketua)\s/i;

/** The labour inspectors as addressee: `Kepala Balai Pengawasan Ketenagakerjaan ...`, or null while nobody set them. */
export function inspectorsLine({ office }: LetterFacts): string | null {
  const name = office.inspectorName.trim();
  if (name === '') return null;
  return LEADS.test(name) ? name : `Kepala ${name}`;
}

/** Where the labour inspectors are, or `Tempat`. */
export const inspectorsPlace = ({ office }: LetterFacts): string => office.inspectorCity || 'Tempat';

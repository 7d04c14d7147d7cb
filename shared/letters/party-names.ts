import type { Signature } from './blocks.ts';
import type { LetterValues } from './fields.ts';
import { partySignature, shown } from './frames.ts';
import type { LetterFacts } from './spec-facts.ts';

/** `Pimpinan PT ...`, or null while the employer is not known. */
export function leaderLine(facts: LetterFacts): string | null {
  const name = shown(facts, 'employer.name');
  return name === '' ? null : `Pimpinan ${name}`;
}

/** `Sdr. ...` of the worker, `Sdri. ...` of a woman, or null. */
export function workerLine(facts: LetterFacts): string | null {
  const name = shown(facts, 'worker.name');
  const salutation = facts.values['worker.sex'] === 'P' ? 'Sdri.' : 'Sdr.';
  return name === '' ? null : `${salutation} ${name}`;
}

/** `Sdr. ..., kuasa pekerja`, or null where no worker, or no proxy of the worker, is known. */
export function workerProxyLine(facts: LetterFacts): string | null {
  const name = proxyName(shown(facts, 'worker.proxy'));
  if (name === '' || shown(facts, 'worker.name') === '') return null;
  return `Sdr. ${name}, kuasa pekerja`;
}

/** Addressees that are known; nothing while none is, so that the field stays a gap. */
export function addressedTo(lines: readonly (string | null)[]): LetterValues {
  const known = lines.filter((line): line is string => line !== null);
  return known.length === 0 ? {} : { 'letter.to': known };
}

/** The branch of BPJS Ketenagakerjaan that serves the office, as addressee and in copies. */
export function bpjsLine(facts: LetterFacts): string | null {
  const branch = shown(facts, 'jkp.branch') || facts.office.bpjsBranch;
  return branch === '' ? null : `Kepala BPJS Ketenagakerjaan ${branch}`;
}

const SEAT = /(?:Pengadilan Negeri(?: Kelas [\w-]+)?|Kantor Cabang(?: Utama| Perintis)?) (\p{Lu}.*)$/u;

/** Where a court or a branch sits, by its name: `Pengadilan Negeri Banjarmasin` in Banjarmasin; otherwise `Tempat`. */
export function seatOf(name: string): string {
  return SEAT.exec(name.trim())?.[1]?.trim() ?? 'Tempat';
}

/** `Bupati ... (sebagai laporan)`, or null. */
export function headOfRegionLine(facts: LetterFacts): string | null {
  return facts.office.headOfRegion === '' ? null : `${facts.office.headOfRegion} (sebagai laporan)`;
}

/** Copies that are known. */
export function copiesTo(lines: readonly (string | null)[]): LetterValues {
  return { 'letter.copies': lines.filter((line): line is string => line !== null) };
}

const PROXY_DEED = /,\s*(?=(?:dengan|berdasarkan)?\s*(?:surat|nomor|sk\b))/i;

/** The name in a proxy's line: `Ahmad, S.H., surat kuasa khusus Nomor 1` is `Ahmad, S.H.`. */
export function proxyName(line: string): string {
  return line.split(PROXY_DEED)[0]?.trim() ?? '';
}

/** A party's signature; the proxy's, and called so, where the party has one. */
export function signatureOf(
  facts: LetterFacts,
  party: 'worker' | 'employer',
  caption: string,
  stampDuty = false,
): Signature {
  const byProxy = proxyName(shown(facts, `${party}.proxy`)) !== '';
  return partySignature(byProxy ? `Kuasa ${caption}` : caption, signsFor(facts, party), stampDuty);
}

/** Who signs for a party: its proxy, where it has one, otherwise the party. */
export function signsFor(facts: LetterFacts, party: 'worker' | 'employer'): string {
  const proxy = proxyName(shown(facts, `${party}.proxy`));
  if (proxy !== '') return proxy;
  return shown(facts, party === 'worker' ? 'worker.name' : 'employer.leaderName');
}

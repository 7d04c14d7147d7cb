import type { Signature } from './blocks.ts';
import type { LetterValues } from './fields.ts';
import { partySignature, shown } from './frames.ts';
import { proxyName } from './proxy-line.ts';
import type { LetterFacts } from './spec-facts.ts';
import { isUnionAlone } from './whole-side.ts';

/** `Pimpinan PT ...`, or null while the employer is not known. */
export function leaderLine(facts: LetterFacts): string | null {
  const name = shown(facts, 'employer.name');
  return name === '' ? null : `Pimpinan ${name}`;
}

/** Whether the worker is a woman: by what is on record, otherwise by the NIK, where a woman's day of birth is 40 higher. */
function isWoman({ values }: LetterFacts): boolean {
  const sex = values['worker.sex'];
  if (sex !== undefined && sex !== '') return sex === 'P';
  const nik = (values['worker.nik'] ?? '').replace(/\D/g, '');
  return nik.length === 16 && Number(nik.slice(6, 8)) > 40;
}

/** `Sdr. ...` of the worker, `Sdri. ...` of a woman, with how many others stand on the list; null where a union is alone. */
export function workerLine(facts: LetterFacts): string | null {
  const name = shown(facts, 'worker.name:side');
  const salutation = isWoman(facts) ? 'Sdri.' : 'Sdr.';
  return name === '' || isUnionAlone(facts.values) ? null : `${salutation} ${name}`;
}

/** `..., kuasa pekerja`, or null where neither worker nor union, or no proxy, is known; a proxy's sex is on no record. */
export function workerProxyLine(facts: LetterFacts): string | null {
  const name = proxyName(shown(facts, 'worker.proxy'));
  if (name === '' || (shown(facts, 'worker.name') || shown(facts, 'worker.union')) === '') return null;
  return `${name}, kuasa pekerja`;
}

/** Addressees that are known; nothing while none is, so that the field stays a gap. */
export function addressedTo(lines: readonly (string | null)[]): LetterValues {
  const known = lines.filter((line): line is string => line !== null);
  return known.length === 0 ? {} : { 'letter.to': known };
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

/** The workers whom a letter concerns, as they get a copy; null where none is known. */
export function concernedWorkers(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? 'Pekerja yang bersangkutan' : 'Para pekerja yang bersangkutan';
}

/** Copies that are known. */
export function copiesTo(lines: readonly (string | null)[]): LetterValues {
  return { 'letter.copies': lines.filter((line): line is string => line !== null) };
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
  return ownNameOf(facts, party);
}

/** The party itself, as it signs: the worker, or who leads the employer; nobody yet for a union. */
export function ownNameOf(facts: LetterFacts, party: 'worker' | 'employer'): string {
  if (party === 'worker' && isUnionAlone(facts.values)) return '';
  return shown(facts, party === 'worker' ? 'worker.name' : 'employer.leaderName');
}

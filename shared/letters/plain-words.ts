/* Plain words for people who read about their rights for the first time: every term of the law is explained where it first
   stands. */

interface Term {
  readonly name: string;
  readonly sentence: string;
}

const term = (name: string, sentence: string): Term => ({ name, sentence });

/** Terms of the law and the offices, each with the sentence that explains it. */
export const EXPLAINED_TERMS: readonly Term[] = [
  term('PHK', 'PHK adalah pemutusan hubungan kerja.'),
  term('JKP', 'JKP adalah jaminan kehilangan pekerjaan.'),
  term('BPJS', 'BPJS adalah badan penyelenggara jaminan sosial.'),
  term('JKN', 'JKN adalah jaminan kesehatan nasional.'),
  term('PB', 'PB adalah perjanjian bersama Anda dan perusahaan.'),
  term('akta', 'Akta adalah bukti bahwa perjanjian didaftarkan di pengadilan.'),
  term('mediator', 'Mediator adalah petugas Dinas yang menengahi perselisihan.'),
  term('anjuran', 'Anjuran adalah saran tertulis dari mediator.'),
  term('KAPK', 'KAPK adalah janji tertulis untuk aktif mencari kerja.'),
  term('SIAPkerja', 'SIAPkerja adalah layanan kerja pemerintah di internet.'),
  term('MLT', 'MLT adalah manfaat layanan tambahan.'),
  term('klaim', 'Klaim adalah permintaan pembayaran.'),
];

const stands = ({ name }: Term, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'iu').test(text);

/** The sentences of a text; dots in sums, dates and abbreviations of a day end none. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n|(?<=[.?:])\s+(?=[\p{Lu}\d])/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/**
 * Tells texts one after the other and explains each term behind the sentence that names it first. One for each sheet: it
 * remembers what was explained.
 */
export function explainer(): (text: string) => string {
  const told = new Set<string>();
  const tell = (sentence: string): readonly string[] => {
    const fresh = EXPLAINED_TERMS.filter((one) => !told.has(one.name) && stands(one, sentence));
    for (const { name } of fresh) told.add(name);
    return [sentence, ...fresh.flatMap((one) => tell(one.sentence))];
  };
  return (text) => sentencesOf(text).flatMap(tell).join(' ');
}

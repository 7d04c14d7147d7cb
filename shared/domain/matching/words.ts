/* Words of occupations, brought to one form so that what two people wrote differently can meet. */

/** Occupations by another name; the first of a row stands for all of it. Words of one group meet, others never. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['sopir', 'supir', 'driver', 'pengemudi', 'pengendara'],
  ['satpam', 'security', 'keamanan', 'penjaga'],
  ['kasir', 'cashier', 'teller'],
  ['admin', 'administrasi', 'administrator', 'administration', 'tata usaha', 'klerk'],
  ['las', 'welder', 'pengelas', 'welding'],
  ['mekanik', 'mechanic', 'montir', 'teknisi mesin'],
  ['listrik', 'electrician', 'elektrik', 'elektro', 'kelistrikan'],
  ['operator alat berat', 'operator excavator', 'operator dozer', 'operator loader', 'alat berat'],
  ['gudang', 'warehouse', 'logistik', 'checker'],
  ['penjualan', 'sales', 'marketing', 'pemasaran', 'spg', 'pramuniaga'],
  ['kebersihan', 'cleaning service', 'office boy', 'pramubakti', 'janitor'],
  ['koki', 'cook', 'juru masak', 'chef', 'masak'],
  ['pelayan', 'waiter', 'waitress', 'pramusaji'],
  ['jahit', 'penjahit', 'garmen', 'konveksi', 'tailor', 'sewing'],
  ['keuangan', 'akuntansi', 'akuntan', 'accounting', 'finance', 'pembukuan'],
  ['komputer', 'it', 'programmer', 'software', 'pemrogram', 'teknologi informasi'],
  ['hrd', 'personalia', 'sdm', 'human resource', 'kepegawaian'],
  ['kayu', 'tukang kayu', 'mebel', 'furnitur', 'plywood'],
  ['bangunan', 'tukang batu', 'konstruksi', 'sipil', 'tukang bangunan'],
  ['panen', 'pemanen', 'sawit', 'perkebunan', 'kebun'],
  ['guru', 'pengajar', 'tutor', 'instruktur'],
  ['perawat', 'nurse', 'keperawatan'],
  ['pengawas', 'supervisor', 'mandor', 'foreman'],
  ['kurir', 'courier', 'pengantar', 'ekspedisi'],
  ['buruh', 'helper', 'pembantu', 'kernet', 'tenaga kasar'],
];

/** Words that tell nothing about an occupation. */
const EMPTY_WORDS = new Set([
  ...['bagian', 'staf', 'staff', 'karyawan', 'pekerja', 'tenaga', 'ahli', 'petugas', 'senior', 'junior'],
  ...['di', 'dan', 'atau', 'untuk', 'yang', 'bidang', 'sebagai', 'pt', 'cv', 'umum', 'pria', 'wanita'],
]);

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.join(' ') ?? '';

/** The stem of a written word: `pengelasan` and `mengelas` meet at `las`. Short words stay as they are. */
export function stemOf(word: string): string {
  const body = word.replace(/(?:nya|kan|an|i)$/u, (ending) =>
    word.length - ending.length >= 4 ? '' : ending,
  );
  const cut = body.replace(/^(?:penge|menge|peng|meng|pem|mem|pen|men|per|ber|pe|me|di|ter)/u, '');
  return cut.length >= 3 && body.length >= 5 ? cut : body;
}

const GROUPS: readonly (readonly [words: string, key: string])[] = SYNONYMS.flatMap((row) =>
  row.map((name) => [bare(name), `=${row[0]}`] as const),
).sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));

/**
 * The keys of an occupation: `=sopir` for a word of a known group, else the stem of each word. Order and repetition do not
 * matter. Pure.
 */
export function occupationKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let rest = ` ${bare(text)} `;
  for (const [name, key] of GROUPS) {
    if (!rest.includes(` ${name} `)) continue;
    keys.add(key);
    rest = rest.replaceAll(` ${name} `, '  ');
  }
  for (const word of rest.split(' ')) {
    if (word.length < 2 || EMPTY_WORDS.has(word)) continue;
    keys.add(stemOf(word));
  }
  return keys;
}

/** The keys as they are kept beside a record, to be searched by. */
export const matchKey = (...texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => [...occupationKeys(text)]))].sort().join(' ');

/** How much of what is asked for is met, 0 to 1; 0 where either side says nothing. */
export function overlapOf(asked: ReadonlySet<string>, given: ReadonlySet<string>): number {
  if (asked.size === 0 || given.size === 0) return 0;
  const shared = [...asked].filter((key) => given.has(key)).length;
  return shared / Math.min(asked.size, given.size);
}

/** A licence as it is compared: `SIM-B1 Umum` is `sim b1 umum`. */
export const licenceKey = (text: string): string =>
  bare(text)
    .replace(/\b(sertifikat|sertifikasi|surat|izin|lisensi)\b/g, ' ')
    .replace(
      /\bsim ?([abcd])( ?(1|2|i{1,2})\b)?/g,
      (_, letter: string, _all: string, rank?: string) =>
        `sim ${letter}${rank === undefined ? '' : rank === '2' || rank === 'ii' ? '2' : '1'}`,
    )
    .replace(/\s+/g, ' ')
    .trim();

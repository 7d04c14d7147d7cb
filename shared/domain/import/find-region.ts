/** A province (no parent) or a regency, as the list of regions names it: `Kota Banjarbaru`, `Kalimantan Selatan`. */
export interface KnownRegion {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
}

type Level = 'province' | 'kabupaten' | 'kota';

const PREFIXES: readonly (readonly [prefix: RegExp, level: Level])[] = [
  [/^(provinsi|propinsi|prov)\b/, 'province'],
  [/^(kabupaten|kab)\b/, 'kabupaten'],
  [/^(kota administrasi|kota adm|kotamadya|kodya|kota)\b/, 'kota'],
];

/** Lower case, words only; `Kab.Banjar` and `kab banjar` are one. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const compact = (text: string) => text.replaceAll(' ', '');

/** What kind of region a name says it is, and the name without that word. */
function partsOf(name: string): { readonly level: Level | null; readonly bare: string } {
  const text = plain(name);
  for (const [prefix, level] of PREFIXES) {
    const bare = compact(text.replace(prefix, ''));
    if (prefix.test(text) && bare !== '') return { level, bare };
  }
  return { level: null, bare: compact(text) };
}

/**
 * Regions that a written name can mean: none, one, or several where a regency and a city share it. `Kab. Banjar`,
 * `KOTA BANJARBARU`, `Banjarbaru`, `Provinsi Kalimantan Selatan`.
 */
export function regionsNamed(name: string, regions: readonly KnownRegion[]): readonly KnownRegion[] {
  const written = partsOf(name);
  if (written.bare === '') return [];
  const known = regions.map((region) => {
    const { level, bare } = partsOf(region.name);
    return { region, level: region.parentCode === null ? 'province' : level, bare };
  });
  const ofLevel = known.filter(
    ({ level, bare }) => bare === written.bare && (written.level === null || level === written.level),
  );
  if (ofLevel.length > 0) return ofLevel.map(({ region }) => region);
  // "Kota Baru" is Kabupaten Kotabaru: what looks like the kind of region may belong to its name.
  const whole = compact(plain(name));
  return known.filter(({ bare }) => bare === whole).map(({ region }) => region);
}

/**
 * The Kemendagri code that a cell means, with its dot: `63.72`, `6372`, `63`; also as spreadsheets spoil it (`63.1` for
 * 63.10, `63.01.00` for a time of day). Null when it is no code.
 */
export function regionCodeOf(text: string): string | null {
  const written = /^\d{2}[.,]\d$/.test(text) ? `${text}0` : text;
  if (written.length > 20 || !/^[\d.,: ]+$/.test(written)) return null;
  const digits = written.replace(/\D/g, '');
  if (!/^\d{2}(\d{2}0*)?$/.test(digits)) return null;
  const [province, regency] = [digits.slice(0, 2), digits.slice(2, 4)];
  return regency === '' || regency === '00' ? province : `${province}.${regency}`;
}

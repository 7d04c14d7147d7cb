import type { HolidayKind, HolidayState } from '../working-calendar.ts';
import { type ImportField, optional, required } from './field.ts';

/** Columns of a file of days off; the first synonym is the header that Sambung writes itself. */
export const HOLIDAY_FIELDS: readonly ImportField[] = [
  required('date', 'date', ['Tanggal', 'Tanggal libur', 'Hari dan tanggal', 'Hari/tanggal', 'Date'], 60),
  required('kind', 'text', ['Jenis', 'Jenis libur', 'Jenis hari libur', 'Kategori'], 60),
  required(
    'name',
    'text',
    ['Nama', 'Keterangan', 'Hari libur', 'Nama hari libur', 'Nama libur', 'Peringatan', 'Uraian'],
    120,
  ),
  required('source', 'text', ['Sumber', 'Dasar', 'Dasar hukum', 'Dasar penetapan', 'Ketetapan'], 240),
  // A day off of the region needs no word on how sure it is.
  optional('state', 'text', ['Status', 'Kepastian', 'Status penetapan', 'Keadaan']),
];

/** The first word is what screens and files say; the others are understood too. */
const KIND_WORDS: Readonly<Record<HolidayKind, readonly [string, ...string[]]>> = {
  nasional: ['Libur nasional', 'Nasional', 'Hari libur nasional'],
  'cuti-bersama': ['Cuti bersama', 'Cuti', 'Libur cuti bersama'],
  lokal: ['Libur setempat', 'Setempat', 'Lokal', 'Libur lokal', 'Daerah', 'Libur daerah', 'Kantor'],
};

const STATE_WORDS: Readonly<Record<HolidayState, readonly [string, ...string[]]>> = {
  skb: [
    'SKB',
    'Ditetapkan SKB 3 Menteri',
    'SKB 3 Menteri',
    'SKB Tiga Menteri',
    'Ditetapkan',
    'Sudah ditetapkan',
    'Pasti',
  ],
  perkiraan: ['Perkiraan', 'Perkiraan, belum ditetapkan', 'Belum ditetapkan', 'Belum pasti', 'Sementara'],
  lokal: ['Setempat', 'Lokal', 'Daerah', 'Ketetapan daerah'],
};

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function reader<Code extends string>(words: Readonly<Record<Code, readonly string[]>>) {
  const codes = new Map(
    (Object.keys(words) as Code[]).flatMap((code) => [
      [plain(code), code] as const,
      ...words[code].map((word) => [plain(word), code] as const),
    ]),
  );
  return (text: string): Code | null => codes.get(plain(text)) ?? null;
}

/** `Libur nasional`, `cuti bersama`, `lokal`, in any case and punctuation; null for anything else. */
export const readHolidayKind = reader(KIND_WORDS);
/** `SKB`, `perkiraan`, `setempat`, in any case and punctuation; null for anything else. */
export const readHolidayState = reader(STATE_WORDS);

export const holidayKindWord = (kind: HolidayKind): string => KIND_WORDS[kind][0];
export const holidayStateWord = (state: HolidayState): string => STATE_WORDS[state][0];

/** An invented worker; every name ends in "(CONTOH)". Dates are ISO days, the wage is whole rupiah a month. */
export type SampleWorker = {
  readonly nik: string;
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly birthPlace: string;
  readonly birthDate: string;
  readonly kpj: string;
  readonly position: string;
  readonly contract: 'PKWT' | 'PKWTT';
  readonly startDate: string;
  readonly wage: number;
  readonly response: string;
};

const WOMEN = 'Siti Nurul Rina Dewi Fitri Noor Rahmi Mariani Lestari Yuliana Aida Maya Wulan Ratna'.split(
  ' ',
);
const MEN =
  'Ahmad Muhammad Rudi Syahrani Budi Hendra Fahrul Yusuf Gazali Arbani Rizky Anang Wahyu Joko Dedi'.split(
    ' ',
  );
const FAMILY =
  'Rahmawati Hidayat Noor Saputra Maulana Kurniawan Syahputra Ramadhan Wijaya Firdaus Fauzi Anwar Halim Effendi Pratama'.split(
    ' ',
  );
const PLACES = ['Banjarbaru', 'Martapura', 'Banjarmasin', 'Pelaihari', 'Rantau', 'Kandangan'] as const;
const POSITIONS = [
  'Operator Alat Berat',
  'Sopir Dump Truck',
  'Mekanik',
  'Staf Administrasi',
  'Petugas K3',
  'Juru Ukur',
  'Petugas Gudang',
  'Satpam',
] as const;

/** Numbers from 0 to 1 that come out the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Workers of the invented firm, all with a NIK of Banjarbaru (63.72) that fits their birth date and sex. */
export function inventWorkers(count: number, seed: number): readonly SampleWorker[] {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[]): T => items[below(items.length)] as T;
  const day = (from: number, years: number): string =>
    `${from + below(years)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  return Array.from({ length: count }, (_, index) => {
    const sex = random() < 0.3 ? 'P' : 'L';
    const birthDate = day(1970, 33);
    const [year = '', month = '', date = ''] = birthDate.split('-');
    const dayDigits = two(Number(date) + (sex === 'P' ? 40 : 0));
    // The serial runs through, so no two workers share a NIK.
    const nik = `6372${two(1 + below(5))}${dayDigits}${month}${year.slice(2)}${String(index + 1).padStart(4, '0')}`;
    const startDate = day(2023, 3);
    const answer = random();
    return {
      nik,
      name: `${pick(sex === 'P' ? WOMEN : MEN)} ${pick(FAMILY)} (CONTOH)`,
      sex,
      birthPlace: pick(PLACES),
      birthDate,
      kpj: `${startDate.slice(2, 4)}${String(100000000 + below(899999999)).slice(0, 9)}`,
      position: pick(POSITIONS),
      contract: random() < 0.4 ? 'PKWT' : 'PKWTT',
      startDate,
      wage: 3_700_000 + below(90) * 50_000,
      response: answer < 0.72 ? 'Menerima' : answer < 0.88 ? 'Menolak' : 'Belum menanggapi',
    } as const;
  });
}

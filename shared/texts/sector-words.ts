/* What offices and firms call a business where KBLI names only the section. Sections of the two editions share their words,
   under different letters. For finding a section, never for a letter. */

const FARMING =
  'kebun, perkebunan, kelapa sawit, karet, padi, sawah, ternak, peternakan, ayam, tambak, ikan, kayu hutan, HTI';
const MINING = 'tambang, batu bara, emas, bijih, nikel, pasir, batu, minyak bumi, gas alam';
const INDUSTRY =
  'pabrik, pengolahan, olahan, kayu, kayu lapis, mebel, makanan, minuman, tekstil, garmen, sepatu, kertas, karet remah, minyak sawit, CPO, semen, baja, mesin, elektronik, obat, plastik';
const POWER = 'listrik, PLN, pembangkit, gas, uap, es batu';
const WATER = 'air minum, PDAM, limbah, sampah, daur ulang';
const BUILDING = 'bangunan, gedung, jalan, jembatan, kontraktor, instalasi';
const TRADE = 'toko, dagang, pasar, swalayan, minimarket, grosir, ritel, distributor, apotek, dealer, SPBU';
const WORKSHOP = 'bengkel, servis mobil, servis motor';
const TRANSPORT =
  'angkutan, pengangkutan, ekspedisi, logistik, kurir, gudang, pergudangan, pelabuhan, pelayaran, kapal, bongkar muat, bus, truk, taksi, bandara, pos';
const LODGING = 'hotel, penginapan, restoran, rumah makan, warung, kafe, katering';
const CONTENT = 'koran, surat kabar, penerbit, radio, televisi, film, media';
const COMPUTING = 'komputer, perangkat lunak, aplikasi, internet, telekomunikasi, seluler, pusat data, TI';
const FINANCE = 'bank, koperasi simpan pinjam, pembiayaan, leasing, asuransi, pegadaian, dana pensiun';
const PROPERTY = 'properti, perumahan, sewa rumah, sewa gedung, pengembang';
const EXPERTS = 'konsultan, notaris, pengacara, hukum, akuntan, arsitek, penelitian, iklan, dokter hewan';
const SUPPORT =
  'sewa, rental, alih daya, outsourcing, penyedia tenaga kerja, satpam, keamanan, kebersihan, agen perjalanan, travel, pusat layanan';
const STATE = 'dinas, pemerintah, desa, kelurahan, militer, BPJS';
const TEACHING = 'sekolah, universitas, kampus, kursus, pelatihan, pesantren, TK, PAUD';
const HEALTH = 'rumah sakit, klinik, puskesmas, dokter, bidan, laboratorium, panti';
const LEISURE = 'seni, hiburan, wisata, taman, olahraga, kebugaran, museum, karaoke';
const SERVICES =
  'salon, pangkas rambut, binatu, laundry, pijat, servis barang, serikat pekerja, organisasi, yayasan, pemakaman';
const HOUSEHOLD = 'pembantu, asisten rumah tangga, sopir pribadi, tukang kebun';
const WORLD = 'kedutaan, PBB, lembaga internasional';

const SECTOR_WORDS: Readonly<Record<2020 | 2025, Readonly<Record<string, string>>>> = {
  2025: {
    A: FARMING,
    B: MINING,
    C: INDUSTRY,
    D: POWER,
    E: WATER,
    F: BUILDING,
    G: TRADE,
    H: TRANSPORT,
    I: LODGING,
    J: CONTENT,
    K: COMPUTING,
    L: FINANCE,
    M: PROPERTY,
    N: EXPERTS,
    O: SUPPORT,
    P: STATE,
    Q: TEACHING,
    R: HEALTH,
    S: LEISURE,
    T: `${WORKSHOP}, ${SERVICES}`,
    U: HOUSEHOLD,
    V: WORLD,
  },
  2020: {
    A: FARMING,
    B: MINING,
    C: INDUSTRY,
    D: POWER,
    E: WATER,
    F: BUILDING,
    G: `${TRADE}, ${WORKSHOP}`,
    H: TRANSPORT,
    I: LODGING,
    J: `${COMPUTING}, ${CONTENT}`,
    K: FINANCE,
    L: PROPERTY,
    M: EXPERTS,
    N: SUPPORT,
    O: STATE,
    P: TEACHING,
    Q: HEALTH,
    R: LEISURE,
    S: SERVICES,
    T: HOUSEHOLD,
    U: WORLD,
  },
};

/** Words of daily use for a section of KBLI, the likeliest first; empty for a section that is not known. */
export function sectorWords(edition: number, letter: string): readonly string[] {
  const words = SECTOR_WORDS[edition === 2020 ? 2020 : 2025][letter];
  return words === undefined ? [] : words.split(', ');
}

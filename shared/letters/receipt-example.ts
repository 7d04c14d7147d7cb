import { plainDate } from '../calendar/plain-date.ts';
import { DEFAULT_LETTER_STYLE } from '../domain/office.ts';
import type { LayoffReceiptFacts, ReceiptWorker } from './layoff-receipt-facts.ts';

/* Invented facts for tests: a complete receipt for one worker. */

/** The n-th worker; all of them accept. */
export function exampleWorker(n: number, changes: Partial<ReceiptWorker> = {}): ReceiptWorker {
  return {
    name: `Pekerja ${n} (CONTOH)`,
    nik: `637210010185${String(n).padStart(4, '0')}`,
    kpj: `1900${String(n).padStart(7, '0')}`,
    position: 'Operator Alat Berat',
    layoffDate: plainDate('2026-12-11'),
    response: 'accepts',
    ...changes,
  };
}

export const EXAMPLE_RECEIPT: LayoffReceiptFacts = {
  variant: 'receipt',
  number: '500.15.15/012/HIJ/XI/2026',
  dated: plainDate('2026-11-23'),
  basis: {
    short: 'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021',
    full: 'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021 tentang Perjanjian Kerja Waktu Tertentu, Alih Daya, Waktu Kerja dan Waktu Istirahat, dan Pemutusan Hubungan Kerja',
  },
  office: {
    government: 'Pemerintah Kota Banjarbaru',
    name: 'Dinas Koperasi, Usaha Mikro dan Tenaga Kerja',
    address: 'Jalan Contoh Nomor 5, Banjarbaru',
    phone: '(0511) 000000',
    website: '',
    email: '',
    postalCode: '70711',
    city: 'Banjarbaru',
    timeZone: 'Asia/Makassar',
    headOfRegion: 'Wali Kota Banjarbaru',
    bpjsBranch: 'Kantor Cabang Banjarmasin',
    bpjsAddress: 'Jalan Contoh Jaminan Nomor 2, Banjarmasin',
    bpjsCity: 'Banjarmasin',
    bpjsPhone: '(0511) 000111',
    inspectorName: 'Balai Pengawasan Ketenagakerjaan Contoh Wilayah I',
    inspectorCity: 'Banjarmasin',
    inspectorAddress: 'Jalan Contoh Pengawasan Nomor 3',
    logo: null,
    style: DEFAULT_LETTER_STYLE,
  },
  signer: {
    name: 'Dra. Hj. Contoh Pejabat, M.Si.',
    nip: '197005121995032001',
    rank: 'Pembina Tingkat I (IV/b)',
    positionTitle: 'Kepala Bidang Hubungan Industrial',
    standing: 'definitif',
    onBehalfOf: 'Kepala Dinas Koperasi, Usaha Mikro dan Tenaga Kerja',
  },
  employer: {
    name: 'PT Contoh Batubara Banua',
    address: 'Jalan Ahmad Yani Km. 34, Banjarbaru',
    npp: 'AA012345',
    nib: '1234000123456',
    sectorName: 'Pertambangan dan penggalian',
    leaderName: 'Budi Contoh',
  },
  report: {
    employerLetterNumber: '045/CBB-HRD/XI/2026',
    employerLetterDate: plainDate('2026-11-20'),
    employerLetterSubject: 'Laporan PHK',
    receivedOn: plainDate('2026-11-23'),
    receivedTime: '10:15',
    reason: 'efficiency-prevent-losses',
    documents: ['notice', 'worker-response', 'worker-list'],
    otherDocuments: '',
  },
  workers: [exampleWorker(1)],
  replaces: null,
  practice: false,
};

import { type ImportField, optional } from './field.ts';
import { PERSONS_FIELDS } from './fields-people.ts';

const ofPeople = (...keys: readonly string[]) => PERSONS_FIELDS.filter(({ key }) => keys.includes(key));

/** What a list of contributions may say beside its columns of months. */
export const CONTRIBUTION_FIELDS: readonly ImportField[] = [
  ...ofPeople('nik', 'name', 'birthDate', 'birthPlaceAndDate'),
  optional('kpj', 'kpj', [
    'KPJ',
    'No. KPJ',
    'Nomor KPJ',
    'No. Peserta',
    'Nomor Peserta',
    'No. Peserta BPJS TK',
    'Nomor Peserta BPJS Ketenagakerjaan',
    'No. BPJS TK',
    'No. Kartu',
    'Nomor Kartu Peserta',
  ]),
  optional('startDate', 'date', [
    'Tanggal Kepesertaan',
    'Tgl Kepesertaan',
    'Tanggal Masuk',
    'Mulai Bekerja',
    'TMT',
  ]),
  optional('wage', 'money', [
    'Upah',
    'Upah Dilaporkan',
    'Upah yang Dilaporkan',
    'Upah Sebulan',
    'Upah TK',
    'Gaji',
    'Dasar Upah',
    'Upah (Rp)',
  ]),
  optional('programmes', 'text', ['Program', 'Program Diikuti', 'Program yang Diikuti', 'Kepesertaan'], {
    maxLength: 120,
  }),
  optional(
    'month',
    'text',
    ['Bulan', 'Bulan Iuran', 'Periode', 'Periode Iuran', 'Blth', 'BLTH', 'Bulan Tahun'],
    {
      maxLength: 60,
    },
  ),
  optional(
    'state',
    'text',
    [
      'Status Iuran',
      'Keadaan',
      'Keadaan Iuran',
      'Status Bayar',
      'Status Pembayaran',
      'Pembayaran',
      'Tanggal Bayar',
    ],
    { vagueSynonyms: ['Status'], maxLength: 120 },
  ),
];

import { type ImportField, optional } from './field.ts';
import { LAYOFF_FIELDS } from './fields-people.ts';

/** What a list of layoffs says of a person and the job, in the same words. */
const ALIKE = new Set([
  'nik',
  'name',
  'sex',
  'citizenship',
  'birthPlace',
  'birthDate',
  'birthPlaceAndDate',
  'address',
  'phone',
  'position',
  'contract',
  'startDate',
  'wage',
]);

const layoffDate = LAYOFF_FIELDS.find(({ key }) => key === 'layoffDate');

/** The list of workers of a dispute. */
export const DISPUTE_WORKER_FIELDS: readonly ImportField[] = [
  ...LAYOFF_FIELDS.filter(({ key }) => ALIKE.has(key)),
  optional('endDate', 'date', [...(layoffDate?.synonyms ?? []), 'Selesai Bekerja', 'Sampai Dengan']),
  optional('demand', 'money', [
    'Tuntutan',
    'Tuntutan (Rp)',
    'Tuntutan Pekerja',
    'Jumlah Tuntutan',
    'Jumlah Tuntutan (Rp)',
    'Nilai Tuntutan',
    'Besar Tuntutan',
    'Total Tuntutan',
    'Yang Dituntut',
    'Jumlah yang Dituntut',
  ]),
  optional('note', 'text', ['Keterangan', 'Ket', 'Catatan', 'Keterangan Lain'], { maxLength: 1000 }),
];

import type { EmploymentPoint, EmploymentVerdict } from '../domain/employment/employment.ts';
import type { ReadinessLack, ReadinessOutcome } from '../domain/employment/readiness.ts';
import type { MonthState } from '../law/facts/jkp.ts';
import type { JkpPayer } from '../law/jkp/answer.ts';

/* The words of verdict and readiness, for screens and files alike. */

export const VERDICT_WORDS: Readonly<Record<EmploymentVerdict, string>> = {
  recorded: 'Tercatat',
  mismatch: 'Tercatat, tidak sesuai',
  'not-recorded': 'Tidak tercatat',
  unknown: 'Belum diketahui',
};

export const POINT_WORDS: Readonly<Record<EmploymentPoint, string>> = {
  relation: 'Hubungan kerja',
  start: 'Tanggal mulai',
  wage: 'Upah',
  programmes: 'Program',
};

export const OUTCOME_WORDS: Readonly<Record<ReadinessOutcome, string>> = {
  eligible: 'Memenuhi syarat',
  'needs-review': 'Perlu ditinjau',
  'not-yet': 'Belum memenuhi syarat',
  incomplete: 'Data kurang',
  'not-eligible': 'Tidak memenuhi syarat',
};

export const LACK_WORDS: Readonly<Record<ReadinessLack, string>> = {
  citizenship: 'Kewarganegaraan',
  'birth-date': 'Tanggal lahir',
  scale: 'Skala usaha',
  contract: 'Jenis perjanjian kerja',
  'start-date': 'Tanggal mulai bekerja',
  'layoff-date': 'Tanggal PHK',
  'layoff-reason': 'Alasan PHK',
  'enrolled-on': 'Tanggal pendaftaran program',
  programmes: 'Kepesertaan program',
  'reported-wage': 'Upah yang dilaporkan',
  record: 'Data BPJS atau WLKP',
  months: 'Bulan iuran yang menentukan',
  arrears: 'Tunggakan iuran',
  registration: 'Pendaftaran pekerja',
  mismatch: 'Data tidak sesuai',
  proof: 'Bukti PHK',
};

export const PAYER_WORDS: Readonly<Record<JkpPayer['who'], string>> = {
  bpjs: 'BPJS Ketenagakerjaan',
  employer: 'Pengusaha',
  'needs-review': 'Perlu ditinjau',
};

/** The states of a month of contributions, within a sentence. */
export const MONTH_STATE_WORDS: Readonly<Record<MonthState, string>> = {
  paid: 'lunas',
  arrears: 'menunggak',
  unreported: 'belum dilaporkan',
  unknown: 'tidak diketahui',
};

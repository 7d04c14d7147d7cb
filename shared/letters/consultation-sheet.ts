import type { Consultation } from '../domain/consultation.ts';
import { CONSULTATION_OUTCOME_WORDS, SIDE_WORDS, TOPIC_WORDS } from './consultation-words.ts';

interface ConsultationColumn {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'date';
  readonly value: (row: Consultation) => string | null;
}

const COLUMNS: readonly ConsultationColumn[] = [
  { header: 'Tanggal', width: 12, kind: 'date', value: ({ on }) => on },
  { header: 'Pukul', width: 8, kind: 'text', value: ({ time }) => time.replace(':', '.') },
  { header: 'Pihak', width: 16, kind: 'text', value: ({ side }) => SIDE_WORDS[side] },
  { header: 'Nama', width: 28, kind: 'text', value: ({ name }) => name },
  { header: 'Telepon', width: 18, kind: 'text', value: ({ phone }) => phone },
  { header: 'Perusahaan', width: 30, kind: 'text', value: ({ company }) => company },
  { header: 'Topik', width: 30, kind: 'text', value: ({ topic }) => TOPIC_WORDS[topic] },
  { header: 'Pertanyaan', width: 44, kind: 'text', value: ({ question }) => question },
  { header: 'Jawaban', width: 44, kind: 'text', value: ({ answer }) => answer },
  { header: 'Hasil', width: 26, kind: 'text', value: ({ outcome }) => CONSULTATION_OUTCOME_WORDS[outcome] },
  { header: 'Petugas', width: 24, kind: 'text', value: ({ officer }) => officer },
  { header: 'Nomor perkara', width: 22, kind: 'text', value: ({ registerNumber }) => registerNumber },
];

/** Columns of the consultations as a spreadsheet. */
export const CONSULTATION_COLUMNS = COLUMNS.map(({ header, width, kind }) => ({ header, width, kind }));

/** The cells of a consultation in the order of `CONSULTATION_COLUMNS`. */
export const consultationCells = (row: Consultation): readonly (string | null)[] =>
  COLUMNS.map(({ value }) => value(row));

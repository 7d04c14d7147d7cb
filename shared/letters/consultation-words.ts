import type { Consultation } from '../domain/consultation.ts';
import { KIND_WORDS } from './dispute-words.ts';

/* Words of consultations, on paper and in files. */

export const TOPIC_WORDS: Readonly<Record<Consultation['topic'], string>> = {
  ...KIND_WORDS,
  hak: 'Perselisihan hak',
  kepentingan: 'Perselisihan kepentingan',
  phk: 'Perselisihan PHK',
  'antar-sp': 'Perselisihan antarserikat',
  jkp: 'Jaminan Kehilangan Pekerjaan',
  'employment-status': 'Hubungan kerja tidak tercatat atau tunggakan iuran',
  other: 'Lainnya',
};

export const CONSULTATION_OUTCOME_WORDS: Readonly<Record<Consultation['outcome'], string>> = {
  answered: 'Dijawab',
  bipartite: 'Diminta berunding bipartit',
  registered: 'Dicatat sebagai perkara',
  referred: 'Dirujuk ke instansi lain',
  return: 'Akan datang lagi',
};

export const SIDE_WORDS: Readonly<Record<Consultation['side'], string>> = {
  pekerja: 'Pekerja',
  pengusaha: 'Pengusaha',
  serikat: 'Serikat pekerja',
  lainnya: 'Lainnya',
};

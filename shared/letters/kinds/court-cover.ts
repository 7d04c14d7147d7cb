import {
  COVER_FIELDS,
  coverLetter,
  coverThanks,
  dated,
  enclosure,
  enclosureBlocks,
} from '../court-letters.ts';
import type { FieldRow } from '../fields.ts';
import { shown } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, pairs } from '../write.ts';

function usualEnclosures(facts: LetterFacts): readonly FieldRow[] {
  const number = shown(facts, 'recommendation.number');
  const recommendation = `Anjuran tertulis${number && ` Nomor ${number}`}${dated(facts, 'recommendation.date')}`;
  return [
    enclosure('Risalah penyelesaian perselisihan melalui mediasi', '1 (satu) rangkap', 'Asli'),
    enclosure(recommendation, '1 (satu) rangkap', 'Asli'),
    enclosure('Jawaban tertulis para pihak atas anjuran', '1 (satu) berkas', 'Apabila ada'),
    enclosure('Risalah perundingan bipartit', '1 (satu) berkas', 'Salinan'),
  ];
}

/** Covering letter of the settlement minutes and the recommendation to the Industrial Relations Court, letter j. */
export const courtCover: LetterSpec = {
  ...coverLetter('Pengantar Risalah Penyelesaian Perselisihan Hubungan Industrial', usualEnclosures),
  code: 'court-cover',
  name: 'Surat pengantar ke Pengadilan Hubungan Industrial',
  use: 'Mengantar risalah penyelesaian dan anjuran ke Pengadilan Hubungan Industrial.',
  group: 'recommendation',
  fields: {
    ...COVER_FIELDS,
    'dispute.number': 'required',
    'dispute.kind': 'required',
    'recommendation.number': 'optional',
    'recommendation.date': 'optional',
  },
  law: {
    minutes: { set: 'procedure', parameter: 'procedure.suit-minutes' },
  },
  body: [
    corePara`Sehubungan dengan perselisihan hubungan industrial yang telah dimediasi dan tidak mencapai kesepakatan, bersama ini kami sampaikan naskah penyelesaiannya untuk kelengkapan gugatan sebagaimana dimaksud dalam ${chip('law.minutes:full')}. Data perselisihan tersebut sebagai berikut:`,
    pairs([
      ['Nomor register perselisihan', 'dispute.number'],
      ['Jenis perselisihan', 'dispute.kind'],
      ['Pekerja', 'worker.name:side'],
      ['Alamat pekerja', 'worker.address'],
      ['Pengusaha', 'employer.name'],
      ['Alamat pengusaha', 'employer.address'],
    ]),
    ...enclosureBlocks,
    coverThanks,
  ],
  title: () => 'Pengantar risalah penyelesaian ke Pengadilan Hubungan Industrial',
};

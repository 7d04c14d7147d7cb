import {
  byExecutionLaw,
  COVER_FIELDS,
  coverLetter,
  coverThanks,
  dated,
  EXECUTION_LAW,
  enclosure,
  enclosureBlocks,
  unpaidBlocks,
} from '../court-letters.ts';
import type { FieldRow } from '../fields.ts';
import { shown } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, pairs, para, text } from '../write.ts';

function usualEnclosures(facts: LetterFacts): readonly FieldRow[] {
  const deed = shown(facts, 'agreement.deed');
  return [
    enclosure('Surat permohonan eksekusi dari pekerja', '1 (satu) rangkap', 'Asli'),
    enclosure(`Perjanjian bersama${dated(facts, 'agreement.date')}`, '1 (satu) rangkap', 'Asli'),
    enclosure(`Akta bukti pendaftaran${deed && ` ${deed}`}`, '1 (satu) rangkap', 'Asli'),
    enclosure('Bukti pembayaran yang telah diterima', '1 (satu) berkas', 'Apabila ada'),
  ];
}

/**
 * Covering letter for a party's request that the court have a registered settlement agreement carried out. Who asks is
 * the party that is wronged; the office brings the papers and what is not paid.
 */
export const executionRequest: LetterSpec = {
  ...coverLetter('Pengantar Permohonan Eksekusi Perjanjian Bersama', usualEnclosures),
  code: 'execution-request',
  name: 'Pengantar permohonan eksekusi perjanjian bersama',
  use: 'Mengantar permohonan eksekusi perjanjian bersama yang tidak dilaksanakan ke Pengadilan Hubungan Industrial.',
  group: 'agreement',
  fields: {
    ...COVER_FIELDS,
    'dispute.number': 'optional',
    'statements.outcome': 'optional',
    'agreement.place': 'advised',
    'agreement.date': 'required',
    'agreement.deed': 'required',
    'agreement.unpaid': 'required',
  },
  law: EXECUTION_LAW,
  body: [
    ...byExecutionLaw(
      (law) =>
        corePara`Bersama ini kami sampaikan permohonan eksekusi dari pekerja atas perjanjian bersama yang telah didaftarkan dan tidak dilaksanakan oleh pengusaha sebagaimana mestinya, untuk mendapat penetapan eksekusi sebagaimana dimaksud dalam ${law}. Data perjanjian bersama tersebut sebagai berikut:`,
    ),
    pairs([
      ['Pekerja', 'worker.name'],
      ['Jumlah pekerja', text`${chip('workers:count')} orang`],
      ['Alamat pekerja', 'worker.address'],
      ['Pengusaha', 'employer.name'],
      ['Alamat pengusaha', 'employer.address'],
      ['Nomor register perselisihan', 'dispute.number'],
      ['Tempat perjanjian bersama', 'agreement.place'],
      ['Tanggal perjanjian bersama', 'agreement.date'],
      ['Akta bukti pendaftaran', 'agreement.deed'],
    ]),
    para`Menurut catatan kami, yang belum dibayar sampai dengan tanggal surat ini:`,
    ...unpaidBlocks,
    ...enclosureBlocks,
    para`Kami mohon diberi tahu penetapan atas permohonan tersebut untuk kelengkapan berkas.`,
    coverThanks,
  ],
  title: () => 'Pengantar permohonan eksekusi perjanjian bersama',
};

import {
  COVER_FIELDS,
  coverDefaults,
  coverFrame,
  coverThanks,
  dated,
  enclosure,
  enclosureBlocks,
  OF_CASE,
  toInOneLine,
} from '../court-letters.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { chip, corePara, pairs, para } from '../write.ts';

/** Covering letter for the registration of a settlement agreement at the Industrial Relations Court. */
export const agreementCover: LetterSpec = {
  ...OF_CASE,
  code: 'agreement-cover',
  name: 'Pengantar pendaftaran perjanjian bersama',
  use: 'Mengantar perjanjian bersama ke Pengadilan Hubungan Industrial untuk didaftarkan.',
  group: 'agreement',
  fields: {
    ...COVER_FIELDS,
    'dispute.number': 'optional',
    'agreement.place': 'advised',
    'agreement.date': 'required',
  },
  law: {
    registration: { set: 'procedure', parameter: 'procedure.agreement-registration' },
  },
  defaults: (facts) =>
    coverDefaults(facts, 'Pengantar Pendaftaran Perjanjian Bersama', [
      enclosure(`Perjanjian bersama${dated(facts, 'agreement.date')}`, '2 (dua) rangkap', 'Asli'),
      enclosure('Salinan KTP para pihak', '1 (satu) berkas', ''),
      enclosure('Surat kuasa khusus', '1 (satu) berkas', 'Apabila diwakili'),
    ]),
  frame: coverFrame,
  body: [
    corePara`Bersama ini kami sampaikan perjanjian bersama hasil mediasi hubungan industrial untuk didaftarkan, agar para pihak memperoleh akta bukti pendaftaran sebagaimana dimaksud dalam ${chip('law.registration:full')}. Data perjanjian bersama tersebut sebagai berikut:`,
    pairs([
      ['Pekerja', 'worker.name'],
      ['Alamat pekerja', 'worker.address'],
      ['Pengusaha', 'employer.name'],
      ['Alamat pengusaha', 'employer.address'],
      ['Nomor register perselisihan', 'dispute.number'],
      ['Tempat perjanjian bersama', 'agreement.place'],
      ['Tanggal perjanjian bersama', 'agreement.date'],
    ]),
    ...enclosureBlocks,
    para`Setelah akta bukti pendaftaran diterbitkan, kami mohon diberi tahu nomor dan tanggalnya untuk kelengkapan berkas.`,
    coverThanks,
  ],
  title: () => 'Pengantar pendaftaran perjanjian bersama',
  addressee: toInOneLine,
};

import { countInWords } from '../../domain/words/terbilang.ts';
import {
  byParties,
  COVER_FIELDS,
  coverLetter,
  coverThanks,
  dated,
  enclosure,
  enclosureBlocks,
  MEDIATED,
} from '../court-letters.ts';
import { type FieldRow, isFilled } from '../fields.ts';
import type { LetterSpec } from '../letter-spec.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, pairs, para, when } from '../write.ts';

/** What the court needs; a power of attorney only where a party is represented. */
function usualEnclosures(facts: LetterFacts): readonly FieldRow[] {
  const proxies = (['worker.proxy', 'employer.proxy'] as const).filter((name) =>
    isFilled(facts.values, name),
  ).length;
  return [
    enclosure(`Perjanjian bersama${dated(facts, 'agreement.date')}`, '2 (dua) rangkap', 'Asli'),
    enclosure('Salinan KTP para pihak', '1 (satu) berkas', ''),
    ...(proxies === 0 ? [] : [enclosure('Surat kuasa khusus', `${countInWords(proxies)} lembar`, 'Salinan')]),
  ];
}

/** Covering letter for the registration of a settlement agreement at the Industrial Relations Court. */
export const agreementCover: LetterSpec = {
  ...coverLetter('Pengantar Pendaftaran Perjanjian Bersama', usualEnclosures),
  code: 'agreement-cover',
  name: 'Pengantar pendaftaran perjanjian bersama',
  use: 'Mengantar perjanjian bersama ke Pengadilan Hubungan Industrial untuk didaftarkan.',
  group: 'agreement',
  fields: {
    ...COVER_FIELDS,
    'worker.proxy': 'optional',
    'employer.proxy': 'optional',
    'dispute.number': 'optional',
    'statements.outcome': 'optional',
    'agreement.place': 'advised',
    'agreement.date': 'required',
  },
  law: {
    registration: { set: 'procedure', parameter: 'procedure.agreement-registration' },
    effect: { set: 'procedure', parameter: 'procedure.agreement-effect' },
  },
  body: [
    when(
      MEDIATED,
      corePara`Bersama ini kami sampaikan perjanjian bersama hasil mediasi hubungan industrial untuk didaftarkan, agar para pihak memperoleh akta bukti pendaftaran sebagaimana dimaksud dalam ${chip('law.registration:full')}. Data perjanjian bersama tersebut sebagai berikut:`,
    ),
    ...byParties(
      corePara`Bersama ini kami sampaikan perjanjian bersama hasil perundingan bipartit untuk didaftarkan, agar para pihak memperoleh akta bukti pendaftaran sebagaimana dimaksud dalam ${chip('law.effect:full')}. Data perjanjian bersama tersebut sebagai berikut:`,
    ),
    pairs([
      ['Pekerja', 'worker.name:side'],
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
};

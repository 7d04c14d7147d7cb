import { deliverySlip, toCourt } from '../court-letters.ts';
import type { FieldRow } from '../fields.ts';
import { letterFrame, shown } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { copiesTo, leaderLine, seatOf, workerLine } from '../party-names.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, fieldTable, pairs, para } from '../write.ts';

function usualEnclosures(facts: LetterFacts): readonly FieldRow[] {
  const number = shown(facts, 'recommendation.number');
  const date = shown(facts, 'recommendation.date');
  const item = `Anjuran tertulis${number && ` Nomor ${number}`}${date && ` tanggal ${date}`}`;
  return [
    { item: 'Risalah penyelesaian perselisihan melalui mediasi', count: '1 (satu) rangkap', note: 'asli' },
    { item, count: '1 (satu) rangkap', note: 'asli' },
    { item: 'Jawaban tertulis para pihak atas anjuran', count: '1 (satu) berkas', note: 'apabila ada' },
    { item: 'Risalah perundingan bipartit', count: '1 (satu) berkas', note: 'salinan' },
  ];
}

/** Covering letter of the settlement minutes and the recommendation to the Industrial Relations Court, letter j. */
export const courtCover: LetterSpec = {
  code: 'court-cover',
  name: 'Surat pengantar ke Pengadilan Hubungan Industrial',
  use: 'Mengantar risalah penyelesaian dan anjuran ke Pengadilan Hubungan Industrial.',
  group: 'recommendation',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'letter.to': 'required',
    'letter.place': 'optional',
    'letter.urgency': 'optional',
    'letter.attachments': 'optional',
    'letter.subject': 'required',
    'letter.copies': 'optional',
    'worker.name': 'required',
    'worker.address': 'advised',
    'employer.name': 'required',
    'employer.address': 'advised',
    'dispute.number': 'required',
    'dispute.kind': 'required',
    'recommendation.number': 'optional',
    'recommendation.date': 'optional',
    'agreement.court': 'advised',
    'agreement.enclosures': 'required',
  },
  law: {
    minutes: { set: 'procedure', parameter: 'procedure.suit-minutes' },
  },
  defaults: (facts) => ({
    ...toCourt(facts),
    ...copiesTo([leaderLine(facts), workerLine(facts)]),
    'letter.place': seatOf(shown(facts, 'agreement.court')),
    'letter.attachments': '1 (satu) berkas',
    'letter.subject': 'Pengantar Risalah Penyelesaian Perselisihan Hubungan Industrial',
    'agreement.enclosures': usualEnclosures(facts),
  }),
  frame: (facts) => letterFrame(facts, [deliverySlip(facts)]),
  body: [
    corePara`Sehubungan dengan perselisihan hubungan industrial yang telah dimediasi dan tidak mencapai kesepakatan, bersama ini kami sampaikan naskah penyelesaiannya untuk kelengkapan gugatan sebagaimana dimaksud dalam ${chip('law.minutes')}. Data perselisihan tersebut sebagai berikut:`,
    pairs([
      ['Nomor register perselisihan', 'dispute.number'],
      ['Jenis perselisihan', 'dispute.kind'],
      ['Pekerja', 'worker.name'],
      ['Alamat pekerja', 'worker.address'],
      ['Pengusaha', 'employer.name'],
      ['Alamat pengusaha', 'employer.address'],
    ]),
    para`Naskah yang disampaikan:`,
    fieldTable('agreement.enclosures', [
      ['#', 'No.', 8, 'center'],
      ['item', 'Naskah', 92],
      ['count', 'Banyaknya', 32],
      ['note', 'Keterangan', 32],
    ]),
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Pengantar risalah penyelesaian ke Pengadilan Hubungan Industrial',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

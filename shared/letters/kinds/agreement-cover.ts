import { deliverySlip, toCourt } from '../court-letters.ts';
import { letterFrame, shown } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { copiesTo, leaderLine, seatOf, workerLine } from '../party-names.ts';
import { chip, corePara, fieldTable, pairs, para } from '../write.ts';

/** Covering letter for the registration of a settlement agreement at the Industrial Relations Court. */
export const agreementCover: LetterSpec = {
  code: 'agreement-cover',
  name: 'Pengantar pendaftaran perjanjian bersama',
  use: 'Mengantar perjanjian bersama ke Pengadilan Hubungan Industrial untuk didaftarkan.',
  group: 'agreement',
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
    'dispute.number': 'optional',
    'agreement.place': 'advised',
    'agreement.date': 'required',
    'agreement.court': 'advised',
    'agreement.enclosures': 'required',
  },
  law: {
    registration: { set: 'procedure', parameter: 'procedure.agreement-registration' },
  },
  defaults: (facts) => ({
    ...toCourt(facts),
    ...copiesTo([leaderLine(facts), workerLine(facts)]),
    'letter.place': seatOf(shown(facts, 'agreement.court')),
    'letter.attachments': '1 (satu) berkas',
    'letter.subject': 'Pengantar Pendaftaran Perjanjian Bersama',
    'agreement.enclosures': [
      {
        item: `Perjanjian bersama ${shown(facts, 'agreement.date') && `tanggal ${shown(facts, 'agreement.date')}`}`.trim(),
        count: '2 (dua) rangkap',
        note: 'asli',
      },
      { item: 'Salinan KTP para pihak', count: '1 (satu) berkas', note: '' },
      { item: 'Surat kuasa khusus', count: '1 (satu) berkas', note: 'apabila diwakili' },
    ],
  }),
  frame: (facts) => letterFrame(facts, [deliverySlip(facts)]),
  body: [
    corePara`Bersama ini kami sampaikan perjanjian bersama hasil mediasi hubungan industrial untuk didaftarkan, agar para pihak memperoleh akta bukti pendaftaran sebagaimana dimaksud dalam ${chip('law.registration')}. Data perjanjian bersama tersebut sebagai berikut:`,
    pairs([
      ['Pekerja', 'worker.name'],
      ['Alamat pekerja', 'worker.address'],
      ['Pengusaha', 'employer.name'],
      ['Alamat pengusaha', 'employer.address'],
      ['Nomor register perselisihan', 'dispute.number'],
      ['Tempat perjanjian bersama', 'agreement.place'],
      ['Tanggal perjanjian bersama', 'agreement.date'],
    ]),
    para`Naskah yang disampaikan:`,
    fieldTable('agreement.enclosures', [
      ['#', 'No.', 8, 'center'],
      ['item', 'Naskah', 92],
      ['count', 'Banyaknya', 32],
      ['note', 'Keterangan', 32],
    ]),
    para`Setelah akta bukti pendaftaran diterbitkan, kami mohon diberi tahu nomor dan tanggalnya untuk kelengkapan berkas.`,
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Pengantar pendaftaran perjanjian bersama',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

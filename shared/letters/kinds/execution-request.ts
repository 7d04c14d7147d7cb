import { deliverySlip, toCourt } from '../court-letters.ts';
import type { FieldRow } from '../fields.ts';
import { letterFrame, shown } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { copiesTo, leaderLine, seatOf, workerLine } from '../party-names.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, fieldTable, pairs, para, text } from '../write.ts';

function usualEnclosures(facts: LetterFacts): readonly FieldRow[] {
  const date = shown(facts, 'agreement.date');
  const deed = shown(facts, 'agreement.deed');
  return [
    { item: 'Surat permohonan eksekusi dari pekerja', count: '1 (satu) rangkap', note: 'asli' },
    { item: `Perjanjian bersama${date && ` tanggal ${date}`}`, count: '1 (satu) rangkap', note: 'asli' },
    { item: `Akta bukti pendaftaran${deed && ` ${deed}`}`, count: '1 (satu) rangkap', note: 'asli' },
    { item: 'Bukti pembayaran yang telah diterima', count: '1 (satu) berkas', note: 'apabila ada' },
  ];
}

/**
 * Covering letter for a party's request that the court have a registered settlement agreement carried out. Who asks is
 * the party that is wronged; the office brings the papers and what is not paid.
 */
export const executionRequest: LetterSpec = {
  code: 'execution-request',
  name: 'Pengantar permohonan eksekusi perjanjian bersama',
  use: 'Mengantar permohonan eksekusi perjanjian bersama yang tidak dilaksanakan ke Pengadilan Hubungan Industrial.',
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
    workers: 'optional',
    'employer.name': 'required',
    'employer.address': 'advised',
    'dispute.number': 'optional',
    'agreement.place': 'advised',
    'agreement.date': 'required',
    'agreement.deed': 'required',
    'agreement.court': 'advised',
    'agreement.unpaid': 'required',
    'agreement.enclosures': 'required',
  },
  law: {
    effect: { set: 'procedure', parameter: 'procedure.agreement-effect' },
  },
  defaults: (facts) => ({
    ...toCourt(facts),
    ...copiesTo([leaderLine(facts), workerLine(facts)]),
    'letter.place': seatOf(shown(facts, 'agreement.court')),
    'letter.attachments': '1 (satu) berkas',
    'letter.subject': 'Pengantar Permohonan Eksekusi Perjanjian Bersama',
    'agreement.enclosures': usualEnclosures(facts),
  }),
  frame: (facts) => letterFrame(facts, [deliverySlip(facts)]),
  body: [
    corePara`Bersama ini kami sampaikan permohonan eksekusi dari pekerja atas perjanjian bersama yang telah didaftarkan dan tidak dilaksanakan oleh pengusaha sebagaimana mestinya, untuk mendapat penetapan sebagaimana dimaksud dalam ${chip('law.effect')}. Data perjanjian bersama tersebut sebagai berikut:`,
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
    fieldTable(
      'agreement.unpaid',
      [
        ['#', 'No.', 10, 'center'],
        ['due', 'Jatuh tempo', 48],
        ['note', 'Keterangan', 58],
        ['amount', 'Belum dibayar', 48, 'right'],
      ],
      true,
    ),
    para`Naskah yang disampaikan:`,
    fieldTable('agreement.enclosures', [
      ['#', 'No.', 10, 'center'],
      ['item', 'Naskah', 90],
      ['count', 'Banyaknya', 32],
      ['note', 'Keterangan', 32],
    ]),
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Pengantar permohonan eksekusi perjanjian bersama',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

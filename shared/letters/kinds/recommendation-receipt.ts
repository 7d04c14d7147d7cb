import { ANSWER } from '../answer-period.ts';
import { isFilled } from '../fields.ts';
import { partySignature, shown, signatures, slipRows, titledHead } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { chip, corePara, pairs, para, when } from '../write.ts';

/**
 * Receipt of the recommendation (tanda terima anjuran), one for each party. Its date starts that party's time to
 * answer; what is not known yet is written by hand at delivery.
 */
export const recommendationReceipt: LetterSpec = {
  code: 'recommendation-receipt',
  name: 'Tanda terima anjuran',
  use: 'Membuktikan kapan suatu pihak menerima anjuran, karena waktu menjawab dihitung sejak itu.',
  group: 'recommendation',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'employer.name': 'required',
    'dispute.number': 'required',
    'recommendation.number': 'advised',
    'recommendation.date': 'required',
    'recommendation.party': 'required',
    'recommendation.receivedOn': 'optional',
    'letter.replyDue': 'optional',
  },
  law: {
    answer: ANSWER,
    silence: { set: 'procedure', parameter: 'procedure.silence' },
  },
  defaults: () => ({}),
  frame: (facts) => ({
    head: titledHead(facts, 'TANDA TERIMA ANJURAN', false),
    tail: [
      slipRows([
        ['Hari, tanggal diterima', shown(facts, 'recommendation.receivedOn:weekday')],
        ['Pukul', ''],
        ['Nama penerima', ''],
        ['Jabatan atau hubungan', ''],
        // Counted by hand at delivery, where the day of receipt is not known yet.
        ...(isFilled(facts.values, 'letter.replyDue') ? [] : [['Jawaban paling lambat', ''] as const]),
      ]),
      signatures([partySignature('Yang menyerahkan', ''), partySignature('Yang menerima', '')]),
    ],
  }),
  body: [
    corePara`Telah diterima dari ${chip('office.name')} anjuran tertulis mediator hubungan industrial sebagai berikut:`,
    pairs([
      ['Nomor anjuran', 'recommendation.number'],
      ['Tanggal anjuran', 'recommendation.date'],
      ['Nomor register perselisihan', 'dispute.number'],
      ['Pekerja', 'worker.name:side'],
      ['Pengusaha', 'employer.name'],
      ['Diterima untuk pihak', 'recommendation.party'],
    ]),
    corePara`Berdasarkan ${chip('law.answer')}, jawaban tertulis, menerima atau menolak anjuran, disampaikan kepada mediator paling lambat ${chip('law.answer:duration')} sejak anjuran diterima. Pihak yang tidak menjawab dianggap menolak anjuran sebagaimana dimaksud dalam ${chip('law.silence')}.`,
    when(
      { field: 'letter.replyDue' },
      corePara`Dengan penerimaan ini, jawaban disampaikan paling lambat hari ${chip('letter.replyDue:weekday')}.`,
    ),
    para`Anjuran tersebut diterima pada:`,
  ],
  title: () => 'Tanda terima anjuran',
  addressee: (facts) => `Pihak ${shown(facts, 'recommendation.party:lower') || 'penerima anjuran'}`,
};

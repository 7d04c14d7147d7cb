import { CONTACT_KNOWN } from '../conditions.ts';
import {
  byExecutionLaw,
  EXECUTION_LAW,
  HEAD_FIELDS,
  OF_CASE,
  toInOneLine,
  unpaidBlocks,
} from '../court-letters.ts';
import { workersSideLine } from '../dispute-parts.ts';
import { letterFrame } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { addressedTo, copiesTo, leaderLine } from '../party-names.ts';
import { chip, corePara, pairs, para, text, when } from '../write.ts';

/**
 * Reminder to the employer of what a settlement agreement has to be paid by. It reminds and asks; to have the agreement
 * carried out by force is the parties' to ask of the court.
 */
export const paymentReminder: LetterSpec = {
  ...OF_CASE,
  code: 'payment-reminder',
  name: 'Pengingat pembayaran perjanjian bersama',
  use: 'Mengingatkan pengusaha akan pembayaran menurut perjanjian bersama yang belum dilaksanakan.',
  group: 'agreement',
  fields: {
    ...HEAD_FIELDS,
    'letter.replyDue': 'required',
    'letter.contactName': 'advised',
    'letter.contactPhone': 'advised',
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'employer.name': 'required',
    'dispute.number': 'optional',
    'statements.outcome': 'optional',
    'agreement.place': 'optional',
    'agreement.date': 'required',
    'agreement.deed': 'optional',
    'agreement.unpaid': 'required',
  },
  law: EXECUTION_LAW,
  defaults: (facts) => ({
    ...addressedTo([leaderLine(facts)]),
    ...copiesTo([workersSideLine(facts)]),
    'letter.place': 'Tempat',
    'letter.urgency': 'segera',
    'letter.subject': 'Pengingat Pembayaran Menurut Perjanjian Bersama',
  }),
  frame: (facts) => letterFrame(facts),
  body: [
    para`Sehubungan dengan perjanjian bersama antara Saudara dan pekerja, kami sampaikan bahwa menurut catatan kami, pembayaran yang disepakati belum seluruhnya dilaksanakan. Data perjanjian bersama tersebut sebagai berikut:`,
    pairs([
      ['Pekerja', 'worker.name'],
      ['Jumlah pekerja', text`${chip('workers:count')} orang`],
      ['Pengusaha', 'employer.name'],
      ['Nomor register perselisihan', 'dispute.number'],
      ['Tempat perjanjian bersama', 'agreement.place'],
      ['Tanggal perjanjian bersama', 'agreement.date'],
      ['Akta bukti pendaftaran', 'agreement.deed'],
    ]),
    para`Pembayaran yang belum dilaksanakan:`,
    ...unpaidBlocks,
    ...byExecutionLaw(
      (law) =>
        corePara`Perjanjian bersama mengikat dan wajib dilaksanakan oleh para pihak. Apabila tidak dilaksanakan, pihak yang dirugikan dapat mengajukan permohonan eksekusi kepada Pengadilan Hubungan Industrial sebagaimana dimaksud dalam ${law}.`,
    ),
    para`Untuk itu kami meminta Saudara melaksanakan pembayaran tersebut dan menyampaikan buktinya kepada kami paling lambat tanggal ${chip('letter.replyDue')}. Apabila pembayaran telah dilaksanakan, mohon buktinya disampaikan dan surat ini diabaikan.`,
    when(
      CONTACT_KNOWN,
      para`Untuk koordinasi, Saudara dapat menghubungi ${chip('letter.contactName')} melalui telepon ${chip('letter.contactPhone')}.`,
    ),
    para`Demikian disampaikan untuk dilaksanakan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Pengingat pembayaran perjanjian bersama',
  addressee: toInOneLine,
};

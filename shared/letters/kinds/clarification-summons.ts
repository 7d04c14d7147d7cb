import { bothParties, onlyFilled, receiptSlip, reportToHead } from '../dispute-parts.ts';
import { letterFrame } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { chip, corePara, fieldList, pairs, para } from '../write.ts';

/**
 * Summons to a clarification (surat panggilan klarifikasi), letter d: both parties are heard before mediation. Its days
 * do not count in those of the mediation.
 */
export const clarificationSummons: LetterSpec = {
  code: 'clarification-summons',
  name: 'Panggilan klarifikasi',
  use: 'Memanggil kedua belah pihak untuk memberikan keterangan sebelum sidang mediasi.',
  group: 'dispute',
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
    'dispute.number': 'required',
    'dispute.registeredOn': 'required',
    'dispute.issue': 'required',
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'worker.proxy': 'optional',
    'employer.name': 'required',
    mediators: 'optional',
    'session.date': 'required',
    'session.time': 'required',
    'session.place': 'required',
    'session.meet': 'required',
    'session.bring': 'advised',
  },
  law: {
    clarification: { set: 'procedure', parameter: 'procedure.clarification' },
    clock: { set: 'procedure', parameter: 'procedure.clarification-clock' },
    proxy: { set: 'procedure', parameter: 'procedure.proxy' },
  },
  defaults: (facts) =>
    onlyFilled({
      'letter.urgency': 'segera',
      'letter.subject': 'Panggilan Klarifikasi',
      'letter.to': bothParties(facts),
      'letter.place': 'Tempat',
      'letter.copies': reportToHead(facts),
      'session.place': facts.office.name,
      'session.meet': (facts.values.mediators ?? []).map((row) => row.name ?? '').join(' dan '),
      'session.bring': [
        'surat kuasa khusus, apabila diwakili',
        'kronologi tertulis dan risalah perundingan bipartit',
        'perjanjian kerja, peraturan perusahaan, atau perjanjian kerja bersama',
        'dokumen lain yang berkaitan dengan perselisihan',
      ],
    }),
  frame: (facts) =>
    letterFrame(facts, [
      receiptSlip(
        facts,
        'Tanda terima panggilan, dikembalikan kepada pengantar surat',
        'panggilan klarifikasi',
      ),
    ]),
  body: [
    para`Sehubungan dengan perselisihan hubungan industrial antara ${chip('worker.name:side')} dan ${chip('employer.name')} yang tercatat dengan nomor register ${chip('dispute.number')} tanggal ${chip('dispute.registeredOn')}, dan berdasarkan ${chip('law.clarification')}, Saudara dipanggil untuk memberikan keterangan dalam klarifikasi yang akan dilaksanakan pada:`,
    pairs([
      ['Hari, tanggal', 'session.date:weekday'],
      ['Pukul', 'session.time'],
      ['Tempat', 'session.place'],
      ['Menghadap', 'session.meet'],
      ['Masalah', 'dispute.issue'],
    ]),
    para`Untuk kelancaran klarifikasi, Saudara diminta membawa:`,
    fieldList('session.bring'),
    corePara`Wakil pihak hanya dapat diterima dengan surat kuasa khusus sebagaimana dimaksud dalam ${chip('law.proxy')}.`,
    para`Klarifikasi dilakukan sebelum sidang mediasi dan, sebagaimana dimaksud dalam ${chip('law.clock')}, tidak dihitung dalam jangka waktu mediasi.`,
    para`Demikian disampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Panggilan klarifikasi',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

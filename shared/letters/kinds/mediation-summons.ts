import { romanNumber } from '../chips.ts';
import { bothParties, onlyFilled, receiptSlip, reportToHead } from '../dispute-parts.ts';
import { letterFrame } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { chip, corePara, fieldList, fieldTable, pairs, para, when } from '../write.ts';

const call = ({ values }: LetterFacts): string => romanNumber(values['session.number'] ?? 1);

/**
 * Summons to a mediation session (surat panggilan sidang mediasi I, II, III), letter e. A later one names the calls
 * before it and what follows from staying away again.
 */
export const mediationSummons: LetterSpec = {
  code: 'mediation-summons',
  name: 'Panggilan sidang mediasi',
  use: 'Memanggil kedua belah pihak ke sidang mediasi pertama, kedua, atau ketiga.',
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
    'dispute.registeredOn': 'advised',
    'dispute.issue': 'required',
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'worker.proxy': 'optional',
    'employer.name': 'required',
    mediators: 'optional',
    'session.number': 'required',
    'session.date': 'required',
    'session.time': 'required',
    'session.place': 'required',
    'session.meet': 'required',
    'session.bring': 'advised',
    'session.earlier': 'optional',
  },
  law: {
    summons: { set: 'procedure', parameter: 'procedure.summons' },
    proxy: { set: 'procedure', parameter: 'procedure.proxy' },
  },
  defaults: (facts) =>
    onlyFilled({
      'letter.urgency': 'segera',
      'letter.subject': `Panggilan Sidang Mediasi ${call(facts)}`,
      'letter.to': bothParties(facts),
      'letter.place': 'Tempat',
      'letter.copies': reportToHead(facts),
      'session.number': 1,
      'session.place': facts.office.name,
      'session.meet': (facts.values.mediators ?? []).map((row) => row.name ?? '').join(' dan '),
      'session.bring': [
        'surat kuasa khusus, apabila diwakili',
        'peraturan perusahaan atau perjanjian kerja bersama',
        'kronologi tertulis dan risalah perundingan bipartit',
        'dokumen hubungan kerja yang berkaitan, masing-masing rangkap 4 (empat)',
        'cap perusahaan, bagi pengusaha',
      ],
    }),
  frame: (facts) =>
    letterFrame(facts, [
      receiptSlip(
        facts,
        'Tanda terima panggilan, dikembalikan kepada pengantar surat',
        `panggilan sidang mediasi ${call(facts)}`,
      ),
    ]),
  body: [
    para`Sehubungan dengan perselisihan hubungan industrial antara ${chip('worker.name:side')} dan ${chip('employer.name')} yang tercatat dengan nomor register ${chip('dispute.number')} tanggal ${chip('dispute.registeredOn')}, dan berdasarkan ${chip('law.summons')}, Saudara dipanggil untuk menghadiri sidang mediasi ${chip('session.number:roman')} yang akan dilaksanakan pada:`,
    pairs([
      ['Hari, tanggal', 'session.date:weekday'],
      ['Pukul', 'session.time'],
      ['Tempat', 'session.place'],
      ['Menghadap', 'session.meet'],
      ['Masalah', 'dispute.issue'],
    ]),
    when(
      { field: 'session.earlier' },
      para`Panggilan ini merupakan kelanjutan dari panggilan terdahulu sebagai berikut:`,
    ),
    when(
      { field: 'session.earlier' },
      fieldTable('session.earlier', [
        ['#', 'No.', 8, 'center'],
        ['number', 'Nomor surat', 40],
        ['date', 'Tanggal', 26],
        ['absent', 'Pihak yang tidak hadir', 40],
      ]),
    ),
    para`Untuk kelancaran sidang, Saudara diminta membawa:`,
    fieldList('session.bring'),
    corePara`Wakil pihak hanya dapat diterima dengan surat kuasa khusus sebagaimana dimaksud dalam ${chip('law.proxy')}.`,
    when(
      { field: 'session.earlier' },
      para`Apabila pihak yang dipanggil kembali tidak hadir tanpa alasan yang sah, penyelesaian dilanjutkan berdasarkan data dan keterangan yang ada pada mediator.`,
    ),
    para`Demikian disampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.`,
  ],
  title: (facts) => `Panggilan sidang mediasi ${call(facts)}`,
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

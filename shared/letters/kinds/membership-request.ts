import { CONTACT_KNOWN, WORKERS_LISTED } from '../conditions.ts';
import { letterFrame, workersAnnex, workersDefaults } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { addressedTo } from '../party-names.ts';
import { bpjsLine, bpjsPlace } from '../recipients.ts';
import { chip, corePara, fieldList, pairs, para, when } from '../write.ts';

/** Request for membership and arrears data to BPJS Ketenagakerjaan, letter l. It asks for named data of named persons. */
export const membershipRequest: LetterSpec = {
  code: 'membership-request',
  name: 'Permintaan data kepesertaan',
  use: 'Meminta data kepesertaan dan tunggakan iuran kepada BPJS Ketenagakerjaan.',
  group: 'jkp',
  book: 'general',
  classification: '500.15.14',
  subjects: ['worker-layoff', 'person', 'employer', 'none'],
  recipient: 'bpjs',
  fields: {
    'letter.to': 'required',
    'letter.place': 'optional',
    'letter.urgency': 'optional',
    'letter.attachments': 'optional',
    'letter.subject': 'required',
    'letter.copies': 'optional',
    'letter.replyDue': 'required',
    'letter.contactName': 'advised',
    'letter.contactPhone': 'advised',
    'worker.name': 'optional',
    'worker.nik': 'optional',
    'worker.kpj': 'optional',
    'worker.startDate': 'optional',
    'worker.endDate': 'optional',
    workers: 'optional',
    'employer.name': 'required',
    'employer.npp': 'advised',
    'employer.address': 'optional',
    'dispute.number': 'optional',
    'jkp.branch': 'optional',
    'contributions.period': 'optional',
    'contributions.asked': 'required',
  },
  law: {
    duty: { set: 'procedure', parameter: 'social.enrolment-duty' },
  },
  defaults: (facts) => ({
    ...addressedTo([bpjsLine(facts)]),
    ...(facts.office.bpjsBranch === '' ? {} : { 'jkp.branch': facts.office.bpjsBranch }),
    'letter.place': bpjsPlace(facts),
    'letter.urgency': 'segera',
    'letter.attachments': '1 (satu) lembar',
    ...workersDefaults(facts),
    'letter.subject': 'Permintaan Data Kepesertaan Jaminan Sosial Ketenagakerjaan',
    'contributions.asked': [
      'Program yang diikuti dan bulan pertama kepesertaan pada setiap program.',
      'Upah yang dilaporkan sebagai dasar iuran pada setiap tahun.',
      'Bulan iuran yang belum dibayar dan jumlah tunggakannya.',
      'Status kepesertaan, aktif atau nonaktif, dan tanggal perubahannya.',
      'Kepesertaan pada program jaminan kehilangan pekerjaan.',
    ],
  }),
  frame: (facts) => letterFrame(facts, workersAnnex(facts, 'date')),
  body: [
    para`Dalam rangka pembinaan dan penyelesaian masalah hubungan industrial, kami memerlukan kepastian mengenai pelaksanaan kewajiban kepesertaan sebagaimana dimaksud dalam ${chip('law.duty')}. Permintaan ini mengenai:`,
    pairs([
      ['Nomor register perselisihan', 'dispute.number'],
      ['Nama pekerja', 'worker.name'],
      ['NIK', 'worker.nik'],
      ['Nomor KPJ', 'worker.kpj'],
      ['Mulai bekerja', 'worker.startDate'],
      ['Berakhirnya hubungan kerja', 'worker.endDate'],
      ['Perusahaan', 'employer.name'],
      ['NPP', 'employer.npp'],
      ['Alamat perusahaan', 'employer.address'],
      ['Masa iuran', 'contributions.period'],
    ]),
    when(WORKERS_LISTED, para`Daftar pekerja tercantum dalam lampiran surat ini.`),
    para`Data yang kami mohon:`,
    fieldList('contributions.asked'),
    when(
      { field: 'letter.attachments', and: { ...WORKERS_LISTED, not: true } },
      para`Surat persetujuan pekerja atas permintaan data ini terlampir.`,
    ),
    corePara`Data yang Saudara berikan hanya kami pergunakan untuk keperluan di atas, dijaga kerahasiaannya, dan tidak diberikan kepada pihak yang tidak berkepentingan.`,
    para`Jawaban kami harapkan paling lambat tanggal ${chip('letter.replyDue')}.`,
    when(
      CONTACT_KNOWN,
      para`Untuk koordinasi, Saudara dapat menghubungi ${chip('letter.contactName')} melalui telepon ${chip('letter.contactPhone')}.`,
    ),
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Permintaan data kepesertaan jaminan sosial ketenagakerjaan',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

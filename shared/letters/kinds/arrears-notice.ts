import { CONTACT_KNOWN, WORKERS_LISTED } from '../conditions.ts';
import { contributionCase, REGISTER_CASE } from '../contribution-case.ts';
import { letterFrame, workersAnnex, workersDefaults } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { addressedTo, copiesTo, leaderLine } from '../party-names.ts';
import { bpjsLine } from '../recipients.ts';
import { chip, corePara, fieldText, pairs, para, points, text, when } from '../write.ts';

const REGISTER = text`mendaftarkan pekerja yang belum didaftarkan pada program jaminan sosial ketenagakerjaan;`;
const REGISTER_ALONE = text`mendaftarkan pekerja yang belum didaftarkan pada program jaminan sosial ketenagakerjaan dan membayar iurannya terhitung sejak pekerja mulai bekerja; dan`;
const PAY = text`melunasi iuran yang belum dibayar, beserta denda keterlambatannya apabila ada, kepada BPJS Ketenagakerjaan; dan`;
const CORRECT = text`membetulkan data kepesertaan dan upah pekerja pada BPJS Ketenagakerjaan sesuai dengan keadaan yang sebenarnya; dan`;
const REPORT = text`melaporkan pekerja tersebut dalam laporan WLKP perusahaan; dan`;
const PROVE = text`menyampaikan bukti pelaksanaannya, atau penjelasan tertulis apabila keterangan di atas tidak sesuai, kepada kami paling lambat tanggal ${chip('letter.replyDue')}.`;

/**
 * Notice to an employer about arrears or unregistered workers, letter m1. It reminds and asks; the sanction of a written
 * reprimand is not the office's to give.
 */
export const arrearsNotice: LetterSpec = {
  code: 'arrears-notice',
  name: 'Pemberitahuan tunggakan iuran',
  use: 'Mengimbau pengusaha mendaftarkan pekerja atau melunasi tunggakan iuran.',
  group: 'jkp',
  book: 'general',
  classification: '500.15.14',
  subjects: ['worker-layoff', 'person', 'employer', 'none'],
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
    workers: 'optional',
    'employer.name': 'required',
    'employer.address': 'advised',
    'employer.npp': 'optional',
    'jkp.branch': 'optional',
    'contributions.finding': 'required',
    'contributions.case': 'optional',
    'contributions.evidence': 'optional',
    'contributions.period': 'optional',
    'contributions.affected': 'optional',
  },
  law: {
    duty: { set: 'procedure', parameter: 'social.enrolment-duty' },
    limit: { set: 'jkp', parameter: 'jkp.arrears-limit' },
    first: { set: 'jkp', parameter: 'jkp.employer-pays-first' },
  },
  defaults: (facts) => ({
    'contributions.case': contributionCase(facts),
    ...addressedTo([leaderLine(facts)]),
    ...copiesTo([bpjsLine(facts)]),
    'letter.place': 'Tempat',
    'letter.urgency': 'segera',
    ...workersDefaults(facts),
    'letter.subject':
      contributionCase(facts) === 'register'
        ? 'Pemberitahuan Pelaporan Ketenagakerjaan'
        : 'Pemberitahuan Kewajiban Jaminan Sosial Ketenagakerjaan',
  }),
  frame: (facts) => letterFrame(facts, workersAnnex(facts, 'note')),
  body: [
    when(
      { ...REGISTER_CASE, not: true },
      para`Berdasarkan data yang kami terima, pelaksanaan kewajiban jaminan sosial ketenagakerjaan pada perusahaan Saudara perlu ditindaklanjuti, dengan keterangan sebagai berikut:`,
    ),
    when(
      REGISTER_CASE,
      para`Berdasarkan data yang kami terima, pelaksanaan kewajiban pelaporan ketenagakerjaan pada perusahaan Saudara perlu ditindaklanjuti, dengan keterangan sebagai berikut:`,
    ),
    pairs([
      ['Perusahaan', 'employer.name'],
      ['NPP', 'employer.npp'],
      ['Alamat', 'employer.address'],
      ['Pekerja', 'worker.name'],
      ['Masa iuran', 'contributions.period'],
      ['Jumlah pekerja terdampak', text`${chip('contributions.affected:words')} orang`],
    ]),
    fieldText('contributions.finding'),
    when(
      { field: 'contributions.evidence' },
      para`Keterangan tersebut bersumber dari: ${chip('contributions.evidence')}.`,
    ),
    when(
      { field: 'contributions.evidence', not: true },
      para`Keterangan tersebut kami terima dalam pelayanan kepada pekerja dan belum dicocokkan dengan data Saudara.`,
    ),
    when(WORKERS_LISTED, para`Daftar pekerja tercantum dalam lampiran surat ini.`),
    when(
      { ...REGISTER_CASE, not: true },
      corePara`Berdasarkan ${chip('law.duty')}, pengusaha wajib mengikutsertakan pekerjanya dalam program jaminan kehilangan pekerjaan.`,
    ),
    when(
      { field: 'contributions.case', is: ['registration', 'correction', 'register'], not: true },
      corePara`Apabila iuran jaminan kecelakaan kerja menunggak lebih dari ${chip('law.limit:duration')} berturut-turut dan terjadi pemutusan hubungan kerja, pengusaha membayar lebih dahulu manfaat uang tunai kepada pekerja sebagaimana dimaksud dalam ${chip('law.first')}.`,
    ),
    para`Untuk itu kami mengimbau Saudara:`,
    when({ field: 'contributions.case', is: ['arrears'] }, points([PAY, PROVE], { core: true })),
    when(
      { field: 'contributions.case', is: ['registration'] },
      points([REGISTER_ALONE, PROVE], { core: true }),
    ),
    when({ field: 'contributions.case', is: ['correction'] }, points([CORRECT, PROVE], { core: true })),
    when(REGISTER_CASE, points([REPORT, PROVE], { core: true })),
    when(
      { field: 'contributions.case', is: ['arrears', 'registration', 'correction', 'register'], not: true },
      points([REGISTER, PAY, PROVE], { core: true }),
    ),
    corePara`Surat ini merupakan pemberitahuan dan bukan sanksi administratif. Apabila tidak ditindaklanjuti, kami dapat menyampaikannya kepada pengawas ketenagakerjaan dan BPJS Ketenagakerjaan menurut kewenangan masing-masing.`,
    when(
      CONTACT_KNOWN,
      para`Untuk koordinasi, Saudara dapat menghubungi ${chip('letter.contactName')} melalui telepon ${chip('letter.contactPhone')}.`,
    ),
    para`Demikian disampaikan untuk ditindaklanjuti. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Pemberitahuan tunggakan iuran atau pekerja tidak didaftarkan',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

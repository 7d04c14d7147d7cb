import { letterFrame } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { addressedTo, bpjsLine, copiesTo, seatOf, workerLine } from '../party-names.ts';
import { chip, corePara, fieldList, pairs, para, when } from '../write.ts';

/**
 * Referral of a worker to BPJS Ketenagakerjaan for the job loss benefit, letter k1. It carries copies of the proof and
 * is none itself.
 */
export const jkpReferral: LetterSpec = {
  code: 'jkp-referral',
  name: 'Rujukan JKP',
  use: 'Merujuk pekerja yang terkena PHK kepada BPJS Ketenagakerjaan dengan salinan bukti PHK.',
  group: 'jkp',
  book: 'general',
  classification: '500.15.15',
  subjects: ['worker-layoff', 'person', 'none'],
  fields: {
    'letter.to': 'required',
    'letter.place': 'optional',
    'letter.urgency': 'optional',
    'letter.attachments': 'optional',
    'letter.subject': 'required',
    'letter.copies': 'optional',
    'letter.replyDue': 'optional',
    'letter.contactName': 'advised',
    'letter.contactPhone': 'advised',
    'worker.name': 'required',
    'worker.nik': 'required',
    'worker.kpj': 'advised',
    'worker.phone': 'optional',
    'worker.position': 'optional',
    'employer.name': 'required',
    'employer.npp': 'advised',
    'layoff.date': 'required',
    'layoff.reason': 'advised',
    'status.kind': 'optional',
    'jkp.proof': 'required',
    'jkp.claimDue': 'required',
    'jkp.branch': 'optional',
    'jkp.contributions': 'optional',
    'jkp.enclosures': 'required',
    'jkp.request': 'required',
  },
  law: {
    report: { set: 'jkp', parameter: 'jkp.proof-report' },
    agreement: { set: 'jkp', parameter: 'jkp.proof-agreement' },
    ruling: { set: 'jkp', parameter: 'jkp.proof-ruling' },
    claim: { set: 'jkp', parameter: 'jkp.claim-months' },
  },
  defaults: (facts) => ({
    ...addressedTo([bpjsLine(facts)]),
    ...copiesTo([workerLine(facts)]),
    ...(facts.office.bpjsBranch === '' ? {} : { 'jkp.branch': facts.office.bpjsBranch }),
    'letter.place': seatOf(bpjsLine(facts) ?? ''),
    'letter.urgency': 'segera',
    'letter.attachments': '1 (satu) berkas',
    'letter.subject': 'Rujukan Manfaat Jaminan Kehilangan Pekerjaan',
    'jkp.request': [
      'Memeriksa kepesertaan dan masa iur pekerja pada program jaminan kehilangan pekerjaan.',
      'Melayani pengajuan manfaat pekerja apabila persyaratannya terpenuhi.',
      'Memberitahukan hasil pemeriksaan kepada kami dan kepada pekerja.',
    ],
  }),
  frame: (facts) => letterFrame(facts),
  body: [
    para`Dengan ini kami merujuk kepada Saudara pekerja yang terkena PHK berikut untuk pelayanan manfaat jaminan kehilangan pekerjaan (JKP):`,
    pairs([
      ['Nama', 'worker.name'],
      ['NIK', 'worker.nik'],
      ['Nomor KPJ', 'worker.kpj'],
      ['Telepon', 'worker.phone'],
      ['Jabatan terakhir', 'worker.position'],
      ['Perusahaan', 'employer.name'],
      ['NPP', 'employer.npp'],
      ['Tanggal PHK', 'layoff.date'],
      ['Alasan PHK', 'layoff.reason'],
      ['Bukti PHK', 'jkp.proof'],
      ['Status iuran yang diketahui', 'jkp.contributions'],
    ]),
    when(
      { field: 'status.kind', is: ['layoff'] },
      corePara`Bukti PHK sebagaimana dimaksud dalam ${chip('law.report')} dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    when(
      { field: 'status.kind', is: ['agreement'] },
      corePara`Bukti PHK sebagaimana dimaksud dalam ${chip('law.agreement')} dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    when(
      { field: 'status.kind', is: ['ruling'] },
      corePara`Bukti PHK sebagaimana dimaksud dalam ${chip('law.ruling')} dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    when(
      { field: 'status.kind', is: ['layoff', 'agreement', 'ruling'], not: true },
      para`Bukti PHK dan dokumen lainnya terlampir sebagai berikut:`,
    ),
    fieldList('jkp.enclosures'),
    para`Sehubungan dengan rujukan ini, permohonan kami kepada Saudara sebagai berikut:`,
    fieldList('jkp.request'),
    corePara`Manfaat diajukan paling lambat tanggal ${chip('jkp.claimDue')}, yaitu ${chip('law.claim:duration')} sejak terjadi PHK sebagaimana dimaksud dalam ${chip('law.claim')}.`,
    when(
      { field: 'letter.replyDue' },
      para`Hasil pemeriksaan kami harapkan paling lambat tanggal ${chip('letter.replyDue')}.`,
    ),
    when(
      { field: 'letter.contactPhone' },
      para`Untuk koordinasi, Saudara dapat menghubungi ${chip('letter.contactName')} melalui telepon ${chip('letter.contactPhone')}.`,
    ),
    corePara`Surat ini bukan bukti PHK dan bukan persyaratan pengajuan manfaat. Data pribadi di dalamnya hanya dipergunakan untuk pelayanan tersebut.`,
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Rujukan manfaat jaminan kehilangan pekerjaan',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

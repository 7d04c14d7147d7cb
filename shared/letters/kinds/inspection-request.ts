import { CONTACT_KNOWN, WORKERS_LISTED } from '../conditions.ts';
import { contributionCase, REGISTER_CASE } from '../contribution-case.ts';
import { letterFrame, workersAnnex, workersDefaults } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { addressedTo, copiesTo, headOfRegionLine } from '../party-names.ts';
import { bpjsLine, inspectorsLine, inspectorsPlace } from '../recipients.ts';
import { chip, corePara, fieldList, fieldText, pairs, para, points, text, when } from '../write.ts';

/**
 * Passes a suspected breach on to the provincial labour inspectorate and asks for an inspection, letter m2. The office
 * says what it knows and leaves the finding to the inspectors.
 */
export const inspectionRequest: LetterSpec = {
  code: 'inspection-request',
  name: 'Permintaan pemeriksaan',
  use: 'Menyampaikan dugaan pelanggaran jaminan sosial dan meminta pemeriksaan pengawas provinsi.',
  group: 'jkp',
  book: 'general',
  classification: '500.15.16',
  subjects: ['worker-layoff', 'person', 'employer', 'none'],
  recipient: 'inspectors',
  fields: {
    'letter.to': 'required',
    'letter.place': 'optional',
    'letter.urgency': 'optional',
    'letter.attachments': 'optional',
    'letter.subject': 'required',
    'letter.copies': 'optional',
    'letter.replyDue': 'advised',
    'letter.contactName': 'advised',
    'letter.contactPhone': 'advised',
    'worker.name': 'optional',
    workers: 'optional',
    'employer.name': 'required',
    'employer.address': 'required',
    'employer.sector': 'optional',
    'employer.nib': 'optional',
    'employer.npp': 'optional',
    'jkp.branch': 'optional',
    'contributions.finding': 'required',
    'contributions.case': 'optional',
    'contributions.period': 'optional',
    'contributions.affected': 'advised',
    'contributions.evidence': 'required',
    'contributions.notice': 'optional',
    'contributions.effect': 'optional',
    'contributions.chronology': 'required',
  },
  law: {
    duty: { set: 'procedure', parameter: 'social.enrolment-duty' },
    inspectors: { set: 'procedure', parameter: 'procedure.inspector-coordination' },
  },
  defaults: (facts) => ({
    'contributions.case': contributionCase(facts),
    ...workersDefaults(facts),
    ...addressedTo([inspectorsLine(facts)]),
    ...copiesTo([headOfRegionLine(facts), bpjsLine(facts)]),
    'letter.place': inspectorsPlace(facts),
    'letter.urgency': 'segera',
    'letter.attachments': '1 (satu) berkas',
    'letter.subject': 'Penyampaian Dugaan Pelanggaran dan Permintaan Pemeriksaan',
  }),
  frame: (facts) => letterFrame(facts, workersAnnex(facts, 'note')),
  body: [
    when(
      { ...REGISTER_CASE, not: true },
      para`Dalam pelaksanaan tugas penyelesaian perselisihan dan pelayanan pekerja, kami menerima data mengenai dugaan pelanggaran kewajiban sebagaimana dimaksud dalam ${chip('law.duty')} pada perusahaan berikut:`,
    ),
    when(
      REGISTER_CASE,
      para`Dalam pelaksanaan tugas penyelesaian perselisihan dan pelayanan pekerja, kami menerima data mengenai pelaporan pekerja pada perusahaan berikut:`,
    ),
    pairs([
      ['Perusahaan', 'employer.name'],
      ['Alamat', 'employer.address'],
      ['Jenis usaha', 'employer.sector'],
      ['NIB', 'employer.nib'],
      ['NPP', 'employer.npp'],
      ['Pekerja', 'worker.name'],
      ['Masa iuran', 'contributions.period'],
      ['Jumlah pekerja terdampak', text`${chip('contributions.affected:words')} orang`],
      ['Pemberitahuan terdahulu', 'contributions.notice'],
    ]),
    para`Keterangan yang kami peroleh:`,
    fieldText('contributions.finding', 'block'),
    when(WORKERS_LISTED, para`Daftar pekerja tercantum dalam lampiran surat ini.`),
    para`Kronologi:`,
    fieldList('contributions.chronology'),
    para`Bukti terlampir:`,
    fieldList('contributions.evidence'),
    when({ field: 'contributions.effect' }, para`Akibat bagi pekerja:`),
    when({ field: 'contributions.effect' }, fieldText('contributions.effect', 'block')),
    corePara`Berdasarkan ${chip('law.inspectors')}, dalam rangka koordinasi dengan pengawas ketenagakerjaan, kami mohon kesediaan Saudara:`,
    points(
      [
        text`melakukan pemeriksaan sesuai dengan kewenangan pengawas ketenagakerjaan; dan`,
        text`memberitahukan hasil pemeriksaan kepada kami untuk kelengkapan penanganan.`,
      ],
      { core: true },
    ),
    when(
      { field: 'letter.replyDue' },
      para`Pemberitahuan perkembangan pemeriksaan kami harapkan paling lambat tanggal ${chip('letter.replyDue')}.`,
    ),
    when(
      CONTACT_KNOWN,
      para`Untuk koordinasi, Saudara dapat menghubungi ${chip('letter.contactName')} melalui telepon ${chip('letter.contactPhone')}.`,
    ),
    para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`,
  ],
  title: () => 'Penyampaian dugaan pelanggaran dan permintaan pemeriksaan',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

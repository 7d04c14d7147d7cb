import type { Run } from '../blocks.ts';
import { WORKERS_LISTED } from '../conditions.ts';
import { onlyFilled } from '../dispute-parts.ts';
import { letterFrame, workersAnnex, workersDefaults } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { chip, item, itemList, pairs, para, text, when } from '../write.ts';

const EACH_OF_THEM = text`sebagaimana data masing-masing pekerja`;

type Value = string | readonly Run[];

/** Items 1 to 9; where and since when the workers' side lives and works is each worker's own. */
const particulars = (address: Value, service: Value) =>
  pairs(
    [
      ['Tanggal terima pengaduan', 'dispute.registeredOn'],
      ['Pekerja/serikat pekerja', 'worker.name:union'],
      ['Alamat pekerja', address],
      ['Masa kerja', service],
      ['Nama perusahaan', 'employer.name'],
      ['Alamat perusahaan', 'employer.address'],
      ['Jenis usaha', 'employer.sector'],
      ['Waktu penyelesaian', text`${chip('dispute.workingDays:words')} hari kerja`],
      ['Permasalahan', 'dispute.issue'],
    ],
    { numbered: true, indent: false, labelWidth: 56 },
  );

/** Report of a finished mediation (laporan hasil mediasi), letter j, to the ministry, with a copy to the province. */
export const mediationReport: LetterSpec = {
  code: 'mediation-report',
  name: 'Laporan hasil mediasi',
  use: 'Melaporkan hasil mediasi yang telah selesai kepada kementerian, dengan tembusan kepada dinas provinsi.',
  group: 'recommendation',
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
    'dispute.kind': 'required',
    'dispute.workingDays': 'required',
    'dispute.issue': 'required',
    'dispute.efforts': 'required',
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'worker.address': 'required',
    'worker.startDate': 'advised',
    'employer.name': 'required',
    'employer.address': 'required',
    'employer.sector': 'advised',
    'statements.worker': 'required',
    'statements.employer': 'required',
    'statements.outcome': 'required',
    'recommendation.number': 'advised',
    'recommendation.date': 'advised',
    'agreement.date': 'advised',
  },
  law: { report: { set: 'procedure', parameter: 'procedure.mediation-report' } },
  defaults: (facts) =>
    onlyFilled({
      ...workersDefaults(facts),
      'letter.urgency': 'biasa',
      'letter.subject': 'Laporan Hasil Mediasi',
      'letter.to': [
        'Direktur Jenderal Pembinaan Hubungan Industrial dan Jaminan Sosial Tenaga Kerja, Kementerian Ketenagakerjaan',
      ],
      'letter.place': 'Jakarta',
      'letter.copies': ['Kepala Dinas Provinsi yang membidangi ketenagakerjaan'],
    }),
  frame: (facts) => letterFrame(facts, workersAnnex(facts, 'position')),
  body: [
    para`Berdasarkan ${chip('law.report')}, bersama ini kami laporkan hasil mediasi ${chip('dispute.kind:lower')} yang tercatat dengan nomor register ${chip('dispute.number')}, sebagai berikut:`,
    when(
      { ...WORKERS_LISTED, not: true },
      particulars('worker.address', text`sejak ${chip('worker.startDate')}`),
    ),
    when(WORKERS_LISTED, particulars(EACH_OF_THEM, EACH_OF_THEM)),
    when(WORKERS_LISTED, para`Daftar pekerja tercantum dalam lampiran.`),
    itemList(10, 'Pendapat pihak pekerja', 'statements.worker'),
    itemList(11, 'Pendapat pihak pengusaha', 'statements.employer'),
    itemList(12, 'Upaya penyelesaian', 'dispute.efforts'),
    item(13, 'Hasil')`${chip('statements.outcome:lower')}.`,
    when(
      { field: 'statements.outcome', is: ['agreement'] },
      para`Perjanjian bersama dibuat pada tanggal ${chip('agreement.date')}.`,
    ),
    when(
      { field: 'statements.outcome', is: ['recommendation'] },
      para`Anjuran tertulis dikeluarkan dengan Nomor ${chip('recommendation.number')} tanggal ${chip('recommendation.date')}.`,
    ),
    para`Demikian laporan ini kami sampaikan.`,
  ],
  title: () => 'Laporan hasil mediasi',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

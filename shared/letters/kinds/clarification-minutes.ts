import { attendanceAnnex, bothParties, minutesSignatures } from '../dispute-parts.ts';
import { titledHead } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { attendance, minutesClosing } from '../minutes-attendance.ts';
import { chip, corePara, item, itemList, pairs, when } from '../write.ts';

/**
 * Minutes of a clarification (risalah klarifikasi), letter f, item by item as the form of the mediator has it. It ends
 * in one of two ways: back to bipartite talks, or on to mediation.
 */
export const clarificationMinutes: LetterSpec = {
  code: 'clarification-minutes',
  name: 'Risalah klarifikasi',
  use: 'Mencatat keterangan kedua belah pihak dan kesimpulan klarifikasi sebelum sidang mediasi.',
  group: 'dispute',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'dispute.number': 'required',
    'dispute.kind': 'required',
    'dispute.issue': 'required',
    'employer.name': 'required',
    'employer.sector': 'advised',
    'employer.address': 'required',
    'employer.leaderName': 'optional',
    'employer.leaderPosition': 'optional',
    'employer.proxy': 'optional',
    'worker.name': 'required',
    workers: 'optional',
    'worker.address': 'required',
    'worker.position': 'optional',
    'worker.union': 'optional',
    'worker.proxy': 'optional',
    mediators: 'required',
    'session.date': 'required',
    'session.time': 'advised',
    'session.place': 'required',
    'session.attendance': 'optional',
    'session.attended': 'optional',
    'statements.worker': 'required',
    'statements.employer': 'required',
    'statements.direction': 'advised',
    'statements.conclusion': 'required',
  },
  law: {
    clarification: { set: 'procedure', parameter: 'procedure.clarification' },
    bipartite: { set: 'procedure', parameter: 'procedure.negotiate-first' },
    clock: { set: 'procedure', parameter: 'procedure.clarification-clock' },
  },
  defaults: attendance,
  frame: (facts) => ({
    head: titledHead(facts, 'RISALAH KLARIFIKASI PERSELISIHAN HUBUNGAN INDUSTRIAL'),
    tail: [
      ...minutesSignatures(facts),
      ...attendanceAnnex(facts, 'Lampiran risalah klarifikasi', ['DAFTAR HADIR KLARIFIKASI']),
    ],
  }),
  body: [
    corePara`Pada hari ini, ${chip('session.date:words')}, pukul ${chip('session.time')}, berdasarkan ${chip('law.clarification')} telah dilakukan klarifikasi atas ${chip('dispute.kind:lower')} yang tercatat dengan nomor register ${chip('dispute.number')}, dengan hasil sebagai berikut:`,
    pairs(
      [
        ['Nama perusahaan', 'employer.name'],
        ['Jenis usaha', 'employer.sector'],
        ['Alamat perusahaan', 'employer.address'],
        ['Pekerja/serikat pekerja', 'worker.name:union'],
        ['Alamat pekerja', 'worker.address'],
        [
          'Tanggal dan tempat klarifikasi',
          [chip('session.date'), { text: ', ', bold: false }, chip('session.place')],
        ],
        ['Pokok masalah', 'dispute.issue'],
      ],
      { numbered: true, indent: false, labelWidth: 56 },
    ),
    itemList(8, 'Keterangan pihak pekerja', 'statements.worker'),
    itemList(9, 'Keterangan pihak pengusaha', 'statements.employer'),
    itemList(10, 'Arahan mediator', 'statements.direction'),
    item(11, 'Kesimpulan')`${chip('statements.conclusion:lower')}.`,
    when(
      { field: 'statements.conclusion', is: ['bipartite'] },
      corePara`Perundingan bipartit dilakukan kembali oleh para pihak sesuai dengan ${chip('law.bipartite')}. Hasil perundingan disampaikan secara tertulis kepada mediator.`,
    ),
    when(
      { field: 'statements.conclusion', is: ['mediation'] },
      corePara`Para pihak akan dipanggil secara tertulis ke sidang mediasi. Waktu klarifikasi tidak dihitung dalam jangka waktu mediasi sebagaimana dimaksud dalam ${chip('law.clock')}.`,
    ),
    ...minutesClosing,
  ],
  title: () => 'Risalah klarifikasi',
  addressee: (facts) => bothParties(facts).join('; '),
};

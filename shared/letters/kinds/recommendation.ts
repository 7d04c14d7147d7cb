import { ANSWER } from '../answer-period.ts';
import { pairsOfWorkers, WORKERS_LISTED } from '../conditions.ts';
import { bothParties } from '../dispute-parts.ts';
import { copies, letterHead, workersAnnex, workersDefaults } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { mediatorRows } from '../mediator-rows.ts';
import { addressedTo, copiesTo, headOfRegionLine } from '../party-names.ts';
import type { TemplateBlock } from '../template.ts';
import {
  chip,
  corePara,
  fieldList,
  fieldTable,
  fieldText,
  heading,
  para,
  points,
  strong,
  text,
  when,
} from '../write.ts';

/** The word that opens the recommendation itself. */
const recommends: TemplateBlock = {
  block: { kind: 'paragraph', runs: [strong('MENGANJURKAN:')], indent: 'none', align: 'center' },
  core: true,
};

/**
 * The mediator's written recommendation (anjuran tertulis), letter h. It is due within the days that
 * `law.recommendation` sets after the first session; each party answers within `law.answer` of its own receipt, so
 * the letter names a length of time there and no date.
 */
export const recommendation: LetterSpec = {
  code: 'recommendation',
  name: 'Anjuran tertulis',
  use: 'Menganjurkan penyelesaian secara tertulis apabila mediasi tidak mencapai kesepakatan.',
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
    'worker.name': 'required',
    workers: 'optional',
    'worker.address': 'advised',
    'worker.position': 'optional',
    'worker.union': 'optional',
    'worker.proxy': 'optional',
    'employer.name': 'required',
    'employer.address': 'advised',
    'employer.proxy': 'optional',
    'dispute.number': 'required',
    'dispute.registeredOn': 'advised',
    'dispute.request': 'optional',
    'dispute.kind': 'required',
    'dispute.issue': 'advised',
    mediators: 'required',
    'session.list': 'required',
    'statements.worker': 'required',
    'statements.employer': 'required',
    'statements.witness': 'optional',
    'recommendation.considerations': 'required',
    'recommendation.points': 'required',
    claims: 'optional',
  },
  law: {
    recommendation: { set: 'procedure', parameter: 'procedure.recommendation' },
    answer: ANSWER,
    silence: { set: 'procedure', parameter: 'procedure.silence' },
    agreement: { set: 'deadlines', parameter: 'deadlines.agreement' },
    suit: { set: 'procedure', parameter: 'procedure.suit' },
  },
  defaults: (facts) => ({
    ...workersDefaults(facts),
    ...addressedTo(bothParties(facts)),
    ...copiesTo([headOfRegionLine(facts)]),
    'letter.place': 'Tempat',
    'letter.urgency': 'segera',
    'letter.subject': 'Anjuran',
  }),
  frame: (facts) => ({
    head: letterHead(facts),
    tail: [...mediatorRows(facts), ...copies(facts), ...workersAnnex(facts, 'position')],
  }),
  body: [
    corePara`Sehubungan dengan ${chip('dispute.kind:lower')} antara ${chip('worker.name:side')}, selanjutnya disebut pekerja, dan ${chip('employer.name')}, selanjutnya disebut pengusaha, mediasi telah dilaksanakan dan tidak mencapai kesepakatan. Oleh karena itu, berdasarkan ${chip('law.recommendation:full')}, mediator mengeluarkan anjuran tertulis dalam perselisihan berikut:`,
    ...pairsOfWorkers([
      ['Nomor register', 'dispute.number'],
      ['Tanggal pencatatan', 'dispute.registeredOn'],
      ['Surat permohonan', 'dispute.request'],
      ['Pekerja', 'worker.name:side'],
      ['Jabatan', 'worker.position'],
      ['Alamat pekerja', 'worker.address'],
      ['Serikat pekerja/serikat buruh', 'worker.union'],
      ['Kuasa pekerja', 'worker.proxy'],
      ['Pengusaha', 'employer.name'],
      ['Alamat pengusaha', 'employer.address'],
      ['Kuasa pengusaha', 'employer.proxy'],
    ]),
    when(WORKERS_LISTED, para`Daftar pekerja tercantum dalam lampiran.`),
    para`Pokok masalah:`,
    fieldText('dispute.issue', 'block'),
    para`Sidang mediasi telah diadakan sebagai berikut:`,
    fieldTable('session.list', [
      ['number', 'Sidang ke-', 20, 'center'],
      ['date', 'Tanggal', 40],
      ['presence', 'Kehadiran', 90],
    ]),
    heading('A. Keterangan pihak pekerja'),
    fieldList('statements.worker'),
    heading('B. Keterangan pihak pengusaha'),
    fieldList('statements.employer'),
    when({ field: 'statements.witness' }, heading('C. Keterangan saksi atau ahli')),
    when({ field: 'statements.witness' }, fieldList('statements.witness')),
    when({ field: 'statements.witness' }, heading('D. Pertimbangan hukum dan kesimpulan mediator')),
    when(
      { field: 'statements.witness', not: true },
      heading('C. Pertimbangan hukum dan kesimpulan mediator'),
    ),
    fieldList('recommendation.considerations'),
    corePara`Berdasarkan keterangan dan pertimbangan tersebut, untuk menyelesaikan perselisihan para pihak, mediator memberikan anjuran sebagai berikut.`,
    recommends,
    { ...fieldList('recommendation.points'), core: true },
    when({ field: 'claims' }, para`Rincian hak pekerja yang dianjurkan:`),
    when(
      { field: 'claims' },
      fieldTable(
        'claims',
        [
          ['#', 'No.', 8, 'center'],
          ['component', 'Komponen hak', 46],
          ['basis', 'Dasar', 38],
          ['calculation', 'Hitungan', 42],
          ['amount', 'Jumlah', 32, 'right'],
        ],
        true,
      ),
    ),
    when({ field: 'claims' }, para`Jumlah seluruhnya ${chip('claims:total-words')}.`),
    corePara`Setelah menerima anjuran ini, para pihak memperhatikan hal-hal berikut:`,
    points(
      [
        text`Berdasarkan ${chip('law.answer')}, setiap pihak menyampaikan jawaban tertulis, menerima atau menolak anjuran, kepada mediator paling lambat ${chip('law.answer:duration')} setelah pihak itu menerima anjuran.`,
        text`Pihak yang tidak menjawab dalam jangka waktu tersebut dianggap menolak anjuran sebagaimana dimaksud dalam ${chip('law.silence')}.`,
        text`Apabila kedua belah pihak menerima anjuran, mediator membantu para pihak membuat perjanjian bersama paling lambat ${chip('law.agreement:duration')} sejak anjuran disetujui sebagaimana dimaksud dalam ${chip('law.agreement')}.`,
        text`Apabila anjuran ditolak oleh salah satu atau kedua belah pihak, penyelesaian dapat dilanjutkan dengan gugatan kepada Pengadilan Hubungan Industrial sebagaimana dimaksud dalam ${chip('law.suit')}.`,
      ],
      { core: true },
    ),
    para`Demikian anjuran ini disampaikan untuk mendapat perhatian para pihak.`,
  ],
  title: () => 'Anjuran tertulis',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

import { WORKERS_LISTED } from '../conditions.ts';
import { bothParties } from '../dispute-parts.ts';
import { titledHead, workersAnnex } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { mediatorRows } from '../mediator-rows.ts';
import { type Condition, holds } from '../template.ts';
import { chip, corePara, fieldTable, item, itemList, pairs, para, text, when } from '../write.ts';

const BY_THEMSELVES: Condition = { field: 'statements.outcome', is: ['bipartite'] };
const AFTER_SESSIONS: Condition = { ...BY_THEMSELVES, not: true };

/** Items 1 to 7 of the form; `days` is the chip of the days of the talks. */
const form = (days: string) =>
  pairs(
    [
      ['Nama perusahaan', 'employer.name'],
      ['Jenis usaha', 'employer.sector'],
      ['Alamat perusahaan', 'employer.address'],
      ['Pekerja/serikat pekerja', 'worker.name:union'],
      ['Alamat pekerja', 'worker.address'],
      ['Tanggal dan tempat perundingan', text`${chip(days)}, ${chip('session.place')}`],
      ['Pokok masalah', 'dispute.issue'],
    ],
    { numbered: true, indent: false, labelWidth: 62 },
  );

/**
 * Minutes of the settlement through mediation (risalah penyelesaian), letter j: how the dispute ended. They go with a
 * suit, hence the mediator alone signs: a party that refuses cannot hold them up.
 */
export const settlementMinutes: LetterSpec = {
  code: 'settlement-minutes',
  name: 'Risalah penyelesaian',
  use: 'Mencatat akhir penyelesaian perselisihan melalui mediasi, bersama atau sesudah anjuran atau perjanjian bersama.',
  group: 'recommendation',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'dispute.number': 'required',
    'dispute.registeredOn': 'advised',
    'dispute.kind': 'required',
    'dispute.issue': 'required',
    'employer.name': 'required',
    'employer.sector': 'advised',
    'employer.address': 'required',
    'worker.name': 'required',
    workers: 'optional',
    'worker.address': 'required',
    'worker.union': 'optional',
    mediators: 'required',
    'session.list': 'required',
    'session.date': 'advised',
    'session.place': 'advised',
    'statements.worker': 'required',
    'statements.employer': 'required',
    'statements.outcome': 'required',
    'recommendation.number': 'advised',
    'recommendation.date': 'advised',
    'agreement.date': 'advised',
  },
  law: {
    suitMinutes: { set: 'procedure', parameter: 'procedure.suit-minutes' },
    registration: { set: 'procedure', parameter: 'procedure.agreement-registration' },
  },
  defaults: () => ({}),
  frame: (facts) => ({
    head: titledHead(
      facts,
      `RISALAH PENYELESAIAN PERSELISIHAN HUBUNGAN INDUSTRIAL${holds(AFTER_SESSIONS, facts) ? ' MELALUI MEDIASI' : ''}`,
    ),
    tail: [...mediatorRows(facts), ...workersAnnex(facts, 'position')],
  }),
  body: [
    corePara`Pada hari ini, ${chip('letter.dated:words')}, di ${chip('office.city')}, mediator pada ${chip('office.name')} membuat risalah penyelesaian ${chip('dispute.kind:lower')} yang tercatat dengan nomor register ${chip('dispute.number')} tanggal ${chip('dispute.registeredOn')}, sebagai berikut:`,
    when(AFTER_SESSIONS, form('session.list:dates')),
    when(BY_THEMSELVES, form('session.date')),
    when(WORKERS_LISTED, para`Daftar pekerja tercantum dalam lampiran.`),
    itemList(8, 'Keterangan pihak pekerja', 'statements.worker'),
    itemList(9, 'Keterangan pihak pengusaha', 'statements.employer'),
    item(10, 'Kesimpulan atau hasil')`${chip('statements.outcome:lower')}.`,
    when(
      { field: 'statements.outcome', is: ['agreement'] },
      corePara`Kesepakatan para pihak dituangkan dalam perjanjian bersama tanggal ${chip('agreement.date')}, untuk didaftarkan pada Pengadilan Hubungan Industrial sebagaimana dimaksud dalam ${chip('law.registration')}.`,
    ),
    when(
      { field: 'statements.outcome', is: ['recommendation'] },
      corePara`Anjuran tertulis dikeluarkan dengan Nomor ${chip('recommendation.number')} tanggal ${chip('recommendation.date')}. Risalah ini dilampirkan apabila salah satu pihak mengajukan gugatan ke Pengadilan Hubungan Industrial, sebagaimana dimaksud dalam ${chip('law.suitMinutes')}.`,
    ),
    when(AFTER_SESSIONS, para`Sidang mediasi telah diadakan ${chip('session.list')} kali, yaitu:`),
    when(
      AFTER_SESSIONS,
      fieldTable('session.list', [
        ['number', 'Sidang ke-', 26, 'center'],
        ['date', 'Tanggal', 42],
        ['presence', 'Kehadiran', 90],
      ]),
    ),
    para`Demikian risalah ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.`,
  ],
  title: () => 'Risalah penyelesaian perselisihan hubungan industrial',
  addressee: (facts) => bothParties(facts).join('; '),
};

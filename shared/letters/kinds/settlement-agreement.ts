import type { Block, Run } from '../blocks.ts';
import { WORKERS_LISTED } from '../conditions.ts';
import { isFilled, type LetterValues } from '../fields.ts';
import { bareTitle, numberOf, shown, signatures } from '../frames.ts';
import { pairs as headPairs, numberLine } from '../letter-parts.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { mediatorRows } from '../mediator-rows.ts';
import { midSentence } from '../mid-sentence.ts';
import { signatureOf } from '../party-names.ts';
import type { LetterFacts } from '../spec-facts.ts';
import { type Condition, holds } from '../template.ts';
import { chip, corePara, fieldList, fieldTable, pairs, para, points, text, when } from '../write.ts';

const BIPARTITE = { field: 'statements.outcome', is: ['bipartite'] } as const satisfies Condition;

/** A registered dispute that the parties did not settle in bipartite talks after all. */
const MEDIATED = { field: 'dispute.number', and: { ...BIPARTITE, not: true } } as const satisfies Condition;

const betweenTheParties = corePara`Para pihak telah menyelesaikan perselisihan melalui perundingan bipartit. Berdasarkan ${chip('law.effect')}, kesepakatan para pihak dituangkan dalam perjanjian bersama ini.`;

/** What an end of the employment usually brings; the parties word it their own way. */
function usualPoints(facts: LetterFacts): LetterValues {
  const end = shown(facts, 'worker.endDate') || shown(facts, 'layoff.date');
  if (end === '') return {};
  const reason = shown(facts, 'layoff.reason');
  const claims = isFilled(facts.values, 'claims');
  return {
    'agreement.points': [
      `Hubungan kerja antara pengusaha dan pekerja berakhir terhitung sejak tanggal ${end}${reason === '' ? '' : ` dengan alasan ${midSentence(reason)}`}.`,
      ...(claims
        ? ['Pengusaha membayar kepada pekerja hak sebagaimana rincian dalam perjanjian bersama ini.']
        : []),
      'Pengusaha menyerahkan surat keterangan kerja kepada pekerja.',
      'Pengusaha melaporkan berakhirnya hubungan kerja kepada BPJS Ketenagakerjaan dan menonaktifkan kepesertaan pekerja, sehingga pekerja dapat mengurus haknya atas jaminan sosial.',
    ],
  };
}

/** Workers who sign for themselves, on a page of their own. */
function workersAnnex(facts: LetterFacts): readonly Block[] {
  const rows = facts.values.workers ?? [];
  // One worker is named in the agreement itself.
  if (rows.length < 2) return [];
  return [
    {
      kind: 'annex-head',
      heading: 'Lampiran perjanjian bersama',
      rows: headPairs([['Tanggal', shown(facts, 'agreement.date')]]),
      title: ['DAFTAR PEKERJA'],
    },
    {
      kind: 'table',
      columns: [
        { header: 'No.', width: 12, align: 'center', nowrap: true },
        { header: 'Nama', width: 50, align: 'left', nowrap: false },
        { header: 'NIK', width: 40, align: 'left', nowrap: true },
        { header: 'Jabatan', width: 38, align: 'left', nowrap: false },
        { header: 'Tanda tangan', width: 40, align: 'left', nowrap: false },
      ],
      rows: rows.map((row, index) => [
        `${index + 1}.`,
        row.name ?? '',
        row.nik ?? '',
        row.position ?? '',
        '',
      ]),
      totals: [],
      rowHeight: 'signing',
      size: 'small',
    },
  ];
}

/** What the parties declare at the end; `registered` says where the agreement is registered. */
const closing = (registered: readonly Run[]) =>
  points(
    [
      text`perjanjian bersama ini dibuat dengan kesadaran sendiri dan tanpa paksaan, mengikat para pihak, dan wajib dilaksanakan oleh para pihak;`,
      text`dengan dilaksanakannya perjanjian bersama ini, perselisihan para pihak selesai dan para pihak tidak saling menuntut atas hal yang telah disepakati;`,
      registered,
      text`apabila salah satu pihak tidak melaksanakan perjanjian bersama ini, pihak yang dirugikan dapat mengajukan permohonan eksekusi kepada Pengadilan Hubungan Industrial tempat perjanjian bersama ini didaftarkan; dan`,
      text`perjanjian bersama ini dibuat dalam rangkap ${chip('agreement.copies:words')} dengan kekuatan hukum yang sama, untuk para pihak, ${chip('office.name')}, dan pendaftaran pada Pengadilan Hubungan Industrial.`,
    ],
    { core: true },
  );

/**
 * Settlement agreement (perjanjian bersama), letter i. With a register number it is one made in mediation, witnessed
 * by the mediator; without, or where the outcome is a bipartite one, it is one of bipartite talks, which the parties sign
 * alone.
 */
export const settlementAgreement: LetterSpec = {
  code: 'settlement-agreement',
  name: 'Perjanjian bersama',
  use: 'Menuangkan kesepakatan para pihak, untuk didaftarkan pada Pengadilan Hubungan Industrial.',
  group: 'agreement',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'worker.name': 'required',
    'worker.nik': 'required',
    'worker.position': 'advised',
    'worker.address': 'required',
    'worker.endDate': 'optional',
    'worker.proxy': 'optional',
    workers: 'optional',
    'worker.union': 'optional',
    'employer.name': 'required',
    'employer.address': 'required',
    'employer.leaderName': 'required',
    'employer.leaderPosition': 'advised',
    'employer.proxy': 'optional',
    'layoff.date': 'optional',
    'layoff.reason': 'optional',
    'dispute.number': 'optional',
    'dispute.kind': 'advised',
    mediators: 'optional',
    claims: 'optional',
    'agreement.points': 'required',
    'agreement.place': 'required',
    'agreement.date': 'required',
    'agreement.payment': 'optional',
    'agreement.instalments': 'optional',
    'agreement.copies': 'required',
    'agreement.court': 'advised',
    'statements.outcome': 'optional',
  },
  // A union signs through whom it empowered: it cannot act for itself as a worker does.
  ofUnion: { 'worker.proxy': 'required' },
  law: {
    witness: { set: 'procedure', parameter: 'procedure.agreement-witness' },
    effect: { set: 'procedure', parameter: 'procedure.agreement-effect' },
  },
  defaults: (facts) => ({
    ...usualPoints(facts),
    ...(facts.office.city === '' ? {} : { 'agreement.place': facts.office.city }),
    'agreement.date': facts.dated,
    'agreement.copies': 4,
  }),
  frame: (facts) => ({
    head: bareTitle(
      'PERJANJIAN BERSAMA',
      facts.eoffice || facts.number !== null ? numberLine(numberOf(facts)) : null,
    ),
    tail: [
      signatures([
        signatureOf(facts, 'employer', 'Pengusaha', true),
        signatureOf(facts, 'worker', 'Pekerja', true),
      ]),
      // Where the parties settled without a mediator, nobody witnesses.
      ...(holds(MEDIATED, facts) ? mediatorRows(facts, 'Menyaksikan') : []),
      ...workersAnnex(facts),
    ],
  }),
  body: [
    corePara`Pada hari ini, ${chip('agreement.date:words')}, bertempat di ${chip('agreement.place')}, kami yang bertanda tangan di bawah ini:`,
    pairs([
      ['Nama', 'employer.leaderName'],
      ['Jabatan', 'employer.leaderPosition'],
      ['Perusahaan', 'employer.name'],
      ['Alamat', 'employer.address'],
    ]),
    when(
      { field: 'employer.proxy', not: true },
      corePara`dalam hal ini bertindak untuk dan atas nama ${chip('employer.name')}, selanjutnya disebut pengusaha; dan`,
    ),
    when(
      { field: 'employer.proxy' },
      corePara`untuk dan atas nama ${chip('employer.name')}, dalam hal ini diwakili oleh ${chip('employer.proxy:acting')}, selanjutnya disebut pengusaha; dan`,
    ),
    pairs([
      ['Nama', 'worker.name'],
      ['NIK', 'worker.nik'],
      ['Jabatan', 'worker.position'],
      ['Perusahaan', 'employer.name'],
      ['Alamat', 'worker.address'],
    ]),
    when(
      { ...WORKERS_LISTED, not: true, and: { field: 'worker.proxy', not: true } },
      corePara`dalam hal ini bertindak untuk diri sendiri, selanjutnya disebut pekerja.`,
    ),
    when(
      { ...WORKERS_LISTED, and: { field: 'worker.proxy', not: true } },
      corePara`dalam hal ini bertindak untuk diri sendiri bersama para pekerja yang tercantum dan bertanda tangan dalam lampiran, selanjutnya disebut pekerja.`,
    ),
    when(
      { ...WORKERS_LISTED, not: true, and: { field: 'worker.proxy' } },
      corePara`dalam hal ini diwakili oleh ${chip('worker.proxy:acting')}, selanjutnya disebut pekerja.`,
    ),
    when(
      { ...WORKERS_LISTED, and: { field: 'worker.proxy' } },
      corePara`dalam hal ini diwakili oleh ${chip('worker.proxy:acting')}, bersama para pekerja yang tercantum dan bertanda tangan dalam lampiran, selanjutnya disebut pekerja.`,
    ),
    when(
      MEDIATED,
      corePara`Para pihak telah menyelesaikan ${chip('dispute.kind:lower')} yang tercatat pada ${chip('office.name')} dengan nomor register ${chip('dispute.number')} melalui mediasi. Berdasarkan ${chip('law.witness')}, kesepakatan para pihak dituangkan dalam perjanjian bersama ini dengan disaksikan mediator.`,
    ),
    when({ field: 'dispute.number', not: true }, betweenTheParties),
    when({ field: 'dispute.number', and: BIPARTITE }, betweenTheParties),
    para`Para pihak sepakat sebagai berikut:`,
    { ...fieldList('agreement.points'), core: true },
    when({ field: 'claims' }, para`Rincian hak pekerja:`),
    when(
      { field: 'claims' },
      fieldTable(
        'claims',
        [
          ['#', 'No.', 8, 'center'],
          ['component', 'Komponen hak', 56],
          ['calculation', 'Hitungan', 56],
          ['amount', 'Jumlah', 36, 'right'],
        ],
        true,
      ),
    ),
    when({ field: 'claims' }, corePara`Jumlah seluruhnya ${chip('claims:total-words')}.`),
    when({ field: 'agreement.payment' }, para`Cara pembayaran: ${chip('agreement.payment')}.`),
    when({ field: 'agreement.instalments' }, para`Pembayaran dilakukan menurut jadwal berikut:`),
    when(
      { field: 'agreement.instalments' },
      fieldTable(
        'agreement.instalments',
        [
          ['#', 'No.', 8, 'center'],
          ['due', 'Paling lambat tanggal', 50],
          ['amount', 'Jumlah', 40, 'right'],
          ['note', 'Keterangan', 58],
        ],
        true,
      ),
    ),
    para`Para pihak menyatakan pula bahwa:`,
    when(
      { field: 'agreement.court' },
      closing(
        text`perjanjian bersama ini didaftarkan pada ${chip('agreement.court')} untuk memperoleh akta bukti pendaftaran;`,
      ),
    ),
    when(
      { field: 'agreement.court', not: true },
      closing(
        text`perjanjian bersama ini didaftarkan pada Pengadilan Hubungan Industrial pada Pengadilan Negeri di wilayah para pihak mengadakan perjanjian bersama untuk memperoleh akta bukti pendaftaran;`,
      ),
    ),
    para`Demikian perjanjian bersama ini dibuat dan ditandatangani oleh para pihak.`,
  ],
  title: () => 'Perjanjian bersama',
  addressee: (facts) =>
    [shown(facts, 'employer.name'), shown(facts, 'worker.name')]
      .filter((name) => name !== '')
      .join(' dan ') || 'Para pihak',
};

import { type Block, plain } from '../blocks.ts';
import { annexHead, bothParties, onlyFilled } from '../dispute-parts.ts';
import { letterFrame, partySignature, shown, signatures, slipRows } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import type { LetterFacts } from '../spec-facts.ts';
import type { Condition } from '../template.ts';
import { chip, corePara, inset, para, points, text, when } from '../write.ts';

/** Kinds of dispute that may also go to arbitration. */
const WITH_ARBITRATION = ['kepentingan', 'antar-sp'];
/** A dispute over rights goes to neither. */
const RIGHTS = 'hak';
const OFFERED: Condition = { field: 'dispute.kind', is: [RIGHTS], not: true };

const kindOf = ({ values }: LetterFacts): string => values['dispute.kind'] ?? '';

function subjectOf(facts: LetterFacts): string {
  if (kindOf(facts) === RIGHTS) return 'Pemberitahuan Pelimpahan Perselisihan kepada Mediator';
  return WITH_ARBITRATION.includes(kindOf(facts))
    ? 'Penawaran Penyelesaian melalui Konsiliasi atau Arbitrase'
    : 'Penawaran Penyelesaian melalui Konsiliasi';
}

/** The registered conciliators below their heading; nothing where none is known. */
function conciliators({ values }: LetterFacts, heading: Block): readonly Block[] {
  const names = (values['dispute.conciliators'] ?? []).filter((name) => name.trim() !== '');
  if (names.length === 0) return [];
  return [
    heading,
    { kind: 'list', start: 1, items: names.map((name) => ({ runs: plain(name), items: [] })) },
  ];
}

/** The answer that the parties sign and send back, on a page of its own. */
function replyPage(facts: LetterFacts): readonly Block[] {
  if (kindOf(facts) === RIGHTS) return [];
  const dots = '…………………………';
  const due = shown(facts, 'dispute.offerDue') || '…………';
  const paragraph = (words: string): Block => ({
    kind: 'paragraph',
    runs: plain(words),
    indent: 'none',
    align: 'justify',
  });
  const arbitration = WITH_ARBITRATION.includes(kindOf(facts))
    ? [{ text: `Arbitrase, dengan arbiter: ${dots}`, ticked: false }]
    : [];
  return [
    annexHead(facts, 'Lampiran surat', [
      'JAWABAN ATAS PENAWARAN PENYELESAIAN',
      'PERSELISIHAN HUBUNGAN INDUSTRIAL',
    ]),
    {
      kind: 'key-values',
      rows: [
        { label: 'Nomor register', value: plain(shown(facts, 'dispute.number') || dots) },
        { label: 'Pihak pengusaha', value: plain(shown(facts, 'employer.name') || dots) },
        { label: 'Pihak pekerja', value: plain(shown(facts, 'worker.name:side') || dots) },
      ],
      labelWidth: 52,
      numbered: false,
      indent: false,
    },
    ...conciliators(facts, paragraph('Konsiliator yang terdaftar dan dapat dipilih:')),
    paragraph('Kami yang bertanda tangan di bawah ini menyatakan pilihan (beri tanda pada satu pilihan):'),
    {
      kind: 'ticks',
      items: [
        { text: `Konsiliasi, dengan konsiliator: ${dots}`, ticked: false },
        ...arbitration,
        { text: 'Tidak memilih; penyelesaian dilimpahkan kepada mediator', ticked: false },
      ],
    },
    paragraph(
      `${arbitration.length > 0 ? 'Konsiliasi atau arbitrase' : 'Konsiliasi'} hanya dapat ditempuh apabila dipilih dan ditandatangani oleh kedua belah pihak. Jawaban ini disampaikan kepada ${facts.office.name} paling lambat tanggal ${due}.`,
    ),
    slipRows([['Tempat, tanggal', '']]),
    signatures([partySignature('Pihak Pengusaha', ''), partySignature('Pihak Pekerja', '')]),
  ];
}

/**
 * Offer to choose conciliation or arbitration before mediation (surat penawaran), letter c. A dispute over rights has
 * no such choice; without a joint choice the file goes to the mediator.
 */
export const settlementOffer: LetterSpec = {
  code: 'settlement-offer',
  name: 'Penawaran konsiliasi atau arbitrase',
  use: 'Menawarkan pilihan penyelesaian kepada kedua belah pihak sebelum perselisihan dilimpahkan kepada mediator.',
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
    'dispute.registeredOn': 'required',
    'dispute.kind': 'required',
    'dispute.offerDue': 'required',
    'dispute.conciliators': 'optional',
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'worker.proxy': 'optional',
    'employer.name': 'required',
  },
  law: {
    offer: { set: 'procedure', parameter: 'procedure.choice-offer' },
    conciliation: { set: 'procedure', parameter: 'procedure.conciliation-scope' },
    arbitration: { set: 'procedure', parameter: 'procedure.arbitration-scope' },
    choice: { set: 'deadlines', parameter: 'deadlines.choice-end' },
    delegation: { set: 'procedure', parameter: 'procedure.delegation' },
  },
  defaults: (facts) =>
    onlyFilled({
      'letter.urgency': 'segera',
      'letter.subject': subjectOf(facts),
      'letter.attachments': kindOf(facts) === RIGHTS ? undefined : '1 (satu) lembar',
      'letter.to': bothParties(facts),
      'letter.place': 'Tempat',
    }),
  frame: (facts) => letterFrame(facts, replyPage(facts)),
  body: [
    when(
      OFFERED,
      para`Sehubungan dengan pencatatan ${chip('dispute.kind:lower')} antara ${chip('worker.name:side')} dan ${chip('employer.name')} dengan nomor register ${chip('dispute.number')} tanggal ${chip('dispute.registeredOn')}, dan berdasarkan ${chip('law.offer')}, kami menawarkan kepada Saudara untuk bersama-sama menyepakati penyelesaian perselisihan melalui:`,
    ),
    when(
      { field: 'dispute.kind', is: [RIGHTS, ...WITH_ARBITRATION], not: true },
      inset`konsiliasi sebagaimana dimaksud dalam ${chip('law.conciliation')}, yaitu musyawarah yang ditengahi oleh konsiliator pilihan para pihak; kesepakatan dituangkan dalam perjanjian bersama dan, apabila tidak tercapai kesepakatan, konsiliator mengeluarkan anjuran tertulis.`,
    ),
    when(
      { field: 'dispute.kind', is: WITH_ARBITRATION },
      points([
        text`konsiliasi sebagaimana dimaksud dalam ${chip('law.conciliation')}, yaitu musyawarah yang ditengahi oleh konsiliator pilihan para pihak; kesepakatan dituangkan dalam perjanjian bersama dan, apabila tidak tercapai kesepakatan, konsiliator mengeluarkan anjuran tertulis; atau`,
        text`arbitrase sebagaimana dimaksud dalam ${chip('law.arbitration')}, yaitu penyelesaian oleh arbiter yang dipilih para pihak dengan perjanjian tertulis; putusannya bersifat akhir dan mengikat para pihak.`,
      ]),
    ),
    when(
      OFFERED,
      corePara`Pilihan yang disepakati kedua belah pihak disampaikan secara tertulis kepada kami dalam waktu ${chip('law.choice:duration')}, yaitu paling lambat tanggal ${chip('dispute.offerDue')}, dengan menggunakan lembar jawaban terlampir.`,
    ),
    when(
      OFFERED,
      corePara`Apabila sampai dengan tanggal tersebut para pihak tidak menetapkan pilihan bersama, penyelesaian perselisihan dilimpahkan kepada mediator sebagaimana dimaksud dalam ${chip('law.delegation')}.`,
    ),
    when(
      { field: 'dispute.kind', is: [RIGHTS] },
      para`Sehubungan dengan pencatatan perselisihan hak antara ${chip('worker.name:side')} dan ${chip('employer.name')} dengan nomor register ${chip('dispute.number')} tanggal ${chip('dispute.registeredOn')}, kami beritahukan bahwa perselisihan hak diselesaikan melalui mediasi, sehingga penyelesaiannya dilimpahkan kepada mediator tanpa penawaran konsiliasi atau arbitrase. Mediator akan memanggil Saudara secara tertulis.`,
    ),
    para`Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.`,
  ],
  title: (facts) =>
    kindOf(facts) === RIGHTS
      ? 'Pemberitahuan pelimpahan perselisihan kepada mediator'
      : 'Penawaran penyelesaian melalui konsiliasi atau arbitrase',
  addressee: (facts) => (facts.values['letter.to'] ?? []).join('; '),
};

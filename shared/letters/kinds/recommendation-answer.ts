import { ANSWER } from '../answer-period.ts';
import type { Block } from '../blocks.ts';
import { bareTitle, partySignature, shown, signatures, slip, slipRows } from '../frames.ts';
import type { LetterSpec } from '../letter-spec.ts';
import { signatureOf } from '../party-names.ts';
import type { LetterFacts } from '../spec-facts.ts';
import type { TemplateBlock } from '../template.ts';
import { chip, corePara, pairs, para, when } from '../write.ts';

const DATE_DOTS = '……………………………………';

function signature(facts: LetterFacts): Block {
  const party = facts.values['recommendation.party'];
  const signer =
    party === 'worker'
      ? signatureOf(facts, 'worker', 'Pihak Pekerja')
      : party === 'employer'
        ? signatureOf(facts, 'employer', 'Pihak Pengusaha')
        : partySignature('Yang menjawab', '');
  return signatures([signer], DATE_DOTS);
}

/** Filled in by the office when the answer comes in: its date decides whether it was in time. */
const receipt = slip('Diisi oleh mediator pada waktu jawaban diterima', [
  slipRows([
    ['Hari, tanggal diterima', ''],
    ['Diterima oleh', ''],
    ['Tanda tangan', ''],
  ]),
]);

const choices: TemplateBlock = {
  block: {
    kind: 'ticks',
    items: [
      { text: 'menerima anjuran tersebut', ticked: false },
      { text: 'menolak anjuran tersebut', ticked: false },
    ],
  },
  core: true,
};

/** Room to write the reasons in. */
const reasons: TemplateBlock = {
  block: {
    kind: 'table',
    columns: [{ header: 'Alasan atau keterangan', width: 100, align: 'left', nowrap: false }],
    rows: [[''], [''], [''], ['']],
    totals: [],
    rowHeight: 'signing',
    size: 'normal',
  },
};

/** Form for one party's answer to the recommendation (jawaban atas anjuran): the party's own letter, without letterhead. */
export const recommendationAnswer: LetterSpec = {
  code: 'recommendation-answer',
  name: 'Formulir jawaban atas anjuran',
  use: 'Memberi satu pihak formulir untuk menerima atau menolak anjuran secara tertulis.',
  group: 'recommendation',
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
  fields: {
    'worker.name': 'required',
    workers: 'optional',
    'worker.union': 'optional',
    'worker.address': 'advised',
    'worker.position': 'optional',
    'worker.proxy': 'optional',
    'employer.name': 'required',
    'employer.address': 'advised',
    'employer.leaderName': 'advised',
    'employer.leaderPosition': 'advised',
    'employer.proxy': 'optional',
    'dispute.number': 'required',
    'recommendation.number': 'advised',
    'recommendation.date': 'required',
    'recommendation.party': 'required',
    'letter.replyDue': 'optional',
  },
  law: {
    answer: ANSWER,
    silence: { set: 'procedure', parameter: 'procedure.silence' },
  },
  defaults: () => ({}),
  frame: (facts) => ({
    head: [
      ...bareTitle('JAWABAN ATAS ANJURAN'),
      {
        kind: 'addressees',
        to: [`Mediator Hubungan Industrial pada ${facts.office.name}`],
        place: facts.office.city || null,
      },
    ],
    tail: [signature(facts), receipt],
  }),
  body: [
    para`Yang bertanda tangan di bawah ini pihak ${chip('recommendation.party:lower')}:`,
    when(
      { field: 'recommendation.party', is: ['worker'] },
      pairs([
        ['Nama', 'worker.name'],
        ['Jabatan', 'worker.position'],
        ['Alamat', 'worker.address'],
        ['Kuasa', 'worker.proxy'],
      ]),
    ),
    when(
      { field: 'recommendation.party', is: ['employer'] },
      pairs([
        ['Nama', 'employer.leaderName'],
        ['Jabatan', 'employer.leaderPosition'],
        ['Perusahaan', 'employer.name'],
        ['Alamat', 'employer.address'],
        ['Kuasa', 'employer.proxy'],
      ]),
    ),
    corePara`dalam perselisihan antara ${chip('worker.name:side')} dan ${chip('employer.name')} dengan nomor register ${chip('dispute.number')}, menjawab anjuran tertulis Nomor ${chip('recommendation.number')} tanggal ${chip('recommendation.date')} dengan menyatakan (beri tanda pada salah satu):`,
    choices,
    reasons,
    corePara`Berdasarkan ${chip('law.answer')}, jawaban ini disampaikan kepada mediator paling lambat ${chip('law.answer:duration')} sejak anjuran diterima. Pihak yang tidak menjawab dianggap menolak anjuran sebagaimana dimaksud dalam ${chip('law.silence')}.`,
    when(
      { field: 'letter.replyDue' },
      corePara`Untuk anjuran ini, jawaban disampaikan paling lambat hari ${chip('letter.replyDue:weekday')}.`,
    ),
  ],
  title: () => 'Jawaban atas anjuran',
  addressee: (facts) => `Pihak ${shown(facts, 'recommendation.party:lower') || 'yang menjawab anjuran'}`,
};

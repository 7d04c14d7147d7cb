import type { Block, Run } from './blocks.ts';
import { workersSideLine } from './dispute-parts.ts';
import type { FieldRow, LetterValues } from './fields.ts';
import { dateOf, letterFrame, numberOf, shown, slip, slipRows } from './frames.ts';
import type { LetterSpec } from './letter-spec.ts';
import { addressedTo, copiesTo, leaderLine, seatOf } from './party-names.ts';
import type { LetterFacts } from './spec-facts.ts';
import type { Condition, FieldNeeds, TemplateBlock } from './template.ts';
import { chip, fieldTable, para, when } from './write.ts';

/* What the letters around a settlement and the Industrial Relations Court share: the covering letters, and the reminder. */

/** What every letter of the case can be written about, and where it is filed. */
export const OF_CASE = {
  book: 'dispute',
  classification: '500.15.15',
  subjects: ['dispute', 'worker-layoff', 'person', 'employer', 'none'],
} as const satisfies Partial<LetterSpec>;

/** The head of a letter: who it is for, how urgent, about what. */
export const HEAD_FIELDS = {
  'letter.to': 'required',
  'letter.place': 'optional',
  'letter.urgency': 'optional',
  'letter.attachments': 'optional',
  'letter.subject': 'required',
  'letter.copies': 'optional',
} as const satisfies FieldNeeds;

/** What every covering letter to the court needs. */
export const COVER_FIELDS = {
  ...HEAD_FIELDS,
  'worker.name': 'required',
  workers: 'optional',
  'worker.union': 'optional',
  'worker.address': 'advised',
  'employer.name': 'required',
  'employer.address': 'advised',
  'agreement.court': 'advised',
  'agreement.enclosures': 'required',
} as const satisfies FieldNeeds;

/** The addressees in one line, for the register. */
export const toInOneLine = (facts: LetterFacts): string => (facts.values['letter.to'] ?? []).join('; ');

/** Whom a covering letter to the registry of the court goes to, and what it brings. */
function coverDefaults(facts: LetterFacts, subject: string, enclosures: readonly FieldRow[]): LetterValues {
  const court = shown(facts, 'agreement.court');
  return {
    ...addressedTo([
      court === '' ? null : `Ketua ${court} c.q. Panitera Muda Perselisihan Hubungan Industrial`,
    ]),
    ...copiesTo([leaderLine(facts), workersSideLine(facts)]),
    'letter.place': seatOf(court),
    'letter.attachments': '1 (satu) berkas',
    'letter.subject': subject,
    'agreement.enclosures': enclosures,
  };
}

/** An enclosure: what, how often, and in which state (`asli`). */
export const enclosure = (item: string, count: string, note: string): FieldRow => ({ item, count, note });

/** `tanggal 10 Desember 2026` behind a name, nothing while the date is not known. */
export const dated = (facts: LetterFacts, field: 'agreement.date' | 'recommendation.date'): string => {
  const date = shown(facts, field);
  return date === '' ? '' : ` tanggal ${date}`;
};

/** The enclosures under their heading. */
export const enclosureBlocks: readonly TemplateBlock[] = [
  para`Naskah yang disampaikan:`,
  fieldTable('agreement.enclosures', [
    ['#', 'No.', 10, 'center'],
    ['item', 'Naskah', 90],
    ['count', 'Banyaknya', 32],
    ['note', 'Keterangan', 32],
  ]),
];

/** What is not paid of an agreement, with its sum in figures and words. */
export const unpaidBlocks: readonly TemplateBlock[] = [
  fieldTable(
    'agreement.unpaid',
    [
      ['#', 'No.', 10, 'center'],
      ['due', 'Jatuh tempo', 48],
      ['note', 'Keterangan', 58],
      ['amount', 'Belum dibayar', 48, 'right'],
    ],
    true,
  ),
  para`Jumlah yang belum dibayar seluruhnya ${chip('agreement.unpaid:total-words')}.`,
];

/** An agreement in a registered dispute was reached by mediation, unless the parties settled by themselves after all. */
export const MEDIATED = {
  field: 'dispute.number',
  and: { field: 'statements.outcome', is: ['bipartite'], not: true },
} as const satisfies Condition;

/** A block of an agreement that the parties reached alone: without a register number, or with one. */
export const byParties = (block: TemplateBlock): readonly TemplateBlock[] => [
  when({ field: 'dispute.number', not: true }, block),
  when({ field: 'dispute.number', and: { field: 'statements.outcome', is: ['bipartite'] } }, block),
];

/** What an agreement has to be carried out by: each way of reaching it has an article of its own. */
export const EXECUTION_LAW = {
  effect: { set: 'procedure', parameter: 'procedure.agreement-effect' },
  mediatedEffect: {
    set: 'procedure',
    parameter: 'procedure.mediated-agreement-effect',
    otherwise: 'procedure.agreement-effect',
  },
} as const satisfies LetterSpec['law'];

/** A paragraph that cites the article of the way in which the agreement was reached. */
export const byExecutionLaw = (said: (law: Run) => TemplateBlock): readonly TemplateBlock[] => [
  when(MEDIATED, said(chip('law.mediatedEffect:full'))),
  ...byParties(said(chip('law.effect:full'))),
];

/** The closing sentence of a covering letter. */
export const coverThanks: TemplateBlock = para`Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.`;

/**
 * What every covering letter to the court is made of: to the registry, with what it brings as `usual` names it, and with
 * the receipt of that, signed by whoever takes it.
 */
export const coverLetter = (subject: string, usual: (facts: LetterFacts) => readonly FieldRow[]) =>
  ({
    ...OF_CASE,
    defaults: (facts) => coverDefaults(facts, subject, usual(facts)),
    frame: (facts) => letterFrame(facts, [deliverySlip(facts)]),
    addressee: toInOneLine,
  }) satisfies Partial<LetterSpec>;

function deliverySlip(facts: LetterFacts): Block {
  return slip('Tanda terima naskah, dikembalikan kepada pengantar surat', [
    {
      kind: 'paragraph',
      runs: [
        {
          text: `Telah diterima naskah yang disampaikan dengan surat Nomor ${numberOf(facts)} tanggal ${dateOf(facts)}.`,
          bold: false,
        },
      ],
      indent: 'none',
      align: 'left',
    },
    slipRows([
      ['Hari, tanggal', ''],
      ['Diterima oleh', ''],
      ['Jabatan', ''],
      ['Tanda tangan', ''],
    ]),
  ]);
}

import type { Block, BlockOf, KeyValue, Signature } from './blocks.ts';
import { plain } from './blocks.ts';
import { FIELD_NAMES, isFilled, type LetterValues } from './fields.ts';
import { dateOf, EOFFICE, mediatorSignatures, partySignature, shown, signatures, slip } from './frames.ts';
import { NUMBER_DOTS, pairs } from './letter-parts.ts';
import { headOfRegionLine, leaderLine, ownNameOf, workerLine, workerProxyLine } from './party-names.ts';
import { cameItself, type Party, presentProxy, wasThere } from './presence.ts';
import type { LetterFacts } from './spec-facts.ts';

/* What the letters of a dispute share: the parties as addressees and signatories, slips and the attendance list. */

/** Values without those that say nothing, so that they stay gaps. */
export function onlyFilled(values: LetterValues): LetterValues {
  // Thousands of cases go through here at once: no lists on the way.
  const filled: Record<string, unknown> = {};
  for (const name of FIELD_NAMES) if (isFilled(values, name)) filled[name] = values[name];
  return filled as LetterValues;
}

/** The number as it is printed: dots while it is to follow, the e-office's variable where that system gives it. */
export function printedNumber(facts: LetterFacts): string {
  return facts.eoffice ? EOFFICE.number : (facts.number ?? NUMBER_DOTS);
}

const known = (...lines: readonly (string | null)[]): readonly string[] =>
  lines.filter((line): line is string => line !== null);

function unionLine(facts: LetterFacts): string | null {
  const name = shown(facts, 'worker.union');
  return name === '' ? null : `Pengurus ${name}`;
}

/** The workers' side as one addressee: the worker, or the board of a union that is a party by itself. */
export const workersSideLine = (facts: LetterFacts): string | null => workerLine(facts) ?? unionLine(facts);

/** Both parties as addressees, the employer first, the worker's union and proxy last; only who is known. */
export function bothParties(facts: LetterFacts): readonly string[] {
  return known(leaderLine(facts), workerLine(facts), unionLine(facts), workerProxyLine(facts));
}

/** Who had the dispute recorded, as addressees. */
export function recordingParty(facts: LetterFacts): readonly string[] {
  switch (facts.values['dispute.recordedBy']) {
    case 'pengusaha':
      return known(leaderLine(facts));
    case 'serikat':
      return known(unionLine(facts));
    case 'bersama':
      return bothParties(facts);
    default:
      return known(workersSideLine(facts));
  }
}

/** Who did not have it recorded. */
export function otherParty(facts: LetterFacts): readonly string[] {
  const recording = recordingParty(facts);
  const isEmployers = facts.values['dispute.recordedBy'] === 'pengusaha';
  const other = isEmployers ? workersSideLine(facts) : leaderLine(facts);
  return known(other).filter((line) => !recording.includes(line));
}

/** The head of the region, who gets a report; nothing where the office names none. */
export const reportToHead = (facts: LetterFacts): readonly string[] => known(headOfRegionLine(facts));

const column = (header: string, width: number, align: 'left' | 'center' = 'left') => ({
  header,
  width,
  align,
  nowrap: false,
});

/** Which dispute a slip belongs to: torn off, or on a page of its own, it has to speak for itself. */
function disputeOf(facts: LetterFacts): string {
  const [worker, employer, number] = ['worker.name:side', 'employer.name', 'dispute.number'].map((chip) =>
    shown(facts, chip),
  );
  if (!worker || !employer) return '';
  return `, dalam perselisihan antara ${worker} dan ${employer}${number ? `, nomor register ${number}` : ''}`;
}

/** Receipt that is torn off and given back by whoever takes the letter: periods run from that day. */
export function receiptSlip(facts: LetterFacts, caption: string, what: string): Block {
  return slip(caption, [
    {
      kind: 'paragraph',
      runs: plain(
        `Telah diterima ${what} Nomor ${printedNumber(facts)} tanggal ${dateOf(facts)}${disputeOf(facts)}.`,
      ),
      indent: 'none',
      align: 'justify',
    },
    {
      kind: 'table',
      columns: [
        column('Hari, tanggal', 40),
        column('Nama penerima', 50),
        column('Hubungan dengan yang dituju', 44),
        column('Tanda tangan', 36),
      ],
      rows: [['', '', '', '']],
      totals: [],
      rowHeight: 'signing',
      size: 'normal',
    },
  ]);
}

/** The parties that were there as they sign minutes, the employer left; its proxy signs for one that did not come itself. */
export function partyColumns(facts: LetterFacts): readonly Signature[] {
  const column = (party: Party, caption: string) =>
    cameItself(facts, party)
      ? partySignature(caption, ownNameOf(facts, party))
      : partySignature(`Kuasa ${caption}`, presentProxy(facts, party));
  return [
    ...(wasThere(facts, 'employer') ? [column('employer', 'Pihak Pengusaha')] : []),
    ...(wasThere(facts, 'worker') ? [column('worker', 'Pihak Pekerja')] : []),
  ];
}

/** Signatures under minutes: the parties and the mediator; two mediators sign in a row of their own, below. */
export function minutesSignatures(facts: LetterFacts): readonly Block[] {
  const mediators = mediatorSignatures(facts);
  const parties = partyColumns(facts);
  return mediators.length > 1 && parties.length > 0
    ? [signatures(parties), signatures(mediators)]
    : [signatures([...parties, ...mediators])];
}

/** Head of an annex page: the letter that it belongs to and its title. */
export function annexHead(facts: LetterFacts, heading: string, title: readonly string[]): Block {
  const rows: readonly KeyValue[] = pairs([
    ['Nomor', printedNumber(facts)],
    ['Tanggal', dateOf(facts)],
  ]);
  return { kind: 'annex-head', heading, rows, title };
}

/** Lines to sign on for a session whose attendance is not known yet. */
const LINES = 8;

type Attendant = Readonly<Record<string, string>>;

/** Who is expected at the table: the parties, their proxies, the mediators; empty lines for whoever else comes. */
function expected(facts: LetterFacts): readonly Attendant[] {
  const party = (who: Party, represents: string, own: string): readonly Attendant[] =>
    wasThere(facts, who)
      ? [
          ...(cameItself(facts, who)
            ? [{ name: ownNameOf(facts, who), represents, position: shown(facts, own) }]
            : []),
          { name: presentProxy(facts, who), represents, position: 'Kuasa' },
        ]
      : [];
  const people = [
    ...party('employer', 'Pengusaha', 'employer.leaderPosition'),
    ...party('worker', 'Pekerja', 'worker.position'),
    ...(facts.values.mediators ?? []).map(
      (row): Attendant => ({
        name: row.name ?? '',
        represents: 'Mediator',
        position: row.position ?? '',
      }),
    ),
  ].filter(({ name }) => name?.trim());
  return [...people, ...Array.from({ length: Math.max(2, LINES - people.length) }, () => ({}))];
}

/** Attendance list (daftar hadir) on a page of its own, with rows to sign in. */
export function attendanceAnnex(
  facts: LetterFacts,
  heading: string,
  title: readonly string[],
): readonly Block[] {
  const listed = facts.values['session.attendance'] ?? [];
  const present = listed.length > 0 ? listed : expected(facts);
  const table: BlockOf<'table'> = {
    kind: 'table',
    columns: [
      column('No.', 10, 'center'),
      column('Nama', 48),
      column('Mewakili', 36),
      column('Jabatan', 40),
      column('Tanda tangan', 36),
    ],
    rows: present.map((row: Attendant, index) => [
      `${index + 1}.`,
      row.name ?? '',
      row.represents ?? '',
      row.position ?? '',
      '',
    ]),
    totals: [],
    rowHeight: 'signing',
    size: 'normal',
  };
  const where: BlockOf<'key-values'> = {
    kind: 'key-values',
    rows: pairs([
      ['Hari, tanggal', shown(facts, 'session.date:weekday')],
      ['Pukul', shown(facts, 'session.time')],
      ['Tempat', shown(facts, 'session.place')],
    ]),
    labelWidth: 34,
    numbered: false,
    indent: false,
  };
  return [annexHead(facts, heading, title), ...(where.rows.length > 0 ? [where] : []), table];
}

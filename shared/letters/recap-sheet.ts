import { CONSULTATION_OUTCOMES, CONSULTATION_TOPICS } from '../domain/consultation.ts';
import { DISPUTE_KINDS } from '../domain/dispute/events.ts';
import type { MediationDays, Recap, RecapFigure, RecapLine } from '../domain/dispute/recap.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import { CONSULTATION_OUTCOME_WORDS, TOPIC_WORDS } from './consultation-words.ts';
import { KIND_WORDS, OUTCOME_WORDS } from './dispute-words.ts';
import type { SheetColumn, SheetRow, SheetTable } from './sheet-html.ts';

/* The recap of a period on paper and as a spreadsheet. */

const FIGURE_WORDS: Readonly<Record<RecapFigure, string>> = {
  opening: 'Sisa awal',
  received: 'Masuk',
  handled: 'Ditangani (sisa awal dan masuk)',
  closed: 'Selesai',
  closing: 'Masih diproses (sisa akhir)',
  mediated: 'Mediasi berakhir',
  above: 'Di antaranya melewati batas waktu mediasi',
  court: 'Diserahkan ke pengadilan',
};

/** What a line of the recap counts. */
export const recapLineWords = ({ figure, outcome }: Pick<RecapLine, 'figure' | 'outcome'>): string =>
  outcome === null ? FIGURE_WORDS[figure] : OUTCOME_WORDS[outcome];

const SHORT_KINDS = { ...KIND_WORDS, 'other-law': 'Lainnya' } as const;
/** A sum, or the end of what the lines above it add up to. */
const isTotal = ({ figure, outcome }: RecapLine) =>
  outcome === null && (figure === 'handled' || figure === 'closed' || figure === 'closing');

const number = (n: number) => formatNumber(n);
const days = (n: number) => `${formatNumber(n)} hari kerja`;

/** Days of the mediations in one sentence. */
export function mediationWords({ limits, median, longest }: MediationDays): string {
  if (median === null || longest === null) return 'Tidak ada mediasi yang berakhir dalam periode ini.';
  return [
    `Hari kerja terpakai sejak pelimpahan: median ${days(median)}, paling lama ${days(longest.days)} (${longest.registerNumber})`,
    ...(limits.length === 0 ? [] : [`batas menurut peraturan ${days(Math.max(...limits))}`]),
  ].join('; ');
}

function casesTable({ lines }: Recap): SheetTable {
  const right = { align: 'right' } as const;
  const columns: readonly SheetColumn[] = [
    { header: 'Uraian', width: 44 },
    ...DISPUTE_KINDS.map((kind) => ({
      header: SHORT_KINDS[kind],
      // Its head stands in one line.
      width: SHORT_KINDS[kind].length + 4,
      group: 'Perkara',
      ...right,
    })),
    { header: 'Jumlah', width: 11, group: 'Perkara', ...right },
    { header: 'Pekerja', width: 11, ...right },
  ];
  const row = (line: RecapLine): SheetRow => ({
    cells: [
      recapLineWords(line),
      ...DISPUTE_KINDS.map((kind) => number(line.byKind[kind].cases)),
      number(line.total.cases),
      number(line.total.workers),
    ],
    ...(isTotal(line) ? { look: 'total' } : line.outcome !== null ? { look: 'inner' } : {}),
  });
  const part = (title: string): SheetRow => ({ cells: [title], look: 'part' });
  const of = (...figures: readonly RecapFigure[]) =>
    lines.filter(({ figure }) => figures.includes(figure)).map(row);
  return {
    caption: 'Perkara perselisihan hubungan industrial',
    columns,
    rows: [
      part('Perkara yang ditangani'),
      ...of('opening', 'received', 'handled'),
      part('Hasil penyelesaian'),
      ...of('closed', 'closing'),
      part('Mediasi dan pengadilan'),
      ...of('mediated', 'above', 'court'),
    ],
    empty: '',
  };
}

function consultationsTable({ consultations }: Recap): SheetTable {
  const countOf = (topic: string | null, outcome: string | null) =>
    consultations.counts
      .filter(
        (one) => (topic === null || one.topic === topic) && (outcome === null || one.outcome === outcome),
      )
      .reduce((sum, { n }) => sum + n, 0);
  const row = (name: string, topic: string | null): readonly string[] => [
    name,
    ...CONSULTATION_OUTCOMES.map((outcome) => number(countOf(topic, outcome))),
    number(countOf(topic, null)),
  ];
  return {
    caption: 'Konsultasi tanpa perkara',
    columns: [
      { header: 'Topik', width: 30 },
      ...CONSULTATION_OUTCOMES.map((outcome) => ({
        header: CONSULTATION_OUTCOME_WORDS[outcome],
        width: 12,
        align: 'right' as const,
      })),
      { header: 'Jumlah', width: 9, align: 'right' },
    ],
    rows: [
      ...CONSULTATION_TOPICS.filter((topic) => countOf(topic, null) > 0).map((topic) => ({
        cells: row(TOPIC_WORDS[topic], topic),
      })),
      ...(consultations.withoutCase === 0 ? [] : [{ cells: row('Jumlah', null), look: 'total' as const }]),
    ],
    empty: 'Tidak ada konsultasi dalam periode ini.',
  };
}

/** The recap as printed tables, and the sentences below them. */
export function recapTables(recap: Recap): {
  readonly tables: readonly SheetTable[];
  readonly notes: readonly string[];
} {
  return {
    tables: [casesTable(recap), consultationsTable(recap)],
    notes: [
      `${mediationWords(recap.mediation)}.`.replace('..', '.'),
      `Konsultasi yang menjadi perkara: ${number(recap.consultations.becameCase)}.`,
      'Perkara yang dibuka kembali dihitung belum selesai. Angka menurut catatan pada saat dicetak.',
    ],
  };
}

/** Columns of the recap as a spreadsheet: one figure a row, cases and workers apart. */
export const RECAP_COLUMNS = [
  { header: 'Bagian', width: 24, kind: 'text' },
  { header: 'Uraian', width: 44, kind: 'text' },
  ...DISPUTE_KINDS.map((kind) => ({
    header: `Perkara: ${KIND_WORDS[kind]}`,
    width: 14,
    kind: 'number' as const,
  })),
  { header: 'Perkara: Jumlah', width: 14, kind: 'number' },
  ...DISPUTE_KINDS.map((kind) => ({
    header: `Pekerja: ${KIND_WORDS[kind]}`,
    width: 14,
    kind: 'number' as const,
  })),
  { header: 'Pekerja: Jumlah', width: 14, kind: 'number' },
  { header: 'Hari kerja', width: 12, kind: 'number' },
  { header: 'Konsultasi', width: 12, kind: 'number' },
] as const;

const partOf = ({ figure }: RecapLine): string => {
  if (figure === 'closed' || figure === 'closing') return 'Hasil penyelesaian';
  if (figure === 'mediated' || figure === 'above' || figure === 'court') return 'Mediasi dan pengadilan';
  return 'Perkara yang ditangani';
};

/** The rows of the recap in the order of `RECAP_COLUMNS`. */
export function recapRows(recap: Recap): readonly (readonly (string | number | null)[])[] {
  const blank = (n: number) => Array.from({ length: n }, () => null);
  const kinds = DISPUTE_KINDS.length + 1;
  const { mediation, consultations } = recap;
  const daysRow = (name: string, n: number | null) => [
    'Mediasi dan pengadilan',
    name,
    ...blank(kinds * 2),
    n,
    null,
  ];
  return [
    ...recap.lines.map((line) => [
      partOf(line),
      recapLineWords(line),
      ...DISPUTE_KINDS.map((kind) => line.byKind[kind].cases),
      line.total.cases,
      ...DISPUTE_KINDS.map((kind) => line.byKind[kind].workers),
      line.total.workers,
      null,
      null,
    ]),
    daysRow('Median hari kerja mediasi', mediation.median),
    daysRow('Mediasi paling lama', mediation.longest?.days ?? null),
    ...mediation.limits.map((limit) => daysRow('Batas menurut peraturan', limit)),
    ...consultations.counts.map(({ topic, outcome, n }) => [
      'Konsultasi tanpa perkara',
      `${TOPIC_WORDS[topic]}: ${CONSULTATION_OUTCOME_WORDS[outcome]}`,
      ...blank(kinds * 2 + 1),
      n,
    ]),
    ['Konsultasi tanpa perkara', 'Jumlah', ...blank(kinds * 2 + 1), consultations.withoutCase],
    ['Konsultasi', 'Menjadi perkara', ...blank(kinds * 2 + 1), consultations.becameCase],
  ];
}

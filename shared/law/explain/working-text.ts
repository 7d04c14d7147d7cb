import { citeWithMark, type Row, type Working } from './working.ts';

/** Stands under every result, on screen, on paper and in what is copied. */
export const INFORMATION_NOTE =
  'Hasil perhitungan ini adalah informasi berdasarkan keterangan yang disampaikan. Hasil ini bukan keputusan, bukan anjuran, dan tidak mengikat siapa pun.';

/** Which rules were used and when a person last checked them against the law. */
export function ruleSetNote({ ruleSets }: Working): string {
  const named = ruleSets.map(({ id, lastVerified }) => `${id}, terakhir diverifikasi ${lastVerified}`);
  return `Kumpulan aturan ${named.join('; ')}.`;
}

/** The provisions behind a row, each once, with its mark. */
export function citesOf(row: Row): readonly string[] {
  return [
    ...new Set(row.steps.flatMap(({ cite, mark }) => (cite === null ? [] : [citeWithMark(cite, mark)]))),
  ];
}

function rowText(row: Row): readonly string[] {
  const outcome = [row.result, row.state?.word ?? ''].filter((text) => text !== '').join(', ');
  return [
    `${row.label}: ${outcome}`,
    ...row.steps.map(({ text, cite, mark }) =>
      cite === null ? `  ${text}` : `  ${text} [${citeWithMark(cite, mark)}]`,
    ),
  ];
}

const numbered = (items: readonly string[]) => items.map((item, index) => `${index + 1}. ${item}`);

/** A working as plain text for the clipboard, a line each. */
export function workingText(working: Working): string {
  const { headline } = working;
  const tables = working.tables.flatMap((table) => [
    '',
    table.title.toUpperCase(),
    ...table.rows.flatMap(rowText),
    ...(table.total === null ? [] : [`${table.total.label}: ${table.total.result}`]),
  ]);
  const part = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', title, ...numbered(items)];
  return [
    working.title.toUpperCase(),
    ...working.facts.map(([label, value]) => `${label}: ${value}`),
    '',
    `${headline.label}: ${headline.value}`,
    ...working.remarks.map(({ text, cite, mark }) =>
      cite === null ? text : `${text} [${citeWithMark(cite, mark)}]`,
    ),
    ...tables,
    ...part('PERLU DITINJAU', working.review),
    ...part('LANGKAH BERIKUTNYA', working.nextSteps),
    '',
    INFORMATION_NOTE,
    ruleSetNote(working),
  ].join('\n');
}

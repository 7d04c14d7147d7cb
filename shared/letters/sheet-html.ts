import { escapeHtml } from './html-text.ts';
import { markCss, PRACTICE_MARK } from './practice-mark.ts';

/**
 * A column of a printed table: `width` in parts of the whole. `group` stands above neighbours that share it. `turned`: its
 * head is read from below.
 */
export interface SheetColumn {
  readonly header: string;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly group?: string;
  readonly turned?: true;
}

/** A row: `total` is set off, `part` is a heading across the table with the first cell alone. */
export interface SheetRow {
  readonly cells: readonly string[];
  readonly look?: 'total' | 'part' | 'inner';
}

export interface SheetTable {
  /** Above the table; empty for none. */
  readonly caption: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** What stands where there are no rows. */
  readonly empty: string;
}

export interface SheetHtmlInput {
  readonly title: string;
  /** A line below the title. */
  readonly facts: readonly string[];
  /** Name of the government and the office, a line each; empty ones are left out. */
  readonly office: readonly string[];
  readonly tables: readonly SheetTable[];
  /** Sentences below the tables. */
  readonly notes: readonly string[];
  /** Millimetres, as the sheet is turned. */
  readonly page: { readonly width: number; readonly height: number };
  readonly practice: boolean;
  /** Address of the folder that holds Arimo-Regular.ttf and Arimo-Bold.ttf, without a slash at the end. */
  readonly fontBase: string;
}

/** Millimetres at the head of the page, where the page number stands. */
export const SHEET_TOP_MARGIN = 15;
/** Millimetres at the other edges. */
const EDGE = 12;

const css = ({ page }: SheetHtmlInput) => `
@page{size:${page.width}mm ${page.height}mm;margin:${SHEET_TOP_MARGIN}mm ${EDGE}mm ${EDGE}mm ${EDGE}mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#000;font:8.5pt/1.3 Arimo,Arial,sans-serif;overflow-wrap:break-word}
table{width:calc(100% - 1px);border-collapse:collapse;table-layout:fixed}
table+table,h2+table{margin-top:1.5mm}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.2mm solid #555;padding:.9mm 1.1mm;vertical-align:top;text-align:left}
th{font-weight:700;background:#eee;vertical-align:bottom;overflow-wrap:normal}
th.head{border:0;background:none;padding:0 0 2mm;font-weight:400;text-align:left}
.head p,.top p{margin:0}
.office{font-weight:700;text-transform:uppercase}
h1{margin:1mm 0 0;font-size:12pt;line-height:1.2}
h2{margin:4mm 0 0;font-size:9.5pt;line-height:1.2;break-after:avoid}
.top{margin-bottom:2mm}
.right{text-align:right;font-variant-numeric:tabular-nums}
th.center,td.center{text-align:center}
th.right{text-align:right}
.turned span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;font-size:7.5pt;line-height:1.1}
tr.total td{font-weight:700;background:#f4f4f4}
tr.part td{font-weight:700;border-left:0;border-right:0;padding-top:2mm}
tr.inner td:first-child{padding-left:4mm}
.notes p{margin:1.5mm 0 0}
${markCss({ width: page.width - 2 * EDGE, height: page.height - SHEET_TOP_MARGIN - EDGE })}
.empty{padding:6mm;text-align:center}`;

const classOf = (align: SheetColumn['align']) =>
  align === undefined || align === 'left' ? '' : ` class="${align}"`;

function headText({ office, title, facts }: SheetHtmlInput): string {
  const names = office.filter((name) => name !== '').map(escapeHtml);
  // In one line: Chromium repeats the head of a table only while it takes less than a quarter of the page.
  return `<p class="office">${names.join(' · ')}</p><h1>${escapeHtml(title)}</h1><p>${escapeHtml(facts.join(' · '))}</p>`;
}

/** The heads of the columns: one line, or two where some stand in a group. */
function columnHeads(columns: readonly SheetColumn[]): string {
  const grouped = columns.some(({ group }) => group !== undefined);
  const head = (column: SheetColumn, rows: number) => {
    const span = rows > 1 ? ` rowspan="${rows}"` : '';
    const name = escapeHtml(column.header);
    return column.turned
      ? `<th class="center turned"${span}><span>${name}</span></th>`
      : `<th${classOf(column.align)}${span}>${name}</th>`;
  };
  if (!grouped) return `<tr>${columns.map((column) => head(column, 1)).join('')}</tr>`;
  const upper = columns.flatMap((column, at) => {
    if (column.group === undefined) return [head(column, 2)];
    if (columns[at - 1]?.group === column.group) return [];
    const span = columns.filter(({ group }) => group === column.group).length;
    return [`<th class="center" colspan="${span}">${escapeHtml(column.group)}</th>`];
  });
  const lower = columns.filter(({ group }) => group !== undefined).map((column) => head(column, 1));
  return `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>`;
}

function rowHtml({ cells, look }: SheetRow, columns: readonly SheetColumn[]): string {
  const looks = look === undefined ? '' : ` class="${look}"`;
  if (look === 'part')
    return `<tr${looks}><td colspan="${columns.length}">${escapeHtml(cells[0] ?? '')}</td></tr>`;
  const inner = columns.map(
    (column, at) => `<td${classOf(column.align)}>${escapeHtml(cells[at] ?? '')}</td>`,
  );
  return `<tr${looks}>${inner.join('')}</tr>`;
}

function tableHtml(table: SheetTable, head: string): string {
  const { columns, rows } = table;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns
    // The last one takes what is left: parts that add up to a hair more would push its line over the edge.
    .map(({ width }, at) =>
      at === columns.length - 1 ? '<col>' : `<col style="width:${((width / whole) * 100).toFixed(3)}%">`,
    )
    .join('');
  const body =
    rows.length === 0
      ? `<tr><td class="empty" colspan="${columns.length}">${escapeHtml(table.empty)}</td></tr>`
      : rows.map((row) => rowHtml(row, columns)).join('\n');
  const above = head === '' ? '' : `<tr><th class="head" colspan="${columns.length}">${head}</th></tr>`;
  return `${table.caption === '' ? '' : `<h2>${escapeHtml(table.caption)}</h2>`}<table><colgroup>${widths}</colgroup>
<thead>${above}${columnHeads(columns)}</thead>
<tbody>
${body}
</tbody></table>`;
}

/**
 * Tables under the office's name as a whole HTML document. With one table, office, title and column heads stand on every
 * page; with several, they stand above the first. It runs no script and loads nothing but two Arimo files.
 */
export function sheetHtml(input: SheetHtmlInput): string {
  const fonts = [
    { file: 'Arimo-Regular.ttf', weight: 400 },
    { file: 'Arimo-Bold.ttf', weight: 700 },
  ]
    .map(
      ({ file, weight }) =>
        `@font-face{font-family:Arimo;font-weight:${weight};font-display:block;src:url("${input.fontBase}/${file}") format("truetype")}`,
    )
    .join('\n');
  const head = headText(input);
  const repeats = input.tables.length === 1;
  const notes = input.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src app: file:">
<title>${escapeHtml(input.title)}</title>
<style>
${fonts}
${css(input)}
</style>
</head>
<body>${input.practice ? `<div class="mark" aria-hidden="true"><b>${escapeHtml(PRACTICE_MARK)}</b></div>` : ''}
${repeats ? '' : `<div class="top">${head}</div>`}
${input.tables.map((table) => tableHtml(table, repeats ? head : '')).join('\n')}
${notes === '' ? '' : `<div class="notes">${notes}</div>`}
</body>
</html>
`;
}

import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Sheet, SheetPart } from '../../../shared/contract/case-file.ts';
import { escapeHtml } from '../../../shared/letters/html-text.ts';
import { PRACTICE_MARK } from '../../../shared/letters/practice-mark.ts';
import { PLACE_BASE } from './binder.ts';

/* The sheets of a case file as HTML documents on A4, one each. They run no script and load nothing but two Arimo files. */

export interface SheetGround {
  /** Names of the government and the office, a line each; empty ones are left out. */
  readonly office: readonly string[];
  readonly practice: boolean;
  /** Address of the folder that holds Arimo-Regular.ttf and Arimo-Bold.ttf, without a slash at the end. */
  readonly fontBase: string;
}

export interface CoverFacts {
  readonly kind: string;
  readonly number: string;
  readonly parties: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly printedOn: PlainDate;
  readonly pages: number;
}

/** A line of the table of contents. */
export interface ContentsLine {
  /** Name of the place that it leads to. */
  readonly place: string;
  readonly title: string;
  /** Smaller, below the title. */
  readonly detail: string;
  /** Page of the whole file, from 1. */
  readonly page: number;
  readonly level: 0 | 1;
}

const CSS = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#000;font:9.5pt/1.35 Arimo,Arial,sans-serif;overflow-wrap:anywhere;orphans:2;widows:2}
h1{margin:0 0 5mm;font-size:15pt;line-height:1.2;break-after:avoid}
h2{margin:5mm 0 2mm;font-size:10.5pt;line-height:1.2;break-after:avoid}
p{margin:0 0 2mm;white-space:pre-line}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin-bottom:3mm}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{vertical-align:top;text-align:left;white-space:pre-line}
.grid{font-size:8.5pt;line-height:1.3}
.grid th,.grid td{border-bottom:.2mm solid #bbb;padding:1.2mm 1.6mm}
.grid th{border-bottom:.4mm solid #000;font-weight:700;vertical-align:bottom;overflow-wrap:normal}
.grid .right{text-align:right;font-variant-numeric:tabular-nums}
.grid .total td{font-weight:700;border-bottom:0;border-top:.4mm solid #000}
.grid .total+.total td{border-top:0}
.facts th{width:46mm;font-weight:400;color:#444;padding:.9mm 3mm .9mm 0}
.facts td{padding:.9mm 0}
.cover{height:237mm;display:flex;flex-direction:column}
.cover .office{font-weight:700;text-transform:uppercase;text-align:center;line-height:1.35}
.cover .middle{margin:46mm 0 14mm;text-align:center}
.cover .kind{font-size:13pt;letter-spacing:.18em;text-transform:uppercase;margin-bottom:5mm}
.cover .number{font-size:24pt;font-weight:700;line-height:1.15;margin-bottom:7mm}
.cover .parties{font-size:13pt;line-height:1.4;text-wrap:balance}
.cover .facts{border-collapse:separate;border-spacing:0;border-top:.4mm solid #000;padding-top:4mm}
.cover .foot{margin-top:auto;color:#444;text-align:center;font-size:9pt}
.contents td{padding:1.3mm 0;border-bottom:.15mm dotted #999}
.contents td:last-child{width:16mm;text-align:right;font-variant-numeric:tabular-nums;vertical-align:bottom}
.contents a{color:#000;text-decoration:none;display:block}
.contents .below td:first-child{padding-left:6mm}
.contents .chapter td{font-weight:700;padding-top:3.2mm}
.contents small{display:block;font-size:8pt;color:#444;font-weight:400}
.mark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;z-index:-1}
.mark b{font-size:34pt;color:#dedede;transform:rotate(-45deg);white-space:pre}`;

function documentHtml(ground: SheetGround, title: string, landscape: boolean, body: string): string {
  const fonts = [
    { file: 'Arimo-Regular.ttf', weight: 400 },
    { file: 'Arimo-Bold.ttf', weight: 700 },
  ]
    .map(
      ({ file, weight }) =>
        `@font-face{font-family:Arimo;font-weight:${weight};font-display:block;src:url("${ground.fontBase}/${file}") format("truetype")}`,
    )
    .join('\n');
  const page = landscape
    ? '@page{size:297mm 210mm;margin:16mm 15mm 18mm}'
    : '@page{size:210mm 297mm;margin:20mm 20mm 20mm 25mm}';
  const mark = ground.practice
    ? `<div class="mark" aria-hidden="true"><b>${escapeHtml(PRACTICE_MARK)}</b></div>`
    : '';
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src app: file:">
<title>${escapeHtml(title)}</title>
<style>
${fonts}
${page}
${CSS}
</style>
</head>
<body>${mark}
${body}
</body>
</html>
`;
}

const factsHtml = (rows: readonly (readonly [string, string])[]): string =>
  `<table class="facts">${rows
    .map(([label, value]) => `<tr><th>${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`)
    .join('')}</table>`;

function tableHtml({ columns, rows, totals }: Extract<SheetPart, { kind: 'table' }>): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const looks = columns.map(({ align }) => (align === 'right' ? ' class="right"' : ''));
  const row = (cells: readonly string[], kind = '') =>
    `<tr${kind}>${columns.map((_, i) => `<td${looks[i] ?? ''}>${escapeHtml(cells[i] ?? '')}</td>`).join('')}</tr>`;
  return [
    '<table class="grid"><colgroup>',
    ...columns.map(({ width }) => `<col style="width:${((100 * width) / all).toFixed(2)}%">`),
    '</colgroup><thead><tr>',
    ...columns.map(({ header }, i) => `<th${looks[i] ?? ''}>${escapeHtml(header)}</th>`),
    '</tr></thead><tbody>',
    ...rows.map((cells) => row(cells)),
    ...totals.map((cells) => row(cells, ' class="total"')),
    '</tbody></table>',
  ].join('');
}

function partHtml(part: SheetPart): string {
  switch (part.kind) {
    case 'subtitle':
      return `<h2>${escapeHtml(part.text)}</h2>`;
    case 'text':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'facts':
      return factsHtml(part.rows);
    case 'table':
      return tableHtml(part);
  }
}

/** A sheet of the file: its title and its parts. Throws nothing. */
export function sheetHtml(sheet: Sheet, ground: SheetGround): string {
  const body = `<h1>${escapeHtml(sheet.title)}</h1>${sheet.parts.map(partHtml).join('\n')}`;
  return documentHtml(ground, sheet.title, sheet.landscape, body);
}

/** The first page: whose file it is. Throws nothing. */
export function coverHtml(cover: CoverFacts, ground: SheetGround): string {
  const office = ground.office.filter((line) => line !== '').map((line) => `<div>${escapeHtml(line)}</div>`);
  const body = `<div class="cover">
<div class="office">${office.join('')}</div>
<div class="middle"><div class="kind">${escapeHtml(cover.kind)}</div><div class="number">${escapeHtml(cover.number)}</div><div class="parties">${escapeHtml(cover.parties)}</div></div>
${factsHtml(cover.facts)}
<div class="foot">Disusun ${escapeHtml(formatDateLong(cover.printedOn))} · ${cover.pages} halaman</div>
</div>`;
  return documentHtml(ground, cover.kind, false, body);
}

/** The table of contents; each line leads to its place. Throws nothing. */
export function contentsHtml(lines: readonly ContentsLine[], ground: SheetGround): string {
  const rows = lines.map(({ place, title, detail, page, level }) => {
    const to = `${PLACE_BASE}${encodeURIComponent(place)}`;
    const small = detail === '' ? '' : `<small>${escapeHtml(detail)}</small>`;
    return `<tr class="${level === 0 ? 'chapter' : 'below'}"><td><a href="${to}">${escapeHtml(title)}${small}</a></td><td><a href="${to}">${page}</a></td></tr>`;
  });
  return documentHtml(
    ground,
    'Daftar isi',
    false,
    `<h1>Daftar isi</h1><table class="contents"><colgroup><col><col style="width:16mm"></colgroup><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

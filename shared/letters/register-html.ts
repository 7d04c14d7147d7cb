import { formatDateShort } from '../calendar/format-date.ts';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { RegisterRow } from '../contract/letter-archive.ts';
import { formatNumber } from '../domain/words/format-number.ts';
import { escapeHtml } from './html-text.ts';
import { markCss, PRACTICE_MARK } from './practice-mark.ts';
import { bookName, registerStanding, standingWord } from './register-words.ts';

export interface RegisterHtmlInput {
  readonly rows: readonly RegisterRow[];
  /** Name of the government and the office, a line each; empty ones are left out. */
  readonly office: readonly string[];
  /** Null prints all books, or all years. */
  readonly book: string | null;
  readonly year: number | null;
  /** Further filters in words; empty where there are none. */
  readonly narrowed: string;
  readonly practice: boolean;
  readonly printedOn: PlainDate;
  /** Address of the folder that holds Arimo-Regular.ttf and Arimo-Bold.ttf, without a slash at the end. */
  readonly fontBase: string;
}

/** Millimetres at the head of the page, where the page number stands. */
export const REGISTER_TOP_MARGIN = 15;
/** Millimetres: A4 on its side, and its other edges. */
const PAGE = { width: 297, height: 210 };
const EDGE = 12;

const COLUMNS = [
  { header: 'No.', width: 5, align: 'right' },
  { header: 'Tanggal', width: 9, align: 'left' },
  { header: 'Nomor surat', width: 21, align: 'left' },
  { header: 'Hal', width: 23, align: 'left' },
  { header: 'Tujuan', width: 21, align: 'left' },
  { header: 'Pengiriman', width: 8, align: 'left' },
  { header: 'Keterangan', width: 13, align: 'left' },
] as const;

const day = (text: string): string => (isPlainDate(text) ? formatDateShort(text) : text);

function delivery({ deliveries, received }: RegisterRow): string {
  if (deliveries === 0) return '';
  return deliveries === received ? 'diterima' : `${received} dari ${deliveries} diterima`;
}

function remark(row: RegisterRow): string {
  const word = standingWord(registerStanding(row));
  return row.voidReason === null ? word : `${word}: ${row.voidReason}`;
}

const cells = (row: RegisterRow): readonly string[] => [
  row.sequence === null ? '' : String(row.sequence),
  day(row.dated),
  row.number ?? '',
  row.title,
  row.addressee,
  delivery(row),
  remark(row),
];

const CSS = `
@page{size:${PAGE.width}mm ${PAGE.height}mm;margin:${REGISTER_TOP_MARGIN}mm ${EDGE}mm ${EDGE}mm ${EDGE}mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#000;font:8.5pt/1.3 Arimo,Arial,sans-serif;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.2mm solid #555;padding:.9mm 1.3mm;vertical-align:top;text-align:left}
th{font-weight:700;background:#eee}
th.head{border:0;background:none;padding:0 0 3mm;font-weight:400;text-align:left}
.head p{margin:0}
.head .office{font-weight:700;text-transform:uppercase}
.head h1{margin:1.5mm 0 0;font-size:12pt;line-height:1.2}
.right{text-align:right}
.void{text-decoration:line-through}
${markCss({ width: PAGE.width - 2 * EDGE, height: PAGE.height - REGISTER_TOP_MARGIN - EDGE })}
.empty{padding:6mm;text-align:center}`;

function headHtml(input: RegisterHtmlInput): string {
  const { book, year, narrowed } = input;
  const title = book === null ? 'Buku agenda surat' : `Buku agenda surat: ${bookName(book)}`;
  const facts = [
    year === null ? 'Semua tahun' : `Tahun ${year}`,
    `${formatNumber(input.rows.length)} surat`,
    ...(narrowed === '' ? [] : [narrowed]),
    `dicetak ${formatDateShort(input.printedOn)}`,
  ];
  const office = input.office
    .filter((line) => line !== '')
    .map((line) => `<p class="office">${escapeHtml(line)}</p>`)
    .join('');
  return `<tr><th class="head" colspan="${COLUMNS.length}">${office}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(facts.join(' · '))}</p></th></tr>`;
}

function rowHtml(row: RegisterRow): string {
  const out = row.state === 'void';
  const inner = cells(row).map((text, i) => {
    const classes = [
      ...(COLUMNS[i]?.align === 'right' ? ['right'] : []),
      ...(out && i > 0 && i < 5 ? ['void'] : []),
    ];
    const looks = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
    return `<td${looks}>${escapeHtml(text)}</td>`;
  });
  return `<tr>${inner.join('')}</tr>`;
}

/**
 * The register as a whole HTML document on A4 landscape: office, book, year and column heads stand on every page. It
 * runs no script and loads nothing but two Arimo files. Throws nothing.
 */
export function registerHtml(input: RegisterHtmlInput): string {
  const fonts = [
    { file: 'Arimo-Regular.ttf', weight: 400 },
    { file: 'Arimo-Bold.ttf', weight: 700 },
  ]
    .map(
      ({ file, weight }) =>
        `@font-face{font-family:Arimo;font-weight:${weight};font-display:block;src:url("${input.fontBase}/${file}") format("truetype")}`,
    )
    .join('\n');
  const widths = COLUMNS.map(({ width }) => `<col style="width:${width}%">`).join('');
  const heads = COLUMNS.map(
    ({ header, align }) => `<th${align === 'right' ? ' class="right"' : ''}>${header}</th>`,
  ).join('');
  const body =
    input.rows.length === 0
      ? `<tr><td class="empty" colspan="${COLUMNS.length}">Tidak ada surat.</td></tr>`
      : input.rows.map(rowHtml).join('\n');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src app: file:">
<title>Buku agenda surat</title>
<style>
${fonts}
${CSS}
</style>
</head>
<body>${input.practice ? `<div class="mark" aria-hidden="true"><b>${escapeHtml(PRACTICE_MARK)}</b></div>` : ''}
<table><colgroup>${widths}</colgroup>
<thead>${headHtml(input)}<tr>${heads}</tr></thead>
<tbody>
${body}
</tbody></table>
</body>
</html>
`;
}

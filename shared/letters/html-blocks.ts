import { assertNever } from '../domain/assert-never.ts';
import type { Block, BlockOf, KeyValue, ListItem, Run, Signature } from './blocks.ts';
import { NAME_DOTS, runsText, STAMP_DUTY } from './blocks-text.ts';
import { escapeHtml, runsHtml } from './html-text.ts';
import { listMarker } from './markers.ts';

export interface BlockHtmlOptions {
  /** False leaves the letterhead's place free. */
  readonly printLetterhead: boolean;
  /** Drafts show where the logo will stand. */
  readonly draft: boolean;
}

/** One block as HTML; every text in it is escaped. */
export function blockHtml(block: Block, options: BlockHtmlOptions): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadHtml(block, options);
    case 'title':
      return `<div class="title"><h1>${escapeHtml(block.title)}</h1>${
        block.numberLine === null ? '' : `<p>${escapeHtml(block.numberLine)}</p>`
      }</div>`;
    case 'meta':
      return `<div class="meta">${keyValueTable(block.rows, 20)}<p class="date">${escapeHtml(block.placeAndDate)}</p></div>`;
    case 'addressees':
      return addresseesHtml(block);
    case 'paragraph':
      return `<p class="paragraph ${block.indent} ${block.align}${leads(block.runs) ? ' leads' : ''}">${runsHtml(block.runs)}</p>`;
    case 'list':
      return listHtml(block.items, block.start, 0);
    case 'key-values':
      return `<div class="key-values${block.indent ? ' indent' : ''}">${keyValueTable(block.rows, block.labelWidth, block.numbered)}</div>`;
    case 'table':
      return tableHtml(block);
    case 'ticks':
      return `<ul class="ticks">${block.items
        .map((item) => `<li${item.ticked ? ' class="ticked"' : ''}>${escapeHtml(item.text)}</li>`)
        .join('')}</ul>`;
    case 'signatures':
      return `<div class="signatures of-${block.columns.length}">${block.columns.map(signatureHtml).join('')}</div>`;
    case 'copies':
      return `<div class="copies"><p>${escapeHtml(block.heading)}</p>${numberedHtml(block.items)}</div>`;
    case 'notice':
      return `<p class="notice">${escapeHtml(block.text)}</p>`;
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'annex-head':
      return annexHeadHtml(block);
    case 'slip':
      return `<section class="slip"><p class="cut">${escapeHtml(block.caption)}</p>${block.blocks
        .map((inner) => blockHtml(inner, options))
        .join('')}</section>`;
    default:
      return assertNever(block);
  }
}

/** Headings and sentences that end in a colon: they do not stay behind on a page when what they lead to moves on. */
export function leads(runs: readonly Run[]): boolean {
  return runs.length > 0 && (runs.every(({ bold }) => bold) || runsText(runs).trimEnd().endsWith(':'));
}

/** A list of its own at the given depth, counting from `start`. */
export function listHtml(items: readonly ListItem[], start: number, depth: number): string {
  return `<ol class="list">${items
    .map((item, i) => {
      const inner = item.items.length > 0 ? listHtml(item.items, 1, depth + 1) : '';
      return `<li><span class="marker">${listMarker(depth, start + i)}</span>${runsHtml(item.runs)}${inner}</li>`;
    })
    .join('')}</ol>`;
}

const IMAGE = /^data:image\/(?:png|jpeg|webp|gif|svg\+xml)[;,]/;

function letterheadHtml(block: BlockOf<'letterhead'>, options: BlockHtmlOptions): string {
  if (!options.printLetterhead) return '<div class="letterhead-space"></div>';
  const logo =
    block.logo !== null && IMAGE.test(block.logo)
      ? `<img src="${escapeHtml(block.logo)}" alt="">`
      : options.draft
        ? '<span class="no-logo">logo</span>'
        : '';
  const lines = block.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<header class="letterhead${logo === '' ? '' : ' with-logo'}">${logo === '' ? '' : `<div class="logo">${logo}</div>`}<div class="office"><p class="government">${escapeHtml(block.government)}</p><p class="name">${escapeHtml(block.name)}</p>${lines}</div></header>`;
}

function keyValueTable(rows: readonly KeyValue[], labelWidth: number, numbered = false): string {
  const number = (i: number) => (numbered ? `<td class="number">${i + 1}.</td>` : '');
  const body = rows
    .map(
      (row, i) =>
        `<tr>${number(i)}<th scope="row">${escapeHtml(row.label)}</th><td>:</td><td>${runsHtml(row.value)}</td></tr>`,
    )
    .join('');
  const columns = `${numbered ? '<col class="number">' : ''}<col style="width:${labelWidth}mm"><col class="colon"><col>`;
  return `<table class="pairs"><colgroup>${columns}</colgroup><tbody>${body}</tbody></table>`;
}

/** One item stands bare, two or more carry numbers. */
function numberedHtml(items: readonly string[]): string {
  if (items.length < 2) return items.map((item) => `<p>${escapeHtml(item)}</p>`).join('');
  return listHtml(
    items.map((text) => ({ runs: [{ text, bold: false }], items: [] })),
    1,
    0,
  );
}

function addresseesHtml(block: BlockOf<'addressees'>): string {
  const place =
    block.place === null ? '' : `<p>di</p><p class="addressee-place">${escapeHtml(block.place)}</p>`;
  return `<div class="addressees"><span class="salutation">Yth.</span><div>${numberedHtml(block.to)}${place}</div></div>`;
}

function tableHtml(block: BlockOf<'table'>): string {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = block.columns
    .map((column) => `<col style="width:${((100 * column.width) / total).toFixed(3)}%">`)
    .join('');
  const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column.header)}</th>`).join('');
  const cells = (row: readonly string[]) =>
    block.columns
      .map(
        (column, i) =>
          `<td class="${column.align}${column.nowrap ? ' nowrap' : ''}">${escapeHtml(row[i] ?? '')}</td>`,
      )
      .join('');
  const rows = block.rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
  const totals = block.totals.map((row) => `<tr class="total">${cells(row)}</tr>`).join('');
  return `<table class="grid ${block.size}${block.rowHeight === 'signing' ? ' signing' : ''}"><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows}${totals}</tbody></table>`;
}

function signatureHtml(signature: Signature): string {
  const hangs = signature.captions.some((caption) => caption.prefix !== '');
  const line = (text: string, className = 'detail') =>
    text === '' ? '' : `<p class="${className}">${text}</p>`;
  const captions = signature.captions
    .map(({ prefix, text }) =>
      hangs
        ? `<p class="caption"><span class="prefix">${escapeHtml(prefix)}</span>${escapeHtml(text)}</p>`
        : line(escapeHtml(text), 'caption'),
    )
    .join('');
  const space = signature.stampDuty ? `<span class="stamp-duty">${STAMP_DUTY}</span>` : '';
  const name =
    signature.name === '' ? NAME_DOTS : `<span class="signatory">${escapeHtml(signature.name)}</span>`;
  const nip = signature.nip === '' ? '' : `NIP ${escapeHtml(signature.nip)}`;
  // Four rows that all columns share, so that names stand in one line whatever is above and below them.
  const rows = [
    line(escapeHtml(signature.placeAndDate ?? ''), 'place') + captions,
    space,
    `<p>${name}</p>`,
    line(escapeHtml(signature.rank)) + line(nip),
  ];
  return `<div class="signature${hangs ? ' hangs' : ''}">${rows.map((row, i) => `<div${i === 1 ? ' class="space"' : ''}>${row}</div>`).join('')}</div>`;
}

function annexHeadHtml(block: BlockOf<'annex-head'>): string {
  const rows = block.rows.length === 0 ? '' : keyValueTable(block.rows, 18);
  const title = block.title.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<div class="annex-head"><div class="annex-of"><p>${escapeHtml(block.heading)}</p>${rows}</div><div class="annex-title">${title}</div></div>`;
}

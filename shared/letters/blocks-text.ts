import { assertNever } from '../domain/assert-never.ts';
import type { Block, BlockOf, ListItem, Run, Signature } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { listMarker } from './markers.ts';

/** Dots to write a name on. */
export const NAME_DOTS = '…………………………………';

/**
 * The words of a letter in reading order, a line per row, paragraph or item: for search, and to compare with the text
 * of the PDF. It holds what the blocks say, not what the pages add (page numbers, the marks CONTOH and DRAF).
 */
export function blocksText(blocks: readonly Block[]): string {
  return cleanText(
    blocks
      .flatMap(blockLines)
      .filter((line) => line.trim() !== '')
      .join('\n'),
  );
}

/** Runs joined to one text. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.government, block.name, ...block.lines];
    case 'title':
      return [block.title, block.numberLine ?? ''];
    case 'meta': {
      const [first = '', ...others] = block.rows.map(keyValueLine);
      return [`${first} ${block.placeAndDate}`.trim(), ...others];
    }
    case 'addressees':
      return addresseeLines(block);
    case 'paragraph':
      return [runsText(block.runs)];
    case 'list':
      return itemLines(block.items, block.start, 0);
    case 'key-values':
      return block.rows.map((row, i) => `${block.numbered ? `${i + 1}. ` : ''}${keyValueLine(row)}`);
    case 'table':
      return [block.columns.map((c) => c.header), ...block.rows, ...block.totals].map(rowLine);
    case 'ticks':
      return block.items.map((item) => item.text);
    case 'signatures':
      return block.columns.flatMap(signatureLines);
    case 'copies':
      return [block.heading, ...numbered(block.items)];
    case 'notice':
      return [block.text];
    case 'page-break':
      return [];
    case 'annex-head':
      return [block.heading, ...block.rows.map(keyValueLine), ...block.title];
    case 'slip':
      return [block.caption, ...block.blocks.flatMap(blockLines)];
    default:
      return assertNever(block);
  }
}

/** Cells of a table row; empty ones leave no gap. */
const rowLine = (row: readonly string[]) => row.filter((cell) => cell !== '').join(' ');

function keyValueLine(row: { readonly label: string; readonly value: readonly Run[] }): string {
  return `${row.label} : ${runsText(row.value)}`;
}

function addresseeLines(block: BlockOf<'addressees'>): readonly string[] {
  const place = block.place === null ? [] : ['di', block.place];
  const [first = '', ...others] = numbered(block.to);
  return [`Yth. ${first}`, ...others, ...place];
}

/** One item stands bare, two or more carry numbers. */
function numbered(items: readonly string[]): readonly string[] {
  return items.length < 2 ? items : items.map((item, i) => `${i + 1}. ${item}`);
}

function itemLines(items: readonly ListItem[], start: number, depth: number): readonly string[] {
  return items.flatMap((item, i) => [
    `${listMarker(depth, start + i)} ${runsText(item.runs)}`,
    ...itemLines(item.items, 1, depth + 1),
  ]);
}

function signatureLines(signature: Signature): readonly string[] {
  return [
    signature.placeAndDate ?? '',
    ...signature.captions.map(({ prefix, text }) => `${prefix} ${text}`.trim()),
    signature.stampDuty ? STAMP_DUTY : '',
    signature.name || NAME_DOTS,
    signature.rank,
    signature.nip && `NIP ${signature.nip}`,
  ];
}

/** Words inside the frame for the duty stamp. */
export const STAMP_DUTY = 'Meterai';

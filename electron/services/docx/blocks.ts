import { BorderStyle, CheckBox, Table } from 'docx';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { Block, BlockOf } from '../../../shared/letters/blocks.ts';
import { isEnough, keepFrom } from '../../../shared/letters/html.ts';
import { leads } from '../../../shared/letters/html-blocks.ts';
import { gridPieces } from './grid.ts';
import { letterheadPieces } from './letterhead.ts';
import { listPieces, type Numbering } from './lists.ts';
import { keyValuePieces, metaPieces, pairsTable } from './pairs.ts';
import { ending, gap, type Piece, para } from './parts.ts';
import { millimetres, type Sheet } from './sheet.ts';
import { signaturePieces } from './signatures.ts';
import { runWords, tab, words } from './text.ts';
import { BOLD, balanced } from './text-width.ts';

interface Page {
  readonly sheet: Sheet;
  readonly numbering: Numbering;
}

const INDENT = 8;
const FIRST_LINE = 12.5;
/** Share of the width that the addressees fill. */
const ADDRESSEES = 0.62;
/** Millimetres that numbers of addressees and copies stand in. */
const NUMBER = 6;
const TICK = 8;

const DASHED = { style: BorderStyle.DASH_SMALL_GAP, size: 6, color: '000000', space: 4 } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 } as const;

/** Points and paragraphs of a block. With `hold` its end stays on the page of what follows. */
function blockPieces(block: Block, page: Page, hold: boolean): readonly Piece[] {
  const { sheet } = page;
  switch (block.kind) {
    case 'letterhead':
      return letterheadPieces(sheet, block);
    case 'title':
      return [
        para(sheet, 'LetterTitle', balanced(block.title, sheet.width, millimetres(sheet, 1.1 * BOLD)), {
          hold: true,
        }),
        ...(block.numberLine === null
          ? []
          : [para(sheet, 'LetterNumber', block.numberLine, { hold: true, before: 0.15 })]),
        gap(0.8 * sheet.em, { hold: true }),
      ];
    case 'meta':
      return metaPieces(sheet, block);
    case 'addressees':
      return addresseePieces(sheet, block);
    case 'paragraph':
      return [
        para(sheet, 'Body', runWords(block.runs), {
          hold: hold || leads(block.runs),
          align: block.align,
          ...(block.indent === 'block' ? { left: INDENT } : {}),
          ...(block.indent === 'first-line' ? { firstLine: FIRST_LINE } : {}),
        }),
      ];
    case 'list':
      return [...listPieces(sheet, block, page.numbering, hold), gap(0.4 * sheet.em, { hold })];
    case 'key-values':
      return keyValuePieces(sheet, block, hold);
    case 'table':
      return gridPieces(sheet, block, hold);
    case 'ticks':
      return [
        ...block.items.map(({ text, ticked }) =>
          para(sheet, 'Pair', [new CheckBox({ checked: ticked }), tab(), ...words(text)], {
            hold,
            left: TICK,
            hanging: TICK - 1,
            tabs: [TICK],
          }),
        ),
        gap(0.5 * sheet.em, { hold }),
      ];
    case 'signatures':
      return signaturePieces(sheet, block, hold);
    case 'copies':
      return copyPieces(sheet, block, hold);
    case 'notice':
      return [
        para(sheet, 'Notice', block.text, {
          hold,
          left: 2,
          right: 2,
          border: { top: THIN, bottom: THIN, left: THIN, right: THIN },
        }),
      ];
    case 'page-break':
      return [gap(1, { newPage: true })];
    case 'annex-head':
      return annexPieces(sheet, block);
    case 'slip':
      return slipPieces(block, page, hold);
    default:
      return assertNever(block);
  }
}

/** `1.`, `2.` before texts of which there are several. */
const numbers = (items: readonly string[]) =>
  items.map((text, index) => ({ text, number: items.length < 2 ? null : `${index + 1}.` }));

function addresseePieces(sheet: Sheet, block: BlockOf<'addressees'>): readonly Piece[] {
  const right = sheet.width * (1 - ADDRESSEES);
  const salutation = millimetres(sheet, 1.8) + 2;
  const rows = numbers(block.to.length === 0 ? [''] : block.to);
  return [
    ...rows.map(({ text, number }, index) => {
      const left = salutation + (number === null ? 0 : INDENT);
      const before = index === 0 ? [...words('Yth.'), tab()] : [];
      const counted = number === null ? [] : [...words(number), tab()];
      return para(sheet, 'Addressee', [...before, ...counted, ...words(text)], {
        hold: true,
        left,
        right,
        hanging: index === 0 ? left : left - salutation,
        tabs: [salutation, left],
      });
    }),
    ...(block.place === null
      ? []
      : [
          para(sheet, 'Addressee', 'di', { hold: true, left: salutation, right }),
          para(sheet, 'Addressee', block.place, { hold: true, left: salutation + INDENT, right }),
        ]),
    gap(1.1 * sheet.em),
  ];
}

function copyPieces(sheet: Sheet, block: BlockOf<'copies'>, hold: boolean): readonly Piece[] {
  const rows = numbers(block.items);
  return [
    para(sheet, 'Copies', block.heading, { hold: rows.length > 0 || hold, before: 0.8 }),
    ...rows.map(({ text, number }, index) =>
      para(sheet, 'Copies', number === null ? text : [...words(number), tab(), ...words(text)], {
        hold: index < rows.length - 1 || hold,
        ...(number === null ? {} : { left: NUMBER, hanging: NUMBER, tabs: [NUMBER] }),
      }),
    ),
  ];
}

/** A page of its own that says what it is an annex to. */
function annexPieces(sheet: Sheet, block: BlockOf<'annex-head'>): readonly Piece[] {
  const left = sheet.width / 2;
  return [
    para(sheet, 'AnnexHead', block.heading, { newPage: true, hold: true, left }),
    ...(block.rows.length === 0
      ? []
      : [pairsTable(sheet, block.rows, { labelWidth: 18, indent: left, style: 'AnnexHead', hold: true })]),
    gap(1.1 * sheet.em, { hold: true }),
    ...block.title.map((line) =>
      para(sheet, 'AnnexTitle', balanced(line, sheet.width, millimetres(sheet, BOLD)), { hold: true }),
    ),
    gap(0.9 * sheet.em, { hold: true }),
  ];
}

/** To cut off and return: a dashed line with its caption, and what is below it on the same page. */
function slipPieces(block: BlockOf<'slip'>, page: Page, hold: boolean): readonly Piece[] {
  const last = block.blocks.length - 1;
  return [
    para(page.sheet, 'CutLine', block.caption, { hold: true, before: 1.4, border: { top: DASHED } }),
    ...block.blocks.flatMap((inner, index) => blockPieces(inner, page, hold || index < last)),
  ];
}

/** Which blocks stay on the page of the one below: those that a signature takes along, and the signature its copies. */
function heldBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const held = new Set<number>();
  let from = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'signatures') return;
    const kept = keepFrom(blocks, from, index);
    const above = blocks[kept - 1]?.kind;
    const wanting =
      kept === index ||
      (!isEnough(blocks.slice(kept, index)) && (above === 'table' || above === 'key-values'));
    const first = kept > from && wanting ? kept - 1 : kept;
    for (let before = first; before < index; before += 1) held.add(before);
    const copies = blocks[index + 1]?.kind === 'copies';
    if (copies) held.add(index);
    from = copies ? index + 2 : index + 1;
  });
  return held;
}

/** A whole letter as Word's paragraphs and tables. */
export function letterPieces(blocks: readonly Block[], page: Page): readonly Piece[] {
  const held = heldBlocks(blocks);
  const pieces = blocks.flatMap((block, index) => blockPieces(block, page, held.has(index)));
  return pieces.at(-2) instanceof Table ? [...pieces.slice(0, -1), ending()] : pieces;
}

import type { BlockOf, KeyValue } from '../../../shared/letters/blocks.ts';
import { bareCell, bareTable, gap, type Piece, para } from './parts.ts';
import { millimetres, type Sheet } from './sheet.ts';
import type { StyleName } from './styles.ts';
import { runWords, words } from './text.ts';
import { textWidth } from './text-width.ts';

const COLON = 3.5;
const NUMBER = 8;
/** Width of Nomor, Sifat, Lampiran, Hal before their colons. */
const META_LABEL = 20;

export interface PairsLook {
  readonly labelWidth: number;
  readonly numbered?: boolean;
  readonly indent?: number;
  readonly style?: StyleName;
  /** The last rows stay on the page of what follows. */
  readonly hold?: boolean;
}

function pairCells(sheet: Sheet, row: KeyValue, style: StyleName) {
  return [row.label, ':']
    .map((text) => bareCell([para(sheet, style, words(text))]))
    .concat([bareCell([para(sheet, style, runWords(row.value))])]);
}

/** Labels, colons below one another, values. */
export function pairsTable(sheet: Sheet, rows: readonly KeyValue[], look: PairsLook): Piece {
  const { labelWidth, numbered = false, indent = 0, style = 'Pair', hold = false } = look;
  const fixed = (numbered ? [NUMBER] : []).concat(labelWidth, COLON);
  const rest = sheet.width - indent - fixed.reduce((sum, width) => sum + width, 0);
  return bareTable({
    columns: [...fixed, Math.max(20, rest)],
    indent,
    holds: (row) => hold && row >= rows.length - 2,
    rows: rows.map((row, index) => [
      ...(numbered ? [bareCell([para(sheet, style, `${index + 1}.`)])] : []),
      ...pairCells(sheet, row, style),
    ]),
  });
}

/** Nomor, Sifat, Lampiran, Hal; place and date at the right of the first row. */
export function metaPieces(sheet: Sheet, block: BlockOf<'meta'>): readonly Piece[] {
  const date = millimetres(sheet, textWidth(block.placeAndDate)) + 4;
  const dateWidth = Math.min(date, sheet.width / 2);
  const value = sheet.width - META_LABEL - COLON - dateWidth;
  const dateCell = (text: string) => bareCell([para(sheet, 'Pair', text, { align: 'right' })]);
  return [
    bareTable({
      columns: [META_LABEL, COLON, value, dateWidth],
      rows:
        block.rows.length === 0
          ? [[bareCell([para(sheet, 'Pair', '')], { columnSpan: 3 }), dateCell(block.placeAndDate)]]
          : block.rows.map((row, index) => [
              ...pairCells(sheet, row, 'Pair'),
              dateCell(index === 0 ? block.placeAndDate : ''),
            ]),
    }),
    gap(1.1 * sheet.em),
  ];
}

export function keyValuePieces(sheet: Sheet, block: BlockOf<'key-values'>, hold: boolean): readonly Piece[] {
  if (block.rows.length === 0) return [];
  const { labelWidth, numbered } = block;
  return [
    pairsTable(sheet, block.rows, { labelWidth, numbered, indent: block.indent ? 8 : 0, hold }),
    gap(0.5 * sheet.em, { hold }),
  ];
}

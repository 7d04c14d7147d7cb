import {
  BorderStyle,
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BlockOf } from '../../../shared/letters/blocks.ts';
import { columnWidths } from './column-widths.ts';
import { gap, type Piece, para } from './parts.ts';
import { millimetres, type Sheet, twips } from './sheet.ts';
import { words } from './text.ts';

const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const ALL_LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;
/** Height of a row to sign in, millimetres. */
const SIGNING = 11;
const SMALL = 0.82;

/** A table with lines: its head repeats on every page, a row never splits. */
export function gridPieces(sheet: Sheet, block: BlockOf<'table'>, hold: boolean): readonly Piece[] {
  const small = block.size === 'small';
  const em = millimetres(sheet, small ? SMALL : 1);
  const [cellStyle, headStyle] = small
    ? (['SmallCell', 'SmallCellHead'] as const)
    : (['Cell', 'CellHead'] as const);
  const side = 0.35 * em;
  const width = sheet.width - 0.3;
  const widths = columnWidths(block, width, em, 2 * side + 0.6).map(twips);
  const signing = block.rowHeight === 'signing';
  const cell = (column: number, text: string, bold: boolean) => {
    const { align, nowrap } = block.columns[column] ?? { align: 'left', nowrap: false };
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(signing && !bold ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      children: [
        para(sheet, cellStyle, words(nowrap ? text.replace(/\n/g, ' ') : text, bold ? { bold } : {}), {
          align,
        }),
      ],
    });
  };
  const rows = block.rows.length + block.totals.length;
  const row = (texts: readonly string[], index: number, bold: boolean) =>
    new TableRow({
      cantSplit: true,
      keepNext: hold && index >= rows - 2,
      ...(signing && !bold ? { height: { value: twips(SIGNING), rule: HeightRule.ATLEAST } } : {}),
      children: block.columns.map((_, column) => cell(column, texts[column] ?? '', bold)),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: block.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'ECECEC' },
          children: [para(sheet, headStyle, column.header)],
        }),
    ),
  });
  return [
    new Table({
      columnWidths: widths,
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: ALL_LINES,
      margins: {
        top: twips(0.2 * em),
        bottom: twips(0.2 * em),
        left: twips(side),
        right: twips(side),
        marginUnitType: WidthType.DXA,
      },
      rows: [
        head,
        ...block.rows.map((texts, index) => row(texts, index, false)),
        ...block.totals.map((texts, index) => row(texts, block.rows.length + index, true)),
      ],
    }),
    gap(0.8 * sheet.em, { hold }),
  ];
}

import {
  AlignmentType,
  BorderStyle,
  type IBordersOptions,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TabStopDefinition,
  WidthType,
} from 'docx';
import { type Sheet, twips, twipsOfPoints } from './sheet.ts';
import type { StyleName } from './styles.ts';
import { words } from './text.ts';

/** What stands in a letter's document one below the other. */
export type Piece = Paragraph | Table;

/** How one paragraph differs from its style. Lengths in millimetres, unless they say otherwise. */
export interface Look {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  readonly tabs?: readonly number[];
  readonly align?: 'justify' | 'left' | 'center' | 'right';
  /** Em of the body text. */
  readonly before?: number;
  readonly after?: number;
  /** Stays on the page of what follows, in one piece. */
  readonly hold?: boolean;
  readonly newPage?: boolean;
  readonly border?: IBordersOptions;
  readonly numbering?: { readonly reference: string; readonly level: number };
}

const ALIGN = {
  justify: AlignmentType.JUSTIFIED,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function indentOf({ left, right, hanging, firstLine }: Look) {
  const indent = {
    ...(left === undefined ? {} : { left: twips(left) }),
    ...(right === undefined ? {} : { right: twips(right) }),
    ...(hanging === undefined ? {} : { hanging: twips(hanging) }),
    ...(firstLine === undefined ? {} : { firstLine: twips(firstLine) }),
  };
  return Object.keys(indent).length === 0 ? {} : { indent };
}

function spacingOf(sheet: Sheet, { before, after }: Look) {
  const spacing = {
    ...(before === undefined ? {} : { before: twipsOfPoints(before * sheet.em) }),
    ...(after === undefined ? {} : { after: twipsOfPoints(after * sheet.em) }),
  };
  return Object.keys(spacing).length === 0 ? {} : { spacing };
}

/** One paragraph in a style of the letter. */
export function para(
  sheet: Sheet,
  style: StyleName,
  content: string | readonly ParagraphChild[],
  look: Look = {},
): Paragraph {
  const { align, tabs, hold, newPage, border, numbering } = look;
  const stops: readonly TabStopDefinition[] = (tabs ?? []).map((at) => ({
    type: 'left',
    position: twips(at),
  }));
  return new Paragraph({
    style,
    children: typeof content === 'string' ? words(content) : content,
    ...indentOf(look),
    ...spacingOf(sheet, look),
    ...(align === undefined ? {} : { alignment: ALIGN[align] }),
    ...(stops.length === 0 ? {} : { tabStops: stops }),
    ...(hold === true ? { keepNext: true, keepLines: true } : {}),
    ...(newPage === true ? { pageBreakBefore: true } : {}),
    ...(border === undefined ? {} : { border }),
    ...(numbering === undefined ? {} : { numbering }),
  });
}

/**
 * Empty height in points. One stands below every table: Word takes two tables that touch for one.
 */
export function gap(
  points: number,
  look: Pick<Look, 'hold' | 'newPage' | 'border'> & { readonly before?: number } = {},
): Paragraph {
  return new Paragraph({
    style: 'Gap',
    spacing: {
      line: Math.max(20, twipsOfPoints(points)),
      lineRule: LineRuleType.EXACT,
      ...(look.before === undefined ? {} : { before: twipsOfPoints(look.before) }),
    },
    ...(look.hold === true ? { keepNext: true } : {}),
    ...(look.newPage === true ? { pageBreakBefore: true } : {}),
    ...(look.border === undefined ? {} : { border: look.border }),
  });
}

/** The paragraph that Word wants below a last table: hidden, so that a full page begins no empty one. */
export function ending(): Paragraph {
  return new Paragraph({
    style: 'Gap',
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    run: { vanish: true },
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** A cell of a table without lines. */
export function bareCell(
  children: readonly Piece[],
  options: Pick<ITableCellOptions, 'columnSpan' | 'rowSpan' | 'verticalAlign'> = {},
): TableCell {
  return new TableCell({ ...options, children });
}

export interface BareTable {
  /** Millimetres of each column. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Millimetres from the left margin. */
  readonly indent?: number;
  /** Whether a row stays on the page of the next. */
  readonly holds?: (row: number) => boolean;
}

/** A table without lines and without room between its cells: it only sets things beside one another. */
export function bareTable({ columns, rows, indent = 0, holds }: BareTable): Table {
  return new Table({
    columnWidths: columns.map(twips),
    width: { size: columns.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    ...(indent === 0 ? {} : { indent: { size: twips(indent), type: WidthType.DXA } }),
    rows: rows.map(
      (children, row) => new TableRow({ children, cantSplit: true, keepNext: holds?.(row) ?? false }),
    ),
  });
}

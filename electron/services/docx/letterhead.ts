import { AlignmentType, BorderStyle, ImageRun, LineRuleType, Paragraph, VerticalAlignTable } from 'docx';
import type { BlockOf } from '../../../shared/letters/blocks.ts';
import { pictureSize } from '../pictures.ts';
import { bareCell, bareTable, gap, type Piece, para } from './parts.ts';
import { millimetres, type Sheet } from './sheet.ts';
import { BOLD, balanced } from './text-width.ts';

/** Millimetres that a logo may fill. */
const LOGO = { width: 20, height: 24 } as const;
const PIXELS_PER_MM = 96 / 25.4;
const POINTS_PER_MM = 72 / 25.4;
/** Millimetres between logo and text. */
const BESIDE = 3;

/** A thick line with a thin one below it: two paragraphs, since programs differ in which line of a double one is on top. */
const rule = (size: number) => ({
  top: { style: BorderStyle.SINGLE, size, color: '000000', space: 0 },
});

/** The logo in its place, or null where the data are no PNG or JPEG. */
function logoRun(logo: string | null): ImageRun | null {
  const [, type, data] = /^data:image\/(png|jpeg);base64,(.+)$/s.exec(logo ?? '') ?? [];
  if (type === undefined || data === undefined) return null;
  const bytes = Buffer.from(data, 'base64');
  const size = pictureSize(bytes);
  if (size === null) return null;
  const scale = Math.min(LOGO.width / size.width, LOGO.height / size.height) * PIXELS_PER_MM;
  return new ImageRun({
    type: type === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: 'Lambang', description: 'Lambang daerah' },
  });
}

/** A picture needs a line that grows with it; one of exact height would cut it off. */
const logoParagraph = (logo: ImageRun) =>
  new Paragraph({
    style: 'LetterheadLine',
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [logo],
  });

/** The letterhead with its double line; on paper that carries one already, its height stays free. */
export function letterheadPieces(sheet: Sheet, block: BlockOf<'letterhead'>): readonly Piece[] {
  const { printLetterhead, preprintedHeight, margins } = sheet.style;
  if (!printLetterhead) {
    return [gap(Math.max(0, preprintedHeight - margins.top) * POINTS_PER_MM)];
  }
  const logo = logoRun(block.logo);
  const side = LOGO.width + BESIDE;
  const width = logo === null ? sheet.width : sheet.width - 2 * side;
  const office = [
    para(sheet, 'LetterheadGovernment', balanced(block.government, width, millimetres(sheet, 1.18))),
    para(sheet, 'LetterheadName', balanced(block.name, width, millimetres(sheet, 1.38 * BOLD))),
    ...block.lines.map((line) => para(sheet, 'LetterheadLine', line)),
  ];
  const rules = [
    gap(0.6 * POINTS_PER_MM, { before: 2 * POINTS_PER_MM, border: rule(16) }),
    gap(3.2 * POINTS_PER_MM, { border: rule(6) }),
  ];
  if (logo === null) return [...office, ...rules];
  return [
    bareTable({
      columns: [side, width, side],
      rows: [
        [
          bareCell([logoParagraph(logo)], { verticalAlign: VerticalAlignTable.CENTER }),
          bareCell(office, { verticalAlign: VerticalAlignTable.CENTER }),
          bareCell([gap(1)]),
        ],
      ],
    }),
    ...rules,
  ];
}

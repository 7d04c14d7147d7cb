import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { halfPoints, type Sheet, twipsOfPoints } from './sheet.ts';

interface Style {
  /** As Word's list of styles shows it. */
  readonly name: string;
  /** Size of text and distance of lines, both in em; without `line` the office's line spacing. */
  readonly size: number;
  readonly line?: number;
  readonly bold?: boolean;
  readonly align?: 'justify' | 'center' | 'right';
  /** Em of the body text below the paragraph. */
  readonly after?: number;
  readonly color?: string;
}

/** The paragraphs of a letter, by what they are; sizes are those of the PDF's style sheet. */
const STYLES = {
  LetterheadGovernment: { name: 'Kop pemerintah daerah', size: 1.18, line: 1.2, align: 'center' },
  LetterheadName: { name: 'Kop nama dinas', size: 1.38, line: 1.14, bold: true, align: 'center' },
  LetterheadLine: { name: 'Kop alamat', size: 0.8, line: 1.2, align: 'center' },
  LetterTitle: { name: 'Judul surat', size: 1.1, line: 1.2, bold: true, align: 'center' },
  LetterNumber: { name: 'Nomor surat', size: 1, align: 'center' },
  Addressee: { name: 'Tujuan surat', size: 1 },
  Body: { name: 'Isi surat', size: 1, align: 'justify', after: 0.5 },
  Point: { name: 'Butir surat', size: 1, align: 'justify', after: 0.1 },
  Pair: { name: 'Rincian surat', size: 1 },
  Cell: { name: 'Isi tabel', size: 1, line: 1.2 },
  CellHead: { name: 'Kepala tabel', size: 1, line: 1.2, bold: true, align: 'center' },
  SmallCell: { name: 'Isi tabel kecil', size: 0.82, line: 1.2 },
  SmallCellHead: { name: 'Kepala tabel kecil', size: 0.82, line: 1.2, bold: true, align: 'center' },
  Signature: { name: 'Tanda tangan', size: 1, line: 1.2 },
  SmallSignature: { name: 'Tanda tangan rapat', size: 0.92, line: 1.2 },
  StampDuty: { name: 'Tempat meterai', size: 0.8, line: 1.2, align: 'center', color: '555555' },
  Copies: { name: 'Tembusan', size: 0.9, line: 1.2 },
  Notice: { name: 'Catatan berbingkai', size: 0.9, line: 1.2, after: 0.7 },
  AnnexHead: { name: 'Kepala lampiran', size: 0.92, line: 1.2 },
  AnnexTitle: { name: 'Judul lampiran', size: 1, bold: true, align: 'center' },
  CutLine: { name: 'Garis potong', size: 0.78, align: 'center', after: 0.78 },
  Gap: { name: 'Jarak', size: 0.1 },
  PageNumber: { name: 'Nomor halaman', size: 1, line: 1, align: 'center' },
  PageMark: { name: 'Tanda surat', size: 0.75, line: 1, bold: true, align: 'right', color: '767676' },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

const ALIGN = {
  justify: AlignmentType.JUSTIFIED,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Distance of lines of a style in points. */
export function lineOf(sheet: Sheet, name: StyleName): number {
  const style: Style = STYLES[name];
  return sheet.em * style.size * (style.line ?? sheet.style.lineSpacing);
}

function paragraphStyle(sheet: Sheet, id: StyleName): IParagraphStyleOptions {
  const { name, size, bold, align, after, color }: Style = STYLES[id];
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: halfPoints(sheet.em * size),
      ...(bold === undefined ? {} : { bold }),
      ...(color === undefined ? {} : { color }),
    },
    paragraph: {
      ...(align === undefined ? {} : { alignment: ALIGN[align] }),
      spacing: {
        // Lines stand as far apart as on the PDF, whatever the font says of itself.
        line: twipsOfPoints(lineOf(sheet, id)),
        lineRule: LineRuleType.EXACT,
        after: twipsOfPoints((after ?? 0) * sheet.em),
      },
    },
  };
}

/** Arimo is Arial's free twin: where a letter goes to Word, Arial is what is at hand. */
const fontOf = (sheet: Sheet) => (sheet.style.font === 'Arimo' ? 'Arial' : sheet.style.font);

/** Every style of a letter's document. */
export function documentStyles(sheet: Sheet): IStylesOptions {
  const font = fontOf(sheet);
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
          size: halfPoints(sheet.em),
          language: { value: 'id-ID' },
        },
        paragraph: {
          spacing: {
            line: twipsOfPoints(sheet.em * sheet.style.lineSpacing),
            lineRule: LineRuleType.EXACT,
            before: 0,
            after: 0,
          },
        },
      },
    },
    paragraphStyles: (Object.keys(STYLES) as StyleName[]).map((id) => paragraphStyle(sheet, id)),
  };
}

import { Header, PageNumber, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { type Piece, para } from './parts.ts';
import { type Sheet, twips } from './sheet.ts';
import { lineOf } from './styles.ts';

/** Millimetres below the edge where the page number stands, as on the PDF. */
const NUMBER_AT = 13;
const POINTS_PER_MM = 72 / 25.4;

/** Distance of the header from the edge in twips; the header never pushes the text down. */
export function headerDistance(sheet: Sheet, marked: boolean): number {
  const { top } = sheet.style.margins;
  const lines = (lineOf(sheet, 'PageNumber') + (marked ? lineOf(sheet, 'PageMark') : 0)) / POINTS_PER_MM;
  const baseline = Math.min(NUMBER_AT, top * 0.65);
  return twips(Math.max(0, Math.min(baseline - lines * 0.8, top - lines - 0.5)));
}

/** Width of a capital letter in em, and the largest size of the mark in points. */
const CAPITAL = 0.72;
const LARGEST = 104;

/** Large and grey across the page, behind the text. */
function watermark(sheet: Sheet, text: string): TextWatermark {
  const { width, height } = sheet.paper;
  const room = Math.hypot(width, height) * 0.66 * POINTS_PER_MM;
  const size = Math.min(LARGEST, room / (text.length * CAPITAL));
  return new TextWatermark({
    text,
    font: 'Arial',
    bold: true,
    color: 'BFBFBF',
    rotation: Math.round(360 - (Math.atan2(height, width) * 180) / Math.PI),
    // Its height follows, so that the letters keep their shape.
    width: Math.round(text.length * CAPITAL * size),
  });
}

/**
 * What stands on every page: the number from the second page on, and the marks of a letter that is no official one.
 * @param marks such as CONTOH and DRAF; none on a letter in force
 */
export function pageHeaders(sheet: Sheet, marks: readonly string[]) {
  const mark = (): readonly Piece[] =>
    marks.length === 0
      ? []
      : [
          para(sheet, 'PageMark', [
            new TextRun({ text: marks.join(' · ') }),
            watermark(sheet, marks[0] ?? ''),
          ]),
        ];
  const number = para(sheet, 'PageNumber', [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })]);
  return {
    first: new Header({ children: mark().length === 0 ? [para(sheet, 'PageNumber', '')] : mark() }),
    default: new Header({ children: [...mark(), number] }),
  };
}

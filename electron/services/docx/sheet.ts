import { type LetterStyle, paperSize } from '../../../shared/domain/office.ts';

/** The page of a letter, in the measures that Word counts in. */
export interface Sheet {
  readonly style: LetterStyle;
  /** Size of the body text in points; lengths "in em" follow it. */
  readonly em: number;
  /** Paper in millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  /** Width between the margins in millimetres. */
  readonly width: number;
}

export function sheetOf(style: LetterStyle): Sheet {
  const paper = paperSize(style.paper);
  // Margins wider than the paper leave a strip to write in all the same.
  const width = Math.max(40, paper.width - style.margins.left - style.margins.right);
  return { style, em: style.fontSize, paper, width };
}

/** Millimetres as twips, twentieths of a point. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Points as twips. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Points as half points, in which Word keeps the size of text. */
export const halfPoints = (points: number): number => Math.max(2, Math.round(points * 2));

/** Ems of the body text as millimetres. */
export const millimetres = (sheet: Sheet, em: number): number => (em * sheet.em * 25.4) / 72;

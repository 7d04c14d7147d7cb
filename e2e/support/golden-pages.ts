import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands on paper: points from the left and upper edge of the page. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A page as it lies on the desk. */
export interface GoldenPage {
  readonly width: number;
  readonly height: number;
  /** What the letter says, in the order of the file; the practice mark, which lies across the page, is left out. */
  readonly pieces: readonly Piece[];
  /** Its text without blanks. */
  readonly squeezed: string;
  /** The page number above the text, or null. */
  readonly number: string | null;
}

export const squeeze = (text: string): string => text.replace(/[\s\u00ad]+/g, '');

const PAGE_NUMBER = /^- \d+ -$/;

/** The pages of a letter's PDF with the place of every piece of text. */
export async function readPages(bytes: Uint8Array): Promise<readonly GoldenPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: GoldenPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): readonly Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as readonly number[];
      if (Math.abs(b) > 0.01) return [];
      return [{ text: item.str, left: x, right: x + item.width, baseline: height - y, size: Math.abs(a) }];
    });
    const numbered = pieces.find(({ text }) => PAGE_NUMBER.test(text.trim()));
    const said = pieces.filter((piece) => piece !== numbered);
    pages.push({
      width,
      height,
      pieces: said,
      squeezed: squeeze(said.map(({ text }) => text).join('')),
      number: numbered?.text.trim() ?? null,
    });
  }
  await task.destroy();
  return pages;
}

/** Baselines of a page's lines from above; pieces within a point stand on one line. */
export function linesOf(page: GoldenPage): readonly { readonly baseline: number; readonly text: string }[] {
  const lines: { baseline: number; pieces: Piece[] }[] = [];
  for (const piece of [...page.pieces].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && piece.baseline - line.baseline < 1) line.pieces.push(piece);
    else lines.push({ baseline: piece.baseline, pieces: [piece] });
  }
  return lines.map(({ baseline, pieces }) => ({
    baseline,
    text: pieces
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(' '),
  }));
}

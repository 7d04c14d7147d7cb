import { degrees, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';

/** What stands at the foot of a page: what it belongs to, and the file with the page's number. */
export interface Foot {
  readonly left: string;
  readonly right: string;
}

/** Where a point of the page as one sees it lies on the page as it is stored. */
export interface Turn {
  /** Width and height as one sees them, points. */
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => { readonly x: number; readonly y: number };
  /** Direction of the lines, degrees. */
  readonly angle: number;
}

/** A page may be stored lying on its side, and cut to a part of itself. */
export function turnOf(page: PDFPage): Turn {
  const { x, y, width, height } = page.getCropBox();
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  if (angle === 90)
    return { width: height, height: width, angle, at: (u, v) => ({ x: x + width - v, y: y + u }) };
  if (angle === 180) return { width, height, angle, at: (u, v) => ({ x: x + width - u, y: y + height - v }) };
  if (angle === 270)
    return { width: height, height: width, angle, at: (u, v) => ({ x: x + v, y: y + height - u }) };
  return { width, height, angle: 0, at: (u, v) => ({ x: x + u, y: y + v }) };
}

/** On A4 some eight points; a small or a large page gets as much smaller or larger ones. */
const sizeOn = ({ width, height }: Turn) => Math.min(40, Math.max(3, Math.min(width, height) / 75));

/** Words that fit a width, cut with an ellipsis where they do not. Signs that the font lacks are left out. */
export function fitting(text: string, font: PDFFont, size: number, width: number): string {
  const known = new Set(font.getCharacterSet());
  const shown = [...text].filter((sign) => known.has(sign.codePointAt(0) ?? 0)).join('');
  if (font.widthOfTextAtSize(shown, size) <= width) return shown;
  let end = shown.length;
  while (end > 0 && font.widthOfTextAtSize(`${shown.slice(0, end)}…`, size) > width) end -= 1;
  return `${shown.slice(0, end).trimEnd()}…`;
}

/** Writes the foot of a page over what stands there, on a light ground, so that it can be read on a scan too. */
export function writeFoot(page: PDFPage, foot: Foot, font: PDFFont): void {
  const turn = turnOf(page);
  const size = sizeOn(turn);
  const side = size * 5;
  const base = size * 1.7;
  const put = (text: string, from: number) => {
    const ground = turn.at(from - size * 0.4, base - size * 0.45);
    page.drawRectangle({
      ...ground,
      width: font.widthOfTextAtSize(text, size) + size * 0.8,
      height: size * 1.5,
      rotate: degrees(turn.angle),
      color: rgb(1, 1, 1),
      opacity: 0.85,
    });
    page.drawText(text, {
      ...turn.at(from, base),
      size,
      font,
      color: rgb(0.2, 0.2, 0.2),
      rotate: degrees(turn.angle),
    });
  };
  const right = fitting(foot.right, font, size, turn.width - 2 * side);
  const taken = font.widthOfTextAtSize(right, size);
  const left = fitting(foot.left, font, size, turn.width - 2 * side - taken - 2 * size);
  if (left.length > 1) put(left, side);
  put(right, turn.width - side - taken);
}

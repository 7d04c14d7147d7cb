import { PDFDocument, type PDFFont, rgb } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { fitting } from './running-foot.ts';

/** A page that stands in the place of a document. */
export interface Notice {
  readonly title: string;
  /** What is known of the document. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Why it is not bound in, and where it can be read. */
  readonly text: string;
}

const WIDTH = 595.28;
const HEIGHT = 841.89;
const SIDE = 71;
const TOP = 210;
const LABELS = 120;

/** Lines of at most a width; a word that is longer than a line is cut. */
function lines(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || font.widthOfTextAtSize(fitting(longer, font, size, 1e6), size) <= width) line = longer;
    else {
      found.push(line);
      line = word;
    }
  }
  return [...found, line].map((one) => fitting(one, font, size, width));
}

/** A document of one page that names what is not bound in, and says why. */
export async function noticePage(notice: Notice, fontBytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(fontBytes, { subset: false });
  const page = document.addPage([WIDTH, HEIGHT]);
  let y = HEIGHT - TOP;
  const write = (text: string, size: number, x: number, width: number, grey = 0) => {
    const from = y;
    for (const line of lines(text, font, size, width).slice(0, 12)) {
      page.drawText(line, { x, y, size, font, color: rgb(grey, grey, grey) });
      y -= size * 1.4;
    }
    return from;
  };
  const room = WIDTH - 2 * SIDE;
  write(notice.title, 18, SIDE, room);
  y -= 4;
  page.drawLine({
    start: { x: SIDE, y },
    end: { x: WIDTH - SIDE, y },
    thickness: 0.75,
    color: rgb(0.6, 0.6, 0.6),
  });
  y -= 26;
  for (const [label, value] of notice.facts) {
    const from = write(label, 10, SIDE, LABELS - 10, 0.35);
    y = from;
    write(value === '' ? '–' : value, 10, SIDE + LABELS, room - LABELS);
    y -= 4;
  }
  y -= 14;
  write(notice.text, 11, SIDE, room);
  return document;
}

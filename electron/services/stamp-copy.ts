import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';

/** Stands across every page of a copy, and before its title. */
export const COPY_MARK = 'SALINAN';
/** Stands behind it on a letter that was cancelled. */
const VOID_MARK = 'BATAL';

export interface CopyOptions {
  /** Title in the PDF's metadata, without the mark; the kind of letter, no personal data. */
  readonly title: string;
  /** Bytes of assets/fonts/Arimo-Copy.ttf: Arimo Bold cut down to the letters of the marks. It is embedded whole. */
  readonly font: Uint8Array;
  /** The letter was cancelled: its copy says so too. */
  readonly cancelled: boolean;
}

/** The mark's share of the page's diagonal. */
const SHARE = 0.62;
/** Height of a capital as a share of the size, so that the mark's middle lies on the page's middle. */
const CAPITAL = 0.716;

/**
 * A copy of a frozen PDF with the word SALINAN across each page, SALINAN BATAL where the letter was cancelled. The bytes that came in stay as they are.
 * @param pdf bytes of an issued letter
 * @throws Error when the bytes are no PDF or the font cannot be read
 */
export async function stampCopy(pdf: Uint8Array, options: CopyOptions): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.registerFontkit(fontkit);
  const font = await document.embedFont(options.font, { subset: false });
  const mark = options.cancelled ? `${COPY_MARK} ${VOID_MARK}` : COPY_MARK;
  const unit = font.widthOfTextAtSize(mark, 1);
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    const angle = Math.atan2(height, width);
    const size = (Math.hypot(width, height) * SHARE) / unit;
    const half = (unit * size) / 2;
    const rise = (CAPITAL * size) / 2;
    page.drawText(mark, {
      x: width / 2 - half * Math.cos(angle) + rise * Math.sin(angle),
      y: height / 2 - half * Math.sin(angle) - rise * Math.cos(angle),
      size,
      font,
      color: rgb(0.45, 0.45, 0.45),
      opacity: 0.22,
      rotate: degrees((angle * 180) / Math.PI),
    });
  }
  document.setTitle(`${mark} - ${options.title}`);
  return document.save();
}

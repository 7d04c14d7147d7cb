import { PDFDict, PDFDocument, type PDFFont, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';

export interface StampOptions {
  /** Title in the PDF's metadata; the kind of letter, no personal data. */
  readonly title: string;
  /**
   * Bytes of assets/fonts/Arimo-PageNumbers.ttf: Arimo cut down to digits, hyphen and space (2.7 kB). It is embedded
   * whole, since the subsets that `@pdf-lib/fontkit` makes of Arimo lose all glyphs but the last.
   */
  readonly font: Uint8Array;
  /** Top margin of the letter in millimetres; the page number stands inside it. */
  readonly topMargin: number;
}

export interface StampedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

const POINTS_PER_MM = 72 / 25.4;
const FONT_SIZE = 11;
const NAME_OF_APP = 'Sambung';

/** Writes `- 2 -` top centre from the second page of a letter on. @param topMargin millimetres */
export function numberPages(pages: readonly PDFPage[], font: PDFFont, topMargin: number): void {
  // Chromium breaks at the page's edge, so the number has the margin for itself; in a narrow one it goes up.
  const fromTop = Math.min(13, topMargin * 0.65) * POINTS_PER_MM;
  pages.slice(1).forEach((page, i) => {
    const text = `- ${i + 2} -`;
    const { width, height } = page.getSize();
    const x = (width - font.widthOfTextAtSize(text, FONT_SIZE)) / 2;
    page.drawText(text, { x, y: height - fromTop, size: FONT_SIZE, font });
  });
}

/**
 * Finishes the PDF of one letter: `- 2 -` top centre from its second page on, and metadata that names the kind of
 * letter and the app, nobody else. Letters that are printed together are stamped one by one, so each counts from 1.
 * @param pdf bytes as Chromium printed them
 * @throws Error when the bytes are no PDF or the font cannot be read
 */
export async function stampPages(pdf: Uint8Array, options: StampOptions): Promise<StampedPdf> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages();
  if (pages.length > 1) {
    document.registerFontkit(fontkit);
    const font = await document.embedFont(options.font, { subset: false });
    numberPages(pages, font, options.topMargin);
  }
  document.setTitle(options.title);
  document.setAuthor('');
  document.setSubject('');
  document.setKeywords([]);
  document.setCreator(NAME_OF_APP);
  document.setProducer(NAME_OF_APP);
  document.setLanguage('id');
  // Without the hour of printing, letters that print alike are alike byte for byte.
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict);
  info?.delete(PDFName.of('CreationDate'));
  info?.delete(PDFName.of('ModDate'));
  return { pdf: await document.save(), pages: pages.length };
}

import { Document, Packer } from 'docx';
import type { LetterStyle } from '../../../shared/domain/office.ts';
import type { Block } from '../../../shared/letters/blocks.ts';
import { DRAFT_MARK } from '../../../shared/letters/html.ts';
import { PRACTICE_MARK } from '../../../shared/letters/practice-mark.ts';
import { letterPieces } from './blocks.ts';
import { Numbering } from './lists.ts';
import { headerDistance, pageHeaders } from './page-marks.ts';
import { sheetOf, twips } from './sheet.ts';
import { documentStyles } from './styles.ts';

/** What becomes a document for Word. */
export interface LetterDocxInput {
  readonly blocks: readonly Block[];
  readonly style: LetterStyle;
  readonly practice: boolean;
  /** Not issued: every page says so. */
  readonly draft: boolean;
  /** Cancelled: every page says so. */
  readonly voided: boolean;
  /** Kind of letter for the document's properties; no personal data. */
  readonly title: string;
}

/** Stands on every page of a letter that was cancelled. */
const VOID_MARK = 'BATAL';
const NAME_OF_APP = 'Sambung';

/**
 * A letter as DOCX, made from the same blocks as the PDF: same paper, margins, type and text. Throws nothing for blocks
 * that fit their schema.
 */
export async function letterDocx(letter: LetterDocxInput): Promise<Uint8Array> {
  const sheet = sheetOf(letter.style);
  const numbering = new Numbering();
  const children = letterPieces(letter.blocks, { sheet, numbering });
  const marks = [
    ...(letter.practice ? [PRACTICE_MARK] : []),
    ...(letter.voided ? [VOID_MARK] : []),
    ...(letter.draft ? [DRAFT_MARK] : []),
  ];
  const { margins } = letter.style;
  const document = new Document({
    title: letter.title,
    creator: NAME_OF_APP,
    lastModifiedBy: NAME_OF_APP,
    styles: documentStyles(sheet),
    numbering: { config: numbering.config },
    // Version 15 is what Word itself has written since 2013: nothing opens in a mode for old files.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(sheet.paper.width), height: twips(sheet.paper.height) },
            margin: {
              top: twips(margins.top),
              right: twips(margins.right),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              header: headerDistance(sheet, marks.length > 0),
              footer: 0,
              gutter: 0,
            },
          },
        },
        headers: pageHeaders(sheet, marks),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

import type { Block } from './blocks.ts';
import { bodyHtml, documentHtml, type LetterHtmlInput } from './html.ts';

/** Name of the place where a letter begins, in the document and among the destinations of its PDF. */
export const letterAnchor = (index: number): string => `surat-${index}`;

const CSS = `
.letter{break-before:page}
.letter-index{font-size:4pt;line-height:1}
.letter-index a{color:inherit}`;

/**
 * Several letters as one document, to be printed in one go: first a page that only points at where each letter begins,
 * then the letters, each from a page of its own and laid out as it is alone. The links make Chromium write a destination
 * for every letter into the PDF; the page that holds them is left out when the letters are parted.
 */
export function lettersHtml(
  letters: readonly (readonly Block[])[],
  frame: Omit<LetterHtmlInput, 'blocks'>,
): string {
  const options = { printLetterhead: frame.style.printLetterhead, draft: frame.draft };
  const index = letters.map((_, i) => `<a href="#${letterAnchor(i)}">${i + 1}</a>`).join(' ');
  const bodies = letters.map(
    (blocks, i) => `<article class="letter" id="${letterAnchor(i)}">${bodyHtml(blocks, options)}</article>`,
  );
  return documentHtml(`<nav class="letter-index">${index}</nav>\n${bodies.join('\n')}`, frame, CSS);
}

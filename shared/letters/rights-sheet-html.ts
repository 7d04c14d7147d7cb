import type { LetterStyle } from '../domain/office.ts';
import { blocksText } from './blocks-text.ts';
import { bodyHtml, documentHtml } from './html.ts';
import { letterAnchor } from './html-batch.ts';
import { rightsSheetBlocks } from './rights-sheet.ts';
import type { RightsSheetFacts } from './rights-sheet-facts.ts';
import type { RightsSheetPrint } from './rights-sheet-print.ts';

/** Points and millimetres. */
const LOOKS = {
  normal: { fontSize: 11, lineSpacing: 1.15, margins: { top: 12, right: 18, bottom: 12, left: 18 } },
  large: { fontSize: 18, lineSpacing: 1.04, margins: { top: 9, right: 12, bottom: 9, left: 12 } },
} as const satisfies Readonly<Record<RightsSheetPrint, Partial<LetterStyle>>>;

/** Points by the letters of a sheet: one that has more to tell is set smaller, so that it stays on one page. */
const NORMAL_SIZES = [
  { upTo: 1700, fontSize: 12.5 },
  { upTo: 2300, fontSize: 11.5 },
  { upTo: Number.POSITIVE_INFINITY, fontSize: 10.2 },
] as const;

const sizeOf = (letters: number, print: RightsSheetPrint): number =>
  print === 'large'
    ? LOOKS.large.fontSize
    : (NORMAL_SIZES.find(({ upTo }) => letters <= upTo)?.fontSize ?? LOOKS.normal.fontSize);

/** Letters from which a large sheet is set tighter, for it may take two pages and no letter smaller. */
const TIGHT_FROM = 2700;
const lookOf = (letters: number, print: RightsSheetPrint): string =>
  `font-size:${sizeOf(letters, print)}pt${print === 'large' && letters > TIGHT_FROM ? ';line-height:1' : ''}`;

const CSS = `
.letter{break-before:page}
.letter-index{font-size:4pt;line-height:1}
.letter-index a{color:inherit}
.sheet .letterhead{padding-bottom:1.2mm;margin-bottom:3mm;border-bottom-width:.3mm;line-height:1.1}
.sheet .letterhead::after{display:none}
.sheet .letterhead.with-logo{grid-template-columns:11mm 1fr 11mm}
.sheet .letterhead img{width:11mm;height:13mm}
.sheet .letterhead .government{font-size:.72em}
.sheet .letterhead .name{font-size:.8em;margin:0}
.sheet .title{margin-bottom:.35em}
.sheet .title h1{font-size:1.3em}
.sheet .notice{font-size:1.04em;font-weight:700;margin:.35em 0;padding:1.6mm 3mm;border-width:.5mm}
.sheet .paragraph{margin-bottom:.15em}
.sheet .paragraph.leads{margin-top:.5em;margin-bottom:.1em}
.sheet .list,.sheet .key-values{margin-bottom:.15em}
.sheet .list li{padding-left:1.6em;text-align:left}
.sheet .key-values{font-variant-numeric:tabular-nums}`;

/** How the sheets of an office are set; the font and the paper are the office's. */
export const rightsSheetStyle = (style: LetterStyle, print: RightsSheetPrint): LetterStyle => ({
  ...style,
  ...LOOKS[print],
  // The office's head is part of the sheet: it is not printed on paper that carries one.
  printLetterhead: true,
});

/**
 * The sheets of some workers as one document: first a page that points at where each begins, as `lettersHtml` has it, then
 * the sheets, each from a page of its own.
 */
export function rightsSheetsHtml(
  sheets: readonly RightsSheetFacts[],
  options: {
    readonly style: LetterStyle;
    readonly print: RightsSheetPrint;
    readonly practice: boolean;
    readonly fontBase: string;
  },
): string {
  const { print, practice, fontBase } = options;
  const index = sheets.map((_, i) => `<a href="#${letterAnchor(i)}">${i + 1}</a>`).join(' ');
  const bodies = sheets.map((facts, i) => {
    const blocks = rightsSheetBlocks(facts, print);
    const look = lookOf(blocksText(blocks).length, print);
    const body = bodyHtml(blocks, { printLetterhead: true, draft: false });
    return `<article class="letter sheet" style="${look}" id="${letterAnchor(i)}">${body}</article>`;
  });
  return documentHtml(
    `<nav class="letter-index">${index}</nav>\n${bodies.join('\n')}`,
    { style: rightsSheetStyle(options.style, print), practice, draft: false, fontBase },
    CSS,
  );
}

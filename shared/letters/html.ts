import type { LetterStyle } from '../domain/office.ts';
import type { Block } from './blocks.ts';
import { runsText } from './blocks-text.ts';
import { type BlockHtmlOptions, blockHtml, listHtml } from './html-blocks.ts';
import { letterCss } from './html-style.ts';
import { escapeHtml } from './html-text.ts';
import { PRACTICE_MARK } from './practice-mark.ts';

/** Stands on every page of a letter that was not issued. */
export const DRAFT_MARK = 'DRAF';

export interface LetterHtmlInput {
  readonly blocks: readonly Block[];
  readonly style: LetterStyle;
  readonly practice: boolean;
  readonly draft: boolean;
  /** Address of the folder that holds Arimo-Regular.ttf and its siblings, without a slash at the end. */
  readonly fontBase: string;
}

/**
 * A letter as a whole HTML document with its own page size, for the preview, the printer and the PDF. It runs no
 * script and loads nothing but the four Arimo files under `fontBase` and images inside the blocks. Throws nothing.
 */
export function letterHtml({ blocks, ...frame }: LetterHtmlInput): string {
  return documentHtml(
    bodyHtml(blocks, { printLetterhead: frame.style.printLetterhead, draft: frame.draft }),
    frame,
  );
}

/** A document around the HTML of one letter or of several; `css` is put behind the letters' own style sheet. */
export function documentHtml(
  body: string,
  { style, practice, draft, fontBase }: Omit<LetterHtmlInput, 'blocks'>,
  css = '',
): string {
  const marks = [...(practice ? [PRACTICE_MARK] : []), ...(draft ? [DRAFT_MARK] : [])];
  const mark =
    marks.length === 0
      ? ''
      : `<div class="page-mark${practice ? '' : ' short'}" aria-hidden="true"><b>${escapeHtml(marks.join('\n'))}</b></div>`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src ${fontSource(fontBase)}`;
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>Surat</title>
<style>
${letterCss(style, fontBase)}${css}
</style>
</head>
<body>${mark}
${body}
</body>
</html>
`;
}

/** Scheme and host that fonts may come from; a path alone means the document's own origin. */
function fontSource(fontBase: string): string {
  const address = /^([a-z][a-z\d+.-]*:)(\/\/[\w.:-]*)?/i.exec(fontBase);
  if (address === null) return "'self'";
  const [, scheme = '', host = ''] = address;
  return host.length > 2 ? `${scheme}${host}` : scheme;
}

/** Lines that a signature takes along when it moves to the next page. */
const LINES_KEPT = 2;
/** Enough letters for so many lines. */
const TWO_LINES = 180;

/** Blocks in order; a signature is held together with the text before it and the copies after it. */
export function bodyHtml(blocks: readonly Block[], options: BlockHtmlOptions): string {
  const parts: string[] = [];
  let from = 0;
  blocks.forEach((block, i) => {
    if (block.kind !== 'signatures') return;
    const start = keepFrom(blocks, from, i);
    const end = blocks[i + 1]?.kind === 'copies' ? i + 2 : i + 1;
    parts.push(...blocks.slice(from, start).map((b) => blockHtml(b, options)));
    parts.push(keptHtml(blocks.slice(start, end), isEnough(blocks.slice(start, i)), options));
    from = end;
  });
  parts.push(...blocks.slice(from).map((b) => blockHtml(b, options)));
  return parts.join('\n');
}

/** Index of the first block that stays with the signature at `signature`; never before `from`. */
export function keepFrom(blocks: readonly Block[], from: number, signature: number): number {
  let start = signature;
  for (let lines = 0; start > from && lines < LINES_KEPT; start -= 1) {
    const before = blocks[start - 1];
    if (before?.kind !== 'list' && before?.kind !== 'paragraph') break;
    lines += linesOf(before);
  }
  return start;
}

/** Lines that a block fills at least, up to two. */
function linesOf(block: Block): number {
  if (block.kind !== 'paragraph') return block.kind === 'list' ? LINES_KEPT : 0;
  const { length } = runsText(block.runs).trim();
  return length >= TWO_LINES ? LINES_KEPT : Math.min(length, 1);
}

/** Whether blocks above a signature are lines enough, so that a table before them may stay on the page before. */
export function isEnough(blocks: readonly Block[]): boolean {
  return blocks.reduce((lines, block) => lines + linesOf(block), 0) >= LINES_KEPT;
}

/** Of a list that leads the group only the last item is held; the others may stay on the page before. */
function keptHtml(group: readonly Block[], enough: boolean, options: BlockHtmlOptions): string {
  const keep = `<div class="keep${enough ? '' : ' more'}">`;
  const [first, ...rest] = group;
  const held = rest.map((b) => blockHtml(b, options)).join('\n');
  if (first?.kind !== 'list' || first.items.length < 2) {
    const head = first === undefined ? '' : blockHtml(first, options);
    // A table before a lone signature is held by the style sheet, which needs them side by side.
    return rest.length === 0 ? head : `${keep}${head}\n${held}</div>`;
  }
  const last = first.items.length - 1;
  const head = listHtml(first.items.slice(0, last), first.start, 0);
  const tail = listHtml(first.items.slice(last), first.start + last, 0);
  return `${head}\n${keep}${tail}\n${held}</div>`;
}

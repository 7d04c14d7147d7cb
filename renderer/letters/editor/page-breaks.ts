import type { LetterStyle } from '../../../shared/domain/office.ts';
import { paperSize } from '../../../shared/domain/office.ts';
import type { Block } from '../../../shared/letters/blocks.ts';
import { bodyHtml } from '../../../shared/letters/html.ts';

/*
 * Where the printed pages of a letter end. The very HTML that is printed is laid out once more, unseen, in columns of the
 * size of a page: columns break by the same rules as pages do. What begins a page is then looked up on the sheet, whose
 * own markup differs, by its place in the letter.
 */

/** What begins a page: so much (0 to 1) of a unit of a block stands on the page before. */
export interface PageBreak {
  /** Counting from the first page of the sheet, 1 for the second one. */
  readonly page: number;
  readonly block: number;
  /** An item of a list, a row of a table; 0 for other blocks. */
  readonly unit: number;
  readonly share: number;
}

export interface Pages {
  readonly count: number;
  readonly breaks: readonly PageBreak[];
}

/** Pixels that paper forgives: its lengths are rounded otherwise than the screen's. */
const SLACK = 1.5;
/** Marks the head of a table where it stands again on a further page. */
const REPEATED = 'data-repeated';

/** What a block is made of, in the print and on the sheet alike: items, rows, or the block itself. */
export function unitsOf(kind: Block['kind'], elements: readonly Element[]): readonly Element[] {
  switch (kind) {
    case 'list':
      return elements.flatMap((element) => [...element.children].filter(({ tagName }) => tagName === 'LI'));
    case 'table':
    case 'key-values':
      return elements.flatMap((element) => [...element.querySelectorAll(`tr:not([${REPEATED}]), .pair`)]);
    default:
      return elements;
  }
}

/** The elements of each block: one, or two of a list whose last item is held with the signature. */
function elementsByBlock(ruler: Element, blocks: readonly Block[]): readonly (readonly Element[])[] {
  const flat = [...ruler.children].flatMap((child) =>
    child.classList.contains('keep') ? [...child.children] : [child],
  );
  let at = 0;
  return blocks.map((block) => {
    const first = flat[at];
    if (first === undefined) return [];
    at += 1;
    if (block.kind !== 'list' || first.children.length >= block.items.length) return [first];
    const rest = flat[at];
    at += 1;
    return rest === undefined ? [first] : [first, rest];
  });
}

/** The column that a piece lies in, 0 for the first. */
type ColumnOf = (rect: DOMRect) => number;

/**
 * Heads of tables stand again on every page, which columns do not do by themselves: they are put in where the rows of a
 * page are full. Rows are never torn, so counting their heights tells where that is.
 */
function repeatHeads(ruler: HTMLElement, height: number, columnOf: ColumnOf): void {
  for (const table of ruler.querySelectorAll('table.grid')) {
    const head = table.querySelector('thead tr');
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => ({
      row,
      rect: row.getBoundingClientRect(),
    }));
    const [first] = rows;
    if (head === null || first === undefined) continue;
    const top = head.getBoundingClientRect();
    const begun = columnOf(top);
    let used = 0;
    for (const { row, rect } of rows) {
      if (used === 0 && columnOf(rect) === begun) continue;
      const isFull = used === 0 || used + rect.height > height + SLACK;
      if (isFull) {
        const again = head.cloneNode(true) as HTMLElement;
        again.setAttribute(REPEATED, '');
        again.style.breakBefore = 'column';
        row.before(again);
        used = top.height;
      }
      used += rect.height;
    }
  }
}

/** Lays blocks out in `ruler`, an empty element of the letter's paper, and reads where its pages end. */
export function pagesOf(ruler: HTMLElement, blocks: readonly Block[], style: LetterStyle): Pages {
  const paper = paperSize(style.paper);
  const { top, right, bottom, left } = style.margins;
  const width = `${paper.width - left - right}mm`;
  Object.assign(ruler.style, {
    width,
    height: `${paper.height - top - bottom}mm`,
    columnWidth: width,
    columnGap: '0',
    columnFill: 'auto',
  });
  // Every text of a block is escaped where its HTML is made.
  ruler.innerHTML = bodyHtml(blocks, { printLetterhead: style.printLetterhead, draft: false });
  const column = ruler.getBoundingClientRect();
  const columnOf: ColumnOf = (rect) => Math.max(0, Math.floor((rect.left - column.left + 1) / column.width));
  repeatHeads(ruler, column.height, columnOf);
  const breaks: PageBreak[] = [];
  let last = 0;
  elementsByBlock(ruler, blocks).forEach((elements, block) => {
    const { kind } = blocks[block] ?? { kind: 'notice' as const };
    unitsOf(kind, elements).forEach((element, unit) => {
      const rects = [...element.getClientRects()];
      const whole = rects.reduce((sum, { height }) => sum + height, 0);
      let before = 0;
      for (const rect of rects) {
        const page = columnOf(rect);
        if (page > last) {
          last = page;
          breaks.push({ page, block, unit, share: whole === 0 ? 0 : before / whole });
        }
        before += rect.height;
      }
    });
  });
  ruler.replaceChildren();
  return { count: last + 1, breaks };
}

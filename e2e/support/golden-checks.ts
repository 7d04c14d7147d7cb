import type { LetterStyle } from '../../shared/domain/office.ts';
import { paperSize } from '../../shared/domain/office.ts';
import type { Block, BlockOf } from '../../shared/letters/blocks.ts';
import { blocksText } from '../../shared/letters/blocks.ts';
import { type GoldenPage, linesOf, type Piece, squeeze } from './golden-pages.ts';

/*
 * What is wrong with the pages of a letter, as sentences; an empty list where nothing is. All pure.
 */

const POINTS_PER_MM = 72 / 25.4;
/** Paper is cut to a tenth of a millimetre; a glyph may reach over its line by a hair. */
const SHEET_MM = 0.2;
const INK_MM = 0.5;

const mm = (points: number): number => points / POINTS_PER_MM;
const briefly = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** Pages of another size than the office's paper. */
export function wrongSizes(pages: readonly GoldenPage[], style: LetterStyle): readonly string[] {
  const paper = paperSize(style.paper);
  return pages.flatMap(({ width, height }, i) =>
    Math.abs(mm(width) - paper.width) < SHEET_MM && Math.abs(mm(height) - paper.height) < SHEET_MM
      ? []
      : [`page ${i + 1} is ${mm(width).toFixed(1)} x ${mm(height).toFixed(1)} mm`],
  );
}

/** Text beyond the margins. */
export function outsideMargins(pages: readonly GoldenPage[], style: LetterStyle): readonly string[] {
  const paper = paperSize(style.paper);
  const { top, right, bottom, left } = style.margins;
  const outside = ({ left: from, right: to, baseline, size }: Piece): boolean =>
    mm(from) < left - INK_MM ||
    mm(to) > paper.width - right + INK_MM ||
    mm(baseline - size) < top - INK_MM ||
    mm(baseline + size * 0.25) > paper.height - bottom + INK_MM;
  return pages.flatMap((page, i) =>
    page.pieces.filter(outside).map(({ text }) => `page ${i + 1}: "${briefly(text)}" leaves the margins`),
  );
}

/** Pieces that lie over one another: a cell that runs into its neighbour. */
export function overlaps(pages: readonly GoldenPage[]): readonly string[] {
  return pages.flatMap((page, i) => {
    const sorted = [...page.pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
    return sorted.flatMap((piece, at) => {
      const next = sorted[at + 1];
      if (!next || Math.abs(next.baseline - piece.baseline) > 0.5 || next.left > piece.right - 1.5) return [];
      return [`page ${i + 1}: "${briefly(piece.text)}" runs into "${briefly(next.text)}"`];
    });
  });
}

/** Page numbers that are missing, wrong, or stand elsewhere than on continuation pages. */
export function wrongNumbers(pages: readonly GoldenPage[]): readonly string[] {
  return pages.flatMap(({ number }, i) => {
    const due = i === 0 ? null : `- ${i + 1} -`;
    return number === due ? [] : [`page ${i + 1} is numbered ${number}`];
  });
}

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'slip' ? [block, ...block.blocks] : [block]));

const isTable = (block: Block): block is BlockOf<'table'> => block.kind === 'table';
const headerOf = (table: BlockOf<'table'>): string =>
  squeeze(table.columns.map(({ header }) => header).join(''));
const rowsOf = (table: BlockOf<'table'>): readonly string[] =>
  [...table.rows, ...table.totals].map((row) => squeeze(row.join(''))).filter((row) => row.length > 6);

/** Pages that show rows of a table without its header. */
export function missingHeaders(pages: readonly GoldenPage[], blocks: readonly Block[]): readonly string[] {
  return flat(blocks)
    .filter(isTable)
    .flatMap((table) =>
      pages.flatMap((page, i) =>
        rowsOf(table).some((row) => page.squeezed.includes(row)) && !page.squeezed.includes(headerOf(table))
          ? [`page ${i + 1} has rows without their header`]
          : [],
      ),
    );
}

/** The pages' text with each table's header once. */
function withoutRepeats(pages: readonly GoldenPage[], blocks: readonly Block[]): readonly string[] {
  const headers = [...new Set(flat(blocks).filter(isTable).map(headerOf))];
  const due = new Map(
    headers.map((header) => [
      header,
      flat(blocks)
        .filter(isTable)
        .filter((one) => headerOf(one) === header).length,
    ]),
  );
  return pages.map(({ squeezed }) =>
    headers.reduce((text, header) => {
      const left = due.get(header) ?? 0;
      const parts = text.split(header);
      const found = parts.length - 1;
      due.set(header, Math.max(0, left - found));
      // The first ones stand for the tables themselves, what is beyond them are repeats.
      return parts.slice(0, left + 1).join(header) + parts.slice(left + 1).join('');
    }, squeezed),
  );
}

const counted = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

/** The longest stretch that a page break may tear out of a line without a whole stretch of it being found. */
const STRETCH = 24;

/**
 * Where the text of the file is not the text of the blocks: letters that are missing or too many, and lines that do not
 * stand together. Markers and prefixes are painted after the text that they belong to, so lines are sought in their parts.
 */
export function textDiffers(pages: readonly GoldenPage[], blocks: readonly Block[]): readonly string[] {
  const texts = withoutRepeats(pages, blocks);
  const all = texts.join('');
  const due = squeeze(blocksText(blocks));
  const [has, wants] = [counted(all), counted(due)];
  // Colons between label and value and the number of a lone list marker are drawn as the blocks name them.
  const signs = [...new Set([...has.keys(), ...wants.keys()])].flatMap((sign) => {
    const [found, expected] = [has.get(sign) ?? 0, wants.get(sign) ?? 0];
    return found === expected ? [] : [`"${sign}" stands ${found} times instead of ${expected}`];
  });
  const torn = blocksText(blocks)
    .split('\n')
    .map((line) => squeeze(line.replace(/^(?:\d+|[a-z]{1,2})[.)] /, '')))
    .filter((line) => line.length > STRETCH)
    .filter((line) => {
      const [head, tail] = [line.slice(-STRETCH), line.slice(-STRETCH * 2, -STRETCH)];
      return !all.includes(head) && !(tail.length === STRETCH && all.includes(tail));
    })
    .map((line) => `not found: ${briefly(line)}`);
  return [...signs, ...torn];
}

/** Text that opens the signatures: place and date, or the caption of the first column. */
const openings = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block, i) => {
    if (block.kind !== 'signatures' || blocks[i - 1]?.kind === 'signatures') return [];
    const texts = block.columns.flatMap(({ placeAndDate, captions, name }) => [
      placeAndDate ?? '',
      ...captions.map(({ text }) => text),
      name,
    ]);
    return texts.filter((text) => squeeze(text).length > 4).slice(0, 1);
  });

const LEAST_LINES = 2;

/** Signatures with fewer than two lines of the letter above them on their page. */
export function lonelySignatures(pages: readonly GoldenPage[], blocks: readonly Block[]): readonly string[] {
  return openings(blocks).flatMap((opening) => {
    const start = squeeze(opening).slice(0, 16);
    const places = pages.flatMap((page, i) => {
      const lines = linesOf(page);
      const at = lines.findLastIndex(({ text }) => squeeze(text).includes(start));
      return at < 0 ? [] : [{ page: i + 1, above: at }];
    });
    const last = places.at(-1);
    if (last === undefined) return [`no signature "${opening}"`];
    return last.page > 1 && last.above < LEAST_LINES
      ? [`page ${last.page}: "${opening}" with ${last.above} lines above it`]
      : [];
  });
}

/** Pages that end in a line which leads to something: a heading or a sentence with a colon at its end. */
export function strandedLeads(pages: readonly GoldenPage[]): readonly string[] {
  return pages.slice(0, -1).flatMap((page, i) => {
    const last = linesOf(page).at(-1)?.text.trim() ?? '';
    return last.endsWith(':') || /^[A-D]\. /.test(last) ? [`page ${i + 1} ends in "${briefly(last)}"`] : [];
  });
}

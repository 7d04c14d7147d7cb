import type { BlockOf } from '../../../shared/letters/blocks.ts';
import { BOLD, textWidth } from './text-width.ts';

/** A word of a header never breaks, up to this share of the table. */
const LONGEST_HEADER_WORD = 0.25;
const longest = (texts: readonly string[]) =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);

/**
 * Width of each column of a table in millimetres. Shares are kept where they hold the text: a column that must not
 * break (`nowrap`, the words of a header) takes what it needs from the others.
 * @param width millimetres of the table
 * @param em millimetres of an em of its text
 * @param padding millimetres of a cell's two sides
 */
export function columnWidths(
  table: BlockOf<'table'>,
  width: number,
  em: number,
  padding: number,
): readonly number[] {
  const needs = table.columns.map((column, index) => {
    const header = Math.min(longest(column.header.split(/\s+/)) * BOLD * em, width * LONGEST_HEADER_WORD);
    const cells = (rows: typeof table.rows) => longest(rows.map((row) => row[index] ?? '')) * em;
    const text = column.nowrap ? Math.max(cells(table.rows), cells(table.totals) * BOLD) : 0;
    return Math.max(header, text) + padding;
  });
  const shares = table.columns.map((column) => column.width);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  // Where even the needs do not fit, the text has to break: shares alone decide.
  if (total(needs) > width) return shares.map((share) => (share / total(shares)) * width);
  const fixed = new Set<number>();
  for (;;) {
    const free = width - total(needs.filter((_, index) => fixed.has(index)));
    const open = total(shares.filter((_, index) => !fixed.has(index)));
    const widths = shares.map((share, index) =>
      fixed.has(index) ? (needs[index] ?? 0) : (share / open) * free,
    );
    const short = widths.findIndex((given, index) => !fixed.has(index) && given < (needs[index] ?? 0));
    if (short === -1) return widths;
    fixed.add(short);
  }
}

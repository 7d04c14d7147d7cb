import { type Expression, type SqlBool, sql } from 'kysely';
import type { PageKey } from './page-key.ts';

/**
 * "What follows this key" in an order by value and then id, so that a page starts where the last one ended however
 * far down the list it is. The row value says it exactly and SQLite answers it from an index on columns; the first
 * term alone is what it needs for an index on an expression.
 */
export function follows(
  value: Expression<unknown>,
  id: Expression<unknown>,
  key: PageKey,
  descending: boolean,
): Expression<SqlBool> {
  const beyond = descending ? sql.raw('<') : sql.raw('>');
  const from = descending ? sql.raw('<=') : sql.raw('>=');
  return sql<SqlBool>`${value} ${from} ${key.value} AND (${value}, ${id}) ${beyond} (${key.value}, ${key.id})`;
}

/** Text for LIKE with its own wildcards taken literally (ESCAPE '\'). */
export function likeText(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** Words for an FTS5 trigram query: each of three letters or more, quoted, all of them wanted; null when none is left. */
export function trigramQuery(text: string): string | null {
  const words = text
    // A zero byte ends a query early; control characters stand in no name.
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => [...word].length >= 3)
    .map((word) => `"${word.replaceAll('"', '""')}"`);
  return words.length > 0 ? words.join(' AND ') : null;
}

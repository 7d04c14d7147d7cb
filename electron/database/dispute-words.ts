import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { likeText } from './keyset.ts';

/** Disputes (joined with their employer) that hold a text: in number, firm, issue or any worker's name; all of them for none. */
export function withWordsOf(text: string): RawBuilder<SqlBool> {
  if (text === '') return sql`1`;
  const like = likeText(text);
  return sql`(dispute.register_number LIKE ${like} ESCAPE '\\' OR employer.name LIKE ${like} ESCAPE '\\'
    OR dispute.issue LIKE ${like} ESCAPE '\\' OR EXISTS (SELECT 1 FROM dispute_worker
      JOIN person ON person.id = dispute_worker.person_id
      WHERE dispute_worker.dispute_id = dispute.id AND person.name LIKE ${like} ESCAPE '\\'))`;
}

import type { UserId } from '../../shared/domain/ids.ts';
import { type GapReason, type NumberGap, numberGaps } from '../../shared/domain/number-gaps.ts';
import { counterOf } from './letter-settings.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** The numbers of a book and year that no letter carries, with what was said of them. */
export async function gapsOf(
  db: ReadableDatabase,
  book: string,
  year: number,
): Promise<readonly NumberGap[]> {
  const { opening, last } = await counterOf(db, book, year);
  const used = await db
    .selectFrom('letter')
    .select('sequence')
    .where('book', '=', book)
    .where('year', '=', year)
    .where('sequence', '>', opening)
    .orderBy('sequence')
    .execute();
  const reasons: readonly GapReason[] = await db
    .selectFrom('number_gap')
    .select(['first', 'last', 'reason'])
    .where('book', '=', book)
    .where('year', '=', year)
    .orderBy('id')
    .execute();
  return numberGaps(
    used.flatMap(({ sequence }) => (sequence === null ? [] : [sequence])),
    opening,
    last,
    reasons,
  );
}

/** Says why numbers were skipped; what was said before of the same numbers stays on record below it. */
export async function explainGap(
  db: WritableDatabase,
  gap: { readonly book: string; readonly year: number } & GapReason,
  { now, userId }: { readonly now: Date; readonly userId: UserId },
): Promise<void> {
  const { book, year, first, last, reason } = gap;
  await db
    .insertInto('number_gap')
    .values({ book, year, first, last, reason, at: now.toISOString(), user_id: userId })
    .execute();
}

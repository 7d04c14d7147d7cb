import { sql } from 'kysely';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { ofMediator } from './disputes.ts';
import type { ReadableDatabase, WritableDatabase } from './schema.ts';

/** Keeps the day on which the next unpaid instalment is due; null where nothing is left to be paid by a day. */
export async function saveInstalmentDue(
  db: WritableDatabase,
  id: DisputeId,
  due: PlainDate | null,
): Promise<void> {
  await db.updateTable('dispute').set({ instalment_due: due }).where('id', '=', id).execute();
}

/** A case in which an instalment is still to be paid. */
export interface OwingDispute {
  readonly id: DisputeId;
  readonly registerNumber: string;
  readonly employerName: string;
  readonly mediators: readonly string[];
}

/** Cases, closed ones too, with an instalment due up to a day, the earliest first; of one mediator, or of all. */
export async function owingDisputes(
  db: ReadableDatabase,
  upTo: PlainDate,
  mediator: string,
  limit: number,
): Promise<readonly OwingDispute[]> {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('employer', 'employer.id', 'dispute.employer_id')
    .select([
      'dispute.id',
      'dispute.register_number as registerNumber',
      'employer.name as employerName',
      'dispute.mediators',
    ])
    .where('dispute.instalment_due', 'is not', null)
    .where('dispute.instalment_due', '<=', upTo)
    .where(ofMediator(mediator))
    .orderBy('dispute.instalment_due')
    .orderBy('dispute.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, mediators: JSON.parse(row.mediators) as string[] }));
}

/** How many cases, closed ones too, have an instalment that was to be paid before a day. */
export async function countOwing(db: ReadableDatabase, on: PlainDate): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`SELECT count(*) AS n FROM dispute
    WHERE instalment_due < ${on}`.execute(db);
  return rows[0]?.n ?? 0;
}

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ReferralId } from '../../shared/domain/ids.ts';
import type { MonthGround } from '../../shared/domain/referral/months.ts';
import { referralEventsOfSet } from '../database/referral-events.ts';
import {
  type Projected,
  type ReferralColumns,
  referralProjection,
  referralsAbout,
  renewReferralColumns,
} from '../database/referrals.ts';
import type { ReadableDatabase, Row, WritableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { officeDay } from './office-day.ts';
import { projected, referralGround } from './referral-ground.ts';
import { papersOfReferrals } from './referral-proofs.ts';

/** Referrals read in one go. */
const PART = 500;

/** What the columns of some referrals are made from, by their ids: their events, and the papers on record. */
export async function projectedOfSet(
  db: ReadableDatabase,
  rows: readonly Row<'referral'>[],
  ground: MonthGround,
  today: PlainDate,
): Promise<ReadonlyMap<ReferralId, Projected>> {
  const events = await referralEventsOfSet(
    db,
    rows.map(({ id }) => id),
  );
  const papers = await papersOfReferrals(db, rows);
  return new Map(
    rows.map((row, index) => [
      row.id,
      projected(
        events.get(row.id) ?? [],
        row.layoff_date,
        ground,
        today,
        (papers[index] ?? []).map(({ proof }) => proof),
      ),
    ]),
  );
}

/** The columns of a referral that are no more as they were. */
const changesOf = (row: Row<'referral'>, fresh: Projected): ReferralColumns =>
  Object.fromEntries(
    Object.entries(referralProjection(fresh)).filter(
      ([column, value]) => row[column as keyof Row<'referral'>] !== value,
    ),
  );

/**
 * Writes the columns of some referrals that follow from the rules, the calendar and the records. Those of one layoff change
 * alike and are written together.
 * @returns how many were others than before
 */
export async function renewRows(
  db: WritableDatabase,
  rows: readonly Row<'referral'>[],
  ground: MonthGround,
  today: PlainDate,
): Promise<number> {
  const fresh = await projectedOfSet(db, rows, ground, today);
  const alike = new Map<string, { readonly changes: ReferralColumns; readonly ids: ReferralId[] }>();
  let renewed = 0;
  for (const row of rows) {
    const one = fresh.get(row.id);
    const changes = one === undefined ? {} : changesOf(row, one);
    if (Object.keys(changes).length === 0) continue;
    renewed += 1;
    const key = JSON.stringify(changes);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { changes, ids: [row.id] });
    else known.ids.push(row.id);
  }
  for (const { changes, ids } of alike.values()) await renewReferralColumns(db, ids, changes);
  return renewed;
}

/**
 * After a paper came or went (a receipt, an acceptance, an agreement, a ruling): the referrals that it proves, or does not
 * prove any more, say so in their lists.
 */
export async function renewProofs(
  { db, now }: Pick<WriteContext, 'db' | 'now'>,
  about: Parameters<typeof referralsAbout>[1],
): Promise<number> {
  const rows = await referralsAbout(db, about);
  if (rows.length === 0) return 0;
  const ground = await referralGround(db);
  const today = await officeDay(db, now);
  let renewed = 0;
  for (let from = 0; from < rows.length; from += PART)
    renewed += await renewRows(db, rows.slice(from, from + PART), ground, today);
  return renewed;
}

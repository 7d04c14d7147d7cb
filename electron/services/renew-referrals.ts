import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ReferralId } from '../../shared/domain/ids.ts';
import { referralEventsOfSet } from '../database/referral-events.ts';
import {
  liveReferrals,
  type Projected,
  referralProjection,
  renewReferralColumns,
  unclaimedDays,
} from '../database/referrals.ts';
import type { ReadableDatabase, Row, WritableDatabase } from '../database/schema.ts';
import { claimDueOf, projected, referralGround } from './referral-ground.ts';

/** Referrals read in one go. */
const PART = 500;

const isSame = (row: Row<'referral'>, fresh: Projected): boolean =>
  Object.entries(referralProjection(fresh)).every(
    ([column, value]) => row[column as keyof Row<'referral'>] === value,
  );

/**
 * Makes the columns of all live referrals anew that follow from the rules and the calendar: after a change of either.
 * @returns how many were others than before
 */
export async function renewAllReferrals(db: WritableDatabase, today: PlainDate): Promise<number> {
  const ground = await referralGround(db);
  let renewed = 0;
  let after: ReferralId | null = null;
  for (;;) {
    const rows: readonly Row<'referral'>[] = await liveReferrals(db, after, PART);
    const events = await referralEventsOfSet(
      db,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      const fresh = projected(events.get(row.id) ?? [], row.layoff_date, ground, today);
      if (isSame(row, fresh)) continue;
      await renewReferralColumns(db, row.id, fresh);
      renewed += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) return renewed;
    after = last.id;
  }
}

/**
 * Whether a last day to claim on record is not the one that follows on a day: the rules of the day decide as long as a claim
 * is not found good, so a new law moves it when its first day comes.
 */
export async function hasStaleClaims(db: ReadableDatabase, today: PlainDate): Promise<boolean> {
  const ground = await referralGround(db);
  return (await unclaimedDays(db)).some(
    ({ layoffDate, claimDue }) => claimDueOf(layoffDate, ground, today) !== claimDue,
  );
}

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ReferralId } from '../../shared/domain/ids.ts';
import type { MonthGround } from '../../shared/domain/referral/months.ts';
import {
  hasLiveReferrals,
  liveReferrals,
  notedRulesDigest,
  noteRulesDigest,
  unclaimedDays,
} from '../database/referrals.ts';
import type { ReadableDatabase, Row, WritableDatabase } from '../database/schema.ts';
import { claimDueOf, referralGround } from './referral-ground.ts';
import { renewRows } from './renew-referral-proofs.ts';
import { rulesDigest } from './rules-digest.ts';

/** Referrals read in one go. */
const PART = 500;

/**
 * Makes the columns of all live referrals anew that follow from the rules and the calendar: after a change of either. Notes
 * by which rules it was done.
 * @returns how many were others than before
 */
export async function renewAllReferrals(db: WritableDatabase, today: PlainDate): Promise<number> {
  const ground = await referralGround(db);
  let renewed = 0;
  let after: ReferralId | null = null;
  for (;;) {
    const rows: readonly Row<'referral'>[] = await liveReferrals(db, after, PART);
    renewed += await renewRows(db, rows, ground, today);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) break;
    after = last.id;
  }
  await noteRulesDigest(db, rulesDigest(ground.book));
  return renewed;
}

/**
 * Whether a last day to claim on record is not the one that follows on a day: the rules of the day decide as long as a claim
 * is not found good, so a new law moves it when its first day comes.
 */
async function hasStaleClaims(db: ReadableDatabase, ground: MonthGround, today: PlainDate): Promise<boolean> {
  return (await unclaimedDays(db)).some(
    ({ layoffDate, claimDue }) => claimDueOf(layoffDate, ground, today) !== claimDue,
  );
}

/**
 * Whether the columns of referrals may say what the rules do not say any more: other rules came with the program since they
 * were made, or a law's first day did.
 */
export async function hasStaleReferrals(db: ReadableDatabase, today: PlainDate): Promise<boolean> {
  if (!(await hasLiveReferrals(db))) return false;
  const ground = await referralGround(db);
  return (
    (await notedRulesDigest(db)) !== rulesDigest(ground.book) || (await hasStaleClaims(db, ground, today))
  );
}

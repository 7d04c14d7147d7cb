import { sql } from 'kysely';
import type { ReferralRun } from '../../shared/contract/referrals.ts';
import type { LayoffReportId, ReferralId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase } from './schema.ts';

/* Referrals that were made together by one order, and are taken back together. */

/** The orders by which workers of a report were referred together, newest first. */
export async function runsOfReport(
  db: ReadableDatabase,
  reportId: LayoffReportId,
): Promise<readonly ReferralRun[]> {
  const { rows } = await sql<ReferralRun>`SELECT referral.run_id AS run, min(first.written_at) AS at,
      user_account.name AS by, count(*) AS made,
      sum(referral.stage <> 'cancelled' AND NOT EXISTS (SELECT 1 FROM referral_event AS later
        WHERE later.referral_id = referral.id AND later.sequence > 1)) AS open
    FROM layoff_line
      JOIN referral ON referral.line_id = layoff_line.id
      JOIN referral_event AS first ON first.referral_id = referral.id AND first.sequence = 1
      JOIN user_account ON user_account.id = first.user_id
    WHERE layoff_line.report_id = ${reportId} AND referral.run_id IS NOT NULL
    GROUP BY referral.run_id
    ORDER BY at DESC, max(referral.rowid) DESC`.execute(db);
  return rows;
}

/** The referrals of an order that were not cancelled, in the order in which they were made. */
export async function referralsOfRun(db: ReadableDatabase, run: string): Promise<readonly ReferralId[]> {
  const rows = await db
    .selectFrom('referral')
    .select('id')
    .where('run_id', '=', run)
    .where('stage', '<>', 'cancelled')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

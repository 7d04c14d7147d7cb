import { type SqlBool, sql } from 'kysely';
import { addMonths, daysBetween, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type {
  DisputeId,
  EmployerId,
  EmploymentId,
  ImportBatchId,
  LayoffLineId,
  LayoffReportId,
  PersonId,
  ReferralId,
} from '../../shared/domain/ids.ts';
import type { NextThing } from '../../shared/domain/referral/referral.ts';
import type { CallNote, ReferralState } from '../../shared/domain/referral/state.ts';
import type { JkpReason } from '../../shared/law/facts/jkp.ts';
import { newId } from './new-id.ts';
import type { ReadableDatabase, Row, WritableDatabase } from './schema.ts';

/** @throws ContractError not-found */
export async function getReferralRow(db: ReadableDatabase, id: ReferralId): Promise<Row<'referral'>> {
  const row = await db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ContractError('not-found');
  return row;
}

/** Referrals of a set that are on record, in any order. */
export async function referralRows(
  db: ReadableDatabase,
  ids: readonly ReferralId[],
): Promise<readonly Row<'referral'>[]> {
  return db
    .selectFrom('referral')
    .selectAll()
    .where(sql<SqlBool>`referral.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
}

/** The row as it was when it was shown. @throws ContractError not-found, changed-meanwhile */
export async function expectReferral(
  db: ReadableDatabase,
  id: ReferralId,
  version: number,
): Promise<Row<'referral'>> {
  const row = await getReferralRow(db, id);
  if (row.version !== version) throw new ContractError('changed-meanwhile');
  return row;
}

/** What a referral is about; day and reason of the layoff are mended by a correction of its first event. */
export interface ReferralOf {
  readonly personId: PersonId;
  readonly employerId: EmployerId;
  readonly employmentId: EmploymentId | null;
  readonly lineId: LayoffLineId | null;
  readonly disputeId: DisputeId | null;
  readonly layoffDate: PlainDate;
  readonly reason: JkpReason | null;
}

/** The referral of a layoff, if it was referred before; one that was cancelled is none. */
export async function referralOfLayoff(
  db: ReadableDatabase,
  { personId, employerId, layoffDate }: Pick<ReferralOf, 'personId' | 'employerId' | 'layoffDate'>,
): Promise<ReferralId | null> {
  const row = await db
    .selectFrom('referral')
    .select('id')
    .where('person_id', '=', personId)
    .where('employer_id', '=', employerId)
    .where('layoff_date', '=', layoffDate)
    .where('stage', '<>', 'cancelled')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What the columns of a referral are made from beside its events. */
export interface Projected {
  readonly state: ReferralState;
  /** As the events say it, else as the referral was made. */
  readonly layoffDate: PlainDate;
  readonly claimDue: PlainDate | null;
  readonly next: readonly NextThing[];
  readonly hasProof: boolean;
}

const yes = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** Last day of the first thing of a kind. */
const dueOf = (next: readonly NextThing[], ...codes: readonly NextThing['code'][]): PlainDate | null =>
  next.find(({ code }) => codes.includes(code))?.due ?? null;

/** The columns that repeat what the events, the rules and the calendar make of a referral. */
export function referralProjection({ state, layoffDate, claimDue, next, hasProof }: Projected) {
  const [first] = next;
  const { reemployedOn, live } = state;
  const workDays = reemployedOn === null ? null : daysBetween(layoffDate, reemployedOn);
  return {
    layoff_date: layoffDate,
    // Where no event speaks of the layoff, it stays as the referral was made.
    ...(state.layoffDate === null && state.layoffReason === null ? {} : { reason: state.layoffReason }),
    stage: state.stage,
    officer: state.officer,
    referred_on: state.referredOn,
    filed_on: state.filedOn,
    decided_on: state.decidedOn,
    result: state.result,
    months_paid: state.monthsPaid,
    paid: state.paid,
    reemployed_on: reemployedOn,
    reemployed_sector: state.jobs[0]?.sector || null,
    work_days: workDays,
    within_month: yes(reemployedOn !== null && reemployedOn <= addMonths(layoffDate, 1)),
    closed_on: state.closedOn,
    live: yes(live),
    claim_due: claimDue,
    next_code: first?.code ?? null,
    next_due: first?.due ?? null,
    next_month: first?.month ?? null,
    claim_open: dueOf(next, 'make-account', 'file-claim'),
    month_due: dueOf(next, 'file-month'),
    pay_due: dueOf(next, 'await-payment'),
    next_talk: live ? state.nextTalk : null,
    next_call: live ? state.nextCall : null,
    silent_since: live ? state.heardOn : null,
    mendable: yes(live && state.mendable),
    without_proof: yes(!hasProof),
    last_call: state.lastCall === null ? null : JSON.stringify(state.lastCall),
    heard_on: state.heardOn,
    last_on: state.lastOn,
  };
}

/** What the columns say of the next thing. */
export const nextOfReferral = (
  row: Pick<Row<'referral'>, 'next_code' | 'next_due' | 'next_month'>,
): NextThing | null =>
  row.next_code === null ? null : { code: row.next_code, due: row.next_due, month: row.next_month };

/** What the column says of the last call. */
export const callOfRow = ({ last_call }: Pick<Row<'referral'>, 'last_call'>): CallNote | null =>
  last_call === null ? null : (JSON.parse(last_call) as CallNote);

/** Makes a referral with its columns; its first event is the caller's to write. */
export async function createReferral(
  db: WritableDatabase,
  about: ReferralOf & { readonly run: string | null },
  projected: Projected,
  now: Date,
): Promise<ReferralId> {
  const id = newId<ReferralId>(now);
  const stamp = now.toISOString();
  await db
    .insertInto('referral')
    .values({
      id,
      person_id: about.personId,
      employer_id: about.employerId,
      employment_id: about.employmentId,
      line_id: about.lineId,
      dispute_id: about.disputeId,
      reason: about.reason,
      run_id: about.run,
      ...referralProjection(projected),
      created_at: stamp,
      updated_at: stamp,
    })
    .execute();
  return id;
}

/** Writes the columns anew; the version grows. */
export async function saveReferralProjection(
  db: WritableDatabase,
  id: ReferralId,
  projected: Projected,
  now: Date,
): Promise<void> {
  await db
    .updateTable('referral')
    .set((eb) => ({
      ...referralProjection(projected),
      version: eb('version', '+', 1),
      updated_at: now.toISOString(),
    }))
    .where('id', '=', id)
    .execute();
}

/** Some of the columns that repeat what the events, the rules and the records make of a referral. */
export type ReferralColumns = Partial<ReturnType<typeof referralProjection>>;

/**
 * Writes columns that follow from the rules, the calendar, the records or the day, alike for some referrals; the version
 * stays, since nobody changed anything.
 */
export async function renewReferralColumns(
  db: WritableDatabase,
  ids: readonly ReferralId[],
  columns: ReferralColumns,
): Promise<void> {
  await db
    .updateTable('referral')
    .set(columns)
    .where(sql<SqlBool>`referral.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
}

/** Everyone who has a referral as officer, by name. */
export async function officersOnRecord(db: ReadableDatabase): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('referral')
    .select('officer')
    .distinct()
    .where('officer', '<>', '')
    .orderBy('officer')
    .execute();
  return rows.map(({ officer }) => officer);
}

/** Earlier referrals of a person of which a month was paid: claims that the law counts. */
export async function earlierPaidReferrals(
  db: ReadableDatabase,
  personId: PersonId,
  before: PlainDate,
): Promise<readonly ReferralId[]> {
  const rows = await db
    .selectFrom('referral')
    .select('id')
    .where('person_id', '=', personId)
    .where('layoff_date', '<', before)
    .where('months_paid', '>', 0)
    .orderBy('layoff_date')
    .execute();
  return rows.map(({ id }) => id);
}

/** Days of silence after which somebody calls; the default while the office set none. */
export async function silentDaysOf(db: ReadableDatabase, otherwise: number): Promise<number> {
  const row = await db.selectFrom('referral_setting').select('silent_days').executeTakeFirst();
  return row?.silent_days ?? otherwise;
}

export async function saveSilentDays(db: WritableDatabase, silentDays: number): Promise<void> {
  await db
    .insertInto('referral_setting')
    .values({ id: 1, silent_days: silentDays })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ silent_days: silentDays }))
    .execute();
}

/** As `referralOfLayoff` of a line of a report, on whatever day of the layoff: the newest. */
export async function referralOfLine(db: ReadableDatabase, lineId: LayoffLineId): Promise<ReferralId | null> {
  const row = await db
    .selectFrom('referral')
    .select('id')
    .where('line_id', '=', lineId)
    .where('stage', '<>', 'cancelled')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Referrals that were no mistake: of the lines of a report or a batch, of some lines, of the workers of a case at its firm,
 * of people, or by their ids. Ended ones are among them: their lists say what is proven, too.
 */
export async function referralsAbout(
  db: ReadableDatabase,
  about:
    | { readonly reportId: LayoffReportId }
    | { readonly batchId: ImportBatchId }
    | { readonly lineIds: readonly string[] }
    | { readonly disputeId: DisputeId }
    | { readonly personIds: readonly PersonId[] }
    | { readonly ids: readonly ReferralId[] },
): Promise<readonly Row<'referral'>[]> {
  const where =
    'reportId' in about
      ? sql<SqlBool>`line_id IN (SELECT id FROM layoff_line WHERE report_id = ${about.reportId})`
      : 'batchId' in about
        ? sql<SqlBool>`line_id IN (SELECT id FROM layoff_line WHERE batch_id = ${about.batchId})`
        : 'lineIds' in about
          ? sql<SqlBool>`line_id IN (SELECT value FROM json_each(${JSON.stringify(about.lineIds)}))`
          : 'personIds' in about
            ? sql<SqlBool>`person_id IN (SELECT value FROM json_each(${JSON.stringify(about.personIds)}))`
            : 'ids' in about
              ? sql<SqlBool>`referral.id IN (SELECT value FROM json_each(${JSON.stringify(about.ids)}))`
              : sql<SqlBool>`person_id IN (SELECT person_id FROM dispute_worker WHERE dispute_id = ${about.disputeId})
              AND employer_id = (SELECT employer_id FROM dispute WHERE id = ${about.disputeId})`;
  return db
    .selectFrom('referral')
    .selectAll()
    .where(where)
    .where('stage', '!=', 'cancelled')
    .orderBy('id')
    .execute();
}

/** Other referrals of a person that were no mistake, newest layoff first. */
export async function otherReferrals(
  db: ReadableDatabase,
  personId: PersonId,
  not: ReferralId | null,
): Promise<
  readonly { readonly id: ReferralId; readonly layoffDate: PlainDate; readonly employerName: string }[]
> {
  return db
    .selectFrom('referral')
    .innerJoin('employer', 'employer.id', 'referral.employer_id')
    .select(['referral.id', 'referral.layoff_date as layoffDate', 'employer.name as employerName'])
    .where('referral.person_id', '=', personId)
    .where('referral.stage', '<>', 'cancelled')
    .$if(not !== null, (query) => query.where('referral.id', '<>', not as ReferralId))
    .orderBy('referral.layoff_date', 'desc')
    .orderBy('referral.id', 'desc')
    .execute();
}

/** Referrals on which work goes on or a payment is owed, in the order of their ids after one. */
export async function liveReferrals(
  db: ReadableDatabase,
  after: ReferralId | null,
  limit: number,
): Promise<readonly Row<'referral'>[]> {
  return db
    .selectFrom('referral')
    .selectAll()
    .where((eb) => eb.or([eb('live', '=', 1), eb('pay_due', 'is not', null)]))
    .$if(after !== null, (query) => query.where('id', '>', after as ReferralId))
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Each day of a layoff with the last day to claim as it stands, of live referrals whose claim is not found good yet. */
export async function unclaimedDays(
  db: ReadableDatabase,
): Promise<readonly { readonly layoffDate: PlainDate; readonly claimDue: PlainDate | null }[]> {
  return db
    .selectFrom('referral')
    .select(['layoff_date as layoffDate', 'claim_due as claimDue'])
    .distinct()
    .where('live', '=', 1)
    .where((eb) => eb.or([eb('result', 'is', null), eb('result', '<>', 'eligible')]))
    .execute();
}

/** Whether work goes on on any referral. */
export async function hasLiveReferrals(db: ReadableDatabase): Promise<boolean> {
  const row = await db.selectFrom('referral').select('id').where('live', '=', 1).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Digest of the rules by which the columns of referrals were made last; null where it was never noted. */
export async function notedRulesDigest(db: ReadableDatabase): Promise<string | null> {
  const row = await db.selectFrom('database_info').select('rules_digest').executeTakeFirst();
  return row?.rules_digest ?? null;
}

export async function noteRulesDigest(db: WritableDatabase, digest: string): Promise<void> {
  await db.updateTable('database_info').set({ rules_digest: digest }).execute();
}

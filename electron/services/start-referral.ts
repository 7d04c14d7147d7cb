import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError, type FieldIssue } from '../../shared/contract/errors.ts';
import type { ManyReferred } from '../../shared/contract/referrals.ts';
import { withNewEvent } from '../../shared/domain/event-list.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { DisputeId, EmployerId, EmploymentId, PersonId, ReferralId } from '../../shared/domain/ids.ts';
import { earlyFault, layoffDayFault } from '../../shared/domain/referral/check-days.ts';
import type { NewReferralEvent, ReferralPlace } from '../../shared/domain/referral/events.ts';
import type { MonthGround } from '../../shared/domain/referral/months.ts';
import type { ProofAtHand } from '../../shared/domain/referral/referral.ts';
import { isEmployerThere } from '../database/employers.ts';
import { livePerson } from '../database/persons.ts';
import { appendReferralEvent } from '../database/referral-events.ts';
import {
  disputeWorkerToRefer,
  isJobOf,
  jobAt,
  type LineToRefer,
  linesToRefer,
  lineToRefer,
} from '../database/referral-origins.ts';
import { createReferral, type ReferralOf, referralOfLayoff, referralOfLine } from '../database/referrals.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { officeDay } from './office-day.ts';
import { projected, referralGround } from './referral-ground.ts';
import { proofsOnRecord } from './referral-proofs.ts';

function refuse(path: string, message: string, params: FieldIssue['params'] = {}): never {
  throw new ContractError('input-refused', { issues: [{ path, message, params }] });
}

type Origin = CheckedInputOf<'referrals.start'>['from'];

/** A layoff to be referred, with the line that speaks of it. */
interface Layoff extends ReferralOf {
  readonly line: LineToRefer | null;
}

async function ofLine(db: ReadableDatabase, lineId: string): Promise<Layoff> {
  const line = await lineToRefer(db, lineId);
  if (line.reportState === 'withdrawn') refuse('from.lineId', 'referral-report-withdrawn');
  return {
    ...line,
    disputeId: null,
    layoffDate: line.layoffDate ?? refuse('from.layoffDate', 'referral-layoff-day-missing'),
    line,
  };
}

async function ofDispute(
  db: ReadableDatabase,
  { disputeId, personId, layoffDate }: Extract<Origin, { kind: 'dispute' }>,
): Promise<Layoff> {
  const worker = await disputeWorkerToRefer(db, disputeId as DisputeId, personId as PersonId);
  const line = worker.lineId === null ? null : await lineToRefer(db, worker.lineId);
  return {
    personId: personId as PersonId,
    employerId: worker.employerId,
    employmentId: line?.employmentId ?? (await jobAt(db, personId as PersonId, worker.employerId)),
    lineId: worker.lineId,
    disputeId: disputeId as DisputeId,
    layoffDate:
      layoffDate ??
      line?.layoffDate ??
      worker.endDate ??
      refuse('from.layoffDate', 'referral-layoff-day-missing'),
    reason: worker.reason ?? line?.reason ?? null,
    line,
  };
}

async function ofPerson(db: ReadableDatabase, from: Extract<Origin, { kind: 'person' }>): Promise<Layoff> {
  const { id: personId } = await livePerson(db, from.personId as PersonId);
  const employerId = from.employerId as EmployerId;
  if (!(await isEmployerThere(db, employerId))) refuse('from.employerId', 'referral-employer-unknown');
  const employmentId = from.employmentId as EmploymentId | null;
  if (employmentId !== null && !(await isJobOf(db, employmentId, personId, employerId)))
    refuse('from.employmentId', 'referral-job-differs');
  return {
    personId,
    employerId,
    employmentId: employmentId ?? (await jobAt(db, personId, employerId)),
    lineId: null,
    disputeId: null,
    layoffDate: from.layoffDate,
    reason: from.reason,
    line: null,
  };
}

/**
 * The layoff that an origin names.
 * @throws ContractError not-found; input-refused as `startReferral`
 */
export function layoffOf(db: ReadableDatabase, from: Origin): Promise<Layoff> {
  switch (from.kind) {
    case 'line':
      return ofLine(db, from.lineId);
    case 'dispute':
      return ofDispute(db, from);
    case 'person':
      return ofPerson(db, from);
  }
}

/** What every referral of one order says alike. */
export interface ReferralOrder {
  readonly places: readonly ReferralPlace[];
  readonly officer: string;
  readonly on: PlainDate;
  readonly note: string;
  /** Names the order that refers many together; null where one is referred alone. */
  readonly run: string | null;
}

interface Ground extends MonthGround {
  readonly today: PlainDate;
}

/** Writes the referral of a layoff with its first event. */
async function refer(
  { db, userId, now }: WriteContext,
  layoff: Layoff,
  { places, officer, on, note, run }: ReferralOrder,
  proofs: readonly ProofAtHand[],
  ground: Ground,
): Promise<ReferralId> {
  const recorded = [...new Set(proofs.map(({ proof }) => proof))];
  const event: NewReferralEvent = {
    kind: 'referred',
    on,
    data: {
      places: [...places],
      officer,
      // A paper of the records that goes proves nothing any more: it is not written down as told.
      proofs: [],
      recorded,
      note,
      layoffDate: layoff.layoffDate,
      layoffReason: layoff.reason,
    },
    replaces: null,
    reason: '',
  };
  const first = projected(withNewEvent([], event), layoff.layoffDate, ground, ground.today, recorded);
  const id = await createReferral(db, { ...layoff, run }, first, now);
  await appendReferralEvent(db, id, event, { userId, now });
  return id;
}

/** @throws ContractError input-refused at `on` for a day to come */
async function groundOf({ db, now }: WriteContext, on: PlainDate): Promise<Ground> {
  const today = await officeDay(db, now);
  if (on > today) refuse('on', 'referral-event-in-future', { date: on });
  return { ...(await referralGround(db)), today };
}

/**
 * The referral of a layoff that is there already: of the same day, or of the same line of a report, whose day may have been
 * corrected since.
 */
export async function knownReferral(db: ReadableDatabase, layoff: ReferralOf): Promise<ReferralId | null> {
  const known = await referralOfLayoff(db, layoff);
  return known ?? (layoff.lineId === null ? null : referralOfLine(db, layoff.lineId));
}

/** What stands against the days of a new referral: years that were mistyped. */
function daysFault(layoffDate: PlainDate, on: PlainDate, today: PlainDate): Finding | null {
  return layoffDayFault(layoffDate, today) ?? earlyFault(on, layoffDate);
}

/**
 * Refers a worker; a layoff that was referred before answers that referral.
 * @throws ContractError not-found; input-refused for a day to come, where no day of the layoff is known or it lies years
 * away, for a report that was withdrawn, for a firm that is not on record and for a job of somebody else
 */
export async function startReferral(
  context: WriteContext,
  { from, ...order }: CheckedInputOf<'referrals.start'>,
): Promise<OutputOf<'referrals.start'>> {
  const { db, note } = context;
  const ground = await groundOf(context, order.on);
  const layoff = await layoffOf(db, from);
  const known = await knownReferral(db, layoff);
  if (known !== null) {
    note({ subjectKind: 'referral', subjectId: known, detail: { made: false } });
    return { id: known, made: false };
  }
  const far = layoffDayFault(layoff.layoffDate, ground.today);
  if (far !== null) refuse('from.layoffDate', far.code, far.params);
  const early = earlyFault(order.on, layoff.layoffDate);
  if (early !== null) refuse('on', early.code, early.params);
  const [proofs = []] = await proofsOnRecord(db, [layoff]);
  const id = await refer(context, layoff, { ...order, run: null }, proofs, ground);
  note({ subjectKind: 'referral', subjectId: id, detail: { made: true, from: from.kind } });
  return { id, made: true };
}

/**
 * Refers the workers of some lines in one short step.
 * @throws ContractError input-refused at `on` for a day to come
 */
export async function referLines(
  context: WriteContext,
  { lineIds, ...order }: ReferralOrder & { readonly lineIds: readonly string[] },
): Promise<Omit<ManyReferred, 'stopped' | 'run'>> {
  const { db, note } = context;
  const ground = await groundOf(context, order.on);
  const lines = await linesToRefer(db, lineIds);
  const proofs = await proofsOnRecord(
    db,
    lines.map((line) => ({ ...line, line })),
  );
  let made = 0;
  let there = 0;
  const refused: ManyReferred['refused'][number][] = [];
  for (const [index, line] of lines.entries()) {
    const { layoffDate, reportState, lineId, name } = line;
    if (reportState === 'withdrawn' || layoffDate === null) {
      const code = layoffDate === null ? 'referral-layoff-day-missing' : 'referral-report-withdrawn';
      refused.push({ lineId, name, finding: { code, params: {} } });
      continue;
    }
    const layoff: Layoff = { ...line, layoffDate, disputeId: null, line };
    if ((await knownReferral(db, layoff)) !== null) {
      there += 1;
      continue;
    }
    const fault = daysFault(layoffDate, order.on, ground.today);
    if (fault !== null) {
      refused.push({ lineId, name, finding: fault });
      continue;
    }
    await refer(context, layoff, order, proofs[index] ?? [], ground);
    made += 1;
  }
  note({ subjectKind: 'referral', subjectId: 'many', detail: { made, there, refused: refused.length } });
  return { made, there, refused };
}

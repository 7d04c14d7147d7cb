import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { availableActions } from '../../shared/domain/dispute/actions.ts';
import type { Dispute } from '../../shared/domain/dispute/dispute.ts';
import { layoffStanding } from '../../shared/domain/dispute/layoff-standing.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { type Basis, citeOf } from '../../shared/law/cite-of.ts';
import { clockOf, headOf } from '../database/dispute-clocks.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { representativesOf } from '../database/dispute-representatives.ts';
import { originOf, splitFromDispute } from '../database/dispute-splits.ts';
import { disputeFacts, expectDispute, getDisputeRow, saveDisputeFacts } from '../database/disputes.ts';
import { referralsAbout } from '../database/referrals.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { deadlinesOfDispute } from './dispute-deadlines.ts';
import { remindersOf } from './dispute-instalments.ts';
import { refuse, refuseForeignReport } from './dispute-refusals.ts';
import { Clockwork, officeGround } from './open-deadlines.ts';
import { renewProofs } from './renew-referral-proofs.ts';
import { silencesOf } from './silences-of.ts';

const FINAL_DECISION: Basis = { set: 'severance', parameter: 'layoff.final-decision-needed' };

/**
 * A dispute with everything that follows from its events on a day.
 * @throws ContractError not-found
 */
export async function viewDispute(db: ReadableDatabase, id: DisputeId, asOf: PlainDate): Promise<Dispute> {
  const row = await getDisputeRow(db, id);
  const events = await eventsOf(db, id);
  const ground = await officeGround(db);
  const clockwork = new Clockwork(ground, asOf);
  const clock = clockOf(headOf(row), events);
  const { state } = clock;
  const lapsed = silencesOf(clock, clockwork, asOf).map(({ party }) => party);
  return {
    ...disputeFacts(row),
    id: row.id,
    registerNumber: row.register_number,
    employerName: row.employer_name,
    version: row.version,
    state,
    events,
    representatives: await representativesOf(db, id),
    actions: availableActions(state, row.kind, lapsed).map((action) => ({
      ...action,
      cite: action.basis === null ? null : citeOf(ground.book, action.basis, asOf),
    })),
    deadlines: deadlinesOfDispute(clock, clockwork),
    reminders: remindersOf(events, row.workers, asOf),
    splitFrom: await originOf(db, row.split_from_id),
    splitInto: await splitFromDispute(db, id),
    workers: row.workers,
    firstWorker: row.first_worker,
    layoff:
      row.kind === 'phk'
        ? { standing: layoffStanding(state), cite: citeOf(ground.book, FINAL_DECISION, asOf) }
        : null,
  };
}

/**
 * Changes the facts of a dispute.
 * @throws ContractError not-found, changed-meanwhile; input-refused for another day of registration, an employer that is
 * not on record or a report of another one
 */
export async function saveDispute(
  context: WriteContext,
  { id: asked, version, dispute, asOf }: CheckedInputOf<'disputes.save'>,
): Promise<Dispute> {
  const { db, now, note } = context;
  const id = asked as DisputeId;
  const row = await expectDispute(db, id, version);
  if (dispute.registeredOn !== row.registered_on)
    refuse('dispute.registeredOn', 'dispute-registration-by-event');
  await refuseForeignReport(db, dispute);
  // Another firm, or a case about something else, proves other layoffs.
  const isOther = dispute.kind !== row.kind || dispute.employerId !== row.employer_id;
  const proved = isOther ? (await referralsAbout(db, { disputeId: id })).map((one) => one.id) : [];
  await saveDisputeFacts(db, id, dispute, now);
  if (isOther) {
    await renewProofs({ db, now }, { ids: proved });
    await renewProofs({ db, now }, { disputeId: id });
  }
  note({ subjectKind: 'dispute', subjectId: id });
  return viewDispute(db, id, asOf);
}

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ReferralEventOutcome } from '../../shared/contract/referrals.ts';
import { withNewEvent } from '../../shared/domain/event-list.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { EmployerId, ReferralId } from '../../shared/domain/ids.ts';
import { checkReferralEvent, type ReferralCheck } from '../../shared/domain/referral/check.ts';
import type { NewReferralEvent } from '../../shared/domain/referral/events.ts';
import type { ReferralState } from '../../shared/domain/referral/state.ts';
import { isEmployerThere } from '../database/employers.ts';
import { appendReferralEvent, referralEventsOf } from '../database/referral-events.ts';
import { worklistRow } from '../database/referral-worklists.ts';
import {
  expectReferral,
  getReferralRow,
  referralOfLayoff,
  saveReferralProjection,
} from '../database/referrals.ts';
import type { ReadableDatabase, Row, WritableDatabase } from '../database/schema.ts';
import { isVacancyThere } from '../database/vacancies.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { officeDay } from './office-day.ts';
import { claimDueOf, decidingDay, referralGround, stateOf } from './referral-ground.ts';
import { viewReferral } from './referral-view.ts';
import { projectedOfSet } from './renew-referral-proofs.ts';

/** Makes the columns of a referral anew from all its events, the records, the rules and the calendar; the version grows. */
export async function rebuildReferral(db: WritableDatabase, id: ReferralId, now: Date): Promise<void> {
  const row = await getReferralRow(db, id);
  const ground = await referralGround(db);
  const fresh = (await projectedOfSet(db, [row], ground, await officeDay(db, now))).get(id);
  if (fresh !== undefined) await saveReferralProjection(db, id, fresh, now);
}

/** Appends an event that was found good, and rebuilds the columns; answers its id. */
async function appendAndRebuild(
  { db, userId, now }: WriteContext,
  id: ReferralId,
  event: NewReferralEvent,
): Promise<string> {
  const eventId = await appendReferralEvent(db, id, event, { userId, now });
  await rebuildReferral(db, id, now);
  return eventId;
}

async function judge(
  db: ReadableDatabase,
  row: Row<'referral'>,
  event: NewReferralEvent,
  today: PlainDate,
): Promise<ReferralCheck> {
  const ground = await referralGround(db);
  const events = await referralEventsOf(db, row.id);
  const day = decidingDay(stateOf(events, ground), today);
  const check = checkReferralEvent(events, event, {
    ...ground,
    layoffDate: row.layoff_date,
    claimDue: claimDueOf(row.layoff_date, ground, day),
    today,
  });
  const faults = [
    ...(await layoffFaults(db, row, stateOf(withNewEvent(events, event), ground))),
    ...(await recordFaults(db, event)),
  ];
  return { ...check, refused: [...check.refused, ...faults] };
}

/** Another referral of the layoff that this one would be about: by a correction of its day, or as it is taken up again. */
async function layoffFaults(
  db: ReadableDatabase,
  row: Row<'referral'>,
  after: ReferralState,
): Promise<readonly Finding[]> {
  const layoffDate = after.layoffDate ?? row.layoff_date;
  if (after.stage === 'cancelled' || (row.stage !== 'cancelled' && layoffDate === row.layoff_date)) return [];
  const other = await referralOfLayoff(db, {
    personId: row.person_id,
    employerId: row.employer_id,
    layoffDate,
  });
  return other === null || other === row.id
    ? []
    : [{ code: 'referral-layoff-taken', params: { date: layoffDate } }];
}

/** What an event names that is not on record. */
async function recordFaults(db: ReadableDatabase, event: NewReferralEvent): Promise<readonly Finding[]> {
  switch (event.kind) {
    // A correction may repeat what has gone since.
    case 'vacancy-offered':
      return event.replaces !== null ||
        event.data.vacancyId === null ||
        (await isVacancyThere(db, event.data.vacancyId))
        ? []
        : [{ code: 'referral-vacancy-unknown', params: {} }];
    case 're-employed':
      return event.data.employerId === null ||
        (await isEmployerThere(db, event.data.employerId as EmployerId))
        ? []
        : [{ code: 'referral-employer-unknown', params: {} }];
    default:
      return [];
  }
}

/** The day of the office at the latest: the clock of a window may be ahead. */
async function knownDay({ db, now }: ReadContext, today: PlainDate): Promise<PlainDate> {
  const day = await officeDay(db, now);
  return today < day ? today : day;
}

/** Judges an event without writing it. @throws ContractError not-found */
export async function tryReferralEvent(
  context: ReadContext,
  { id, event, today }: CheckedInputOf<'referrals.tryEvent'>,
): Promise<ReferralCheck> {
  const row = await getReferralRow(context.db, id as ReferralId);
  return judge(context.db, row, event, await knownDay(context, today));
}

/** Judges an event and writes it where nothing stands against it; `eventId` is empty where something does. */
export async function recordReferralEvent(
  context: WriteContext,
  row: Row<'referral'>,
  event: NewReferralEvent,
  today: PlainDate,
): Promise<ReferralCheck & { readonly kind: ReferralEventOutcome['kind']; readonly eventId: string }> {
  const { db, note } = context;
  const check = await judge(db, row, event, today);
  const kind = check.refused.length > 0 ? 'refused' : check.asksReason.length > 0 ? 'asks-reason' : 'written';
  const eventId = kind === 'written' ? await appendAndRebuild(context, row.id, event) : '';
  note({ subjectKind: 'referral', subjectId: row.id, detail: { event: event.kind, outcome: kind } });
  return { ...check, kind, eventId };
}

/**
 * Writes an event down, or says what stands against it.
 * @throws ContractError not-found, changed-meanwhile when another window wrote one meanwhile
 */
export async function writeReferralEvent(
  context: WriteContext,
  { id: asked, version, event, today: asOf }: CheckedInputOf<'referrals.addEvent'>,
): Promise<ReferralEventOutcome> {
  const id = asked as ReferralId;
  const today = await knownDay(context, asOf);
  const row = await expectReferral(context.db, id, version);
  const { kind, refused, asksReason, warnings } = await recordReferralEvent(context, row, event, today);
  return kind === 'written'
    ? { kind, referral: await viewReferral(context, id, today), warnings }
    : { kind, findings: kind === 'refused' ? refused : asksReason };
}

/** Findings about the day of the next call. */
const NEXT_DAY = new Set(['referral-next-before', 'referral-next-far']);

/**
 * Writes a call down, whatever else was written meanwhile.
 * @throws ContractError not-found; input-refused at `nextCall` for a day that has passed, at `today` for one to come, and
 * where the referral is closed
 */
export async function writeCall(
  context: WriteContext,
  { id: asked, result, note: said, nextCall, today }: CheckedInputOf<'referrals.call'>,
): Promise<OutputOf<'referrals.call'>> {
  const { db, now, note } = context;
  const id = asked as ReferralId;
  if (nextCall !== null && nextCall < today)
    throw new ContractError('input-refused', {
      issues: [{ path: 'nextCall', message: 'referral-day-passed', params: { date: nextCall } }],
    });
  const event: NewReferralEvent = {
    kind: 'called',
    on: today,
    data: { result, note: said, nextCall },
    replaces: null,
    reason: '',
  };
  const row = await getReferralRow(db, id);
  const { refused, asksReason } = await judge(db, row, event, await officeDay(db, now));
  const [against] = [...refused, ...asksReason];
  if (against !== undefined)
    throw new ContractError('input-refused', {
      issues: [
        {
          path: NEXT_DAY.has(against.code) ? 'nextCall' : 'today',
          message: against.code,
          params: against.params,
        },
      ],
    });
  const eventId = await appendAndRebuild(context, id, event);
  note({ subjectKind: 'referral', subjectId: id, detail: { event: 'called', result } });
  return { eventId, row: await worklistRow(db, id) };
}

import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import {
  type HandOverCase,
  type HandOverResult,
  MOST_HANDED_OVER,
} from '../../shared/contract/dispute-clock.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { conflictsNoted } from '../../shared/domain/dispute/conflicts.ts';
import {
  type DisputeEvent,
  type EventOf,
  effective,
  type NewDisputeEvent,
} from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { sameName } from '../../shared/domain/dispute/load.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { eventsOf } from '../database/dispute-events.ts';
import { comingSessionsOf, openOfMediator } from '../database/dispute-load.ts';
import { getDisputeRow, type StoredDispute } from '../database/disputes.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { WriteContext } from './context.ts';
import { officeClockwork } from './dispute-next.ts';
import { refuse } from './dispute-refusals.ts';
import { judgeDisputeEvent } from './judge-dispute-event.ts';
import type { Clockwork } from './open-deadlines.ts';
import { appendAndRebuild } from './write-dispute-event.ts';

type Order = CheckedInputOf<'disputes.handOver'>;

/** Most mediators of a case. */
const MOST_MEDIATORS = 5;

const finding = (code: string, params: Finding['params'] = {}): Finding => ({ code, params });

/** Open cases of a mediator by their next deadline, with the sessions to come. */
export async function handOverCases(
  db: ReadableDatabase,
  { mediator, asOf }: CheckedInputOf<'disputes.handOverCases'>,
): Promise<readonly HandOverCase[]> {
  const cases = await openOfMediator(db, mediator, MOST_HANDED_OVER);
  const sessions = await comingSessionsOf(db, mediator, asOf);
  return cases.map((one) => ({
    ...one,
    sessions: sessions
      .filter(({ disputeId }) => disputeId === one.id)
      .map(({ disputeId: _, ...rest }) => rest),
  }));
}

/** Who has the case then: those who get it in the place of the one who gives it, each once. */
function mediatorsThen(before: readonly string[], from: string, to: readonly string[]): readonly string[] {
  const all = before.flatMap((name) => (sameName(name, from) ? to : [name]));
  return all.filter((name, index) => all.findIndex((other) => sameName(other, name)) === index);
}

/** The events that put the sessions to come on the agenda as they stand now, with the one who gives the case. */
function comingSets(
  events: readonly DisputeEvent[],
  from: string,
  today: string,
): readonly EventOf<'session-set'>[] {
  const { sessions } = foldDispute(events);
  const sets = effective(events).filter(
    (event): event is EventOf<'session-set'> => event.kind === 'session-set',
  );
  return sessions.flatMap(({ session, set, heldOn, cancelled }) => {
    if (set === null || heldOn !== null || cancelled || set.date < today) return [];
    const last = sets.findLast(({ data }) => data.session === session);
    return last !== undefined && sameName(last.data.mediator, from) ? [last] : [];
  });
}

/** What is written about a case that is handed over, in this order. */
function stepsOf(
  events: readonly DisputeEvent[],
  { from, on, reason, moveSessions, today }: Order,
  to: readonly string[],
): readonly NewDisputeEvent[] {
  const { mediators } = foldDispute(events);
  const then = mediatorsThen(mediators, from, to);
  const stays = mediators.some((name) => !sameName(name, from));
  // What was noted of one who stays, stays. A note of nobody in particular goes with the last of those whom it can mean.
  const noted = conflictsNoted(events);
  const conflict = (stays && noted.find(({ mediator }) => mediator === null)?.note) || '';
  const conflicts = noted.flatMap(({ mediator, note }) =>
    mediator === null || sameName(mediator, from) ? [] : [{ mediator, note }],
  );
  const [first] = to;
  return [
    { kind: 'delegated', on, data: { mediators: [...then], conflict, conflicts }, replaces: null, reason },
    ...(moveSessions && first !== undefined
      ? comingSets(events, from, today).map(
          ({ id, on: setOn, data }): NewDisputeEvent => ({
            kind: 'session-set',
            on: setOn,
            data: { ...data, mediator: first },
            replaces: id,
            reason,
          }),
        )
      : []),
  ];
}

/** What stands against handing a case over before anything of it is judged. */
function standsAgainst(
  row: StoredDispute,
  events: readonly DisputeEvent[],
  { from, on }: Order,
  { version, to }: Order['cases'][number],
): readonly Finding[] {
  const { mediators, delegatedOn, stage } = foldDispute(events);
  if (row.version !== version) return [finding('dispute-handover-changed')];
  if (stage === 'closed') return [finding('dispute-handover-closed')];
  if (!mediators.some((name) => sameName(name, from)))
    return [finding('dispute-handover-not-his', { name: from })];
  // A day before the first delegation would start the statutory clock anew.
  if (delegatedOn !== null && on < delegatedOn)
    return [finding('dispute-handover-before-delegation', { date: on, delegated: delegatedOn })];
  const then = mediatorsThen(mediators, from, to);
  return then.length > MOST_MEDIATORS ? [finding('dispute-handover-too-many', { most: MOST_MEDIATORS })] : [];
}

/** What stands against the steps, each judged by itself as it would be written; the reason covers an unusual step. */
async function judged(
  db: ReadableDatabase,
  id: DisputeId,
  steps: readonly NewDisputeEvent[],
  today: Order['today'],
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const step of steps) {
    const { refused, asksReason } = await judgeDisputeEvent(db, id, step, today, false);
    found.push(...refused, ...asksReason);
  }
  return found;
}

/** Hands one case over, or leaves it wholly as it is. */
async function handOverOne(
  context: WriteContext,
  order: Order,
  one: Order['cases'][number],
  clockwork: Clockwork,
): Promise<HandOverResult> {
  const { db } = context;
  const id = one.id as DisputeId;
  const row = await getDisputeRow(db, id);
  const events = await eventsOf(db, id);
  const { mediators } = foldDispute(events);
  const head = { id, registerNumber: row.register_number, employerName: row.employer_name };
  const left = (refused: readonly Finding[]): HandOverResult => ({
    ...head,
    mediators,
    movedSessions: 0,
    refused,
  });
  const against = standsAgainst(row, events, order, one);
  if (against.length > 0) return left(against);
  const steps = stepsOf(events, order, one.to);
  // All of a case is judged before any of it is written: what was handed over before stands on the agenda already.
  const refused = await judged(db, id, steps, order.today);
  if (refused.length > 0) return left(refused);
  for (const step of steps) await appendAndRebuild(context, id, step, clockwork);
  const then = mediatorsThen(mediators, order.from, one.to);
  return { ...head, mediators: then, movedSessions: steps.length - 1, refused: [] };
}

/**
 * Hands cases over from one mediator to others in one transaction; what cannot be is left as it was and said so.
 * @throws ContractError not-found, input-refused where somebody hands over to himself, or for a day to come
 */
export async function handOver(context: WriteContext, order: Order): Promise<readonly HandOverResult[]> {
  if (order.cases.some(({ to }) => to.some((name) => sameName(name, order.from))))
    refuse('to', 'dispute-handover-to-himself', { name: order.from });
  if (order.on > order.today) refuse('on', 'dispute-event-in-future', { date: order.on });
  if (new Set(order.cases.map(({ id }) => id)).size < order.cases.length)
    throw new ContractError('input-refused', { issues: [{ path: 'cases', message: 'twice' }] });
  // The calendar and the rules are the same for all of them.
  const clockwork = await officeClockwork(context.db, context.now);
  const results: HandOverResult[] = [];
  for (const one of order.cases) results.push(await handOverOne(context, order, one, clockwork));
  const done = results.filter(({ refused }) => refused.length === 0);
  context.note({
    subjectKind: 'dispute',
    subjectId: 'hand-over',
    detail: {
      cases: done.length,
      left: results.length - done.length,
      sessions: done.reduce((sum, { movedSessions }) => sum + movedSessions, 0),
    },
  });
  return results;
}

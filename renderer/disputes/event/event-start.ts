import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { conflictsNoted } from '../../../shared/domain/dispute/conflicts.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import type { DisputeEvent, DisputeEventKind, DisputeParty } from '../../../shared/domain/dispute/events.ts';
import type { DisputeState, SessionState } from '../../../shared/domain/dispute/fold.ts';
import type { EventValues as EventFormValues } from '../../events/EventForm.tsx';

/** The values of the form of a dispute's event. */
export type EventValues = EventFormValues<DisputeEventKind>;

const SIDES: readonly DisputeParty[] = ['worker', 'employer'];
const NO_SESSION: readonly SessionState[] = [];

const waiting = (state: DisputeState): SessionState | undefined =>
  state.sessions.find(({ set, heldOn, cancelled }) => set !== null && heldOn === null && !cancelled);
const lastSession = (state: DisputeState): number =>
  Math.max(0, ...(state.sessions ?? NO_SESSION).map(({ session }) => session));
const firstSide = (fits: (side: DisputeParty) => boolean): DisputeParty => SIDES.find(fits) ?? 'worker';

/** Whether the days of a side to answer are over without an answer. */
const isLapsed = ({ state, deadlines }: Dispute, side: DisputeParty): boolean =>
  state.answers[side] === null &&
  deadlines.some((one) => one.code === `answer-${side}` && one.state === 'overdue');

/** The court that an earlier event names; a case does not change it. Pure. */
const courtOf = (events: readonly DisputeEvent[]): string =>
  events.flatMap(({ data }) => ('court' in data && data.court !== '' ? [data.court] : [])).at(-1) ?? '';

/** What is known already of an event that is about to be written: the next session, its mediator, the side that is left. */
function knownData(kind: DisputeEventKind, dispute: Dispute): Record<string, unknown> {
  const { state, events } = dispute;
  const session = waiting(state);
  switch (kind) {
    case 'registered':
      return { documents: [] };
    case 'file-returned':
      return { missing: [] };
    case 'choice-made':
      return { choice: 'mediation' };
    case 'delegated':
      // What one who keeps the case has said before need not be said again.
      return {
        mediators: [...state.mediators],
        conflict: '',
        conflicts: conflictsNoted(events).filter(({ mediator }) => mediator !== null),
      };
    case 'clarification-held':
      return {
        time: '',
        place: '',
        worker: 'present',
        employer: 'present',
        conclusion: 'mediation',
        note: '',
      };
    case 'session-set': {
      const before = state.sessions.findLast(({ set }) => set !== null)?.set;
      return {
        session: lastSession(state) + 1,
        date: null,
        time: '09:00',
        room: before?.room ?? '',
        mediator: state.mediators[0] ?? '',
        dayOffReason: '',
      };
    }
    case 'session-cancelled':
      return { session: session?.session ?? 1, reason: '' };
    case 'session-held':
      return {
        session: session?.session ?? lastSession(state) + 1,
        worker: 'present',
        employer: 'present',
        result: null,
        note: '',
      };
    case 'recommendation-issued':
      return { number: '', letterId: null };
    case 'recommendation-received':
      return { party: firstSide((side) => state.received[side] === null), deliveryId: null };
    case 'answer-received':
      return { party: firstSide((side) => state.answers[side] === null), answer: null };
    case 'silence-noted':
      return { party: firstSide((side) => state.answers[side] === null) };
    case 'silence-confirmed':
      return {
        party:
          state.unconfirmed[0] ??
          SIDES.find((side) => isLapsed(dispute, side)) ??
          firstSide((side) => state.answers[side] === null),
      };
    case 'agreement-signed':
      return { place: '', lines: null, total: null, instalments: [] };
    case 'agreement-registered':
      return { deed: '', court: courtOf(events) };
    case 'withdrawn':
      return { by: 'worker', reason: '' };
    case 'handed-to-court':
    case 'execution-requested':
      return { court: courtOf(events) };
    case 'suit-filed':
      return { number: '', by: 'worker' };
    case 'ruling':
      return { number: '', outcome: '' };
    case 'cassation-filed':
      return { by: 'worker' };
    case 'ruling-final':
      return { number: '' };
    case 'instalment-paid':
      return { amount: null, note: '' };
    case 'mediation-failed':
    case 'returned-to-bipartite':
    case 'closed':
    case 'reopened':
    case 'struck':
      return { reason: '' };
    case 'due-overridden':
      return { code: '', due: null, reason: '' };
    case 'note-added':
      return { text: '' };
    case 'file-completed':
    case 'choice-offered':
    case 'split-off':
    case 'split-from':
      return {};
  }
}

/** Where the form of a new event starts; a session that was held starts on the day it was set for. Pure. */
export function newEvent(kind: DisputeEventKind, dispute: Dispute, today: PlainDate): EventValues {
  const set = waiting(dispute.state)?.set?.date;
  const on = kind === 'session-held' && set !== undefined && set <= today ? set : today;
  return { kind, on, data: knownData(kind, dispute), replaces: null, reason: '' };
}

/** Where the form of a correction starts: what was written. Pure. */
export function correctionOf(event: DisputeEvent): EventValues {
  return { kind: event.kind, on: event.on, data: { ...event.data }, replaces: event.id, reason: '' };
}

import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import { availableActions } from './actions.ts';
import { type DisputeEvent, type DisputeKind, effective, type NewDisputeEvent, placesOf } from './events.ts';
import { type DisputeState, foldDispute } from './fold.ts';

/**
 * What stands against an event. `refused`: it cannot have happened so; `asks-reason`: it is unusual and needs a reason;
 * `warnings` are said and may be passed over.
 */
export interface EventCheck {
  readonly refused: readonly Finding[];
  readonly asksReason: readonly Finding[];
  readonly warnings: readonly Finding[];
}

const finding = (code: string, params: Finding['params'] = {}): Finding => ({ code, params });

/** The list as it would be with a new event in it. */
export function withEvent(events: readonly DisputeEvent[], event: NewDisputeEvent): readonly DisputeEvent[] {
  const sequence = Math.max(0, ...events.map((one) => one.sequence)) + 1;
  return [...events, { ...event, id: `new-${sequence}`, sequence, writtenAt: '', by: '' } as DisputeEvent];
}

function dayFaults(state: DisputeState, event: NewDisputeEvent, today: PlainDate): readonly Finding[] {
  const { on } = event;
  const faults: Finding[] = [];
  if (on > today) faults.push(finding('dispute-event-in-future', { date: on }));
  if (event.kind !== 'registered' && state.registeredOn !== null && on < state.registeredOn)
    faults.push(finding('dispute-event-before-registration', { date: on, registered: state.registeredOn }));
  if (event.kind === 'answer-received' || event.kind === 'silence-confirmed') {
    const received = state.received[event.data.party];
    if (received === null) faults.push(finding('dispute-answer-before-receipt', { party: event.data.party }));
    else if (on < received)
      faults.push(
        finding('dispute-answer-before-receipt-day', { date: on, received, party: event.data.party }),
      );
  }
  if (event.kind === 'recommendation-received' && state.recommendedOn !== null && on < state.recommendedOn)
    faults.push(finding('dispute-receipt-before-recommendation', { date: on, issued: state.recommendedOn }));
  if (event.kind === 'session-held' && state.delegatedOn !== null && on < state.delegatedOn)
    faults.push(finding('dispute-session-before-delegation', { date: on, delegated: state.delegatedOn }));
  return faults;
}

/** What stands against an event by what it replaces: nothing that counts, another kind, the registration itself. */
function replacementFault(counted: readonly DisputeEvent[], event: NewDisputeEvent): Finding | null {
  // A registration and a striking only ever stand in another event's place.
  if (event.replaces === null)
    return event.kind === 'struck' || event.kind === 'registered'
      ? finding('dispute-replaces-nothing')
      : null;
  const replaced = counted.find(({ id }) => id === event.replaces);
  if (replaced === undefined) return finding('dispute-replaces-nothing');
  if (event.kind !== 'struck' && replaced.kind !== event.kind)
    return finding('dispute-replaces-another-kind');
  if (replaced.kind === 'split-off' || replaced.kind === 'split-from') return finding('dispute-split-stays');
  if (replaced.kind !== 'registered') return null;
  if (event.kind === 'struck') return finding('dispute-registration-stays');
  const first = counted.find(({ id }) => id !== event.replaces);
  return first !== undefined && first.on < event.on
    ? finding('dispute-registration-after-events', { date: event.on, first: first.on })
    : null;
}

/**
 * Judges an event before it is written down.
 * @param events the list as it stands
 * @param today no event lies in the future; a session is put on the agenda by its own event
 */
export function checkEvent(
  events: readonly DisputeEvent[],
  event: NewDisputeEvent,
  kind: DisputeKind,
  today: PlainDate,
): EventCheck {
  const counted = effective(events);
  const fault = events.length === 0 ? null : replacementFault(counted, event);
  if (fault !== null) return { refused: [fault], asksReason: [], warnings: [] };
  const replaced = counted.find(({ id }) => id === event.replaces);
  const places = placesOf(events);
  // A correction is judged by what happened before the event that it corrects.
  const placeOf = (id: string) => places.get(id) ?? 0;
  const before = replaced
    ? counted.filter(
        (one) => one.on < event.on || (one.on === event.on && placeOf(one.id) < placeOf(replaced.id)),
      )
    : counted.filter((one) => one.on <= event.on);
  const state = foldDispute(before.filter(({ id }) => id !== event.replaces));
  // Days are held against all that is on record: what happened later cannot have come first.
  const whole = foldDispute(counted.filter(({ id }) => id !== event.replaces));
  const refused = event.kind === 'struck' ? [] : [...dayFaults(whole, event, today)];
  const unexplained =
    replaced && event.kind !== 'struck' && event.reason.trim() === ''
      ? [finding('dispute-correction-reason')]
      : [];
  if (event.kind === 'struck' || event.kind === 'registered' || event.kind === 'due-overridden')
    return { refused, asksReason: unexplained, warnings: [] };
  const action = availableActions(state, kind).find((one) => one.kind === event.kind);
  if (action === undefined && refused.length === 0)
    refused.push(finding('dispute-step-not-possible', { step: event.kind, stage: state.stage }));
  const unusual =
    action?.standing === 'unusual' && event.reason.trim() === ''
      ? [finding('dispute-step-unusual', { step: event.kind, stage: state.stage })]
      : [];
  const later = counted.filter((one) => one.on > event.on && one.id !== event.replaces);
  const warnings =
    later.length > 0 && event.replaces === null
      ? [finding('dispute-event-between', { n: later.length, date: event.on })]
      : [];
  return { refused, asksReason: [...unexplained, ...unusual], warnings };
}

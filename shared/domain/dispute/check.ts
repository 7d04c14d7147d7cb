import type { PlainDate } from '../../calendar/plain-date.ts';
import { eventsBefore, withNewEvent } from '../event-list.ts';
import type { Finding } from '../finding.ts';
import { availableActions } from './actions.ts';
import {
  type DisputeEvent,
  type DisputeKind,
  type DisputeParty,
  effective,
  type NewDisputeEvent,
} from './events.ts';
import { type DisputeState, foldDispute } from './fold.ts';
import { groundless } from './groundless.ts';
import { orderFaults, orderWarnings } from './order.ts';

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
export const withEvent = (events: readonly DisputeEvent[], event: NewDisputeEvent) =>
  withNewEvent(events, event);

function dayFaults(state: DisputeState, event: NewDisputeEvent, today: PlainDate): readonly Finding[] {
  const { on } = event;
  const faults: Finding[] = [];
  if (on > today) faults.push(finding('dispute-event-in-future', { date: on }));
  if (event.kind !== 'registered' && state.beganOn !== null && on < state.beganOn)
    faults.push(finding('dispute-event-before-registration', { date: on, registered: state.beganOn }));
  faults.push(...orderFaults(state, event));
  if (event.kind === 'agreement-signed') faults.push(...agreementFaults(state, event));
  return faults;
}

/** What stands against an agreement by itself and by those before it. */
function agreementFaults(
  { settled }: DisputeState,
  { on, data }: Extract<NewDisputeEvent, { kind: 'agreement-signed' }>,
): readonly Finding[] {
  const early = data.instalments.find(({ due }) => due < on);
  const before = new Set(settled);
  const again = data.lines?.filter((person) => before.has(person)).length ?? 0;
  return [
    ...(data.lines?.length === 0 ? [finding('dispute-settling-nobody')] : []),
    ...(again > 0 ? [finding('dispute-settled-before', { n: again })] : []),
    ...(early === undefined
      ? []
      : [finding('dispute-instalment-before-agreement', { due: early.due, date: on })]),
  ];
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

/** What is on record and could not have happened any more, were the event written down so. */
function overturned(
  events: readonly DisputeEvent[],
  event: NewDisputeEvent,
  kind: DisputeKind,
): readonly Finding[] {
  const before = new Set(groundless(effective(events), kind).map(({ id }) => id));
  const [first] = groundless(effective(withEvent(events, event)), kind).filter(
    ({ id, sequence }) => !before.has(id) && events.some((one) => one.sequence === sequence),
  );
  return first === undefined
    ? []
    : [finding('dispute-others-rest-on-it', { step: first.kind, date: first.on })];
}

/**
 * Judges an event before it is written down.
 * @param events the list as it stands
 * @param today no event lies in the future; a session is put on the agenda by its own event
 * @param lapsed as `availableActions` takes it, on the day of the event
 */
export function checkEvent(
  events: readonly DisputeEvent[],
  event: NewDisputeEvent,
  kind: DisputeKind,
  today: PlainDate,
  lapsed: readonly DisputeParty[] = [],
): EventCheck {
  const counted = effective(events);
  const fault = events.length === 0 ? null : replacementFault(counted, event);
  if (fault !== null) return { refused: [fault], asksReason: [], warnings: [] };
  const replaced = counted.find(({ id }) => id === event.replaces);
  const state = foldDispute(eventsBefore(events, event));
  // Days are held against all that is on record: what happened later cannot have come first.
  const whole = foldDispute(counted.filter(({ id }) => id !== event.replaces));
  const refused = event.kind === 'struck' ? [] : [...dayFaults(whole, event, today)];
  if (refused.length === 0) refused.push(...overturned(events, event, kind));
  const unexplained =
    replaced && event.kind !== 'struck' && event.reason.trim() === ''
      ? [finding('dispute-correction-reason')]
      : [];
  if (event.kind === 'struck' || event.kind === 'registered' || event.kind === 'due-overridden')
    return { refused, asksReason: unexplained, warnings: [] };
  const action = availableActions(state, kind, lapsed).find((one) => one.kind === event.kind);
  if (action === undefined && refused.length === 0)
    refused.push(finding('dispute-step-not-possible', { step: event.kind, stage: state.stage }));
  const unusual =
    action?.standing === 'unusual' && event.reason.trim() === ''
      ? [finding('dispute-step-unusual', { step: event.kind, stage: state.stage })]
      : [];
  const later = counted.filter((one) => one.on > event.on && one.id !== event.replaces);
  const warnings = [
    ...orderWarnings(whole, counted, event),
    ...(later.length > 0 && event.replaces === null
      ? [finding('dispute-event-between', { n: later.length, date: event.on })]
      : []),
  ];
  return { refused, asksReason: [...unexplained, ...unusual], warnings };
}

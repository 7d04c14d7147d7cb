import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import type { DisputeEvent, NewDisputeEvent } from './events.ts';
import type { DisputeState } from './fold.ts';

/** The day and kind of an event, written down or not. */
export type Dated = Pick<NewDisputeEvent, 'kind' | 'on' | 'data'>;

const finding = (code: string, params: Finding['params']): Finding => ({ code, params });

/** Whose receipt an event waits for. */
function answerOf(event: Dated): 'worker' | 'employer' | null {
  return event.kind === 'answer-received' || event.kind === 'silence-confirmed'
    ? (event.data as { readonly party: 'worker' | 'employer' }).party
    : null;
}

/**
 * What stands against the day of an event by what has to come first: the receipt before the answer, the recommendation
 * before the receipt, the delegation before the session. Pure.
 * @param state of the case with all that is on record
 */
export function orderFaults(state: DisputeState, event: Dated): readonly Finding[] {
  const { kind, on } = event;
  const party = answerOf(event);
  if (party !== null) {
    const received = state.received[party];
    if (received === null) return [finding('dispute-answer-before-receipt', { party })];
    return on < received ? [finding('dispute-answer-before-receipt-day', { date: on, received, party })] : [];
  }
  const { recommendedOn, delegatedOn } = state;
  if (kind === 'recommendation-received' && recommendedOn !== null && on < recommendedOn)
    return [finding('dispute-receipt-before-recommendation', { date: on, issued: recommendedOn })];
  if (kind === 'session-held' && delegatedOn !== null && on < delegatedOn)
    return [finding('dispute-session-before-delegation', { date: on, delegated: delegatedOn })];
  return [];
}

/**
 * What looks wrong about the day of an event beside others and may be right: a clarification before the mediator got the
 * case. One that is on record when the case is delegated is taken as it stands; a delegation that is moved is not. Pure.
 * @param state of the case without what the event replaces
 * @param counted the events that count
 */
export function orderWarnings(
  { delegatedOn }: DisputeState,
  counted: readonly DisputeEvent[],
  { kind, on, replaces }: NewDisputeEvent,
): readonly Finding[] {
  const early = (date: PlainDate, delegated: PlainDate) =>
    finding('dispute-clarification-before-delegation', { date, delegated });
  if (kind === 'clarification-held')
    return delegatedOn !== null && on < delegatedOn ? [early(on, delegatedOn)] : [];
  if (kind !== 'delegated' || replaces === null) return [];
  const delegated = delegatedOn !== null && delegatedOn < on ? delegatedOn : on;
  const before = counted.find((event) => event.kind === 'clarification-held' && event.on < delegated);
  return before === undefined ? [] : [early(before.on, delegated)];
}

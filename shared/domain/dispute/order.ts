import type { Finding } from '../finding.ts';
import type { NewDisputeEvent } from './events.ts';
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

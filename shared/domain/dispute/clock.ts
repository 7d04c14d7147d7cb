import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DatedEvent } from '../../law/facts/deadlines.ts';
import { type DisputeEvent, type DisputeParty, effective } from './events.ts';
import { type DisputeState, foldDispute } from './fold.ts';

/** Who has to act before a deadline ends. */
export type Actor = 'office' | 'mediator' | 'worker' | 'employer' | 'parties';

/** By the code of the rules engine. */
export const ACTORS: Readonly<Record<string, Actor>> = {
  'file-completion': 'parties',
  'choice-end': 'parties',
  'first-session': 'mediator',
  'mediation-end': 'mediator',
  recommendation: 'mediator',
  'answer-worker': 'worker',
  'answer-employer': 'employer',
  agreement: 'mediator',
  suit: 'parties',
};

const dated = (
  event: DatedEvent['event'],
  date: PlainDate,
  party: DisputeParty | null = null,
): DatedEvent => ({
  event,
  date,
  party,
});

/** What one event means to the statutory clock. */
function clockEvents(event: DisputeEvent): readonly DatedEvent[] {
  const { on } = event;
  switch (event.kind) {
    case 'file-returned':
      return [dated('file-returned', on)];
    case 'file-completed':
      return [dated('file-completed', on)];
    case 'choice-offered':
      return [dated('choice-offered', on)];
    case 'choice-made':
      return [dated('choice-made', on)];
    case 'recommendation-issued':
      return [dated('recommendation-issued', on)];
    case 'recommendation-received':
      return [dated('recommendation-received', on, event.data.party)];
    case 'answer-received':
      return [
        dated('answer-received', on, event.data.party),
        ...(event.data.answer === 'accept'
          ? [dated('recommendation-accepted', on, event.data.party)]
          : [dated('mediation-failed', on)]),
      ];
    case 'silence-confirmed':
      return [dated('answer-received', on, event.data.party), dated('mediation-failed', on)];
    case 'agreement-signed':
      return event.data.lines === null ? [dated('agreement-signed', on)] : [];
    case 'mediation-failed':
      return [dated('mediation-failed', on), dated('mediation-closed', on)];
    case 'returned-to-bipartite':
    case 'withdrawn':
    case 'closed':
      return [dated('mediation-closed', on)];
    case 'suit-filed':
      return [dated('suit-filed', on), dated('mediation-closed', on)];
    case 'handed-to-court':
      return [dated('mediation-closed', on)];
    default:
      return [];
  }
}

/** What is counted once: the delegation, the first session that was held, the end without an agreement. */
function once(state: DisputeState): readonly DatedEvent[] {
  const held = state.sessions
    .map(({ heldOn }) => heldOn)
    .filter((day): day is PlainDate => day !== null)
    .toSorted();
  const [first] = held;
  return [
    ...(state.delegatedOn === null ? [] : [dated('delegated', state.delegatedOn)]),
    ...(first === undefined ? [] : [dated('first-session', first)]),
    // Once both have answered and one refuses, the mediation is done.
    ...(state.failedOn === null ? [] : [dated('mediation-closed', state.failedOn)]),
  ];
}

/**
 * The events of a dispute as the deadlines of the rules engine take them. A choice that nobody made is met by nothing: the
 * delegation follows when its days are over, and `moot.ts` takes it off the list. Pure.
 */
export function deadlineEvents(events: readonly DisputeEvent[]): readonly DatedEvent[] {
  return [...once(foldDispute(events)), ...effective(events).flatMap(clockEvents)];
}

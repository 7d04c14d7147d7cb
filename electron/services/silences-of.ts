import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { type DisputeParty, PARTIES } from '../../shared/domain/dispute/events.ts';
import type { DisputeClock } from '../database/dispute-clocks.ts';
import type { Clockwork } from './open-deadlines.ts';

/** A side whose days to answer the recommendation went by without an answer. */
export interface Silence {
  readonly party: DisputeParty;
  /** The first day after the last one to answer. */
  readonly on: PlainDate;
}

/** Silences of a dispute that nobody wrote down yet; one that a person struck is none any more. Pure. */
export function silencesOf(clock: DisputeClock, clockwork: Clockwork, today: PlainDate): readonly Silence[] {
  const { stage, answers, unconfirmed } = clock.state;
  if (stage !== 'recommended') return [];
  const running = clockwork.of(clock);
  return PARTIES.flatMap((party): readonly Silence[] => {
    const answer = running.find(({ deadline }) => deadline.code === `answer-${party}`);
    if (answer === undefined || answers[party] !== null || unconfirmed.includes(party)) return [];
    const on = addDays(answer.due, 1);
    const isWritten = clock.written.some(
      (event) => event.kind === 'silence-noted' && event.data.party === party && event.on === on,
    );
    return on <= today && !isWritten ? [{ party, on }] : [];
  });
}

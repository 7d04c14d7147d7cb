import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Finding } from '../finding.ts';
import { type DisputeEvent, effective } from './events.ts';
import type { DisputeState } from './fold.ts';

/** Whether all of a set of people have settled by an agreement of some, or of all. Pure. */
export function haveSettled(
  { settled, agreedOn }: Pick<DisputeState, 'settled' | 'agreedOn'>,
  people: Iterable<string>,
): boolean {
  if (settled === null) return agreedOn !== null;
  const known = new Set(settled);
  return [...people].every((person) => known.has(person));
}

/** What stands against a split, at the field where it is said. */
export interface SplitFault {
  readonly at: 'on' | 'personIds';
  readonly finding: Finding;
}

/**
 * Judges a split: some of those who are there, not all of them, of a case that goes on, on no day to come and none before
 * what happened already, since both cases share their history up to it. Pure.
 * @param here everyone who stands in the case
 */
export function splitFaults(
  { events, state }: { readonly events: readonly DisputeEvent[]; readonly state: DisputeState },
  here: ReadonlySet<string>,
  {
    on,
    today,
    persons,
  }: { readonly on: PlainDate; readonly today: PlainDate; readonly persons: readonly string[] },
): readonly SplitFault[] {
  const fault = (at: SplitFault['at'], code: string, params: Finding['params'] = {}): SplitFault => ({
    at,
    finding: { code, params },
  });
  const last = effective(events).at(-1)?.on;
  const gone = persons.filter((person) => !here.has(person)).length;
  return [
    ...(state.stage === 'closed' ? [fault('personIds', 'dispute-split-closed')] : []),
    ...(gone > 0 ? [fault('personIds', 'dispute-split-gone', { n: gone })] : []),
    ...(new Set(persons).size >= here.size ? [fault('personIds', 'dispute-split-all')] : []),
    ...(on > today ? [fault('on', 'dispute-event-in-future', { date: on })] : []),
    ...(last !== undefined && on < last
      ? [fault('on', 'dispute-split-before-event', { date: on, last })]
      : []),
  ];
}

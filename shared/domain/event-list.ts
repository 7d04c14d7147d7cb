import type { PlainDate } from '../calendar/plain-date.ts';

/*
 * Append-only lists of what happened, as disputes and referrals keep them: a mistake is corrected by a further event that
 * names the one it replaces; one of kind `struck` takes its place with nothing.
 */

/** What the order of a list goes by. */
export interface ListedEvent {
  readonly id: string;
  /** Place in the list, from 1. */
  readonly sequence: number;
  readonly kind: string;
  /** The day on which it happened. */
  readonly on: PlainDate;
  /** Id of the event that it corrects; null for a new one. */
  readonly replaces: string | null;
}

/** The place of each event's chain of corrections by the event's id: that of the one which was written first. */
export function placesOf(events: readonly ListedEvent[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  // What an event replaces was written before it.
  for (const { id, sequence, replaces } of events.toSorted((a, b) => a.sequence - b.sequence))
    places.set(id, (replaces === null ? undefined : places.get(replaces)) ?? sequence);
  return places;
}

/**
 * The events that count, in the order in which they happened (those of one day as they were written): what was replaced
 * or struck is left out, a replacement takes the place of the whole chain before it.
 */
export function effective<Event extends ListedEvent>(events: readonly Event[]): readonly Event[] {
  const replaced = new Set(events.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])));
  const places = placesOf(events);
  const placeOf = ({ id, sequence }: Event) => places.get(id) ?? sequence;
  return events
    .filter(({ id, kind }) => !replaced.has(id) && kind !== 'struck')
    .toSorted((a, b) => (a.on === b.on ? placeOf(a) - placeOf(b) : a.on < b.on ? -1 : 1));
}

/** What a new event lacks until it is written down. */
type Unwritten = Pick<ListedEvent, 'kind' | 'on' | 'replaces'>;

/** The list as it would be with a new event in it. */
export function withNewEvent<Event extends ListedEvent>(
  events: readonly Event[],
  event: Unwritten,
): readonly Event[] {
  const sequence = Math.max(0, ...events.map((one) => one.sequence)) + 1;
  return [
    ...events,
    { ...event, id: `new-${sequence}`, sequence, writtenAt: '', by: '' } as unknown as Event,
  ];
}

/**
 * What comes before an event that is to be written: for a correction what happened before the event that it corrects, and
 * never that event itself.
 */
export function eventsBefore<Event extends ListedEvent>(
  events: readonly Event[],
  event: Unwritten,
): readonly Event[] {
  const counted = effective(events);
  const replaced = counted.find(({ id }) => id === event.replaces);
  if (replaced === undefined) return counted.filter((one) => one.on <= event.on);
  const places = placesOf(events);
  const placeOf = (id: string) => places.get(id) ?? 0;
  return counted.filter(
    (one) =>
      one.id !== event.replaces &&
      (one.on < event.on || (one.on === event.on && placeOf(one.id) < placeOf(replaced.id))),
  );
}

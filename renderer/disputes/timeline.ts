import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeEvent } from '../../shared/domain/dispute/events.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';

/** What stands on the timeline of a dispute: an event with what it replaced, or a letter of the case. */
export type TimelineEntry =
  | {
      readonly kind: 'event';
      readonly on: PlainDate;
      readonly event: DisputeEvent;
      /** The wordings before, the last one first. */
      readonly before: readonly DisputeEvent[];
      /** Why it was struck out; null while it counts. */
      readonly struck: DisputeEvent | null;
    }
  | { readonly kind: 'letter'; readonly on: PlainDate; readonly letter: LetterSummary };

function chainBefore(event: DisputeEvent, known: ReadonlyMap<string, DisputeEvent>): readonly DisputeEvent[] {
  const before = event.replaces === null ? undefined : known.get(event.replaces);
  return before === undefined ? [] : [before, ...chainBefore(before, known)];
}

function eventEntry(head: DisputeEvent, known: ReadonlyMap<string, DisputeEvent>): TimelineEntry | null {
  const before = chainBefore(head, known);
  if (head.kind !== 'struck') return { kind: 'event', on: head.on, event: head, before, struck: null };
  const [event, ...older] = before;
  return event === undefined ? null : { kind: 'event', on: event.on, event, before: older, struck: head };
}

const rank = (entry: TimelineEntry) => (entry.kind === 'event' ? entry.event.sequence : Number.MAX_VALUE);

/** The events that stand, each with its corrections folded under it, and the letters in place, newest first. Pure. */
export function timelineOf(
  events: readonly DisputeEvent[],
  letters: readonly LetterSummary[],
): readonly TimelineEntry[] {
  const known = new Map(events.map((event) => [event.id, event]));
  const replaced = new Set(events.map(({ replaces }) => replaces));
  const heads = events
    .filter(({ id }) => !replaced.has(id))
    .flatMap((head) => {
      const entry = eventEntry(head, known);
      return entry === null ? [] : [entry];
    });
  const issued = letters.map((letter): TimelineEntry => ({ kind: 'letter', on: letter.dated, letter }));
  return [...heads, ...issued].toSorted((a, b) => (a.on === b.on ? rank(b) - rank(a) : a.on < b.on ? 1 : -1));
}

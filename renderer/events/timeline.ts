import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { CaseDocument } from '../../shared/domain/document.ts';
import type { ListedEvent } from '../../shared/domain/event-list.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';

/* What stands on the timeline of a file that is made of events: a dispute, a referral. */

/** An event as it was written down. */
export interface WrittenEvent extends ListedEvent {
  /** Why an unusual step was taken, or why it was corrected. */
  readonly reason: string;
  readonly writtenAt: string;
  readonly by: string;
}

/** An event with what it replaced, a letter or a document of the file. */
export type TimelineEntry<Event extends WrittenEvent> =
  | {
      readonly kind: 'event';
      readonly on: PlainDate;
      readonly event: Event;
      /** The wordings before, the last one first. */
      readonly before: readonly Event[];
      /** Why it was struck out; null while it counts. */
      readonly struck: Event | null;
    }
  | { readonly kind: 'letter'; readonly on: PlainDate; readonly letter: LetterSummary }
  | { readonly kind: 'document'; readonly on: PlainDate; readonly document: CaseDocument };

/** A document with its day: the one that it bears, otherwise the one on which it came in. */
export interface DatedDocument {
  readonly on: PlainDate;
  readonly document: CaseDocument;
}

function chainBefore<Event extends WrittenEvent>(
  event: Event,
  known: ReadonlyMap<string, Event>,
): readonly Event[] {
  const before = event.replaces === null ? undefined : known.get(event.replaces);
  return before === undefined ? [] : [before, ...chainBefore(before, known)];
}

function eventEntry<Event extends WrittenEvent>(
  head: Event,
  known: ReadonlyMap<string, Event>,
): TimelineEntry<Event> | null {
  const before = chainBefore(head, known);
  if (head.kind !== 'struck') return { kind: 'event', on: head.on, event: head, before, struck: null };
  const [event, ...older] = before;
  return event === undefined ? null : { kind: 'event', on: event.on, event, before: older, struck: head };
}

const rank = (entry: TimelineEntry<WrittenEvent>) =>
  entry.kind === 'event' ? entry.event.sequence : Number.MAX_VALUE;

/** The events that stand, each with its corrections folded under it, and the letters and documents in place, newest first. Pure. */
export function timelineOf<Event extends WrittenEvent>(
  events: readonly Event[],
  letters: readonly LetterSummary[],
  documents: readonly DatedDocument[] = [],
): readonly TimelineEntry<Event>[] {
  const known = new Map(events.map((event) => [event.id, event]));
  const replaced = new Set(events.map(({ replaces }) => replaces));
  const heads = events
    .filter(({ id }) => !replaced.has(id))
    .flatMap((head) => {
      const entry = eventEntry(head, known);
      return entry === null ? [] : [entry];
    });
  const issued = letters.map(
    (letter): TimelineEntry<Event> => ({ kind: 'letter', on: letter.dated, letter }),
  );
  const filed = documents.map((one): TimelineEntry<Event> => ({ kind: 'document', ...one }));
  return [...heads, ...issued, ...filed].toSorted((a, b) =>
    a.on === b.on ? rank(b) - rank(a) : a.on < b.on ? 1 : -1,
  );
}

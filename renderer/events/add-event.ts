import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Finding } from '../../shared/domain/finding.ts';

/** Writes an event from a dialog or a field; `send` does nothing beyond it where something stands against it. */
export interface AddEvent<Sent> {
  readonly busy: boolean;
  readonly error: Error | null;
  /** What stands against the event; nothing was written then. */
  readonly refused: readonly Finding[];
  readonly reset: () => void;
  readonly send: (event: Sent, onWritten: () => void) => void;
}

interface Sent<Kind extends string, Data> {
  readonly kind: Kind;
  readonly on: PlainDate;
  readonly data: Data;
  readonly replaces: string | null;
  readonly reason: string;
}

/** Takes an event back that never happened; every list of events knows it. */
export type StruckEvent = Sent<'struck', { readonly reason: string }>;
/** Words to remember; every list of events knows it. */
export type NoteEvent = Sent<'note-added', { readonly text: string }>;

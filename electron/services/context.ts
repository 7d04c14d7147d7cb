import type { UserId } from '../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/schema.ts';

/** What a query's handler gets. */
export interface ReadContext {
  readonly db: ReadableDatabase;
  readonly now: Date;
  readonly userId: UserId;
}

/** What the audit entry of a command says beside who, when and which procedure. No personal data: ids and counts. */
export interface AuditNote {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What the handler of a step of a deed gets: it runs inside one transaction. */
export interface StepContext {
  readonly db: WritableDatabase;
  readonly now: Date;
  readonly userId: UserId;
}

/** What a command's handler gets: it runs inside one transaction together with its audit entry. */
export interface WriteContext extends StepContext {
  /** Says what the command did; the entry is written when the handler is done. */
  readonly note: (note: AuditNote) => void;
}

/** For a deed that is one of many in a command: the entry tells of them all, and only the first note is written. */
export const unnoted = (context: WriteContext): WriteContext => ({ ...context, note: () => undefined });

import type { UserId } from '../../shared/domain/ids.ts';
import type { WritableDatabase } from './schema.ts';

export interface AuditEntry {
  readonly at: Date;
  readonly userId: UserId;
  readonly procedure: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Writes one line of the audit log, inside the transaction of the deed it tells of. */
export async function writeAudit(db: WritableDatabase, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      at: entry.at.toISOString(),
      user_id: entry.userId,
      procedure: entry.procedure,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      detail: JSON.stringify(entry.detail),
    })
    .execute();
}

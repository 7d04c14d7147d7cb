import { contract } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { UserId } from '../../shared/domain/ids.ts';
import { writeAudit } from '../database/audit.ts';
import type { OpenDatabase } from '../database/open.ts';
import type { AuditNote, ReadContext, StepContext, WriteContext } from '../services/context.ts';
import type { WorkerCallName } from '../services/worker-calls.ts';
import { dataHandlers, isDatabaseProcedure } from './data-handlers.ts';
import { workerHandlers } from './worker-handlers.ts';

type Run = (context: ReadContext | StepContext | WriteContext, input: unknown) => Promise<unknown>;

function find(name: string): { readonly kind: 'query' | 'command' | 'step'; readonly run: Run } {
  if (isDatabaseProcedure(name)) return { kind: contract[name].kind, run: dataHandlers[name] as Run };
  if (Object.hasOwn(workerHandlers, name)) {
    const handler = workerHandlers[name as WorkerCallName];
    return { kind: handler.kind, run: handler.run as Run };
  }
  throw new ContractError('message-refused');
}

/**
 * Runs one call on the open database. A command runs in one transaction together with its audit entry: both stand or
 * neither does; a step of a deed is noted by the command that ends it. The input was checked at the door.
 */
export async function runCall(
  database: OpenDatabase,
  name: string,
  input: unknown,
  who: { readonly userId: UserId; readonly now: Date },
): Promise<unknown> {
  const handler = find(name);
  if (handler.kind === 'query') return handler.run({ db: database.tables, ...who }, input);
  return database.tables.transaction().execute(async (db) => {
    const notes: AuditNote[] = [];
    const context: WriteContext = { db, ...who, note: (note) => notes.push(note) };
    const value = await handler.run(context, input);
    if (handler.kind === 'step') return value;
    const [note] = notes;
    await writeAudit(db, {
      at: who.now,
      userId: who.userId,
      procedure: name,
      subjectKind: note?.subjectKind ?? null,
      subjectId: note?.subjectId ?? null,
      detail: note?.detail ?? {},
    });
    return value;
  });
}

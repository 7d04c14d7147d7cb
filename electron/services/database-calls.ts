import type { DatabaseProcedure, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { WorkerCallName, WorkerCalls } from './worker-calls.ts';

/** What main's services need of the database worker; the client of the door gives it. */
export interface DatabaseCalls {
  readonly procedure: <Name extends DatabaseProcedure>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<OutputOf<Name>>;
  readonly ask: <Name extends WorkerCallName>(
    name: Name,
    input: WorkerCalls[Name]['input'],
    /** Memory that is handed over to the worker instead of being copied; the caller must not look at it again. */
    handOver?: readonly ArrayBuffer[],
  ) => Promise<WorkerCalls[Name]['output']>;
}

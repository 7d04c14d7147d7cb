import { parentPort, workerData } from 'node:worker_threads';
import { ContractError, type Reply } from '../../shared/contract/errors.ts';
import type { UserId } from '../../shared/domain/ids.ts';
import { purposeOf } from '../database/office.ts';
import { createDatabase, type OpenDatabase, openDatabase, openReference } from '../database/open.ts';
import { DatabaseProblemError, problemOf } from '../database/problem.ts';
import { faultOf } from '../ipc/fault.ts';
import { runCall } from '../ipc/run-call.ts';
import type { FromDatabase, Opened, ToDatabase } from '../services/database-messages.ts';
import { setLogFile } from '../services/log.ts';
import { wholeBuffers } from '../services/whole-buffers.ts';

/*
 * The database worker owns the only writing connection. Messages are answered strictly one after another, so that
 * every write is a short transaction of its own and nothing interleaves.
 */

const port = parentPort;
if (!port) throw new Error('the database worker runs in a worker thread only');

setLogFile((workerData as { readonly logFile: string }).logFile);

let open: OpenDatabase | null = null;
let reference: OpenDatabase | null = null;
const clock = { now: () => new Date() };

async function close(): Promise<void> {
  await open?.close();
  open = null;
}

async function opened(make: () => Promise<OpenDatabase> | OpenDatabase): Promise<Opened> {
  await close();
  try {
    open = await make();
    return { kind: 'opened', purpose: await purposeOf(open.tables) };
  } catch (error) {
    await close();
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { kind: 'problem', problem, params: error instanceof DatabaseProblemError ? error.params : {} };
  }
}

async function answer(message: ToDatabase): Promise<unknown> {
  switch (message.kind) {
    case 'open':
      return opened(() => openDatabase(message.file, clock));
    case 'create':
      return opened(() =>
        createDatabase(message.file, { purpose: message.purpose, version: message.version }, clock),
      );
    case 'close':
      await close();
      return null;
    case 'call': {
      // The list of regions is asked before there is an office: the wizard picks from it.
      if (open === null && message.name === 'worker.regions') reference ??= openReference();
      const database = open ?? (message.name === 'worker.regions' ? reference : null);
      if (database === null) throw new ContractError('office-not-open');
      return runCall(database, message.name, message.input, {
        userId: message.userId as UserId,
        now: new Date(message.now),
      });
    }
  }
}

async function reply(message: ToDatabase): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await answer(message) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

let queue: Promise<void> = Promise.resolve();
port.on('message', (message: ToDatabase) => {
  queue = queue.then(async () => {
    const out: FromDatabase = { id: message.id, reply: await reply(message) };
    // What was read for an answer belongs to it: large bytes go over without a copy.
    port.postMessage(out, out.reply.ok ? [...wholeBuffers(out.reply.value)] : []);
  });
});

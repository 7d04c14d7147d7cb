import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseProcedure, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { ContractFault, Reply } from '../../shared/contract/errors.ts';
import { emptyFolder, USER } from '../database/office-for-tests.ts';
import { docxText } from '../services/documents/docx-file.ts';
import { readDocumentFile } from '../services/documents/read-document-file.ts';
import { readDocx } from '../services/documents/read-docx.ts';
import { OfferedFiles } from '../services/offered-files.ts';
import { passThroughDoor } from './door.ts';
import { OWN_FRAME } from './door-for-tests.ts';
import { type MainParts, mainHandlers } from './main-handlers.ts';
import type { TestOffice } from './office-for-tests.ts';
import { runCall } from './run-call.ts';

/* The door before main's real handlers for documents, with a real database and real files, without threads. Used by tests only. */

export function documentDoor(office: TestOffice, more: Partial<MainParts> = {}) {
  const files = new OfferedFiles();
  /** What the dialogs answer. */
  const dialogs = { picked: [] as string[], target: null as string | null };
  const parts = {
    database: office,
    files,
    documents: {
      file: readDocumentFile,
      text: async (content: Uint8Array) => readDocx(await docxText(Buffer.from(content))),
    },
    dialogs: { pickFiles: async () => dialogs.picked, pickTarget: async () => dialogs.target },
    ...more,
  };
  const door = {
    isOwnFrame: () => true,
    isOfficeOpen: () => true,
    toDatabase: (name: DatabaseProcedure, input: unknown) =>
      runCall(office.database, name, input, { userId: USER, now: office.now }),
    handlers: mainHandlers(parts as unknown as MainParts),
  };
  const say = async <Name extends ProcedureName>(name: Name, input: unknown) =>
    (await passThroughDoor(door, OWN_FRAME, name, input)) as Reply<OutputOf<Name>>;
  const done = async <Name extends ProcedureName>(name: Name, input: unknown) => {
    const reply = await say(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.detail}`);
    return reply.value;
  };
  const faultOf = async (name: ProcedureName, input: unknown): Promise<ContractFault> => {
    const reply = await say(name, input);
    if (reply.ok) throw new Error(`${name} was let through`);
    return reply.fault;
  };
  /** A file on the disk, offered as a drop or a dialog does. */
  const offer = async (name: string, bytes: Uint8Array) => {
    const file = path.join(emptyFolder(), name);
    writeFileSync(file, bytes);
    return (await files.offer(file)).token;
  };
  return { dialogs, say, done, faultOf, offer };
}

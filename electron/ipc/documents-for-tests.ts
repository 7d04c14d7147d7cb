import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseProcedure, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { DocumentSubject, FileOwner } from '../../shared/contract/documents.ts';
import type { ContractFault, Reply } from '../../shared/contract/errors.ts';
import { partOf, partsIn } from '../database/document-parts.ts';
import { emptyFolder, USER } from '../database/office-for-tests.ts';
import { docxText } from '../services/documents/docx-file.ts';
import { readDocumentFile } from '../services/documents/read-document-file.ts';
import { readDocx } from '../services/documents/read-docx.ts';
import { ViewedDocuments } from '../services/documents/viewed-documents.ts';
import { Jobs } from '../services/jobs.ts';
import { OfferedFiles } from '../services/offered-files.ts';
import { DOCUMENT_ADDRESS } from './document-handlers.ts';
import { passThroughDoor } from './door.ts';
import { OWN_FRAME } from './door-for-tests.ts';
import { type MainParts, mainHandlers } from './main-handlers.ts';
import type { TestOffice } from './office-for-tests.ts';
import { runCall } from './run-call.ts';

/* The door before main's real handlers for documents, with a real database and real files, without threads. Used by tests only. */

export function documentDoor(office: TestOffice, more: Partial<MainParts> = {}) {
  const files = new OfferedFiles();
  const viewed = new ViewedDocuments(more.database ?? office);
  /** What the dialogs answer. */
  const dialogs = { picked: [] as string[], target: null as string | null };
  const parts = {
    database: office,
    files,
    jobs: new Jobs(() => undefined),
    viewed,
    documents: {
      file: async (name: string) => {
        const { content, ...facts } = await readDocumentFile(name);
        const part = async (number: number) => partOf(content, number);
        return { ...facts, parts: partsIn(facts.bytes), part, release: () => undefined };
      },
      text: async (given: AsyncIterable<Uint8Array>) => {
        const all: Uint8Array[] = [];
        for await (const part of given) all.push(part);
        return readDocx(await docxText(Buffer.concat(all)));
      },
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
  let jobs = 0;
  /** Takes a file in, as a drop does. */
  const add = async (name: string, bytes: Uint8Array, subject: DocumentSubject) => {
    jobs += 1;
    const token = await offer(name, bytes);
    return done('documents.add', { subject, token, document: null, job: `berkas-${jobs}` });
  };
  /** Takes a file in as the signed copy of a letter, or as the proof of a delivery. */
  const scan = async (id: string, name: string, bytes: Uint8Array) => {
    jobs += 1;
    return done('letters.attachScan', { id, token: await offer(name, bytes), job: `berkas-${jobs}` });
  };
  const prove = async (id: string, name: string, bytes: Uint8Array) => {
    jobs += 1;
    return done('deliveries.attachProof', { id, token: await offer(name, bytes), job: `berkas-${jobs}` });
  };
  /** What the page gets at the address of a file, by default of a document. @throws what breaks the stream */
  const view = async (id: string, range: string | null = null, of: FileOwner['of'] = 'document') => {
    const { url, type } = await done('documents.view', { of, id });
    const answer = viewed.answer(url.slice(DOCUMENT_ADDRESS.length), range);
    return { type, status: answer.status, content: Buffer.from(await answer.arrayBuffer()) };
  };
  return { dialogs, say, done, faultOf, offer, add, scan, prove, view };
}

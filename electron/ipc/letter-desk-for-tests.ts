import { createHash } from 'node:crypto';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { DatabaseProcedure, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { ContractFault, Reply } from '../../shared/contract/errors.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { addEmployer, addLine, addPerson, addReport, USER } from '../database/office-for-tests.ts';
import { LetterDesk } from '../services/letter-desk.ts';
import type { PageStamper } from '../services/page-stamper.ts';
import { passThroughDoor } from './door.ts';
import { OWN_FRAME } from './door-for-tests.ts';
import { type MainParts, mainHandlers } from './main-handlers.ts';
import { testOffice } from './office-for-tests.ts';
import { runCall } from './run-call.ts';

/* The door before main's real handlers for letters and a real database; the printer hands back the HTML as its PDF. Used by tests only. */

export const DATED = plainDate('2026-11-23');

const printer = { toPdf: async (html: string) => new Uint8Array(Buffer.from(html, 'utf8')) };
const stamper = {
  stamp: async (pdf: Uint8Array) => ({
    pdf,
    pages: 1,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  }),
} as unknown as PageStamper;

/** An office with one layoff report of one firm with one worker. */
export async function letterDesk() {
  const office = await testOffice();
  const firm = await addEmployer(office.database, 'PT Contoh Karet', { npp: 'JJ000001' });
  const report = await addReport(office.database, firm);
  const person = await addPerson(office.database, 'Siti Contoh');
  const line = await addLine(office.database, report, person, {
    layoffDate: plainDate('2026-10-30'),
    wage: 4_500_000,
  });
  const parts = { database: office, letters: new LetterDesk(office, printer, stamper) };
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
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${JSON.stringify(reply.fault.issues)}`);
    return reply.value;
  };
  const faultOf = async (name: ProcedureName, input: unknown): Promise<ContractFault> => {
    const reply = await say(name, input);
    if (reply.ok) throw new Error(`${name} was let through`);
    return reply.fault;
  };
  const start = async (kind: SpecKindCode = 'mediation-summons', dated: string = DATED) =>
    (await done('drafts.create', { kind, subject: { kind: 'worker-layoff', id: line }, dated })).id;
  const get = (id: string) => done('drafts.get', { id });
  const save = async (id: string, change: Readonly<Record<string, unknown>>) =>
    done('drafts.save', { id, version: (await get(id)).version, change });
  /** Shows a draft as a PDF and issues it, as a user does. */
  const issue = async (id: string) => {
    const { sha256 } = await done('drafts.preview', { id });
    return done('drafts.issue', { id, previewed: sha256 });
  };
  /** The frozen letter as the printer got it. */
  const paper = async (letter: string) =>
    Buffer.from(await done('letters.pdf', { id: letter })).toString('utf8');
  return { office, firm, report, person, line, say, done, faultOf, start, get, save, issue, paper };
}

/** What a summons needs beside the record. */
export const SUMMONS_VALUES = {
  'dispute.number': '017/PHI/2026',
  'dispute.issue': 'Pekerja menolak PHK.',
  'session.date': plainDate('2026-11-30'),
  'session.time': '09:30',
  'session.meet': 'Dra. Contoh Mediator, M.H.',
};

/** A paragraph of a body as it is written by hand. */
export const written = (text: string, chip?: string) => ({
  kind: 'paragraph' as const,
  runs: [{ text, bold: false, ...(chip === undefined ? {} : { chip }) }],
  indent: 'none' as const,
  align: 'justify' as const,
});

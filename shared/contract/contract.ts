import type { z } from 'zod';
import type { ReminderTarget } from '../domain/dispute/reminder-words.ts';
import { type AppState, appProcedures, type FilePurpose } from './app.ts';
import { calculatorProcedures } from './calculators.ts';
import { calendarProcedures } from './calendar.ts';
import { caseFileProcedures } from './case-file.ts';
import { consultationProcedures } from './consultations.ts';
import { disputeBookProcedures } from './dispute-book.ts';
import { disputeClaimProcedures } from './dispute-claims.ts';
import { disputeClockProcedures } from './dispute-clock.ts';
import { disputeSettlingProcedures } from './dispute-settling.ts';
import { disputeProcedures } from './disputes.ts';
import { documentProcedures } from './documents.ts';
import { draftProcedures } from './drafts.ts';
import { employmentProcedures } from './employment.ts';
import { employmentFirmProcedures } from './employment-firm.ts';
import { importProcedures } from './imports.ts';
import { layoffProcedures } from './layoffs.ts';
import { letterArchiveProcedures } from './letter-archive.ts';
import { letterBatchProcedures } from './letter-batch.ts';
import { letterOutputProcedures } from './letter-output.ts';
import { letterProcedures } from './letters.ts';
import { officeProcedures } from './office.ts';
import { packetProcedures } from './packets.ts';
import { partyProcedures } from './parties.ts';
import { personMergeProcedures } from './person-merge.ts';
import { referralProcedures } from './referrals.ts';
import { rightsSheetProcedures } from './rights-sheets.ts';
import { ruleProcedures } from './rules.ts';
import { searchProcedures } from './search.ts';
import { vacancyProcedures } from './vacancies.ts';
import { wageProcedures } from './wages.ts';

/** The whole border between the screens and the main process. Nothing else crosses it. */
export const contract = {
  ...appProcedures,
  ...officeProcedures,
  ...partyProcedures,
  ...personMergeProcedures,
  ...layoffProcedures,
  ...disputeProcedures,
  ...disputeClockProcedures,
  ...disputeSettlingProcedures,
  ...documentProcedures,
  ...caseFileProcedures,
  ...disputeBookProcedures,
  ...disputeClaimProcedures,
  ...consultationProcedures,
  ...employmentProcedures,
  ...employmentFirmProcedures,
  ...packetProcedures,
  ...importProcedures,
  ...letterProcedures,
  ...letterArchiveProcedures,
  ...letterBatchProcedures,
  ...letterOutputProcedures,
  ...draftProcedures,
  ...searchProcedures,
  ...calculatorProcedures,
  ...calendarProcedures,
  ...wageProcedures,
  ...ruleProcedures,
  ...referralProcedures,
  ...rightsSheetProcedures,
  ...vacancyProcedures,
} as const;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;

/** What a caller passes (before defaults are filled in). */
export type InputOf<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What a handler gets (checked, defaults filled in). */
export type CheckedInputOf<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends ProcedureName> = Contract[Name]['output'];

/** Procedures answered by the database worker. */
export type DatabaseProcedure = {
  [Name in ProcedureName]: Contract[Name]['place'] extends 'database' ? Name : never;
}[ProcedureName];

/** Procedures answered by the main process. */
export type MainProcedure = Exclude<ProcedureName, DatabaseProcedure>;

/** Progress of a long job, pushed to the window. */
export interface JobProgress {
  readonly job: string;
  readonly step: 'read' | 'judge' | 'commit' | 'print' | 'wait';
  readonly done: number;
  /** Null while the whole is not known. */
  readonly total: number | null;
  /** Pages of the letters that were issued so far; of runs of letters only. */
  readonly pages?: number;
}

/** What the bridge gives to the page: the contract and nothing else. */
export interface Bridge {
  /** Calls a procedure; the reply is data, never a thrown error. */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Turns a dropped file into a token, without showing its path to the page. */
  readonly offerFile: (file: File, purpose: FilePurpose) => Promise<unknown>;
  /** Listens to progress; the answer stops listening. */
  readonly onProgress: (listener: (progress: JobProgress) => void) => () => void;
  /** Hears when another database is open than before, or none any more; the answer stops listening. */
  readonly onState: (listener: (state: AppState) => void) => () => void;
  /** Hears where a click on a notification leads; the answer stops listening. */
  readonly onOpen: (listener: (target: ReminderTarget) => void) => () => void;
}

/** The one channel of calls and the three of pushes. */
export const CALL_CHANNEL = 'sambung:call';
export const PROGRESS_CHANNEL = 'sambung:progress';
export const STATE_CHANNEL = 'sambung:state';
export const OPEN_CHANNEL = 'sambung:open';
/** Largest message accepted from the page, in bytes of its JSON. */
export const MESSAGE_LIMIT_BYTES = 4 * 1024 * 1024;

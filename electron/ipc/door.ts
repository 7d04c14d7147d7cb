import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { z } from 'zod';
import {
  CALL_CHANNEL,
  type CheckedInputOf,
  contract,
  type DatabaseProcedure,
  type MainProcedure,
  MESSAGE_LIMIT_BYTES,
  type OutputOf,
  type ProcedureName,
} from '../../shared/contract/contract.ts';
import { ContractError, type FieldIssue, type Reply } from '../../shared/contract/errors.ts';
import { faultOf } from './fault.ts';
import { measureMessage } from './measure-message.ts';

export type MainHandlers = {
  readonly [Name in MainProcedure]: (input: CheckedInputOf<Name>) => Promise<OutputOf<Name>>;
};

/** What the door needs of the rest of the app. */
export interface DoorParts {
  /** Whether a frame is the app's own window. */
  readonly isOwnFrame: (frame: WebFrameMain | null) => boolean;
  /** Whether an office database is open. */
  readonly isOfficeOpen: () => boolean;
  readonly toDatabase: (name: DatabaseProcedure, input: unknown) => Promise<unknown>;
  readonly handlers: MainHandlers;
}

function issuesOf(error: z.ZodError): readonly FieldIssue[] {
  return error.issues.slice(0, 50).map((issue) => {
    const params: Record<string, string | number> = {};
    if ('maximum' in issue && issue.maximum !== undefined) params.maximum = Number(issue.maximum);
    if ('minimum' in issue && issue.minimum !== undefined) params.minimum = Number(issue.minimum);
    // A message of our own is a code of the catalogue; the library's English sentences become their issue code.
    const message = /^[a-z]+(-[a-z0-9]+)*$/.test(issue.message)
      ? issue.message
      : issue.code.replaceAll('_', '-');
    return { path: issue.path.map(String).join('.'), message, params };
  });
}

/**
 * Lets one message through: sender, size, name, state and input are checked before any handler runs.
 * @returns always a reply; nothing is thrown across the border
 */
export async function passThroughDoor(
  parts: DoorParts,
  frame: WebFrameMain | null,
  name: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  try {
    if (!parts.isOwnFrame(frame)) throw new ContractError('sender-refused');
    if (typeof name !== 'string' || !Object.hasOwn(contract, name))
      throw new ContractError('message-refused');
    measureMessage(input, MESSAGE_LIMIT_BYTES);
    const procedure = contract[name as ProcedureName];
    if (procedure.needs === 'office' && !parts.isOfficeOpen()) throw new ContractError('office-not-open');
    const checked = (procedure.input as z.ZodType).safeParse(input);
    if (!checked.success) throw new ContractError('input-refused', { issues: issuesOf(checked.error) });
    const value =
      procedure.place === 'database'
        ? await parts.toDatabase(name as DatabaseProcedure, checked.data)
        : await (parts.handlers[name as MainProcedure] as (input: unknown) => Promise<unknown>)(checked.data);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Opens the door: the one channel on which the page is heard. */
export function openDoor(ipcMain: IpcMain, parts: DoorParts): void {
  ipcMain.handle(CALL_CHANNEL, (event: IpcMainInvokeEvent, name: unknown, input: unknown) =>
    passThroughDoor(parts, event.senderFrame, name, input),
  );
}

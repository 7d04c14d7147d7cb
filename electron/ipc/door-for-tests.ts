import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import type { Reply } from '../../shared/contract/errors.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  NOW,
  rowsOf,
  USER,
} from '../database/office-for-tests.ts';
import { type DoorParts, type MainHandlers, passThroughDoor } from './door.ts';
import { testOffice } from './office-for-tests.ts';
import { runCall } from './run-call.ts';

/* The door with an office behind it and a window before it that is none. Used by tests only. */

export type Frame = Parameters<DoorParts['isOwnFrame']>[0];
/** Only its identity counts. */
export const OWN_FRAME = { own: true } as unknown as Frame;

export const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.fault.code);

/** A door to an office with one report and one worker on it. */
export async function testDoor() {
  const office = await testOffice();
  const report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh'));
  const person = await addPerson(office.database, 'Siti', { nik: '6372014107900001' });
  await addLine(office.database, report, person);
  const state = { isOpen: true, asked: [] as string[] };
  // Defects are written to the console; a test that expects none looks here.
  const defects = vi.spyOn(console, 'error').mockImplementation(() => {});
  const parts: DoorParts = {
    isOwnFrame: (frame) => frame === OWN_FRAME,
    isOfficeOpen: () => state.isOpen,
    toDatabase: (name, input) => {
      state.asked.push(name);
      return runCall(office.database, name, input, { userId: USER, now: NOW });
    },
    // Main's own handlers need windows and files: here they only say that they were reached.
    handlers: new Proxy({} as MainHandlers, {
      get: (_, name) => async () => {
        state.asked.push(String(name));
        return null;
      },
    }),
  };
  return {
    office,
    parts,
    state,
    defects,
    say: (name: unknown, input: unknown, frame = OWN_FRAME) => passThroughDoor(parts, frame, name, input),
    /** All of the record as one fingerprint. */
    fingerprint: (): string => {
      const tables = rowsOf(
        office.database,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index_%' ORDER BY name",
      );
      const hash = createHash('sha256');
      for (const { name } of tables)
        hash.update(JSON.stringify(rowsOf(office.database, `SELECT * FROM "${name}"`)));
      return hash.digest('hex');
    },
  };
}

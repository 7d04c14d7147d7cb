import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { ERROR_CODES, type Reply } from '../../shared/contract/errors.ts';
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
import { type TestOffice, testOffice } from './office-for-tests.ts';
import { runCall } from './run-call.ts';

type Frame = Parameters<DoorParts['isOwnFrame']>[0];
/** Only its identity counts. */
const OWN_FRAME = { own: true } as unknown as Frame;

let office: TestOffice;
let isOpen = true;
let asked: string[] = [];
const defects = vi.spyOn(console, 'error').mockImplementation(() => {});

const parts: DoorParts = {
  isOwnFrame: (frame) => frame === OWN_FRAME,
  isOfficeOpen: () => isOpen,
  toDatabase: (name, input) => {
    asked.push(name);
    return runCall(office.database, name, input, { userId: USER, now: NOW });
  },
  // Main's own handlers need windows and files: here they only say that they were reached.
  handlers: new Proxy({} as MainHandlers, {
    get: (_, name) => async () => {
      asked.push(String(name));
      return null;
    },
  }),
};
const say = (name: unknown, input: unknown, frame = OWN_FRAME) => passThroughDoor(parts, frame, name, input);
const _codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.fault.code);

beforeAll(async () => {
  office = await testOffice();
  const report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh'));
  await addLine(
    office.database,
    report,
    await addPerson(office.database, 'Siti', { nik: '6372014107900001' }),
  );
});
beforeEach(() => {
  isOpen = true;
  asked = [];
  defects.mockClear();
});

/** All of the record as one fingerprint. */
function fingerprint(): string {
  const tables = rowsOf(
    office.database,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index_%' ORDER BY name",
  );
  const hash = createHash('sha256');
  for (const { name } of tables)
    hash.update(JSON.stringify(rowsOf(office.database, `SELECT * FROM "${name}"`)));
  return hash.digest('hex');
}

const names = Object.keys(contract);
const json = fc.jsonValue({ maxDepth: 3 });
/** Keys that the contract knows, with values of all kinds: gets further than pure noise. */
const KEYS = [
  ...new Set(
    Object.values(contract).flatMap((procedure) =>
      Object.keys((procedure.input as unknown as { shape?: object }).shape ?? {}),
    ),
  ),
];
const nearly = fc.dictionary(
  fc.constantFrom(...KEYS),
  fc.oneof(
    fc.constantFrom<unknown>(
      '',
      'name',
      'x',
      null,
      true,
      0,
      1,
      -1,
      2026,
      [],
      {},
      '2026-03-10',
      'layoff-receipt',
    ),
    fc.string({ unit: 'binary' }),
    json,
  ),
  { maxKeys: 8 },
);
const anyMessage = fc.tuple(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom<unknown>(...names) }, fc.string(), json),
  fc.oneof(
    json,
    nearly,
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  ),
);
/** Commands that have next to nothing to refuse: random words may well be one of them. */
const isHarmless = (name: unknown) => contract[name as keyof typeof contract]?.kind !== 'command';

describe('Ten thousand random messages', () => {
  it('each get a typed reply, never an exception, never a defect, and change nothing', async () => {
    const before = fingerprint();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(anyMessage, async ([name, input]) => {
        const reply = await say(name, input);
        if (reply.ok) {
          // A command that random words got past the door would be a change that nobody meant.
          expect(
            isHarmless(name) || contract[name as keyof typeof contract].place === 'main',
            fc.stringify(name),
          ).toBe(true);
          answered += 1;
          return;
        }
        expect(ERROR_CODES).toContain(reply.fault.code);
        expect(reply.fault.code, fc.stringify([name, input])).not.toBe('unexpected');
        expect(reply.fault.code).not.toBe('database-problem');
      }),
      { numRuns: 10_000 },
    );
    expect(answered).toBeGreaterThan(50);
    expect(fingerprint()).toBe(before);
    expect(defects).not.toHaveBeenCalled();
  }, 120_000);
});

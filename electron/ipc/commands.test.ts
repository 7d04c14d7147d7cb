import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContractError, type Reply } from '../../shared/contract/errors.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  HEAD,
  NOW,
  oneValue,
  personInput,
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
const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.fault.code);

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

describe('A command', () => {
  const audits = () =>
    rowsOf(
      office.database,
      'SELECT procedure, subject_kind, subject_id, user_id, at, detail FROM audit ORDER BY sequence',
    );

  it('leaves its audit entry together with what it did', async () => {
    const before = audits().length;
    const reply = await say('officials.save', { ...HEAD, name: 'Budi Contoh', positionTitle: 'Mediator' });
    const saved = reply.ok ? (reply.value as { id: string }) : null;
    expect(audits().slice(before)).toEqual([
      {
        procedure: 'officials.save',
        subject_kind: 'official',
        subject_id: saved?.id,
        user_id: USER,
        at: NOW.toISOString(),
        detail: '{}',
      },
    ]);
  });

  it('that fails leaves neither data nor audit', async () => {
    const before = fingerprint();
    // The post is made before the unknown official is missed: both have to go.
    expect(codeOf(await say('officials.save', { ...HEAD, id: 'tidak-ada', positionTitle: 'Pos Baru' }))).toBe(
      'not-found',
    );
    expect(codeOf(await say('persons.create', personInput('Lain', { nik: '6372014107900001' })))).toBe(
      'nik-taken',
    );
    expect(codeOf(await say('officials.save', { ...HEAD, nip: '1' }))).toBe('input-refused');
    expect(fingerprint()).toBe(before);
  });

  it('whose handler breaks half-way leaves neither data nor audit', async () => {
    const before = fingerprint();
    office.database.raw.exec(
      "CREATE TEMP TRIGGER broken AFTER INSERT ON audit WHEN new.procedure = 'persons.create' BEGIN SELECT raise(ABORT, 'broken'); END",
    );
    try {
      expect(codeOf(await say('persons.create', personInput('Tidak Jadi')))).toBe('unexpected');
    } finally {
      office.database.raw.exec('DROP TRIGGER broken');
    }
    expect(fingerprint()).toBe(before);
    // The next command is not caught up in the one that failed.
    expect(codeOf(await say('persons.create', personInput('Jadi')))).toBe('ok');
    expect(oneValue(office.database, "SELECT count(*) FROM person WHERE name = 'Jadi'")).toBe(1);
  });

  it('writes no personal data into its audit entry', async () => {
    await say('persons.create', personInput('Nama Rahasia', { nik: '6372014107900999', phone: '081234567' }));
    const text = JSON.stringify(audits());
    for (const secret of ['Nama Rahasia', '6372014107900999', '081234567'])
      expect(text).not.toContain(secret);
  });

  it('that does not exist is refused by the worker too', async () => {
    for (const name of ['app.status', '__proto__', 'constructor', 'nothing'])
      await expect(runCall(office.database, name, {}, { userId: USER, now: NOW })).rejects.toBeInstanceOf(
        ContractError,
      );
  });
});

describe('A query', () => {
  it('leaves no audit entry and changes nothing', async () => {
    const before = fingerprint();
    for (const [name, input] of [
      ['persons.list', {}],
      ['search.everything', { text: 'siti' }],
      ['home.figures', { year: 2026 }],
      ['letters.list', {}],
    ] as const)
      expect(codeOf(await say(name, input))).toBe('ok');
    expect(fingerprint()).toBe(before);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { contract, MESSAGE_LIMIT_BYTES } from '../../shared/contract/contract.ts';
import { OFFICE, personInput } from '../database/office-for-tests.ts';
import { dataHandlers } from './data-handlers.ts';
import { type DoorParts, passThroughDoor } from './door.ts';
import { codeOf, type Frame, OWN_FRAME, testDoor } from './door-for-tests.ts';
import { faultOf } from './fault.ts';

const { defects, parts, say, state } = await testDoor();
beforeEach(() => {
  state.isOpen = true;
  state.asked = [];
  defects.mockClear();
});

describe('The door', () => {
  it('lets the app’s own window through', async () => {
    expect(await say('office.get', {})).toMatchObject({ ok: true, value: { name: OFFICE.name } });
  });

  it('does not listen to any other frame', async () => {
    for (const frame of [null, {} as Frame, { own: true } as unknown as Frame])
      expect(codeOf(await say('office.get', {}, frame))).toBe('sender-refused');
    expect(state.asked).toEqual([]);
  });

  it.each([
    ['no.such.thing'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['hasOwnProperty'],
    [''],
    ['office.get '],
    ['OFFICE.GET'],
    ['worker.issueReceipt'],
    ['worker.setUpOffice'],
    [null],
    [undefined],
    [42],
    [['office.get']],
    [{ toString: () => 'office.get' }],
    [Symbol('office.get')],
  ])('refuses what is no procedure: %s', async (name) => {
    expect(codeOf(await say(name, {}))).toBe('message-refused');
    expect(state.asked).toEqual([]);
  });

  it('refuses what is no plain message', async () => {
    const circle: Record<string, unknown> = { text: '' };
    circle.self = circle;
    for (const input of [
      circle,
      { text: 1n },
      {
        text: {
          toJSON: () => {
            throw new Error('no');
          },
        },
      },
    ])
      expect(await say('persons.list', input)).toMatchObject({
        ok: false,
        fault: { code: 'message-refused', detail: 'not-json' },
      });
    for (const input of [null, undefined, 'text', 7, [], () => ({})])
      expect(codeOf(await say('persons.list', input))).toBe('input-refused');
  });

  it('refuses a message that is too large, counted in bytes', async () => {
    const half = MESSAGE_LIMIT_BYTES / 2;
    expect(codeOf(await say('persons.list', { text: 'a'.repeat(half) }))).toBe('input-refused');
    for (const text of ['a'.repeat(MESSAGE_LIMIT_BYTES), '語'.repeat(half)])
      expect(await say('persons.list', { text })).toMatchObject({
        ok: false,
        fault: { code: 'message-refused', detail: 'too-large' },
      });
  });

  it('answers nothing about an office that is not open, and goes on with the rest', async () => {
    state.isOpen = false;
    for (const [name, procedure] of Object.entries(contract)) {
      const code = codeOf(await say(name, null));
      if (procedure.needs === 'office') expect([name, code]).toEqual([name, 'office-not-open']);
      else expect(code).not.toBe('office-not-open');
    }
    expect(codeOf(await say('app.status', {}))).toBe('ok');
  });

  it('names the fields that do not fit', async () => {
    const reply = await say('persons.create', { ...personInput(''), nik: '123', birthDate: '2026-02-30' });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'input-refused' } });
    const issues = reply.ok ? [] : reply.fault.issues;
    expect(issues.map(({ path, message }) => [path, message]).sort()).toEqual([
      ['birthDate', 'date-not-real'],
      ['name', 'required'],
      ['nik', 'nik-length'],
    ]);
    const nested = await say('layoffLines.add', {
      reportId: 'r',
      line: { person: { ...personInput('Siti'), sex: 'X' } },
    });
    const paths = nested.ok ? [] : nested.fault.issues.map((issue) => issue.path);
    expect(paths).toEqual(expect.arrayContaining(['line.person.sex', 'line.response']));
    expect(state.asked).toEqual([]);
  });

  it('drops what nobody asked for, also under the name of a prototype', async () => {
    const input = JSON.parse('{"text":"siti","__proto__":{"limit":1},"constructor":1,"sort":"name"}');
    expect(codeOf(await say('persons.list', input))).toBe('ok');
    expect(({} as Record<string, unknown>).limit).toBeUndefined();
    const mapping = JSON.parse(
      '{"session":"s","sheet":0,"headerRow":0,"job":"j","mapping":{"__proto__":"nik","0":"nik"}}',
    );
    expect(['ok', 'input-refused']).toContain(codeOf(await say('imports.stage', mapping)));
  });

  it('hands out no more of a defect than a code to quote', async () => {
    const broken: DoorParts = {
      ...parts,
      toDatabase: async () => {
        throw Object.assign(new Error('NIK 6372014107900001 of Siti'), {
          stack: 'Error: NIK 6372014107900001\n    at x (y.ts:1:1)',
        });
      },
    };
    const reply = await passThroughDoor(broken, OWN_FRAME, 'office.get', {});
    expect(reply).toMatchObject({ ok: false, fault: { code: 'unexpected', detail: null, params: {} } });
    const quote = reply.ok ? '' : reply.fault.quote;
    expect(quote).toMatch(/^[A-Z2-9]{6}$/);
    const logged = defects.mock.calls.flat().join('\n');
    expect(logged).toContain(String(quote));
    expect(logged).toContain('y.ts:1:1');
    expect(logged).not.toContain('6372014107900001');
  });

  it('turns whatever is thrown into a fault', () => {
    const quiet = () => {};
    for (const thrown of [null, undefined, 'text', 0, {}, Symbol('x'), new Error('x'), { code: 17 }])
      expect(faultOf(thrown, quiet).code).toBe('unexpected');
    expect(faultOf(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), quiet).code).toBe('disk-full');
    for (const [code, problem] of [
      ['SQLITE_CORRUPT_VTAB', 'damaged'],
      ['SQLITE_IOERR_READ', 'damaged'],
      ['SQLITE_BUSY_SNAPSHOT', 'in-use'],
      ['SQLITE_READONLY_DBMOVED', 'file-read-only'],
    ])
      expect(faultOf(Object.assign(new Error('x'), { code }), quiet)).toMatchObject({
        code: 'database-problem',
        detail: problem,
      });
  });
});

describe('The contract', () => {
  it('has a handler for each procedure of the database, and for nothing else', () => {
    const wanted = Object.entries(contract).flatMap(([name, { place }]) =>
      place === 'database' ? [name] : [],
    );
    expect(Object.keys(dataHandlers).sort()).toEqual(wanted.sort());
  });
});

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { z } from 'zod';
import { contract, type ProcedureName } from '../shared/contract/contract.ts';
import { type ContractFault, ERROR_CODES, type Reply } from '../shared/contract/errors.ts';
import { type App, expect, test } from './app.ts';
import { APP_FOLDER } from './support/launch.ts';
import { counts, newReport, openPractice, worker } from './support/office.ts';

const MESSAGES = 10_000;
const BATCH = 1_000;
/** The same messages in every run. */
const SEED = 20_261_122;

interface Message {
  readonly name: unknown;
  readonly input: unknown;
}

const NAMES = Object.keys(contract) as ProcedureName[];

const keys = fc.constantFrom(
  'id',
  'version',
  'office',
  'head',
  'person',
  'employer',
  'report',
  'line',
  'ids',
  'text',
  'sort',
  'limit',
  'after',
  'token',
  'target',
  'job',
  'batchId',
  'rows',
  'kind',
  'dated',
  'number',
  'subject',
  'path',
  'purpose',
  '__proto__',
  'constructor',
  'toString',
  'length',
);
const odd = fc.constantFrom<unknown>(
  '',
  ' ',
  '\0',
  '\u202e',
  "'; DROP TABLE person; --",
  '../../etc/passwd',
  'file:///etc/passwd',
  '9'.repeat(400),
  '2026-02-30',
  -1,
  0,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
  null,
  [],
  {},
  [[]],
  { $gt: '' },
  '%00',
  '<script>alert(1)</script>',
);
const leaf = fc.oneof(
  odd,
  fc.string({ maxLength: 40 }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(keys, fc.string({ maxLength: 12 })), tie('value'), { maxKeys: 6 }),
  ),
})).value;

const misspelt = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(' ', '.', '\0', '?', 's', '/../', '%'))
  .map(([name, more]) => `${name}${more}`);
const foreign = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'worker.issueReceipt',
  'worker.setUpOffice',
  'worker.stageRows',
  'worker.commitStep',
  'sambung:call',
  'files.offer',
  '',
  'then',
  'app',
  'APP.STATUS',
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: misspelt },
  { weight: 1, arbitrary: foreign },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: leaf },
);

/** True when the contract would take the message: then it is not malformed, whatever it looks like. */
function isOfContract({ name: asked, input }: Message): boolean {
  if (typeof asked !== 'string' || !Object.hasOwn(contract, asked) || asked === 'files.offer') return false;
  return (contract[asked as ProcedureName].input as z.ZodType).safeParse(input).success;
}

function malformed(count: number): readonly Message[] {
  const message = fc.record({ name, input: anything }).filter((made) => !isOfContract(made));
  return fc.sample(message, { numRuns: count, seed: SEED });
}

/** Sends messages all at once and answers their replies, or what was thrown in the page instead. */
function send(
  app: App,
  messages: readonly Message[],
): Promise<readonly (Reply<unknown> | { readonly thrown: string })[]> {
  // As text, so that the page gets `__proto__` as a key of its own, as JSON makes it.
  return app.page.evaluate(async (text) => {
    const list = JSON.parse(text) as { name: unknown; input: unknown }[];
    const one = async ({ name: asked, input }: { name: unknown; input: unknown }) => {
      try {
        return (await window.sambung.call(asked as string, input)) as never;
      } catch (error) {
        return { thrown: String(error) };
      }
    };
    return Promise.all(list.map(one));
  }, JSON.stringify(messages));
}

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

/** The fault of a refused message. Ten thousand are looked at, so nothing is recorded unless one is wrong. */
function expectFault(reply: Reply<unknown> | { readonly thrown: string }, message: unknown): ContractFault {
  const wrong = () =>
    new Error(`not a typed fault: ${JSON.stringify(reply)} for ${JSON.stringify(message).slice(0, 300)}`);
  if (!('ok' in reply) || reply.ok) throw wrong();
  const { fault } = reply;
  const isTyped =
    ERROR_CODES.includes(fault.code) &&
    typeof fault.params === 'object' &&
    Array.isArray(fault.issues) &&
    isTextOrNull(fault.detail) &&
    isTextOrNull(fault.quote);
  if (!isTyped) throw wrong();
  return fault;
}

/** The bytes of the database, with what was not moved into it yet. */
function databaseBytes(app: App): string {
  const hash = createHash('sha256');
  for (const part of ['', '-wal']) {
    const file = path.join(app.dataDir, 'latihan', `sambung.db${part}`);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

test('10,000 malformed messages are all refused with a typed fault and change nothing', async ({ app }) => {
  await openPractice(app);
  const report = await newReport(app);
  await app.door.call('layoffLines.add', {
    reportId: report.id,
    line: worker('Rudi Contoh', '6372050407870001'),
  });
  const before = await counts(app);
  const bytes = databaseBytes(app);

  const messages = malformed(MESSAGES);
  const codes = new Map<string, number>();
  for (let from = 0; from < messages.length; from += BATCH) {
    const batch = messages.slice(from, from + BATCH);
    const replies = await send(app, batch);
    replies.forEach((reply, index) => {
      const { code } = expectFault(reply, batch[index]);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    });
  }

  expect([...codes.keys()].sort()).toEqual(['input-refused', 'message-refused']);
  expect([...codes.values()].reduce((sum, count) => sum + count, 0)).toBe(MESSAGES);
  expect(await counts(app)).toEqual(before);
  expect(databaseBytes(app)).toBe(bytes);
  expect((await app.door.call('app.status', {})).state).toEqual({ kind: 'ready', purpose: 'practice' });
});

test('what is no data at all is refused as well', async ({ shared }) => {
  const replies = await shared.page.evaluate(async () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    let deep: unknown = 'deep';
    for (let i = 0; i < 300; i += 1) deep = { deep };
    const odd: readonly (readonly [unknown, unknown])[] = [
      ['app.cancelJob', cycle],
      ['app.cancelJob', 10n],
      ['app.cancelJob', { job: 10n }],
      ['app.cancelJob', { job: Symbol.iterator }],
      ['app.cancelJob', { job: () => 'x' }],
      ['app.cancelJob', () => 'x'],
      ['app.cancelJob', deep],
      ['app.cancelJob', new Map([['job', 'x']])],
      ['app.cancelJob', { job: new Date(Number.NaN) }],
      ['app.cancelJob', new Uint8Array(10)],
      ['app.cancelJob', { job: 'x'.repeat(5_000_000) }],
      ['app.cancelJob', document.body],
      ['x'.repeat(5_000_000), {}],
      [() => 'app.status', {}],
      [undefined, undefined],
    ];
    return Promise.all(
      odd.map(async ([name, input]) => {
        try {
          return (await window.sambung.call(name as string, input)) as never;
        } catch (error) {
          return { thrown: String(error) };
        }
      }),
    );
  });
  replies.forEach((reply, index) => {
    expectFault(reply, `odd message ${index}`);
  });
  expect((await shared.door.call('app.status', {})).state.kind).toBe('first-run');
});

test('while no office is open, only what needs none is answered', async ({ shared }) => {
  const open = NAMES.filter((one) => contract[one].needs === 'office');
  expect(open.length).toBeGreaterThan(30);
  for (const reply of await send(
    shared,
    open.map((one) => ({ name: one, input: {} })),
  )) {
    expect(expectFault(reply, 'no office').code).toBe('office-not-open');
  }
});

test('another window is not heard, even with the same bridge', async ({ shared }) => {
  const reply = await shared.electron.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      await stranger.loadURL('data:text/html,<title>stranger</title>');
      const answer = (await stranger.webContents.executeJavaScript(
        "window.sambung.call('app.status', {})",
      )) as unknown;
      stranger.destroy();
      return answer;
    },
    path.join(APP_FOLDER, 'out', 'electron', 'preload.cjs'),
  );
  expect(reply).toMatchObject({ ok: false, fault: { code: 'sender-refused' } });
});

test('a frame inside the page has no bridge', async ({ shared }) => {
  shared.errors.expect(/Content Security Policy|Failed to load resource|net::ERR_|Refused to/);
  const seen = await shared.page.evaluate(async () => {
    const frame = async (attributes: Readonly<Record<string, string>>) => {
      const element = document.createElement('iframe');
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      const loaded = new Promise((resolve) => {
        element.onload = resolve;
        setTimeout(resolve, 500);
      });
      document.body.append(element);
      await loaded;
      let bridge = false;
      try {
        bridge = element.contentWindow !== null && 'sambung' in element.contentWindow;
      } catch {
        // Another origin: what it holds cannot even be asked.
      }
      element.remove();
      return bridge;
    };
    return [
      await frame({ src: 'data:text/html,<script>parent.postMessage(String(typeof sambung),"*")</script>' }),
      await frame({ srcdoc: '<p>inside</p>' }),
      await frame({ src: 'about:blank' }),
      await frame({ src: 'app://sambung/index.html' }),
    ];
  });
  expect(seen).toEqual([false, false, false, false]);
});

import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { DatabaseProcedure, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import {
  copyOf,
  entryOf,
  newSeverance,
  type OpenSet,
  parameterOf,
} from '../../shared/law/rules-for-tests.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  emptyFolder,
  oneValue,
  rowsOf,
  USER,
} from '../database/office-for-tests.ts';
import { OfferedFiles } from '../services/offered-files.ts';
import { officeBook } from '../services/rule-book.ts';
import { passThroughDoor } from './door.ts';
import { OWN_FRAME } from './door-for-tests.ts';
import { type MainParts, mainHandlers } from './main-handlers.ts';
import { testOffice } from './office-for-tests.ts';
import { runCall } from './run-call.ts';

const owner = generateKeyPairSync('ed25519');
const OWNER_PEM = owner.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const TODAY = plainDate('2026-11-22');

/** The door before main's real handlers for rule files and a real database. */
async function desk(rulesKey: string | null = OWNER_PEM) {
  const office = await testOffice();
  office.now = new Date('2026-11-22T02:00:00.000Z');
  const files = new OfferedFiles();
  // Only what rule files need: no window, no printer.
  const parts = { database: office, files, rulesKey } as unknown as MainParts;
  const door = {
    isOwnFrame: () => true,
    isOfficeOpen: () => true,
    toDatabase: (name: DatabaseProcedure, input: unknown) =>
      runCall(office.database, name, input, { userId: USER, now: office.now }),
    handlers: mainHandlers(parts),
  };
  const say = async <Name extends ProcedureName>(name: Name, input: unknown) =>
    (await passThroughDoor(door, OWN_FRAME, name, input)) as Reply<OutputOf<Name>>;
  const done = async <Name extends ProcedureName>(name: Name, input: unknown) => {
    const reply = await say(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.detail}`);
    return reply.value;
  };
  const put = async (content: OpenSet | string, signed: 'signed' | 'unsigned' | 'wrong' = 'signed') => {
    const file = path.join(emptyFolder(), 'aturan-contoh.json');
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    writeFileSync(file, text);
    const signature = sign(null, Buffer.from(signed === 'wrong' ? `${text} ` : text), owner.privateKey);
    if (signed !== 'unsigned') writeFileSync(`${file}.sig`, signature.toString('base64'));
    return { file, token: (await files.offer(file)).token };
  };
  const read = async (content: OpenSet | string, signed?: 'signed' | 'unsigned' | 'wrong') => {
    const { file, token } = await put(content, signed);
    return { file, token, reading: await done('rules.read', { token, today: TODAY }) };
  };
  const accept = (token: string, sha256: string, unsigned = false) =>
    say('rules.accept', { token, sha256, unsigned, today: TODAY });
  const take = async (content: OpenSet | string, signed?: 'signed' | 'unsigned') => {
    const { token, reading } = await read(content, signed);
    const reply = await accept(token, reading.sha256, signed === 'unsigned');
    if (!reply.ok) throw new Error(`rules.accept: ${reply.fault.code} ${reply.fault.detail}`);
    return reply.value;
  };
  const book = () => officeBook(office.database.tables);
  return { office, say, done, read, accept, take, book };
}

const faultOf = (reply: Reply<unknown>) => (reply.ok ? null : [reply.fault.code, reply.fault.detail]);

/** A correction of the deadlines: the report of a layoff is due in fewer working days, from tomorrow on. */
function shorterReport(): OpenSet {
  const set = copyOf('deadlines-2006');
  set.lastVerified = '2026-11-22';
  const { values } = parameterOf(set, 'deadlines.bpjs-report');
  const last = values.at(-1);
  if (last !== undefined) {
    last.to = '2026-11-22';
    values.push({ ...last, from: '2026-11-23', to: null, value: 2 });
  }
  return set;
}

describe('A rule file', () => {
  it('is read with what it changes, and nothing is written', async () => {
    const { office, read, book } = await desk();
    const before = oneValue(office.database, 'SELECT count(*) FROM audit');
    const { reading } = await read(newSeverance());
    expect(reading).toMatchObject({
      fileName: 'aturan-contoh.json',
      signature: 'valid',
      refusals: [],
      set: { id: 'severance-2027', from: '2027-01-01' },
      stepsInFor: { id: 'severance-2021' },
    });
    expect(reading.changes.filter(({ change }) => change === 'changed').map(({ id }) => id)).toEqual([
      'severance.reason.efficiency-losses',
    ]);
    expect(await book()).toBe(shippedRules);
    expect(oneValue(office.database, 'SELECT count(*) FROM audit')).toBe(before);
  });

  it('is accepted, counts at once, stands in the overview, and goes again', async () => {
    const { office, take, done, book } = await desk();
    const file = await take(newSeverance());
    expect(file).toMatchObject({
      fileName: 'aturan-contoh.json',
      signature: 'valid',
      acceptedBy: 'Petugas',
      withdrawnAt: null,
      undoable: true,
      set: { id: 'severance-2027' },
    });
    expect((await book()).map(({ id }) => id)).toContain('severance-2027');
    expect(await book()).toBe(await book());
    expect(await done('rules.loaded', {})).toMatchObject([{ id: 'severance-2027' }]);
    const overview = await done('rules.overview', {});
    expect(overview.sets.filter(({ origin }) => origin === 'file').map(({ id }) => id)).toEqual([
      'severance-2027',
    ]);
    expect(overview.sets).toHaveLength(shippedRules.length + 1);

    const back = await done('rules.goBack', { id: file.id });
    expect(back).toMatchObject({ id: file.id, withdrawnBy: 'Petugas', undoable: false });
    expect(await book()).toBe(shippedRules);
    expect((await done('rules.overview', {})).files).toMatchObject([
      { id: file.id, withdrawnAt: back.withdrawnAt },
    ]);
    const audit = rowsOf(
      office.database,
      "SELECT procedure, subject_id, detail FROM audit WHERE subject_kind = 'rule-file' ORDER BY sequence",
    );
    expect(audit.map(({ procedure, subject_id }) => [procedure, subject_id])).toEqual([
      ['worker.acceptRules', file.id],
      ['rules.goBack', file.id],
    ]);
    expect(JSON.parse(String(audit[0]?.detail))).toEqual({
      ruleSet: 'severance-2027',
      sha256: file.sha256,
      signature: 'valid',
      unsigned: false,
    });
  });

  it.each([
    ['none', 'unsigned', OWNER_PEM],
    ['no-key', 'signed', null],
  ] as const)(
    'whose signature is %s is accepted only by one who answers for it, and the log says so',
    async (signature, signed, key) => {
      const { office, read, accept } = await desk(key);
      const { token, reading } = await read(newSeverance(), signed);
      expect(reading).toMatchObject({ signature, refusals: [] });
      expect(faultOf(await accept(token, reading.sha256))).toEqual(['rules-refused', 'unsigned']);
      expect(oneValue(office.database, 'SELECT count(*) FROM rule_file')).toBe(0);
      expect(await accept(token, reading.sha256, true)).toMatchObject({ ok: true, value: { signature } });
      expect(
        JSON.parse(
          String(oneValue(office.database, "SELECT detail FROM audit WHERE subject_kind = 'rule-file'")),
        ),
      ).toMatchObject({ signature, unsigned: true });
    },
  );

  it('with a wrong signature is refused, whoever answers for it', async () => {
    const { read, accept } = await desk();
    const { token, reading } = await read(newSeverance(), 'wrong');
    expect(reading).toMatchObject({
      signature: 'wrong',
      refusals: [{ code: 'signature-wrong' }],
      touched: [],
    });
    expect(faultOf(await accept(token, reading.sha256, true))).toEqual(['rules-refused', 'signature-wrong']);
  });

  it.each<readonly [string, string, () => OpenSet | string]>([
    ['is no JSON', 'not-json', () => '{"id": '],
    ['is empty', 'not-json', () => ''],
    ['has not the shape', 'format', () => '{"format": 2}'],
    ['is nested without end', 'format', () => `${'['.repeat(900_000)}${']'.repeat(900_000)}`],
    ['was verified tomorrow', 'not-verified-yet', () => ({ ...newSeverance(), lastVerified: '2026-11-23' })],
    ['begins in another age', 'too-far-ahead', () => newSeverance('2199-01-01')],
    ['is older', 'older', () => ({ ...copyOf('jkp-2025'), lastVerified: '2020-01-01' })],
    [
      'cuts the past',
      'cuts-past',
      () => {
        const set = copyOf('jkp-2025');
        set.lastVerified = '2026-11-22';
        entryOf(set, 'jkp.claim-months').value = 12;
        return set;
      },
    ],
  ])('that %s is refused with the reason, and stays out', async (_what, code, content) => {
    const { office, read, accept } = await desk();
    const { token, reading } = await read(content());
    expect(reading.refusals[0]?.code).toBe(code);
    expect(faultOf(await accept(token, reading.sha256))).toEqual(['rules-refused', code]);
    expect(oneValue(office.database, 'SELECT count(*) FROM rule_file')).toBe(0);
  });

  it('that was altered after it was read is not accepted', async () => {
    const { read, accept } = await desk();
    const { file, token, reading } = await read(newSeverance(), 'unsigned');
    writeFileSync(file, JSON.stringify({ ...newSeverance(), title: 'Lain' }));
    expect(faultOf(await accept(token, reading.sha256, true))).toEqual(['changed-meanwhile', null]);
  });

  it('that is in force is not accepted twice, and may come again after it went', async () => {
    const { take, read, accept, done } = await desk();
    const file = await take(newSeverance());
    const { token, reading } = await read(newSeverance());
    expect(reading.refusals.map(({ code }) => code)).toEqual(['already-loaded']);
    expect(faultOf(await accept(token, reading.sha256))).toEqual(['rules-refused', 'already-loaded']);
    await done('rules.goBack', { id: file.id });
    expect(await accept(token, reading.sha256)).toMatchObject({ ok: true });
  });

  it('is judged against what another window accepted meanwhile', async () => {
    const { read, accept, take } = await desk();
    const { token, reading } = await read({ ...newSeverance(), id: 'severance-lain' });
    expect(reading.refusals).toEqual([]);
    await take(newSeverance());
    expect(faultOf(await accept(token, reading.sha256))?.[0]).toBe('rules-refused');
  });
});

describe('Going back', () => {
  it('undoes the file accepted last, one after the other', async () => {
    const { take, say, done, book } = await desk();
    const first = await take(newSeverance());
    const second = await take(shorterReport());
    const shipped = shippedRules.find(({ id }) => id === 'deadlines-2006');
    expect(await book()).not.toContain(shipped);
    expect(faultOf(await say('rules.goBack', { id: first.id }))).toEqual(['changed-meanwhile', null]);
    await done('rules.goBack', { id: second.id });
    expect(await book()).toContain(shipped);
    expect(faultOf(await say('rules.goBack', { id: second.id }))).toEqual(['changed-meanwhile', null]);
    await done('rules.goBack', { id: first.id });
    expect(await book()).toBe(shippedRules);
    expect(faultOf(await say('rules.goBack', { id: first.id.replaceAll(/[0-9a-f]/g, '0') }))?.[0]).toBe(
      'not-found',
    );
  });

  it('finds the rules of each database, one after the other', async () => {
    const [one, other] = [await desk(), await desk()];
    await one.take(newSeverance());
    expect((await one.book()).length).toBe(shippedRules.length + 1);
    expect(await other.book()).toBe(shippedRules);
    expect((await one.book()).length).toBe(shippedRules.length + 1);
  });
});

describe('What a rule file touches', () => {
  const withReport = async (
    name: string,
    layoffDates: readonly string[],
    at: Awaited<ReturnType<typeof desk>>,
  ) => {
    const { database } = at.office;
    const report = await addReport(database, await addEmployer(database, name));
    for (const [index, date] of layoffDates.entries()) {
      const person = await addPerson(database, `Pekerja ${name} ${index} (CONTOH)`);
      await addLine(database, report, person, { layoffDate: plainDate(date) });
    }
    return report;
  };

  it('are the reports with layoffs from the first day of a new law on', async () => {
    const at = await desk();
    await withReport('PT Lama', ['2026-12-31'], at);
    const report = await withReport('PT Baru', ['2026-12-31', '2027-01-01', '2027-02-01'], at);
    const { reading } = await at.read(newSeverance());
    expect(reading.touched).toEqual([
      { kind: 'layoff-report', id: report, title: 'PT Baru', workers: 2, moved: [] },
    ]);
  });

  it('are counted anew from a past first day on, which is said', async () => {
    const at = await desk();
    await withReport('PT Lama', ['2024-12-31'], at);
    const report = await withReport('PT Baru', ['2025-01-01', '2026-03-02'], at);
    const { reading } = await at.read(newSeverance('2025-01-01'));
    expect(reading).toMatchObject({
      recountsFrom: '2025-01-01',
      touched: [{ id: report, workers: 2 }],
    });
    expect((await at.read(newSeverance())).reading.recountsFrom).toBeNull();
  });

  it('come back the same when the rules do', async () => {
    const at = await desk();
    const report = await withReport('PT Baru', ['2026-11-30'], at);
    const file = await at.take(shorterReport());
    const before = oneValue(at.office.database, 'SELECT count(*) FROM audit');
    const touched = await at.done('rules.tryGoBack', { id: file.id, today: TODAY });
    expect(touched).toMatchObject([
      { id: report, workers: 1, moved: [{ code: 'bpjs-report', before: '2026-12-02' }] },
    ]);
    expect(touched[0]?.moved[0]?.after).toBe('2026-12-09');
    expect(oneValue(at.office.database, 'SELECT count(*) FROM audit')).toBe(before);
    expect(await at.book()).not.toBe(shippedRules);
    await at.done('rules.goBack', { id: file.id });
    const again = await at.say('rules.tryGoBack', { id: file.id, today: TODAY });
    expect(faultOf(again)).toEqual(['changed-meanwhile', null]);
  });

  it('are the deadlines that move, with both days', async () => {
    const at = await desk();
    const report = await withReport('PT Baru', ['2026-11-30'], at);
    await withReport('PT Lama', ['2026-11-20'], at);
    const { reading } = await at.read(shorterReport());
    expect(reading.refusals).toEqual([]);
    expect(reading.touched).toMatchObject([
      { id: report, title: 'PT Baru', workers: 1, moved: [{ code: 'bpjs-report', after: '2026-12-02' }] },
    ]);
    const [moved] = reading.touched[0]?.moved ?? [];
    expect(moved?.before).not.toBe(moved?.after);
  });

  it('for the job-loss benefit are the reports whose workers may still claim', async () => {
    const at = await desk();
    await withReport('PT Lewat', ['2026-05-22'], at);
    const report = await withReport('PT Terbuka', ['2026-05-22', '2026-05-23', '2026-11-30'], at);
    const set = copyOf('jkp-2025');
    set.lastVerified = '2026-11-22';
    const { values } = parameterOf(set, 'jkp.wage-ceiling');
    const last = values.at(-1);
    if (last !== undefined) {
      last.to = '2026-11-22';
      values.push({ ...last, from: '2026-11-23', to: null, value: 6_000_000 });
    }
    const { reading } = await at.read(set);
    expect(reading.refusals).toEqual([]);
    // The new ceiling holds from the 23rd on, and on that day a layoff of 22 May can no longer be claimed for.
    expect(reading.touched).toEqual([
      { kind: 'layoff-report', id: report, title: 'PT Terbuka', workers: 2, moved: [] },
    ]);
  });

  it('is nothing where only citations change', async () => {
    const at = await desk();
    await withReport('PT Baru', ['2026-11-30'], at);
    const set = copyOf('jkp-2025');
    entryOf(set, 'jkp.wage-ceiling').mark = 'seen';
    entryOf(set, 'jkp.claim-months').source = 'https://contoh.go.id/jkp';
    const { reading } = await at.read(set);
    expect(reading).toMatchObject({ refusals: [], touched: [], recountsFrom: null });
  });
});

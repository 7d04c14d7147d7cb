import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { ReminderTarget } from '../../shared/domain/dispute/reminder-words.ts';
import { REMINDER_KINDS, type Remindable } from '../../shared/domain/dispute/reminders.ts';
import type { DatabaseCalls } from './database-calls.ts';
import { Reminders } from './reminders.ts';

const DAY = plainDate('2026-03-06');
const ALL = { on: true, kinds: [...REMINDER_KINDS] };
const THINGS: Remindable = {
  before: plainDate('2026-03-05'),
  after: plainDate('2026-03-09'),
  deadlines: [
    {
      disputeId: 'a',
      registerNumber: '001/PHI/III/2026',
      code: 'recommendation',
      startedOn: plainDate('2026-02-20'),
      due: DAY,
    },
  ],
  sessions: [],
};

let folder: string;
let desk: ReturnType<typeof newDesk>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sambung-reminders-'));
  desk = newDesk();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reminders beside an office in Makassar, whose clock, desktop and database a test sets. */
function newDesk() {
  const world = {
    now: new Date('2026-03-06T00:30:00.000Z'),
    purpose: 'office' as 'office' | 'practice',
    isOpen: true,
    isSupported: true,
    fails: false,
    things: THINGS,
    shown: [] as { title: string; body: string }[],
    opened: [] as ReminderTarget[],
    clicks: [] as (() => void)[],
  };
  const make = () =>
    new Reminders({
      file: path.join(folder, 'pemberitahuan.json'),
      database: {
        procedure: () => Promise.reject(new Error('nothing of the contract is asked')),
        ask: async (name: string) => {
          if (world.fails) throw new Error('gone');
          return name === 'worker.timeZone' ? 'Asia/Makassar' : world.things;
        },
      } as unknown as DatabaseCalls,
      databases: {
        get isOpen() {
          return world.isOpen;
        },
        status: () => ({ state: { kind: 'ready', purpose: world.purpose } }),
      },
      notifier: {
        isSupported: () => world.isSupported,
        show: ({ title, body }, onClick) => {
          world.shown.push({ title, body });
          world.clicks.push(onClick);
        },
      },
      open: (target) => world.opened.push(target),
      now: () => world.now,
    });
  return { world, make, reminders: make() };
}

describe('Reminders', () => {
  it('are shown in the hours of the office, each thing once a day, also after the next start', async () => {
    const { world } = desk;
    world.now = new Date('2026-03-05T22:30:00.000Z');
    await desk.reminders.tick();
    expect(world.shown).toEqual([]);
    world.now = new Date('2026-03-06T00:30:00.000Z');
    await desk.reminders.tick();
    await desk.reminders.tick();
    await desk.make().tick();
    expect(world.shown).toEqual([{ title: '1 tenggat berakhir hari ini', body: '001/PHI/III/2026' }]);
    world.clicks[0]?.();
    expect(world.opened).toEqual([{ kind: 'dispute', id: 'a' }]);
  });

  it('keep no names: the file holds choices and which things were shown today', async () => {
    await desk.reminders.tick();
    const kept = JSON.parse(readFileSync(path.join(folder, 'pemberitahuan.json'), 'utf8'));
    expect(kept).toEqual({
      office: { choice: ALL, told: { day: DAY, keys: ['a recommendation 2026-02-20 2026-03-06'] } },
    });
  });

  it('are silent in practice until somebody switches them on there, and each has its own choice', async () => {
    const { world, reminders } = desk;
    world.purpose = 'practice';
    expect(reminders.standing().choice.on).toBe(false);
    await reminders.tick();
    expect(world.shown).toEqual([]);
    reminders.save(ALL);
    await reminders.tick();
    expect(world.shown).toHaveLength(1);
    reminders.save({ on: false, kinds: [] });
    world.purpose = 'office';
    expect(reminders.standing()).toEqual({ choice: ALL, supported: true });
  });

  it('show what is chosen; what was not chosen is shown later once it is', async () => {
    const { world, reminders } = desk;
    reminders.save({ on: true, kinds: ['overdue'] });
    await reminders.tick();
    expect(world.shown).toEqual([]);
    reminders.save(ALL);
    await reminders.tick();
    expect(world.shown).toHaveLength(1);
  });

  it('do nothing where the system shows none, no office is open, or the database is gone', async () => {
    const { world, reminders } = desk;
    world.isSupported = false;
    await reminders.tick();
    expect(await reminders.try()).toEqual({ things: 1 });
    world.isSupported = true;
    world.isOpen = false;
    await reminders.tick();
    world.isOpen = true;
    world.fails = true;
    await reminders.tick();
    expect(world.shown).toEqual([]);
  });

  it('begin anew where the file cannot be read', async () => {
    writeFileSync(path.join(folder, 'pemberitahuan.json'), '{"office":{"choice":');
    expect(desk.reminders.standing().choice).toEqual(ALL);
    await desk.reminders.tick();
    expect(desk.world.shown).toHaveLength(1);
  });

  it('can be tried at any hour: what there is, or that there is nothing', async () => {
    const { world, reminders } = desk;
    world.now = new Date('2026-03-06T14:00:00.000Z');
    expect(await reminders.try()).toEqual({ things: 1 });
    world.things = { ...THINGS, deadlines: [] };
    expect(await reminders.try()).toEqual({ things: 0 });
    expect(world.shown.map(({ title }) => title)).toEqual([
      '1 tenggat berakhir hari ini',
      'Pemberitahuan Sambung aktif',
    ]);
  });
});

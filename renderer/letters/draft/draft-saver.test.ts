import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { DraftChange } from '../../../shared/domain/letter-draft.ts';
import { DraftSaver, type Saved, type SaveState } from './draft-saver.ts';

const AT = '2026-11-23T02:15:00.000Z';
let sent: { version: number; change: DraftChange }[];
let answer: (version: number) => Promise<Saved>;
let states: SaveState['kind'][];
let saver: DraftSaver;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  states = [];
  answer = async (version) => ({ version: version + 1, updatedAt: AT });
  saver = new DraftSaver({
    start: { version: 1, updatedAt: AT },
    send: (version, change) => {
      sent.push({ version, change });
      return answer(version);
    },
    tell: ({ kind }) => states.push(kind),
    onSaved: () => undefined,
  });
});
afterEach(() => vi.useRealTimers());

describe('A draft that is written', () => {
  it('is saved once, two seconds after the last change, with all that changed', async () => {
    saver.put({ eoffice: true });
    await vi.advanceTimersByTimeAsync(1_500);
    saver.put({ values: { 'worker.name': 'Siti Contoh' } });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([
      { version: 1, change: { eoffice: true, values: { 'worker.name': 'Siti Contoh' } } },
    ]);
    expect(states.at(-1)).toBe('saved');
    expect(saver.unsaved).toBe(false);
  });

  it('keeps what was written while a save was under way, and saves it on the next version', async () => {
    let finish: (saved: Saved) => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    saver.put({ eoffice: true });
    const first = saver.flush();
    saver.put({ eoffice: false });
    const second = saver.flush();
    answer = async (version) => ({ version: version + 1, updatedAt: AT });
    finish({ version: 2, updatedAt: AT });
    await first;
    expect(await second).toBe(true);
    expect(sent.map(({ version, change }) => [version, change.eoffice])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('is tried again after a failure, with what came meanwhile, until it is saved', async () => {
    answer = async () => {
      throw new ContractError('disk-full');
    };
    saver.put({ eoffice: true });
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    expect(saver.unsaved).toBe(true);
    saver.put({ letterhead: false });
    answer = async (version) => ({ version: version + 1, updatedAt: AT });
    await vi.advanceTimersByTimeAsync(40_000);
    expect(sent.at(-1)?.change).toEqual({ eoffice: true, letterhead: false });
    expect(states.at(-1)).toBe('saved');
  });

  it('stops where another window changed it, and loses nothing', async () => {
    answer = async () => {
      throw new ContractError('changed-meanwhile');
    };
    saver.put({ eoffice: true });
    await vi.advanceTimersByTimeAsync(2_100);
    expect(states.at(-1)).toBe('stale');
    saver.put({ letterhead: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(await saver.flush()).toBe(false);
  });

  it('is not saved any more once it is issued', async () => {
    saver.put({ eoffice: true });
    saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
  });
});

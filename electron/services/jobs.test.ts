import { describe, expect, it } from 'vitest';
import type { JobProgress } from '../../shared/contract/contract.ts';
import { type Job, Jobs } from './jobs.ts';

/** Work that goes on until it is told to. */
function heldWork() {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { gate, go };
}

describe('A long job', () => {
  it('tells how far it is, under its own id', async () => {
    const pushed: JobProgress[] = [];
    const jobs = new Jobs((progress) => pushed.push(progress));
    const result = await jobs.run('a', async ({ progress }) => {
      progress('read', 0, null);
      progress('commit', 5, 10);
      return 'done';
    });
    expect(result).toBe('done');
    expect(pushed).toEqual([
      { job: 'a', step: 'read', done: 0, total: null },
      { job: 'a', step: 'commit', done: 5, total: 10 },
    ]);
  });

  it('that is cancelled stops at its next check, and only it', async () => {
    const jobs = new Jobs(() => {});
    const { gate, go } = heldWork();
    const work = async ({ check }: Job) => {
      await gate;
      check();
      return 'finished';
    };
    const [one, other] = [jobs.run('a', work), jobs.run('b', work)];
    expect(jobs.cancel('a')).toBe(true);
    go();
    await expect(one).rejects.toMatchObject({ fault: { code: 'cancelled' } });
    await expect(other).resolves.toBe('finished');
  });

  it('ends at once what cannot check by itself', async () => {
    const jobs = new Jobs(() => {});
    let ended = false;
    const job = jobs.run('a', async ({ onCancel }) => {
      await new Promise<void>((resolve) => {
        onCancel(() => {
          ended = true;
          resolve();
        });
      });
    });
    jobs.cancel('a');
    await job;
    expect(ended).toBe(true);
  });

  it('that is over, failed or never was cannot be cancelled', async () => {
    const jobs = new Jobs(() => {});
    await jobs.run('a', async () => 1);
    await jobs
      .run('b', async () => {
        throw new Error('broken');
      })
      .catch(() => {});
    expect([jobs.cancel('a'), jobs.cancel('b'), jobs.cancel('c')]).toEqual([false, false, false]);
  });

  it('of an id that is running already is refused, and the first stays the one to cancel', async () => {
    const jobs = new Jobs(() => {});
    const { gate, go } = heldWork();
    const first = jobs.run('a', async ({ check }) => {
      await gate;
      check();
    });
    await expect(jobs.run('a', async () => 2)).rejects.toMatchObject({ fault: { code: 'message-refused' } });
    expect(jobs.cancel('a')).toBe(true);
    go();
    await expect(first).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  });
});

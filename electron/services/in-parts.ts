import { ContractError } from '../../shared/contract/errors.ts';
import type { Job } from './jobs.ts';

/**
 * Works through many things in short steps under a job that tells how far it is and can be stopped between two steps: what
 * was done until then stays.
 * @param step does the next few, and keeps what came of them
 * @returns whether it was stopped
 * @throws what `step` throws
 */
export async function inParts<Item>(
  { progress, check }: Pick<Job, 'progress' | 'check'>,
  items: readonly Item[],
  size: number,
  step: (part: Item[]) => Promise<void>,
): Promise<boolean> {
  progress('commit', 0, items.length);
  for (let from = 0; from < items.length; from += size) {
    try {
      check();
    } catch (error) {
      if (error instanceof ContractError && error.fault.code === 'cancelled') return true;
      throw error;
    }
    await step(items.slice(from, from + size));
    progress('commit', Math.min(from + size, items.length), items.length);
  }
  return false;
}

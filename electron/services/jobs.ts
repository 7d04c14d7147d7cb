import type { JobProgress } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';

/** A running job, as its work sees it. */
export interface Job {
  /** Tells the window how far the work is. */
  readonly progress: (
    step: JobProgress['step'],
    done: number,
    total: number | null,
    /** Pages of the letters issued so far; of runs of letters only. */
    pages?: number,
  ) => void;
  /** @throws ContractError cancelled when the user stopped the job */
  readonly check: () => void;
  /** Runs when the user stops the job, to end what cannot check by itself. */
  readonly onCancel: (stop: () => void) => void;
}

/** The long jobs under way, by the id that the window gave them. */
export class Jobs {
  readonly #running = new Map<string, { cancelled: boolean; stop: () => void }>();
  readonly #push: (progress: JobProgress) => void;

  constructor(push: (progress: JobProgress) => void) {
    this.#push = push;
  }

  /** Runs work under an id until it is done, fails or is cancelled. @throws ContractError message-refused when the id is taken */
  async run<Result>(id: string, work: (job: Job) => Promise<Result>): Promise<Result> {
    // A second job of one id would take the first one's place, which nobody could stop any more.
    if (this.#running.has(id)) throw new ContractError('message-refused', { detail: 'job-running' });
    const state = { cancelled: false, stop: () => {} };
    this.#running.set(id, state);
    try {
      return await work({
        progress: (step, done, total, pages) =>
          this.#push({ job: id, step, done, total, ...(pages === undefined ? {} : { pages }) }),
        check: () => {
          if (state.cancelled) throw new ContractError('cancelled');
        },
        onCancel: (stop) => {
          state.stop = stop;
          if (state.cancelled) stop();
        },
      });
    } finally {
      this.#running.delete(id);
    }
  }

  /** Stops a job; false when there is none of that id. */
  cancel(id: string): boolean {
    const state = this.#running.get(id);
    if (!state) return false;
    state.cancelled = true;
    state.stop();
    return true;
  }
}

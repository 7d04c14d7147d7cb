import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { OfferedFile } from '../../shared/contract/app.ts';
import { ContractError } from '../../shared/contract/errors.ts';

/** How many tokens are remembered; the oldest goes first. */
const KEPT = 50;

/** Files the user pointed at. The page knows them by token only: it can name no path of its own. */
export class OfferedFiles {
  readonly #paths = new Map<string, string>();

  /** Takes a path from a dialog, a drop or the shipped samples. @throws ContractError file-refused when it is no file */
  async offer(file: string): Promise<OfferedFile> {
    const facts = await stat(file).catch(() => null);
    if (!facts) throw new ContractError('file-refused', { detail: 'file-missing' });
    if (!facts.isFile())
      throw new ContractError('file-refused', {
        detail: 'file-not-a-list',
        params: { looksLike: 'unknown' },
      });
    const token = randomUUID();
    this.#paths.set(token, file);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > KEPT && oldest) this.#paths.delete(oldest);
    return { token, name: path.basename(file), size: facts.size };
  }

  /** The path behind a token. @throws ContractError file-gone */
  pathOf(token: string): string {
    const file = this.#paths.get(token);
    if (!file) throw new ContractError('file-gone');
    return file;
  }
}

import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { SetupStop } from './say.ts';

/** Makes a folder and tells whether this user may write to it. */
function made(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A folder outside the checkout where fetched and built things are kept, so that a second checkout reuses them. A user
 * without a home to write to gets one below the system's temporary folder.
 * @param parts path below the cache folder
 * @returns the absolute path; it exists afterwards
 * @throws SetupStop when there is no place that this user may write to
 */
export function cacheFolder(...parts: readonly string[]): string {
  const base = process.env.XDG_CACHE_HOME || path.join(process.env.HOME || homedir(), '.cache');
  const usual = path.join(base, 'sambung', ...parts);
  if (made(usual)) return usual;
  const user = process.getuid?.() ?? 0;
  const passing = path.join(tmpdir(), `sambung-cache-${user}`);
  const folder = path.join(passing, ...parts);
  // What lies there is run: it has to be this user's own.
  if (made(folder) && statSync(passing).uid === user) return folder;
  throw new SetupStop(
    `nothing can be kept in ${base}. Run again with XDG_CACHE_HOME set to a folder of yours.`,
  );
}

import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * A folder outside the checkout where fetched and built things are kept, so that a second checkout reuses them.
 * @param parts path below the cache folder
 * @returns the absolute path; it exists afterwards
 */
export function cacheFolder(...parts: readonly string[]): string {
  const base = process.env.XDG_CACHE_HOME || path.join(process.env.HOME || homedir(), '.cache');
  const folder = path.join(base, 'sambung', ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

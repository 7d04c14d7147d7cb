import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The shipped binaries of the add-on are made for this Node-API version; below it they crash on opening. */
const SHIPPED_NODE_API = 10;

/**
 * The file of the SQLite add-on that fits this runtime: undefined lets the package choose its shipped binary, a path
 * names the one built from source for an older Node-API (scripts/runtime/addon.ts puts it there).
 */
export function nativeBinding(): string | undefined {
  if (Number(process.versions.napi ?? 0) >= SHIPPED_NODE_API) return undefined;
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('better-sqlite3/package.json'));
  const built = path.join(folder, 'build', 'Release', 'better_sqlite3.node');
  return existsSync(built) ? built : undefined;
}

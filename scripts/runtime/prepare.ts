import { ensureAddon } from './addon.ts';
import { type ElectronRuntime, resolveElectron } from './electron.ts';
import { say } from './say.ts';
import { ensureSystem, hasDisplay } from './system.ts';

/** Below this Node-API version the add-on has to be built, which needs a compiler. */
const NODE_API_OF_SHIPPED_ADDON = 10;

/**
 * Makes the machine ready to start Electron: system packages, the binary, the SQLite add-on.
 * @returns the Electron that start, tests and demo use
 * @throws SetupStop with the one thing a person must do
 */
export async function prepareRuntime(): Promise<ElectronRuntime> {
  const mayBuild = Number(process.versions['napi'] ?? 0) < NODE_API_OF_SHIPPED_ADDON;
  ensureSystem({ display: !hasDisplay(), build: mayBuild });
  const electron = await resolveElectron();
  say(`using Electron from ${electron.source}`);
  ensureAddon(electron);
  return electron;
}

import { ensureAddon } from './addon.ts';
import { type ElectronRuntime, resolveElectron } from './electron.ts';
import { say } from './say.ts';
import { ensureSystem, hasDisplay } from './system.ts';

/**
 * Makes the machine ready to start Electron: system packages, the binary, the SQLite add-on.
 * @returns the Electron that start, tests and demo use
 * @throws SetupStop with the one thing a person must do
 */
export async function prepareRuntime(): Promise<ElectronRuntime> {
  ensureSystem(hasDisplay() ? ['window'] : ['window', 'display']);
  const electron = await resolveElectron();
  say(`using Electron from ${electron.source}`);
  ensureAddon(electron);
  return electron;
}

import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * Puts Chromium's own files (cache, the lock of the one instance) beside the data when the data folder was named by
 * hand. Where nothing can be written there they go to a passing folder: without its lock file the app would end
 * in silence instead of showing what is wrong with the folder. Has to run before the lock is asked for.
 * @param named the data folder that was named, or undefined for the usual place
 */
export function placeProfile(named: string | undefined): void {
  const wanted = named ? path.join(named, 'aplikasi') : app.getPath('userData');
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    app.setPath('userData', wanted);
  } catch {
    app.setPath('userData', mkdtempSync(path.join(app.getPath('temp'), 'sambung-')));
  }
}

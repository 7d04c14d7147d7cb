import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveElectron } from '../../scripts/runtime/electron.ts';
import { APP_FOLDER, type LaunchOptions } from './launch.ts';

/** The user without rights. */
const NOBODY = 65534;

const mayRead = (file: string) =>
  spawnSync('setpriv', ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups', 'test', '-r', file])
    .status === 0;

/** Why the app cannot be run as a user whom a file's rights stop; null when it can. */
export function whyNotAsNobody(): string | null {
  if (process.platform !== 'linux') return 'rights of files are set for Linux here';
  if (process.getuid?.() !== 0) return null;
  if (spawnSync('setpriv', ['--version']).error)
    return 'root writes anywhere, and setpriv is missing to be somebody else';
  return mayRead(path.join(APP_FOLDER, 'package.json'))
    ? null
    : 'the checkout lies where only root can read it';
}

/**
 * How to start the app as a user whom rights stop: as this user, or, where that is root, as nobody with a copy of
 * Electron that nobody can read.
 * @param folder a folder for what is needed, readable to all
 */
export async function asNobody(folder: string): Promise<LaunchOptions> {
  if (process.getuid?.() !== 0) return {};
  const runtime = await resolveElectron();
  const copy = path.join(folder, 'electron');
  // Hard links where the folder is on the same disk: at once there, and no second 300 MB.
  if (spawnSync('cp', ['-al', runtime.folder, copy]).status !== 0)
    cpSync(runtime.folder, copy, { recursive: true });
  const home = path.join(folder, 'rumah');
  mkdirSync(home);
  chownSync(home, NOBODY, NOBODY);
  const env: Record<string, string> = {
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_RUNTIME_DIR: home,
  };
  const authority = process.env.XAUTHORITY;
  if (authority && existsSync(authority)) {
    env.XAUTHORITY = path.join(home, 'Xauthority');
    copyFileSync(authority, env.XAUTHORITY);
    chownSync(env.XAUTHORITY, NOBODY, NOBODY);
  }
  const program = path.join(folder, 'electron-as-nobody');
  const electron = path.join(copy, path.basename(runtime.binary));
  writeFileSync(
    program,
    `#!/bin/sh\nexec setpriv --reuid ${NOBODY} --regid ${NOBODY} --clear-groups '${electron}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  chmodSync(folder, 0o755);
  return { binary: program, args: [], env };
}

/** Gives a folder or file to the user that `asNobody` starts the app as. */
export function giveToNobody(file: string, mode: number): void {
  if (process.getuid?.() === 0) chownSync(file, NOBODY, NOBODY);
  chmodSync(file, mode);
}

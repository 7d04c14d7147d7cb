import { run } from './run.ts';
import { say } from './say.ts';

let flags: readonly string[] | null = null;

/** What Chromium's sandbox needs of Linux: a user namespace. Most containers forbid it. */
const hasUserNamespaces = (): boolean => run('unshare', ['--user', '--map-root-user', 'true']).code === 0;

function findFlags(): readonly string[] {
  if (process.platform !== 'linux') return [];
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  if (hasUserNamespaces()) return [];
  say('this machine allows no user namespaces: Electron starts without its sandbox');
  return ['--no-sandbox'];
}

/** The switches with which Electron starts here: without its sandbox only where there is none to be had. */
export function sandboxFlags(): readonly string[] {
  flags ??= findFlags();
  return flags;
}

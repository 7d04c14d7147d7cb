import { type ChildProcess, fork } from 'node:child_process';

/** Longest time the probe may take. */
const LIMIT_MS = 15_000;

/**
 * Tells whether the SQLite add-on fits this runtime, by letting a child process try it.
 * @param script the built preflight worker
 */
export function addonFits(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      child = fork(script, [], { stdio: 'ignore', execArgv: [], env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    } catch {
      resolve(false);
      return;
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    const settle = (fits: boolean) => {
      clearTimeout(timer);
      resolve(fits);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
}

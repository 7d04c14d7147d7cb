import { utilityProcess } from 'electron';

/** Longest time the probe may take. */
const LIMIT_MS = 15_000;

/**
 * Tells whether the SQLite add-on fits this runtime, by letting a process of its own try it. A utility process works in
 * the shipped app too, where the binary does not run as plain Node.
 * @param script the built preflight worker
 */
export function addonFits(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = utilityProcess.fork(script, [], { stdio: 'ignore', serviceName: 'Sambung preflight' });
    const timer = setTimeout(() => probe.kill(), LIMIT_MS);
    probe.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { resolveElectron } from '../../scripts/runtime/electron.ts';
import { ROOT } from '../../scripts/runtime/paths.ts';
import { sandboxFlags } from '../../scripts/runtime/sandbox.ts';
import { type AppDoor, bridge } from './bridge.ts';
import { ErrorWatch } from './error-watch.ts';

/** The folder that holds the built app: the checkout, or one named for a run on another build. */
export const APP_FOLDER = process.env.SAMBUNG_E2E_APP ?? ROOT;

/** Off only where there is none to be had: for root, and in a container without user namespaces. */
export const SANDBOX_ARGS: readonly string[] = sandboxFlags();

const START_LIMIT_MS = 20_000;
const CLOSE_LIMIT_MS = 6_000;

export interface LaunchOptions {
  /** Data folder to open; without it an empty one is made, and removed when the app closes. */
  readonly dataDir?: string;
  /** Environment beside the test's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another program to start in Electron's place, that ends in starting Electron. */
  readonly binary?: string;
  readonly args?: readonly string[];
}

/** The running app, as a test handles it. */
export interface App {
  readonly electron: ElectronApplication;
  /** The app's window. */
  readonly page: Page;
  readonly dataDir: string;
  readonly door: AppDoor;
  /** Unexpected errors of page and main process. */
  readonly errors: ErrorWatch;
  /** Ends the app; at once dead after a bounded wait. */
  readonly close: () => Promise<void>;
}

/** A folder of its own below the system's temporary one. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'sambung-e2e-'));
  // Chromium's helpers end a moment after the app and may still write.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return { path: folder, remove };
}

/** The environment of an app under test: its own data folder, and nothing that changes what Electron is. */
export function appEnvironment(
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(ELECTRON_|NODE_OPTIONS|PW_|PLAYWRIGHT_)/.test(entry[0]),
  );
  return { ...Object.fromEntries(own), SAMBUNG_DATA_DIR: dataDir, ...more };
}

/** Waits for the window that shows the app; the first one that Playwright sees may still be blank. */
async function appWindow(electron: ElectronApplication): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(
      () => {
        found = electron
          .windows()
          .find((page) => page.url().startsWith('app://sambung/') && !page.url().includes('/document/'));
        return found !== undefined;
      },
      { message: 'the window shows app://sambung/', timeout: START_LIMIT_MS },
    )
    .toBe(true);
  if (!found) throw new Error('the app opened no window');
  await found.waitForLoadState('load');
  return found;
}

/**
 * Starts the app and waits until its window shows it.
 * @throws when no window shows up in time
 */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const runtime = await resolveElectron();
  const own = options.dataDir === undefined ? temporaryFolder() : null;
  const dataDir = options.dataDir ?? own?.path ?? '';
  const args = options.args ?? SANDBOX_ARGS;
  const electron = await _electron.launch({
    executablePath: options.binary ?? runtime.binary,
    args: [...args, APP_FOLDER],
    // Playwright would switch the sandbox off everywhere.
    chromiumSandbox: !args.includes('--no-sandbox'),
    cwd: APP_FOLDER,
    env: appEnvironment(dataDir, options.env),
    timeout: START_LIMIT_MS,
  });
  const errors = new ErrorWatch(electron);
  const child = electron.process();
  const close = async () => {
    await end(child);
    own?.remove();
  };
  try {
    const page = await appWindow(electron);
    return { electron, page, dataDir, door: bridge(page), errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Asks the app to end as the system does; kills it when it does not. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
  await gone;
  clearTimeout(timer);
}

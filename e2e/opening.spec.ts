import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { resolveElectron } from '../scripts/runtime/electron.ts';
import { expect, launchApp, temporaryFolder, test } from './app.ts';
import { APP_FOLDER, appEnvironment, end, SANDBOX_ARGS } from './support/launch.ts';
import * as looking from './support/looking.ts';
import { openPractice } from './support/office.ts';

/** Runs in the main process before the app: what asks a worker to open a database is held back until the file `go` exists, as a large upgrade would. */
const holdBack = (go: string) => `import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
const send = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, ...rest) {
  if (message?.kind !== 'open') return send.call(this, message, ...rest);
  const waiting = setInterval(() => {
    if (!existsSync(${JSON.stringify(go)})) return;
    clearInterval(waiting);
    send.call(this, message, ...rest);
  }, 50);
};`;

let folder: ReturnType<typeof temporaryFolder>;
/** Where the test writes that the database may open. */
const goFile = () => path.join(folder.path, 'go');
let electron: ElectronApplication | null = null;

test.beforeAll(async () => {
  folder = temporaryFolder();
  const app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  await openPractice(app);
  await app.close();
});
test.afterEach(async () => {
  if (electron !== null) await end(electron.process());
  electron = null;
});
test.afterAll(() => folder?.remove());

/** Starts the built app with what comes before it. */
async function startSlowly(): Promise<ElectronApplication> {
  const around = path.join(folder.path, 'app');
  mkdirSync(around);
  const { main: entry, ...rest } = JSON.parse(readFileSync(path.join(APP_FOLDER, 'package.json'), 'utf8'));
  const built = pathToFileURL(path.join(APP_FOLDER, entry)).href;
  writeFileSync(path.join(around, 'package.json'), JSON.stringify({ ...rest, main: 'main.mjs' }));
  writeFileSync(path.join(around, 'hold-back.mjs'), holdBack(goFile()));
  writeFileSync(path.join(around, 'main.mjs'), `import './hold-back.mjs';\nimport '${built}';`);
  symlinkSync(path.join(APP_FOLDER, 'assets'), path.join(around, 'assets'), 'junction');
  const { binary } = await resolveElectron();
  electron = await _electron.launch({
    executablePath: binary,
    args: [...SANDBOX_ARGS, around],
    chromiumSandbox: !SANDBOX_ARGS.includes('--no-sandbox'),
    cwd: around,
    env: appEnvironment(path.join(folder.path, 'data')),
  });
  return electron;
}

const titles = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
const main = (app: ElectronApplication): Page | undefined =>
  app.windows().find((page) => !page.url().includes('/document/') && page.url().startsWith('app://'));

test('an opening that takes long is told of in a window, which gives its place to the app', async () => {
  const app = await startSlowly();
  const telling = await app.firstWindow();
  await expect(telling.getByRole('heading')).toHaveText('Data kantor sedang dibuka');
  await expect(telling.getByText(/Jangan matikan komputer/)).toBeVisible();
  if (looking.PICTURES !== undefined)
    for (const colorScheme of ['light', 'dark'] as const) {
      await telling.emulateMedia({ colorScheme });
      await telling.screenshot({ path: path.join(looking.PICTURES, `opening-${colorScheme}.png`) });
    }
  // Whoever tries to close it does not end the app in the middle.
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  expect(await titles(app)).toEqual(['Sambung']);
  writeFileSync(goFile(), '');
  await expect.poll(() => main(app) !== undefined, { timeout: 30_000 }).toBe(true);
  await main(app)?.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => telling.isClosed()).toBe(true);
  expect(await titles(app)).toHaveLength(1);
});

test('an opening that is quick shows no such window', async () => {
  const app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  try {
    await app.page.waitForTimeout(5_000);
    expect(await titles(app.electron)).toHaveLength(1);
  } finally {
    await app.close();
  }
});

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolveElectron } from '../scripts/runtime/electron.ts';
import { expect, temporaryFolder, test } from './app.ts';
import { APP_FOLDER, appEnvironment, end, SANDBOX_ARGS } from './support/launch.ts';
import { processTree, socketsOf } from './support/processes.ts';

/*
 * Playwright holds sockets to the app it drives. Here the app runs by itself, and what it holds is read from the kernel.
 */

test.skip(process.platform !== 'linux', 'the list of sockets is read from /proc');

/** How long the app is watched after its window shows something. */
const WATCHED_MS = 6_000;

test('the watch sees a socket where there is one', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = processTree(process.pid).filter(({ pid }) => pid === process.pid);
  expect(socketsOf(own).some(({ what }) => what.startsWith('tcp '))).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});

test('the app holds no socket of the net, neither while it starts nor with an office open', async ({
  launch,
}) => {
  const folder = temporaryFolder();
  const prepared = await launch({ dataDir: folder.path });
  await prepared.door.call('app.openPractice', { fresh: true });
  await prepared.close();

  const { binary } = await resolveElectron();
  const child = spawn(binary, [...SANDBOX_ARGS, APP_FOLDER], {
    env: appEnvironment(folder.path),
    stdio: 'ignore',
  });
  try {
    const held = new Set<string>();
    let pages = 0;
    const until = Date.now() + WATCHED_MS + 2_000;
    while (Date.now() < until) {
      const tree = processTree(child.pid ?? 0);
      pages = tree.filter(({ command }) => command.includes('--type=renderer')).length;
      for (const { what } of socketsOf(tree)) held.add(what);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(child.exitCode).toBeNull();
    expect(pages).toBeGreaterThan(0);
    expect([...held]).toEqual([]);
  } finally {
    await end(child);
    folder.remove();
  }
});

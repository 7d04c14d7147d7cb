import { spawn } from 'node:child_process';
import { buildApp } from './build.ts';
import { ROOT } from './runtime/paths.ts';
import { prepareRuntime } from './runtime/prepare.ts';
import { sandboxFlags } from './runtime/sandbox.ts';
import { say } from './runtime/say.ts';
import { stopPlainly } from './runtime/stop.ts';
import { hasDisplay } from './runtime/system.ts';

/** Opens the app for a person. */
async function start(): Promise<void> {
  const electron = await prepareRuntime();
  say('building the app');
  await buildApp();
  const args = [...sandboxFlags(), ROOT, ...process.argv.slice(2)];
  // Without a display there is nobody to see the window: a virtual one lets it run all the same.
  const [command, all] = hasDisplay()
    ? [electron.binary, args]
    : ['xvfb-run', ['-a', '-s', '-screen 0 1366x768x24', electron.binary, ...args]];
  if (!hasDisplay()) say('no display here: the window opens on a virtual one');
  const child = spawn(command as string, all as string[], { stdio: 'inherit', cwd: ROOT });
  child.on('exit', (code) => process.exit(code ?? 1));
}

await start().catch(stopPlainly);

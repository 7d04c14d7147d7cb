import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build.ts';
import { playMainJob } from './demo/main-job.ts';
import { ROOT } from './runtime/paths.ts';
import { prepareRuntime } from './runtime/prepare.ts';
import { say } from './runtime/say.ts';
import { stopPlainly } from './runtime/stop.ts';
import { hasDisplay } from './runtime/system.ts';

/** Folder named with --out, or `demo` in the checkout. */
function outFolder(): string {
  const at = process.argv.indexOf('--out');
  const given = at >= 0 ? process.argv[at + 1] : undefined;
  return path.resolve(given ?? path.join(ROOT, 'demo'));
}

/** The same script again under a virtual display, where there is none. */
function againWithDisplay(electron: string): never {
  const args = [
    '-a',
    '-s',
    '-screen 0 1920x1080x24',
    process.execPath,
    ...process.execArgv,
    ...process.argv.slice(1),
  ];
  const done = spawnSync('xvfb-run', args, {
    stdio: 'inherit',
    env: { ...process.env, SAMBUNG_ELECTRON: electron },
  });
  process.exit(done.status ?? 1);
}

/** Plays the main job with no one at the keyboard and leaves what came of it in the folder. */
async function main(): Promise<void> {
  const prepared = process.env.SAMBUNG_ELECTRON;
  const electron = prepared ?? (await prepareRuntime()).binary;
  if (!prepared) {
    say('building the app');
    await buildApp();
  }
  if (!hasDisplay()) againWithDisplay(electron);

  const out = outFolder();
  mkdirSync(out, { recursive: true });
  const data = mkdtempSync(path.join(tmpdir(), 'sambung-demo-'));
  try {
    await playMainJob({ electron, root: ROOT, data, out, tell: (line) => console.log(`demo: ${line}`) });
    const database = path.join(data, 'latihan', 'sambung.db');
    if (existsSync(`${database}-wal`)) throw new Error('the database was not closed properly');
    copyFileSync(database, path.join(out, 'sambung.db'));
    console.log(`demo: everything lies in ${out}`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main().catch(stopPlainly);

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build.ts';
import { ROOT } from './runtime/paths.ts';
import { prepareRuntime } from './runtime/prepare.ts';
import { say } from './runtime/say.ts';
import { stopPlainly } from './runtime/stop.ts';
import { hasDisplay } from './runtime/system.ts';

/** What a suite came to. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const RESULTS = path.join(ROOT, 'test-results');

/** Runs a tool with its output on the screen; answers its exit code. */
function tool(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const done = spawnSync(command, [...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return done.status ?? 1;
}

const binary = (name: string) => path.join(ROOT, 'node_modules', '.bin', name);

/** A check that either holds or does not. */
function check(name: string, command: string, args: readonly string[]): Tally {
  say(name);
  const failed = tool(command, args) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A suite that ran nothing or crashed counts as one failure, never as green. */
function honest(tally: Tally, code: number): Tally {
  const ran = tally.passed + tally.failed > 0;
  return (code === 0 && ran) || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** Unit, database and house-rule tests. */
function unitTests(): Tally {
  say('unit and database tests');
  const report = path.join(RESULTS, 'unit.json');
  const code = tool(binary('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const read = readReport(report) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  } | null;
  return honest(
    {
      passed: read?.numPassedTests ?? 0,
      failed: read?.numFailedTests ?? 0,
      skipped: (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0),
    },
    code,
  );
}

/** Tests on the real Electron, under a virtual display where there is none. */
function electronTests(electron: string): Tally {
  say('tests on real Electron');
  const report = path.join(RESULTS, 'e2e.json');
  const args = [binary('playwright'), 'test', '--reporter=line,json'];
  // What was just built is what is tested; Playwright by itself would build again.
  const env = { SAMBUNG_ELECTRON: electron, SAMBUNG_E2E_APP: ROOT, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = hasDisplay()
    ? tool(process.execPath, args, env)
    : tool('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', process.execPath, ...args], env);
  const read = readReport(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  } | null;
  return honest(
    {
      passed: read?.stats.expected ?? 0,
      // A test that passed only the second time is broken.
      failed: (read?.stats.unexpected ?? 0) + (read?.stats.flaky ?? 0),
      skipped: read?.stats.skipped ?? 0,
    },
    code,
  );
}

async function main(): Promise<void> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const electron = await prepareRuntime();
  const tallies: Tally[] = [
    check('types', binary('tsc'), ['--noEmit', '-p', '.']),
    check('format and lint', binary('biome'), ['ci', '--diagnostic-level=warn', '--max-diagnostics=15', '.']),
    unitTests(),
  ];
  say('building the app');
  await buildApp();
  tallies.push(electronTests(electron.binary));
  const sum = (key: keyof Tally) => tallies.reduce((all, tally) => all + tally[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exit(sum('failed') === 0 ? 0 : 1);
}

await main().catch(stopPlainly);

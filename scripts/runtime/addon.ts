import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cache.ts';
import type { ElectronRuntime } from './electron.ts';
import { installedVersion, ROOT } from './paths.ts';
import { run } from './run.ts';
import { SetupStop, say } from './say.ts';
import { ensureSystem } from './system.ts';

/** The Node-API version that the shipped binaries of the SQLite add-on are made for. */
const SHIPPED_NODE_API = 10;

const PACKAGE_FOLDER = path.join(ROOT, 'node_modules', 'better-sqlite3');
const BUILT_PLACE = path.join(PACKAGE_FOLDER, 'build', 'Release', 'better_sqlite3.node');

/** The Node-API version of an Electron binary, asked from the binary itself; 0 when it does not answer. */
function nodeApiOf(electron: ElectronRuntime): number {
  const asked = run(electron.binary, ['-p', 'process.versions.napi'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 20_000,
  });
  return asked.code === 0 ? Number.parseInt(asked.stdout, 10) || 0 : 0;
}

/**
 * Sees to it that the SQLite add-on fits both this Node and the Electron at hand. The shipped binaries want
 * Node-API 10; below that they crash, so the add-on is built from its own sources, once per version and machine.
 * @throws SetupStop when the build tools are missing
 */
export function ensureAddon(electron: ElectronRuntime | null): void {
  const nodeApi = Number(process.versions.napi ?? 0);
  const electronApi = electron ? nodeApiOf(electron) : SHIPPED_NODE_API;
  if (Math.min(nodeApi, electronApi) >= SHIPPED_NODE_API) return;
  const version = installedVersion('better-sqlite3');
  const kept = path.join(
    cacheFolder('addon'),
    `better-sqlite3-multiple-ciphers-${version}-${process.platform}-${process.arch}.node`,
  );
  if (!existsSync(kept)) build(kept, version, Math.min(nodeApi, electronApi));
  if (existsSync(BUILT_PLACE) && readFileSync(BUILT_PLACE).equals(readFileSync(kept))) return;
  mkdirSync(path.dirname(BUILT_PLACE), { recursive: true });
  copyFileSync(kept, BUILT_PLACE);
  try {
    probe();
  } catch (error) {
    // One that does not run here is no use to the next run either: that one builds anew.
    rmSync(kept, { force: true });
    throw error;
  }
}

function build(kept: string, version: string, nodeApi: number): void {
  ensureSystem(['build']);
  const prefix = path.resolve(process.execPath, '..', '..');
  if (!existsSync(path.join(prefix, 'include', 'node', 'node_api.h'))) {
    throw new SetupStop(
      `Node's headers are missing under ${prefix}/include/node. Install Node from its full archive or package.`,
    );
  }
  say(`building the SQLite add-on ${version} for Node-API ${nodeApi} (about a minute, once)`);
  const work = mkdtempSync(path.join(cacheFolder('addon'), 'build-'));
  try {
    cpSync(PACKAGE_FOLDER, work, {
      recursive: true,
      filter: (from) => !/[/\\](prebuilds|build)$/.test(from),
    });
    cpSync(
      path.join(ROOT, 'node_modules', 'node-addon-api'),
      path.join(work, 'node_modules', 'node-addon-api'),
      {
        recursive: true,
      },
    );
    const gyp = path.join(work, 'binding.gyp');
    const shipped = readFileSync(gyp, 'utf8');
    const patched = shipped.replace(
      `'NAPI_VERSION=${SHIPPED_NODE_API}'`,
      "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NO_WARNING'",
    );
    if (patched === shipped) throw new Error('binding.gyp no longer names its Node-API version as expected');
    writeFileSync(gyp, patched);
    const built = run(
      process.execPath,
      [
        path.join(ROOT, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        `--nodedir=${prefix}`,
        '--jobs=max',
      ],
      { cwd: work },
    );
    const result = path.join(work, 'build', 'Release', 'better_sqlite3.node');
    if (built.code !== 0 || !existsSync(result)) {
      throw new Error(`the SQLite add-on could not be built:\n${(built.stdout + built.stderr).slice(-4000)}`);
    }
    renameSync(result, kept);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Opens a database in a child process: a wrong add-on does not throw, it crashes. */
function probe(): void {
  const script =
    "const D=require('better-sqlite3');const d=new D(':memory:',{nativeBinding:process.argv[1]});d.exec('create table t(a)');d.close();";
  const tried = run(process.execPath, ['-e', script, BUILT_PLACE], { cwd: ROOT });
  if (tried.code !== 0)
    throw new Error(`the built SQLite add-on does not run here: ${tried.stderr.slice(-1000)}`);
}

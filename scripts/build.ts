import { build } from 'vite';
import { stopPlainly } from './runtime/stop.ts';

/** Builds the page, the main process with its workers, and the bridge into out/. */
export async function buildApp(): Promise<void> {
  for (const configFile of ['vite.config.ts', 'vite.electron.config.ts', 'vite.preload.config.ts']) {
    await build({ configFile, logLevel: 'warn' });
  }
}

if (process.argv[1]?.endsWith('build.ts')) await buildApp().catch(stopPlainly);

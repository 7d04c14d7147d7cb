import type { App } from './launch.ts';

/** What the main process went through while something ran. */
export interface MainLoad {
  /** Longest time in which the main process answered nothing, milliseconds. */
  readonly lag: number;
  /** Most memory that it held resident, its worker threads included, megabytes. */
  readonly memory: number;
}

const BEAT_MS = 10;

/** Runs work and measures the main process meanwhile. */
export async function measureMain<Result>(app: App, work: () => Promise<Result>): Promise<{ readonly result: Result; readonly load: MainLoad }> {
  await app.electron.evaluate((_electron, beat) => {
    const seen = { lag: 0, memory: 0, last: performance.now(), timer: undefined as ReturnType<typeof setInterval> | undefined };
    seen.timer = setInterval(() => {
      const now = performance.now();
      seen.lag = Math.max(seen.lag, now - seen.last - beat);
      seen.last = now;
      seen.memory = Math.max(seen.memory, process.memoryUsage.rss());
    }, beat);
    Object.assign(globalThis, { mainLoad: seen });
  }, BEAT_MS);
  try {
    const result = await work();
    return { result, load: await takeLoad(app) };
  } catch (error) {
    await takeLoad(app);
    throw error;
  }
}

function takeLoad(app: App): Promise<MainLoad> {
  return app.electron.evaluate(() => {
    const { mainLoad } = globalThis as unknown as { mainLoad: MainLoad & { timer: ReturnType<typeof setInterval> } };
    clearInterval(mainLoad.timer);
    return { lag: Math.round(mainLoad.lag), memory: Math.round(mainLoad.memory / 1024 / 1024) };
  });
}

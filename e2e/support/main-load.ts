import type { App } from './launch.ts';

/** What the main process went through while something ran. */
export interface MainLoad {
  /** Longest time in which the main process answered nothing, milliseconds. */
  readonly lag: number;
  /** Most memory that it held resident, its worker threads included, megabytes. */
  readonly memory: number;
  /** How long the work took, milliseconds. */
  readonly took: number;
}

const BEAT_MS = 10;

/** Runs work and measures the main process meanwhile. */
export async function measureMain<Result>(
  app: App,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly load: MainLoad }> {
  await app.electron.evaluate((_electron, beat) => {
    const seen = {
      lag: 0,
      memory: 0,
      last: performance.now(),
      timer: undefined as ReturnType<typeof setInterval> | undefined,
    };
    seen.timer = setInterval(() => {
      const now = performance.now();
      seen.lag = Math.max(seen.lag, now - seen.last - beat);
      seen.last = now;
      seen.memory = Math.max(seen.memory, process.memoryUsage.rss());
    }, beat);
    Object.assign(globalThis, { mainLoad: seen });
  }, BEAT_MS);
  try {
    const from = performance.now();
    const result = await work();
    const took = Math.round(performance.now() - from);
    return { result, load: { ...(await takeLoad(app)), took } };
  } catch (error) {
    await takeLoad(app);
    throw error;
  }
}

function takeLoad(app: App): Promise<Omit<MainLoad, 'took'>> {
  return app.electron.evaluate(() => {
    const { mainLoad } = globalThis as unknown as {
      mainLoad: MainLoad & { timer: ReturnType<typeof setInterval> };
    };
    clearInterval(mainLoad.timer);
    return { lag: Math.round(mainLoad.lag), memory: Math.round(mainLoad.memory / 1024 / 1024) };
  });
}

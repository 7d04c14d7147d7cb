import type { App } from './launch.ts';

/** What reached the printer. */
export interface SentJob {
  readonly silent: boolean;
  readonly deviceName: string;
}

/** Gives the computer printers of these names; the first is the default one. All of them answer as told. */
export async function pretendPrinters(
  app: App,
  names: readonly string[],
  answer: 'accepts' | 'refuses',
): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, { printers, accepts }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = Object.getPrototypeOf(window?.webContents) as Record<string, unknown>;
      const jobs: unknown[] = [];
      Object.assign(globalThis, { sentJobs: jobs });
      contents.getPrintersAsync = () =>
        Promise.resolve(
          printers.map((name, index) => ({
            name,
            displayName: `Printer ${name}`,
            description: '',
            isDefault: index === 0,
            options: {},
          })),
        );
      contents.print = (options: unknown, done: (success: boolean, reason: string) => void) => {
        if (accepts) jobs.push(options);
        setTimeout(() => done(accepts, accepts ? '' : 'Print job failed'), 20);
      };
    },
    { printers: names, accepts: answer === 'accepts' },
  );
}

/** The jobs that the printers took since they were made up. */
export async function sentJobs(app: App): Promise<readonly SentJob[]> {
  return app.electron.evaluate(() => (globalThis as unknown as { sentJobs: SentJob[] }).sentJobs);
}

import { expect } from '@playwright/test';
import type { App } from './launch.ts';

/** Keeps what Chromium makes of a document, before it is drawn for the printer; nothing reaches a printer. */
export async function catchPages(app: App): Promise<() => Promise<Buffer>> {
  await app.electron.evaluate(({ app: electron, webContents }) => {
    const kept = globalThis as unknown as { pagesMade?: string; pagesSent?: number };
    kept.pagesMade = '';
    kept.pagesSent = 0;
    const listen = (contents: Electron.WebContents) => {
      const original = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        const pdf = await original(options);
        kept.pagesMade = pdf.toString('base64');
        return pdf;
      };
      contents.print = ((_options: unknown, done: (ok: boolean, reason: string) => void) => {
        kept.pagesSent = (kept.pagesSent ?? 0) + 1;
        done(true, '');
      }) as never;
    };
    for (const contents of webContents.getAllWebContents()) listen(contents);
    electron.on('web-contents-created', (_, contents) => listen(contents));
  });
  return async () => {
    const read = () =>
      app.electron.evaluate(() => {
        const kept = globalThis as unknown as { pagesMade?: string; pagesSent?: number };
        const made = (kept.pagesSent ?? 0) > 0 ? (kept.pagesMade ?? '') : '';
        return made;
      });
    await expect.poll(read, { timeout: 40_000 }).not.toBe('');
    const pdf = Buffer.from(await read(), 'base64');
    await app.electron.evaluate(() => {
      Object.assign(globalThis, { pagesMade: '', pagesSent: 0 });
    });
    return pdf;
  };
}

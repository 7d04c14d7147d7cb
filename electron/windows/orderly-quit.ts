import { app } from 'electron';

/** How long the app waits for its own end; the database is safe without it, every write being on disk already. */
const LIMIT_MS = 4000;

/** Closes files before the app ends, whichever way it was asked to: by its window, by the system, by itself. */
export function quitInOrder(end: () => Promise<unknown>): void {
  let ending = false;
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS));
    void Promise.race([end().catch(() => undefined), limit]).then(() => {
      ended = true;
      app.quit();
    });
  });
}

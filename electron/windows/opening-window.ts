import { BrowserWindow, nativeTheme } from 'electron';
import { SAFE_WEB_PREFERENCES } from './hardening.ts';
import type { OfferedDocument } from './letter-printer.ts';

/** An office opens within this time, unless its file is copied and brought up to a new version. */
const PATIENCE_MS = 4_000;

const PAGE = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Sambung</title>
<style>
  body { margin: 0; height: 100vh; display: grid; place-content: center; gap: 6px; padding: 0 32px; box-sizing: border-box;
    font: 14px/1.5 system-ui, sans-serif; color: #1d2a2c; background: #f6f7f7; }
  h1 { font-size: 16px; margin: 0; } p { margin: 0; }
  @media (prefers-color-scheme: dark) { body { color: #e3e7e8; background: #171b1c; } }
</style>
<h1>Data kantor sedang dibuka</h1>
<p>Setelah pembaruan, data disalin lebih dahulu lalu disesuaikan. Untuk data yang besar, langkah ini memerlukan beberapa menit. Jangan matikan komputer.</p>
</html>`;

/**
 * Tells of an opening that takes long: without a window the program seems not to have started, and whoever starts it again or
 * ends it begins the copy anew.
 * @returns ends the telling; the app's own window stands by then
 */
export function tellOfOpening(offer: (html: string) => OfferedDocument): () => void {
  let window: BrowserWindow | null = null;
  const page = offer(PAGE);
  const timer = setTimeout(() => {
    window = new BrowserWindow({
      width: 480,
      height: 180,
      resizable: false,
      maximizable: false,
      closable: false,
      title: 'Sambung',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#171b1c' : '#f6f7f7',
      webPreferences: { ...SAFE_WEB_PREFERENCES, javascript: false },
    });
    window.removeMenu();
    // Closing it would end the app in the middle.
    window.on('close', (event) => event.preventDefault());
    void window.loadURL(page.url).catch(() => undefined);
  }, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    page.release();
    window?.destroy();
  };
}

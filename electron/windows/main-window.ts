import path from 'node:path';
import { app, BrowserWindow, Menu } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { SAFE_WEB_PREFERENCES } from './hardening.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** A page that dies again so soon after it was loaded anew would go on dying. */
const CRASH_PAUSE_MS = 10_000;

/** A page whose process died is loaded anew: nothing of the record lives in it, and a blank window helps nobody. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    if (reason === 'clean-exit' || now - last < CRASH_PAUSE_MS) return;
    last = now;
    window.webContents.reload();
  });
}

/** Opens the window of the app; it shows itself when the page has something to show. */
export function openMainWindow(preload: string): BrowserWindow {
  const stateFile = path.join(app.getPath('userData'), 'jendela.json');
  const { maximized, ...bounds } = readWindowState(stateFile);
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 480,
    show: false,
    title: 'Sambung',
    backgroundColor: '#f6f7f7',
    icon: path.join(app.getAppPath(), 'assets', 'icons', '256x256.png'),
    webPreferences: { ...SAFE_WEB_PREFERENCES, preload },
  });
  if (maximized) window.maximize();
  keepWindowState(window, stateFile);
  reloadAfterCrash(window);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return;
    const key = input.key.toLowerCase();
    if (key === 'f5' || (input.control && key === 'r')) event.preventDefault();
    if (input.control && key === '0') window.webContents.setZoomLevel(0);
    if (input.control && (key === '+' || key === '='))
      window.webContents.setZoomLevel(Math.min(window.webContents.getZoomLevel() + 0.5, 3));
    if (input.control && key === '-')
      window.webContents.setZoomLevel(Math.max(window.webContents.getZoomLevel() - 0.5, -2));
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

import { BrowserWindow, session } from 'electron';
import { ContractError } from '../../shared/contract/errors.ts';
import { hardenSession, SAFE_WEB_PREFERENCES } from './hardening.ts';
import type { OfferedDocument } from './letter-printer.ts';

/** Chromium's own PDF viewer lives in a built-in extension; it loads nothing from outside. */
const isViewer = (url: string) =>
  url.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/') || url.startsWith('chrome://');

/** How long the viewer gets to lay out the pages after it has loaded. */
const LAYOUT_MS = 800;

/**
 * Prints a frozen PDF with the system's dialog.
 * @returns false when the user closed the dialog
 * @throws ContractError print-failed
 */
export async function printPdf(
  offered: OfferedDocument,
  serve: (into: Electron.Protocol) => void,
): Promise<boolean> {
  const own = session.fromPartition('pdf-printing');
  if (!own.protocol.isProtocolHandled('app')) {
    serve(own.protocol);
    hardenSession(own, isViewer);
  }
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SAFE_WEB_PREFERENCES, session: own, plugins: true },
  });
  try {
    await window.loadURL(offered.url).catch(() => {
      throw new ContractError('print-failed', { detail: 'load-failed' });
    });
    await new Promise((resolve) => setTimeout(resolve, LAYOUT_MS));
    return await new Promise<boolean>((resolve, reject) => {
      window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
        if (success) resolve(true);
        else if (/cancel/i.test(reason)) resolve(false);
        else reject(new ContractError('print-failed', { detail: reason }));
      });
    });
  } finally {
    offered.release();
    window.destroy();
  }
}

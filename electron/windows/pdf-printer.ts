import { BrowserWindow } from 'electron';
import { ContractError } from '../../shared/contract/errors.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { SAFE_WEB_PREFERENCES } from './hardening.ts';
import type { OfferedDocument } from './letter-printer.ts';

/** How long the pages may take to be drawn. */
const LIMIT_MS = 120_000;

const MICRONS_PER_POINT = 25_400 / 72;

/** Waits for the print page to say that it stands; the answer is the size of a sheet in points. */
function drawn(window: BrowserWindow): Promise<{ readonly width: number; readonly height: number }> {
  return new Promise((resolve, reject) => {
    const fail = (detail: string) => {
      clearTimeout(timer);
      reject(new ContractError('print-failed', { detail }));
    };
    const timer = setTimeout(() => fail('timeout'), LIMIT_MS);
    window.webContents.on('render-process-gone', () => fail('crashed'));
    window.webContents.on('page-title-updated', (_event, title) => {
      if (title === 'gagal') fail('load-failed');
      const [, width, height] = /^siap ([\d.]+) ([\d.]+)$/.exec(title) ?? [];
      if (width === undefined || height === undefined) return;
      clearTimeout(timer);
      resolve({ width: Number(width), height: Number(height) });
    });
  });
}

/**
 * Prints a frozen PDF with the system's dialog. The pages are drawn as pictures by a hidden page of the app: Chromium's
 * own viewer prints blank sheets in some versions of Electron (docs/decisions.md).
 * @returns false when the user closed the dialog
 * @throws ContractError print-failed
 */
export async function printPdf(offered: OfferedDocument): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SAFE_WEB_PREFERENCES, backgroundThrottling: false },
  });
  try {
    const ready = drawn(window);
    const id = offered.url.split('/').at(-1) ?? '';
    const loaded = window.loadURL(`${APP_ORIGIN}/print.html?surat=${id}`).catch(() => {
      throw new ContractError('print-failed', { detail: 'load-failed' });
    });
    const [sheet] = await Promise.all([ready, loaded]);
    const pageSize = {
      width: Math.round(sheet.width * MICRONS_PER_POINT),
      height: Math.round(sheet.height * MICRONS_PER_POINT),
    };
    return await new Promise<boolean>((resolve, reject) => {
      window.webContents.print(
        { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize },
        (success, reason) => {
          if (success) resolve(true);
          else if (/cancel/i.test(reason)) resolve(false);
          else reject(new ContractError('print-failed', { detail: reason }));
        },
      );
    });
  } finally {
    offered.release();
    window.destroy();
  }
}

import { BrowserWindow } from 'electron';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PrintOutcome } from '../../shared/contract/letter-output.ts';
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
 * Draws the pages of a frozen PDF as pictures on a hidden page of the app and hands them to the printer: Chromium's own
 * viewer prints blank sheets in some versions of Electron (docs/decisions.md).
 * @param device name of the printer that gets them without asking; null shows the system's dialog
 * @returns null when they went out, otherwise why they did not, in Chromium's words
 * @throws ContractError print-failed
 */
async function send(offered: OfferedDocument, device: string | null): Promise<string | null> {
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
    // The printer's queue shows the page's title to everybody: it names no one.
    await window.webContents.executeJavaScript("document.title = 'Surat'");
    const pageSize = {
      width: Math.round(sheet.width * MICRONS_PER_POINT),
      height: Math.round(sheet.height * MICRONS_PER_POINT),
    };
    return await new Promise<string | null>((resolve) => {
      window.webContents.print(
        {
          silent: device !== null,
          ...(device === null ? {} : { deviceName: device }),
          printBackground: true,
          margins: { marginType: 'none' },
          pageSize,
        },
        (success, reason) => resolve(success ? null : reason),
      );
    });
  } finally {
    offered.release();
    window.destroy();
  }
}

/**
 * Prints a frozen PDF with the system's dialog.
 * @returns false when the user closed the dialog
 * @throws ContractError print-failed
 */
export async function printPdf(offered: OfferedDocument): Promise<boolean> {
  const reason = await send(offered, null);
  if (reason === null) return true;
  if (/cancel/i.test(reason)) return false;
  throw new ContractError('print-failed', { detail: reason });
}

/** Prints a frozen PDF to a printer by its name, without a dialog. @throws ContractError print-failed */
export async function printPdfTo(
  offered: OfferedDocument,
  device: string,
): Promise<Exclude<PrintOutcome, 'printer-gone'>> {
  return (await send(offered, device)) === null ? 'printed' : 'refused';
}

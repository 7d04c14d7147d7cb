import type { Page } from '@playwright/test';
import type { App } from './launch.ts';

/** Closes the app's windows as the title bar does, after the answer to this call is on its way. */
export async function closeWindows(app: App): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
    }, 0);
  });
}

/** Does what ends a page and waits until it is gone. The page may be gone before it answers the click that ended it. */
export async function untilGone(page: Page, act: () => Promise<void>): Promise<void> {
  const gone = page.waitForEvent('close');
  await act().catch((fault: unknown) => {
    if (!/has been closed/.test(String(fault))) throw fault;
  });
  await gone;
}

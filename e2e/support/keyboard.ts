import { expect, type Locator, type Page } from '@playwright/test';

/** How many stops a screen may have before something is out of reach. */
const MOST_STOPS = 60;

/** Presses Tab until this has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, 'reached by Tab').toBeFocused();
}

/** Goes to a field by Tab and types into it in place of what stands there. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Presses the one filled button by its key. */
export async function confirm(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from '../app.ts';
import { fillPractice, type Places } from './practice-places.ts';
import { barriers, foreignWords, misfits, resize, SIZES, settled } from './screen-checks.ts';
import type { WorkScreen } from './work-screen.ts';

/** Folder for pictures of every screen; none are taken without it. */
const PICTURES = process.env.SAMBUNG_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name.replaceAll(/[^\w]+/g, '-')}.png`) });
}

/** Looks at what the window shows now: both themes, both sizes, words and barriers. */
export async function lookAt(app: App, name: string): Promise<void> {
  const { page } = app;
  const found: string[] = [];
  const note = (where: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${where}: ${line}`));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await settled(page);
    await picture(page, `${name}-${scheme}`);
    note(`${scheme} theme`, await barriers(page));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  note('words', await foreignWords(page));
  note('1366x768', await misfits(page));
  await resize(app, SIZES.scaled);
  await settled(page);
  await picture(page, `${name}-scaled`);
  note('911x512', await misfits(page));
  await resize(app, SIZES.common);
  expect(found, `what is wrong with "${name}"`).toEqual([]);
}

/** Opens an address of the app. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = `#/${hash}`;
  }, address);
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** Tests that open each of these screens in one office at work and look at it. */
export function lookAtEach(screens: readonly WorkScreen[]): void {
  let app: App;
  let at: Places;
  let folder: ReturnType<typeof temporaryFolder>;

  test.beforeAll(async () => {
    folder = temporaryFolder();
    app = await launchApp({ dataDir: folder.path });
    at = await fillPractice(app);
    await app.page.reload();
    await resize(app, SIZES.common);
  });
  test.afterEach(() => refuseErrors(app));
  test.afterAll(async () => {
    await app?.close();
    folder?.remove();
  });

  for (const [name, address, act] of screens) {
    test(`the screen "${name}"`, async () => {
      const { page } = app;
      await visit(page, 'pengaturan?bagian=tampilan');
      await visit(page, address(at));
      await act?.(page, app);
      await lookAt(app, name);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.reload();
      await resize(app, SIZES.common);
    });
  }
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { App } from './launch.ts';
import { barriers, foreignWords, misfits, resize, SIZES, settled } from './screen-checks.ts';

/** Folder for pictures, for whoever wants to look; none are taken without it. */
export const PICTURES = process.env.SAMBUNG_PICTURES;

/** A large screen, where lines grow long. */
const LARGE = { width: 1800, height: 1000 };

/** Opens an address of the app, as a link would, and waits until it stands. */
export async function visit({ page }: App, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = `#/${hash}`;
  }, address);
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** A picture of the window as it stands, where a folder for pictures is named. */
export async function picture({ page }: App, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name.replaceAll(/[^\w-]+/g, '-')}.png`) });
}

async function wear({ page }: App, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(
    (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
    scheme,
  );
  await settled(page);
}

/**
 * What is wrong with the screen as it stands, a line each: barriers in both schemes, what leaves the window at each size,
 * words. `words: false` where addresses of sources are quoted.
 */
export async function problems(
  app: App,
  here: string,
  { words = true }: { readonly words?: boolean } = {},
): Promise<readonly string[]> {
  const { page } = app;
  // What fades is nobody's contrast.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  const note = (where: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${here}, ${where}: ${line}`));
  for (const size of [SIZES.common, SIZES.scaled, LARGE]) {
    await resize(app, size);
    for (const scheme of ['light', 'dark'] as const) {
      // Colours do not hang on the size, nor places on the colours.
      if (scheme === 'dark' && size !== SIZES.common && PICTURES === undefined) continue;
      await wear(app, scheme);
      await picture(app, `${here}-${size.width}-${scheme}`);
      if (size === SIZES.common) note(scheme, await barriers(page));
    }
    note(`${size.width}`, await misfits(page));
  }
  await wear(app, 'light');
  if (words) note('words', await foreignWords(page));
  await resize(app, SIZES.common);
  return found;
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { App } from './launch.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The common office screen, and the same at 150 % scaling. */
export const SIZES = {
  common: { width: 1366, height: 768 },
  scaled: { width: 911, height: 512 },
} as const satisfies Record<string, Size>;

/** Words that a screen in Bahasa Indonesia never shows. */
const FOREIGN =
  /(?<![.@])\b(Submit|Cancel|Error|null|undefined|NaN|Loading|Invalid|Save|Close|Delete|Edit|Search|Next|Back|Yes|No data|OK|Required|Select|Add|Open|Page|of|the|and|Object|Infinity)\b/gi;

/** Gives the window's page this size. */
export async function resize(app: App, size: Size): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
    window?.unmaximize();
    window?.setContentSize(width, height);
  }, size);
  await app.page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    size,
  );
}

/** Waits until nothing is on its way any more: no grey lines, no spinner, no motion. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]') === null &&
      [...document.querySelectorAll('canvas[role="img"]')]
        .slice(0, 1)
        .every((one) => one.getAttribute('width') !== null) &&
      document.getAnimations().every((one) => one.playState !== 'running'),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Whether something fades or moves now: colours half on their way are nobody's contrast. */
const isMoving = (page: Page) =>
  page.evaluate(() => document.getAnimations().some((one) => one.playState === 'running'));

/** What axe finds against the screen as it stands, one line each; a notice that comes or goes meanwhile is waited for. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const look = async () => {
    await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
    // The usual way opens a second page to add up its frames, which Electron does not allow; there are no frames here.
    return new AxeBuilder({ page }).setLegacyMode(true).analyze();
  };
  const notices = () => page.locator('.mantine-Notification-root').count();
  let before = await notices();
  let { violations } = await look();
  for (let turn = 0; turn < 5 && ((await isMoving(page)) || (await notices()) !== before); turn += 1) {
    before = await notices();
    ({ violations } = await look());
  }
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
      return `${id}: ${node.html.slice(0, 160)} (${why.slice(0, 260)})`;
    }),
  );
}

/** Foreign and machine words that a person can read on the screen now. */
export async function foreignWords(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((one) =>
      ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? ''),
    );
    return [document.body.innerText, ...named];
  });
  return texts.flatMap((text) => [...text.matchAll(FOREIGN)].map((match) => around(text, match.index)));
}

const around = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - 30), at + 30)
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Where the screen does not fit its window: a page that scrolls sideways, a button cut or out of sight. */
export async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push('the document scrolls sideways');
    for (const box of document.querySelectorAll('main, main [data-layout], [role="dialog"]')) {
      if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'hidden') {
        found.push(`${box.tagName} ${box.className.slice(0, 40)} scrolls sideways`);
      }
    }
    const name = (one: Element) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 50);
    for (const button of document.querySelectorAll<HTMLElement>('button, a[href]')) {
      const box = button.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || getComputedStyle(button).visibility === 'hidden') continue;
      const label = button.querySelector('.mantine-Button-label');
      if (label !== null && label.scrollWidth > label.clientWidth + 1)
        found.push(`cut button: ${name(button)}`);
    }
    const filled = [...document.querySelectorAll<HTMLElement>('.mantine-Button-root[data-variant="filled"]')];
    const top = document.querySelector('[role="dialog"][aria-modal="true"]');
    const heads = filled.filter((one) =>
      top !== null ? top.contains(one) : one.closest('header, footer') !== null,
    );
    for (const button of heads) {
      const box = button.getBoundingClientRect();
      const inside =
        box.left >= 0 && box.top >= 0 && box.right <= root.clientWidth && box.bottom <= root.clientHeight;
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!inside) found.push(`out of sight: ${name(button)}`);
      else if (at !== null && !button.contains(at)) found.push(`covered: ${name(button)} by ${at.className}`);
    }
    return found;
  });
}

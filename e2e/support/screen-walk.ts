import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from '../app.ts';
import { problems, visit } from './looking.ts';
import { fillPractice, type Places } from './practice-places.ts';
import { resize, SIZES } from './screen-checks.ts';
import type { WorkScreen } from './work-screen.ts';

/** Looks at what the window shows now. */
export async function lookAt(app: App, name: string): Promise<void> {
  expect(await problems(app, name), `what is wrong with "${name}"`).toEqual([]);
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
      await visit(app, 'pengaturan?bagian=tampilan');
      await visit(app, address(at));
      await act?.(page, app);
      await lookAt(app, name);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.reload();
      await resize(app, SIZES.common);
    });
  }
}

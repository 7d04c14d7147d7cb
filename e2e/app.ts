import { test as base } from '@playwright/test';
import { type App, type LaunchOptions, launchApp } from './support/launch.ts';

export { expect } from '@playwright/test';
export { type AppDoor, bridge } from './support/bridge.ts';
export { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
export { type App, launchApp, temporaryFolder } from './support/launch.ts';

interface TestFixtures {
  /** The app with an empty data folder, for this test alone. */
  readonly app: App;
  /** Starts further apps, with options; all of them are ended after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<App>;
  /** An app that the tests of a file share, for tests that leave no trace. */
  readonly shared: App;
}

interface WorkerFixtures {
  readonly sharedApp: App;
}

/** @throws when the app spoke of an error that the test did not expect */
export function refuseErrors(app: App): void {
  const unexpected = app.errors.take();
  if (unexpected.length > 0) throw new Error(`the app reported errors:\n${unexpected.join('\n')}`);
}

/** Tests on the real app. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  launch: async ({ browserName: _ }, use) => {
    const apps: App[] = [];
    await use(async (options) => {
      const app = await launchApp(options);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
    for (const app of apps) refuseErrors(app);
  },
  app: async ({ launch }, use) => {
    await use(await launch());
  },
  sharedApp: [
    async ({ browserName: _ }, use) => {
      const app = await launchApp();
      await use(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
  shared: async ({ sharedApp }, use) => {
    sharedApp.errors.take();
    await use(sharedApp);
    refuseErrors(sharedApp);
  },
});

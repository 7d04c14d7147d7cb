import { defineConfig } from '@playwright/test';

/**
 * Tests on the real Electron. Two files at a time, each with its own data folder, and without second tries: a test that
 * fails now and then is broken.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/global-setup.ts',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  outputDir: 'dist/e2e',
});

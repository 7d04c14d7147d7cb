import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{electron,renderer,shared,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: './scripts/runtime/vitest-setup.ts',
    // A suite that finds no test is a broken suite, never a green one.
    passWithNoTests: false,
    pool: 'forks',
    testTimeout: 20_000,
  },
});

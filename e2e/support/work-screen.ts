import type { Page } from '@playwright/test';
import type { App } from './launch.ts';
import type { Places } from './practice-places.ts';

/** A screen of an office at work by its address, and what has to be done there before it is looked at. */
export type WorkScreen = readonly [
  name: string,
  address: (at: Places) => string,
  act?: (page: Page, app: App) => Promise<unknown>,
];

/** A button by its whole name. */
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

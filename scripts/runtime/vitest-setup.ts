import { ensureAddon } from './addon.ts';

/** The SQLite add-on fits this Node before any test opens a database: a wrong one would end the test's process without a word. */
export default function setUp(): void {
  ensureAddon(null);
}

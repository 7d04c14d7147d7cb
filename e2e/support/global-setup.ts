import { buildApp } from '../../scripts/build.ts';
import { resolveElectron } from '../../scripts/runtime/electron.ts';
import { say } from '../../scripts/runtime/say.ts';

/** Builds what stands in the checkout, so that no test runs on an older app; a folder named by hand is taken as it is. */
export default async function setUp(): Promise<void> {
  const electron = await resolveElectron();
  say(`testing on Electron from ${electron.source}`);
  if (process.env.SAMBUNG_E2E_APP === undefined) await buildApp();
}

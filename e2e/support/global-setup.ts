import { buildApp } from '../../scripts/build.ts';
import { prepareRuntime } from '../../scripts/runtime/prepare.ts';

/** Prepares the machine where that was not done yet, and builds what stands in the checkout, so that no test runs on an older app; a folder named by hand is taken as it is. */
export default async function setUp(): Promise<void> {
  await prepareRuntime();
  if (process.env.SAMBUNG_E2E_APP === undefined) await buildApp();
}

import { prepareRuntime } from './runtime/prepare.ts';
import { stopPlainly } from './runtime/stop.ts';

await prepareRuntime().catch(stopPlainly);

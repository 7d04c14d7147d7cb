import { SetupStop } from './say.ts';

/** Ends a script: a stop that a person can mend is one plain line, anything else keeps its trace. */
export function stopPlainly(reason: unknown): never {
  if (reason instanceof SetupStop) console.error(`sambung: ${reason.message}`);
  else console.error(reason);
  process.exit(1);
}

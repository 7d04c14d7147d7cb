/** Prints one line about what the set-up does, so that nothing is fetched or built in silence. */
export function say(line: string): void {
  console.log(`sambung: ${line}`);
}

/** A stop that a person can mend: the message names the one command to run. */
export class SetupStop extends Error {
  override readonly name = 'SetupStop';
}

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** A log larger than this moves aside once; the one before it goes. */
const LIMIT_BYTES = 1_000_000;

let file: string | null = null;

/** Says where the log lies; until then lines go to the console only. */
export function setLogFile(target: string): void {
  file = target;
  try {
    mkdirSync(path.dirname(target), { recursive: true });
  } catch {
    // A folder that cannot be written is a problem that the window shows; the log goes to the console until then.
  }
}

/** Writes a line to the log. It never carries what people typed: codes, places in the program, counts. */
export function log(line: string): void {
  console.error(line);
  if (file === null) return;
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES)
      renameSync(file, `${file}.lama`);
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
  } catch {
    // A log that cannot be written must not stop the work.
  }
}

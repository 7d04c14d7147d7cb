import { readFile } from 'node:fs/promises';
import { assess } from '../shared/law/assess.ts';

/*
 * npm run --silent assess -- facts.json      or: npm run --silent assess < facts.json
 *
 * Prints the answer as one JSON object and exits 0, whatever the legal outcome is. Facts that cannot be used: nothing
 * on stdout, one line on stderr that names the JSON path and the problem, exit 2.
 */

class Unusable extends Error {}

async function readStdin(): Promise<string> {
  if (process.stdin.isTTY)
    throw new Unusable('$: sebutkan berkas fakta, atau kirim faktanya lewat masukan standar');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

async function readInput(names: readonly string[]): Promise<string> {
  const [name, ...more] = names;
  if (more.length > 0) throw new Unusable('$: sebutkan satu berkas fakta saja');
  if (name === undefined) return readStdin();
  try {
    return await readFile(name, 'utf8');
  } catch {
    throw new Unusable(`$: berkas ${name} tidak ada atau tidak dapat dibaca`);
  }
}

function parse(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '').trim();
  if (json === '') throw new Unusable('$: tidak ada fakta; masukan kosong');
  try {
    return JSON.parse(json);
  } catch {
    throw new Unusable('$: bukan JSON yang benar');
  }
}

async function run(args: readonly string[]): Promise<string> {
  const input = parse(await readInput(args.filter((arg) => arg !== '--')));
  const result = assess(input);
  if (!result.ok) throw new Unusable(`${result.path}: ${result.problem}`);
  return `${JSON.stringify(result.answer, null, 2)}\n`;
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}\n`);
  process.exitCode = 2;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './runtime/paths.ts';

const FACTS = {
  kind: 'pension-offset',
  severanceTotal: 15_000_000,
  pensionBenefit: 10_000_000,
  employerShare: 0.6,
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'assess-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command itself, as the npm script does. */
function run(args: readonly string[], stdin: string) {
  const command = [
    path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
    path.join(ROOT, 'scripts/assess.ts'),
    ...args,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input: stdin, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, text: string): string {
  const where = path.join(folder, name);
  writeFileSync(where, text);
  return where;
}

describe('The assess command', () => {
  it('answers facts from a file, with or without the dashes, and from standard input', () => {
    const text = JSON.stringify(FACTS);
    const facts = file('facts.json', text);
    const answers = [run(['--', facts], ''), run([facts], ''), run([], `\uFEFF${text}\n`)];
    for (const { status, stdout, stderr } of answers) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ kind: 'pension-offset', shortfall: 9_000_000 });
    }
  });

  it.each([
    [
      'facts it cannot use',
      () => run([], JSON.stringify({ ...FACTS, employerShare: 60 })),
      'employerShare: ',
    ],
    ['a name with a line break', () => run([], '{"kind":"jkp","a\\nb":1}'), '["a\\nb"]: '],
    ['broken JSON', () => run([], '{"kind":'), '$: '],
    ['nothing', () => run([], ''), '$: '],
    ['an empty file', () => run([file('empty.json', ' \n')], ''), '$: '],
    ['a file that does not exist', () => run([path.join(folder, 'none.json')], ''), '$: '],
    ['a folder', () => run([folder], ''), '$: '],
    ['two files', () => run(['a.json', 'b.json'], ''), '$: '],
  ])('refuses %s in one line, with nothing on standard output', (_what, attempt, beginning) => {
    const { status, stdout, stderr } = attempt();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(beginning)).toBe(true);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';

/*
 * The worked examples, the traps and the boundaries, as data: name, facts, and either the part of the answer that the
 * case is about, or the path of the fact that is refused. `reviewMentions` holds one piece of each review sentence.
 */

interface Case {
  readonly name: string;
  readonly facts: unknown;
  readonly answer?: object;
  readonly reviewMentions?: readonly string[];
  readonly refused?: string;
}

const folder = path.join(import.meta.dirname, 'cases');
/** Those of JKP stand in a folder of their own: each changes a few facts of one common case. */
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const casesOf = (file: string): readonly Case[] => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** Every `cite` in an answer has its mark beside it. */
function expectMarks(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('cite' in value) {
    expect(value.cite).toMatch(/Pasal .+, berlaku sejak \d{1,2} \p{Lu}\p{Ll}+ \d{4}/u);
    expect(value).toHaveProperty('mark', expect.stringMatching(/^(seen|secondary|unverified)$/));
  }
  for (const inner of Object.values(value)) expectMarks(inner);
}

describe.each(files)('The cases of %s', (file) => {
  const cases = casesOf(file);

  it('have names of their own and say what they expect', () => {
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
    for (const one of cases) expect(one.answer !== undefined || one.refused !== undefined).toBe(true);
  });

  it.each(cases)('$name', ({ facts, answer, reviewMentions, refused }) => {
    const result = assess(facts);
    if (refused !== undefined) {
      expect(result).toMatchObject({ ok: false, path: refused, problem: expect.stringMatching(/^[^\n]+$/) });
      return;
    }
    expect(result).toMatchObject({ ok: true, answer: answer ?? {} });
    expectMarks(result);
    if (!result.ok || reviewMentions === undefined) return;
    expect(result.answer).toHaveProperty(
      'review',
      reviewMentions.map((part) => expect.stringContaining(part)),
    );
  });
});

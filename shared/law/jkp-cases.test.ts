import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { monthNumber, monthText } from '../calendar/months.ts';
import { assess } from './assess.ts';
import { JKP_CHECKS } from './jkp/answer.ts';

/*
 * JKP cases as data. `cases/jkp/base.json` is an eligible worker without contributions; a case names what differs:
 * `change` by path (`layoff.date`), `record` by runs of months (`2024-07 24 paid 6000000`: from July 2024 on, 24 paid
 * months with that wage). `checks` names the outcomes that matter; `citeOf` a piece of a check's citation;
 * `reviewMentions` one piece of each review sentence.
 */

interface Case {
  readonly name: string;
  readonly change?: Readonly<Record<string, unknown>>;
  readonly record?: readonly string[];
  readonly checks?: Readonly<Record<string, string>>;
  readonly citeOf?: Readonly<Record<string, string>>;
  readonly answer?: object;
  readonly reviewMentions?: readonly string[];
  readonly refused?: string;
}

const folder = path.join(import.meta.dirname, 'cases', 'jkp');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'base.json');
const usualRecord: readonly string[] = ['2024-07 24 paid 6000000'];

function months(run: string): readonly object[] {
  const [from = '', count = '', state = '', wage = 'null'] = run.split(' ');
  return Array.from({ length: Number(count) }, (_, i) => ({
    month: monthText(monthNumber(from) + i),
    state,
    wage: JSON.parse(wage),
  }));
}

function factsOf({ change = {}, record = usualRecord }: Case): object {
  const facts = readJson('base.json');
  facts.contributions = record.flatMap(months);
  for (const [where, value] of Object.entries(change)) {
    const keys = where.split('.');
    const last = keys.pop() ?? '';
    keys.reduce((inner, key) => inner[key], facts)[last] = value;
  }
  return facts;
}

describe.each(files)('The JKP cases of %s', (file) => {
  const cases: readonly Case[] = readJson(file);

  it('have names of their own and say what they expect', () => {
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
    for (const { checks, answer, refused, citeOf, reviewMentions } of cases) {
      expect(checks ?? answer ?? refused ?? citeOf ?? reviewMentions).toBeDefined();
    }
  });

  it.each(cases)('$name', (one) => {
    const result = assess(factsOf(one));
    if (one.refused !== undefined) {
      expect(result).toMatchObject({
        ok: false,
        path: one.refused,
        problem: expect.stringMatching(/^[^\n]+$/),
      });
      return;
    }
    expect(result).toMatchObject({ ok: true, answer: one.answer ?? {} });
    if (!result.ok || result.answer.kind !== 'jkp') throw new Error('not an answer of kind jkp');
    const { checks, review } = result.answer;
    expect(checks.map((check) => check.code)).toEqual(JKP_CHECKS);
    const outcomes = Object.fromEntries(checks.map((check) => [check.code, check.outcome]));
    const cites = Object.fromEntries(checks.map((check) => [check.code, check.cite]));
    expect(outcomes).toMatchObject(one.checks ?? {});
    for (const [code, piece] of Object.entries(one.citeOf ?? {})) expect(cites[code]).toContain(piece);
    if (one.reviewMentions !== undefined) {
      expect(review).toEqual(one.reviewMentions.map((piece) => expect.stringContaining(piece)));
    }
  });
});

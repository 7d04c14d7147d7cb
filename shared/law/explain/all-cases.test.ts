import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { explain } from './explain.ts';
import { workingText } from './working-text.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'cases');

interface Case {
  readonly name: string;
  readonly facts: unknown;
}

const isCase = (x: unknown): x is Case =>
  typeof x === 'object' && x !== null && 'name' in x && typeof x.name === 'string' && 'facts' in x;

const cases = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .flatMap((name): readonly Case[] => {
    const json: unknown = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
    return Array.isArray(json) ? json.filter(isCase) : [];
  });

describe('Every case of the rules engine', () => {
  it('is there to be explained', () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  it('opens as a working without holes, or is refused as the engine refuses it', () => {
    const odd = cases.flatMap(({ name, facts }) => {
      const assessed = assess(facts);
      const explained = explain(facts);
      if (!assessed.ok || !explained.ok) return assessed.ok === explained.ok ? [] : [name];
      const text = workingText(explained.working);
      const isWhole = !/undefined|null|NaN|\[object/.test(text) && explained.working.tables.length > 0;
      return isWhole ? [] : [`${name}: ${text}`];
    });
    expect(odd).toEqual([]);
  });

  it('has the provision of every amount in its working', () => {
    const bare = cases.flatMap(({ name, facts }) => {
      const explained = explain(facts);
      if (!explained.ok) return [];
      const rows = explained.working.tables.flatMap((table) => table.rows);
      return rows
        .filter(({ code, steps }) => code !== 'claim-deadline' && steps.every(({ cite }) => cite === null))
        .map(({ code }) => `${name}: ${code}`);
    });
    expect(bare).toEqual([]);
  });
});

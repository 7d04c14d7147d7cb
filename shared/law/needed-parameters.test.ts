import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededParameters } from './needed-parameters.ts';
import { RULE_SET_KINDS, UNITS } from './rule-set.ts';
import { shippedRules } from './shipped-rules.ts';

const handbook = readFileSync(path.join(import.meta.dirname, '../../docs/rule-sets.md'), 'utf8');

describe('The handbook of the rule-set format', () => {
  it.each(RULE_SET_KINDS)('names every parameter that the engine reads for %s', (kind) => {
    const ids = neededParameters(kind)
      .map(({ id }) => id)
      .filter((id) => !id.startsWith('severance.reason.'));
    expect(ids.filter((id) => !handbook.includes(`\`${id}\``))).toEqual([]);
    expect(handbook).toContain(`### \`${kind}\``);
  });

  it('names every unit', () => {
    expect(UNITS.filter((unit) => !handbook.includes(`\`${unit}\``))).toEqual([]);
  });
});

describe('What the engine reads', () => {
  it('is declared for every parameter of JKP and of the deadlines that ships', () => {
    const shipped = shippedRules
      .filter(({ kind }) => kind === 'jkp' || kind === 'deadlines')
      .flatMap(({ kind, parameters }) => parameters.map(({ id }) => `${kind}: ${id}`));
    const declared = RULE_SET_KINDS.flatMap((kind) =>
      neededParameters(kind).map(({ id }) => `${kind}: ${id}`),
    );
    expect(shipped.filter((id) => !declared.includes(id))).toEqual([]);
  });
});

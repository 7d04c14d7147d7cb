import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPEC_KINDS } from '../domain/letter.ts';
import { neededParameters } from '../law/needed-parameters.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, gapsOf, lawOf, wholeLetter, withDefaults } from './assemble.ts';
import { blocksSchema } from './blocks.ts';
import { blocksText } from './blocks-text.ts';
import { chipText, fieldOfChip, isKnownChip } from './chips.ts';
import { EXAMPLE_VALUES, EXTREME_VALUES, exampleFacts } from './example-facts.ts';
import { FIELD_NAMES, type FieldName, LETTER_FIELDS, letterValuesSchema } from './fields.ts';
import { letterSpecs } from './specs.ts';
import { MISSING_TEXT, runsOf, staleChips, withoutChips } from './template.ts';

const kinds = SPEC_KINDS.map((code) => [code, letterSpecs[code]] as const);

describe('The merge dictionary', () => {
  it('takes its own sample values, short and extreme, and no field that it does not know', () => {
    expect(letterValuesSchema.safeParse(EXAMPLE_VALUES).success).toBe(true);
    expect(letterValuesSchema.safeParse(EXTREME_VALUES).success).toBe(true);
    expect(letterValuesSchema.safeParse({ 'worker.shoe': '42' }).success).toBe(false);
  });
});

describe.each(kinds)('The letter %s', (code, spec) => {
  const facts = exampleFacts(spec, shippedRules);
  const chips = spec.body.flatMap(({ block }) =>
    'field' in block ? [block.field as string] : runsOf(block).flatMap(({ chip }) => (chip ? [chip] : [])),
  );

  it('bears its own code and shows only facts that exist and that it declares', () => {
    expect(spec.code).toBe(code);
    expect(chips.filter((chip) => !isKnownChip(chip, Object.keys(spec.law)))).toEqual([]);
    const fields = chips.map(fieldOfChip).filter((field): field is FieldName => field !== null);
    expect(fields.filter((field) => spec.fields[field] === undefined)).toEqual([]);
  });

  it('cites only provisions that every rule book must have', () => {
    for (const { set, parameter, otherwise } of Object.values(spec.law)) {
      const needed = neededParameters(set).filter(({ required }) => required !== false);
      expect(needed.map(({ id }) => id)).toContain(otherwise ?? parameter);
    }
    expect(Object.keys(lawOf(spec, shippedRules, facts.dated))).toEqual(Object.keys(spec.law));
  });

  it('uses every provision that it names', () => {
    const text = JSON.stringify([spec.body, spec.frame(facts)]);
    const shownLaw = Object.entries(facts.law).filter(
      ([name, { short }]) => text.includes(`law.${name}`) || text.includes(short),
    );
    expect(shownLaw.map(([name]) => name)).toEqual(Object.keys(spec.law));
  });

  it('is whole with the sample facts: no dots, no gaps, blocks that fit the schema', () => {
    const body = firstBody(spec, facts);
    const whole = wholeLetter(spec, facts, body);
    expect(gapsOf(spec, facts, body)).toEqual([]);
    expect(body.flatMap(runsOf).filter((run) => run.text === MISSING_TEXT)).toEqual([]);
    expect(staleChips(body, facts)).toEqual([]);
    expect(blocksSchema.safeParse(JSON.parse(JSON.stringify(withoutChips(whole)))).success).toBe(true);
    const text = blocksText(whole);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{(?!nomor|tanggal|ttd|nama|jabatan|nip)/);
    expect(text).not.toMatch(/ {2}| ,| \.(?!\.)(\s|$)|,,|\(\)/);
  });

  it('says which required fields it lacks when nothing is known, and never crashes', () => {
    const bare = withDefaults(spec, { ...facts, values: {}, signer: null, number: null });
    const body = firstBody(spec, bare);
    const gaps = gapsOf(spec, bare, body).filter(({ need }) => need === 'required');
    const required = FIELD_NAMES.filter((name) => spec.fields[name] === 'required');
    const defaulted = Object.keys(spec.defaults({ ...bare, values: {} }));
    expect(gaps.map(({ field }) => field)).toEqual(required.filter((name) => !defaulted.includes(name)));
    expect(blocksText(wholeLetter(spec, bare, body))).toContain('…');
  });

  it('bears the extreme facts and any subset of the facts', () => {
    const extreme = exampleFacts(spec, shippedRules, EXTREME_VALUES);
    expect(blocksText(wholeLetter(spec, extreme, firstBody(spec, extreme)))).not.toContain('undefined');
    fc.assert(
      fc.property(fc.subarray([...FIELD_NAMES]), (names) => {
        const values = Object.fromEntries(names.map((name) => [name, EXAMPLE_VALUES[name]]));
        const some = exampleFacts(spec, shippedRules, values);
        const body = firstBody(spec, some);
        const text = blocksText(wholeLetter(spec, some, body));
        return !/undefined|\[object|NaN/.test(text) && staleChips(body, some).length === 0;
      }),
      { numRuns: 40 },
    );
  });

  it('has a name, a use, a title and an addressee in words', () => {
    expect(spec.name.length).toBeGreaterThan(5);
    expect(spec.use).toMatch(/^[A-Z].*\.$/);
    expect(spec.title(facts).length).toBeGreaterThan(5);
    expect(spec.title(facts)).not.toContain('Rahmat');
    expect(spec.addressee(facts).length).toBeGreaterThan(2);
    expect(spec.subjects).toContain('none');
  });
});

describe('Chips', () => {
  it('write every field in words, whatever its kind', () => {
    const spec = letterSpecs['mediation-summons'];
    const facts = { ...exampleFacts(spec, shippedRules), values: EXAMPLE_VALUES };
    for (const name of FIELD_NAMES) expect(chipText(name, facts), name).toBeTruthy();
    expect(chipText('session.date:weekday', facts)).toBe('Senin, 30 November 2026');
    expect(chipText('session.number:roman', facts)).toBe('II');
    expect(chipText('session.time', facts)).toBe('09.30 WITA');
    expect(chipText('claims:total-words', facts)).toBe(
      'Rp39.375.000,00 (tiga puluh sembilan juta tiga ratus tujuh puluh lima ribu rupiah)',
    );
    expect(chipText('worker.wage', facts)).toBe('Rp5.250.000');
    expect(Object.keys(LETTER_FIELDS).length).toBe(FIELD_NAMES.length);
  });
});

import { describe, expect, it } from 'vitest';
import { checkRuleBook } from './rule-book-check.ts';
import type { RuleProblemCode } from './rule-problem.ts';
import { shippedRules } from './shipped-rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: a planted fault breaks the type on purpose
type Loose = any;

const copyOf = (id: string): Loose => {
  const found = shippedRules.find((set) => set.id === id);
  if (found === undefined) throw new Error(id);
  return structuredClone(found);
};

/** The codes found in the shipped book after one rule set of it was spoilt. */
function codesAfter(id: string, spoil: (set: Loose) => void): readonly RuleProblemCode[] {
  const spoilt = copyOf(id);
  spoil(spoilt);
  return checkRuleBook(shippedRules.map((set) => (set.id === id ? spoilt : set))).map(({ code }) => code);
}

const parameterOf = (set: Loose, id: string): Loose => set.parameters.find((p: Loose) => p.id === id);
const payTable = (set: Loose): Loose => parameterOf(set, 'severance.pay-table');
const split = (set: Loose, firstTo: string, secondFrom: string): void => {
  const [first] = payTable(set).values;
  payTable(set).values = [
    { ...first, to: firstTo },
    { ...first, from: secondFrom },
  ];
};

describe('The check of the rule book', () => {
  it('passes the shipped book', () => {
    expect(checkRuleBook(shippedRules)).toEqual([]);
  });

  it('passes two values that follow each other to the day', () => {
    expect(codesAfter('severance-2021', (set) => split(set, '2024-12-31', '2025-01-01'))).toEqual([]);
  });

  it.each<readonly [string, RuleProblemCode, (set: Loose) => void]>([
    ['a value without a citation', 'missing-citation', (set) => delete payTable(set).values[0].cite],
    [
      'a citation without an article',
      'missing-citation',
      (set) => delete payTable(set).values[0].cite.article,
    ],
    [
      'a citation with an empty article',
      'missing-citation',
      (set) => (payTable(set).values[0].cite.article = ' '),
    ],
    [
      'a citation without a regulation',
      'missing-citation',
      (set) => (payTable(set).values[0].cite.regulation = ''),
    ],
    [
      'a regulation that the file does not declare',
      'regulation-not-declared',
      (set) => (payTable(set).values[0].cite.regulation = 'PP 99/2099'),
    ],
    [
      'a ruling on a law that the file does not declare',
      'regulation-not-declared',
      (set) => (parameterOf(set, 'severance.minimum').values[0].cite.readingOf = 'UU 99/2099'),
    ],
    ['two values that hold on the same day', 'overlap', (set) => split(set, '2025-01-01', '2025-01-01')],
    [
      'a value after one that has no end',
      'overlap',
      (set) => payTable(set).values.push({ ...payTable(set).values[0], from: '2030-01-01' }),
    ],
    ['a day without a value', 'gap', (set) => split(set, '2024-12-31', '2025-01-02')],
    ['a first value that begins too late', 'gap', (set) => (payTable(set).values[0].from = '2021-02-03')],
    ['a last value that ends too early', 'gap', (set) => (payTable(set).values[0].to = '2030-01-01')],
    [
      'values in the wrong order',
      'unsorted',
      (set) => {
        split(set, '2024-12-31', '2025-01-01');
        payTable(set).values.reverse();
      },
    ],
    ['a value that ends before it begins', 'to-before-from', (set) => split(set, '2021-02-01', '2021-02-02')],
    ['a rule set that ends before it begins', 'to-before-from', (set) => (set.to = '2021-02-01')],
    ['an unknown unit', 'unknown-unit', (set) => (payTable(set).unit = 'weeks')],
    ['an unknown kind', 'unknown-kind', (set) => (set.kind = 'tax')],
    ['the same parameter twice', 'duplicate-parameter', (set) => set.parameters.push(payTable(set))],
    [
      'a table where whole days are asked for',
      'value-not-fitting-unit',
      (set) => (parameterOf(set, 'wage.daily-days-a-month').values[2].value = '30'),
    ],
    [
      'a table that does not begin at the first year',
      'value-not-fitting-unit',
      (set) => payTable(set).values[0].value.shift(),
    ],
    ['a table that goes back', 'value-not-fitting-unit', (set) => payTable(set).values[0].value.reverse()],
    [
      'a negative multiplier',
      'value-not-fitting-unit',
      (set) => (parameterOf(set, 'severance.reason.merger').values[0].value.severance = -1),
    ],
    [
      'a reason that is missing',
      'missing-parameter',
      (set) => (set.parameters = set.parameters.filter((p: Loose) => p.id !== 'severance.reason.merger')),
    ],
    [
      'a parameter in a unit that the engine does not read',
      'unit-not-expected',
      (set) => (payTable(set).unit = 'codes'),
    ],
    [
      'a right that the engine does not know',
      'unknown-content',
      (set) => parameterOf(set, 'severance.rights-pay').values[0].value.push('housing'),
    ],
    [
      'a reason left to somebody unknown',
      'unknown-content',
      (set) => (parameterOf(set, 'severance.reason.mutual-agreement').values[0].value = 'by-custom'),
    ],
    ['a date that does not exist', 'format', (set) => (payTable(set).values[0].from = '2021-02-30')],
    ['a misspelt field', 'format', (set) => (payTable(set).values[0].until = null)],
    ['a title that no screen can show', 'too-long', (set) => (set.title = 'A'.repeat(201))],
    ['a note that no screen can show', 'too-long', (set) => (payTable(set).note = 'A'.repeat(401))],
    [
      'an address that is no page of the web',
      'format',
      (set) => (payTable(set).values[0].source = 'javascript:alert(1)'),
    ],
    [
      'an article amended by an act before it was in force',
      'cites-too-early',
      (set) => (parameterOf(set, 'wage.monthly-basis').values[1].cite.amendedBy = 'UU 6/2023'),
    ],
    ['an unknown mark', 'format', (set) => (payTable(set).values[0].mark = 'sure')],
  ])('finds %s', (_what, code, spoil) => {
    expect(codesAfter('severance-2021', spoil)).toContain(code);
  });

  it('finds a scale of business for which no programmes are named, and passes what a law need not know', () => {
    const at = (set: Loose, id: string): Loose => parameterOf(set, id).values[0];
    expect(codesAfter('jkp-2025', (set) => delete at(set, 'jkp.programmes').value.mikro)).toEqual([
      'unknown-content',
    ]);
    const withoutInsolvency = (set: Loose) =>
      (set.parameters = set.parameters.filter((p: Loose) => p.id !== 'jkp.arrears-limit-insolvent'));
    expect(codesAfter('jkp-2025', withoutInsolvency)).toEqual([]);
  });

  it('finds a divisor of 0 and a count that leads out of the calendar', () => {
    const spoil = (id: string, value: number) => (set: Loose) =>
      (parameterOf(set, id).values[0].value = value);
    const at = ['value-not-fitting-unit'];
    expect(codesAfter('pkwt-2021', spoil('pkwt.days-a-part-month', 0))).toEqual(at);
    expect(codesAfter('pkwt-2021', spoil('pkwt.months-for-one-wage', 0))).toEqual(at);
    expect(codesAfter('jkp-2025', spoil('jkp.claim-months', 1_801))).toEqual(at);
    expect(codesAfter('jkp-2025', spoil('jkp.claim-months', 1_800))).toEqual([]);
    expect(codesAfter('deadlines-2006', spoil('deadlines.first-session', Number.MAX_SAFE_INTEGER))).toEqual(
      at,
    );
    expect(codesAfter('deadlines-2006', spoil('deadlines.first-session', 1_001))).toEqual(at);
    expect(codesAfter('deadlines-2006', spoil('deadlines.first-session', 1_000))).toEqual([]);
  });

  it('lets an article be amended by an act of which nobody knows since when it is in force', () => {
    const forget = (set: Loose) => {
      parameterOf(set, 'wage.monthly-basis').values[1].cite.amendedBy = 'UU 6/2023';
      set.regulations['UU 6/2023'].inForce = null;
    };
    expect(codesAfter('severance-2021', forget)).toEqual([]);
  });

  it('names the rule set and the place', () => {
    const spoilt = copyOf('pension-offset-2021');
    spoilt.parameters[0].values[0].cite.article = '';
    expect(checkRuleBook([spoilt])).toEqual([
      {
        code: 'missing-citation',
        ruleSet: 'pension-offset-2021',
        path: 'parameters[0].values[0].cite.article',
      },
    ]);
  });

  it('accepts a newer rule set beside an older one without an end, and finds one that begins the same day', () => {
    const newer = { ...copyOf('severance-2021'), id: 'severance-2027', from: '2027-01-01' };
    expect(checkRuleBook([...shippedRules, newer])).toEqual([]);
    const sameDay = { ...newer, from: '2021-02-02' };
    expect(checkRuleBook([...shippedRules, sameDay]).map(({ code }) => code)).toEqual(['overlap']);
  });

  it('finds what a newer rule set lacks on its first days although the law had it', () => {
    const newer = (id: string, late: string, startsLater = true): Loose => {
      const set = { ...copyOf(id), id: 'newer-2027', from: '2027-01-01' };
      const parameter = parameterOf(set, late);
      Object.assign(parameter, { startsLater, values: [{ ...parameter.values.at(-1), from: '2199-01-01' }] });
      return set;
    };
    const found = (set: Loose) => checkRuleBook([...shippedRules, set]).map(({ code, path }) => [code, path]);
    expect(found(newer('severance-2021', 'severance.pay-table'))).toEqual([
      ['starts-too-late', 'parameters[0].values[0].from'],
    ]);
    expect(found(newer('severance-2021', 'severance.pay-table', false))).toEqual([
      ['gap', 'parameters[0].values[0]'],
    ]);
    // What the engine can do without may come to an end and come again; what the law never had may begin later.
    expect(found(newer('jkp-2025', 'jkp.arrears-limit-insolvent'))).toEqual([]);
    const novel = { ...copyOf('severance-2021'), id: 'newer-2027', from: '2027-01-01' };
    const [first] = novel.parameters;
    novel.parameters.push({
      ...first,
      id: 'severance.novel',
      startsLater: true,
      values: [{ ...first.values[0], from: '2028-01-01' }],
    });
    expect(found(novel)).toEqual([]);
  });

  it('finds rule sets of a kind with an overlap, a gap or the same id', () => {
    const older = (to: string) =>
      shippedRules.map((set) => (set.id === 'severance-2021' ? { ...set, to } : set));
    const newer = { ...copyOf('severance-2021'), id: 'severance-2027', from: '2027-01-01' };
    const codes = (book: readonly unknown[]) => checkRuleBook(book).map(({ code }) => code);
    expect(codes([...older('2026-12-31'), newer])).toEqual([]);
    expect(codes([...older('2027-01-01'), newer])).toEqual(['overlap']);
    expect(codes([...older('2026-12-30'), newer])).toEqual(['gap']);
    expect(codes([...shippedRules, copyOf('severance-2021')])).toEqual(['duplicate-rule-set']);
  });

  it('judges anything without falling over', () => {
    const deep = copyOf('pension-offset-2021');
    deep.id = null;
    deep.parameters[0].values[0].value = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    for (const junk of [null, 3, 'x', [], {}, { id: 7 }, deep]) {
      const problems = checkRuleBook([junk]);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]?.ruleSet).toBe('#1');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import {
  type Citation,
  citationText,
  jointCite,
  newestRuleSet,
  numberParameter,
  parameter,
  parameterOrNull,
  RuleNotFound,
  ruleSetFor,
} from './rule-set.ts';
import { readRuleBook } from './rule-set-schema.ts';
import { shippedRules } from './shipped-rules.ts';

const value = (from: string, to: string | null, amount: number) => ({
  from,
  to,
  value: amount,
  cite: { regulation: 'PP 1/2000', article: '5', paragraph: '2' },
  mark: 'seen',
  source: null,
});

const ruleSet = (id: string, from: string, to: string | null) => ({
  format: 1,
  id,
  kind: 'pension-offset',
  title: 'Contoh',
  from,
  to,
  lastVerified: '2026-11-22',
  regulations: {
    'PP 1/2000': { title: 'Contoh', enacted: null, inForce: null, repealed: null, source: null },
  },
  parameters: [
    {
      id: 'a.days',
      unit: 'days',
      note: '',
      values: [value('2020-01-01', '2022-12-31', 10), value('2023-01-01', null, 14)],
    },
  ],
});

const book = readRuleBook([ruleSet('new', '2025-01-01', null), ruleSet('old', '2020-01-01', null)]);
const old = ruleSetFor(book, 'pension-offset', plainDate('2022-06-01'));

describe('A rule set', () => {
  it('governs from its first day, and gives way to a newer one on the first day of that one', () => {
    expect(old.id).toBe('old');
    expect(ruleSetFor(book, 'pension-offset', plainDate('2024-12-31')).id).toBe('old');
    expect(ruleSetFor(book, 'pension-offset', plainDate('2025-01-01')).id).toBe('new');
    expect(newestRuleSet(book, 'pension-offset').id).toBe('new');
  });

  it('does not exist before its first day, after its last, or for another kind', () => {
    const closed = readRuleBook([ruleSet('old', '2020-01-01', '2024-12-31')]);
    expect(() => ruleSetFor(book, 'pension-offset', plainDate('2019-12-31'))).toThrow(RuleNotFound);
    expect(() => ruleSetFor(closed, 'pension-offset', plainDate('2025-01-01'))).toThrow(RuleNotFound);
    expect(() => ruleSetFor(book, 'jkp', plainDate('2025-01-01'))).toThrow(RuleNotFound);
    expect(() => newestRuleSet(book, 'jkp')).toThrow(RangeError);
  });

  it('gives the value of the day, with its citation since the day the value began', () => {
    expect(parameter(old, 'a.days', plainDate('2022-12-31'))).toEqual({
      value: 10,
      cite: 'PP 1/2000 Pasal 5 ayat (2), berlaku sejak 1 Januari 2020',
      mark: 'seen',
    });
    expect(numberParameter(old, 'a.days', plainDate('2023-01-01')).value).toBe(14);
    expect(parameterOrNull(old, 'a.days', plainDate('2019-12-31'))).toBeNull();
    expect(() => parameter(old, 'b.days', plainDate('2023-01-01'))).toThrow(RuleNotFound);
  });
});

describe('A citation', () => {
  const since = plainDate('2021-02-02');
  const cite = (rest: Partial<Citation>): string =>
    citationText({ regulation: 'PP 35/2021', article: '40', paragraph: null, ...rest }, since);

  it('names regulation, article, paragraph, letter and since when', () => {
    expect(cite({})).toBe('PP 35/2021 Pasal 40, berlaku sejak 2 Februari 2021');
    expect(cite({ paragraph: '2' })).toBe('PP 35/2021 Pasal 40 ayat (2), berlaku sejak 2 Februari 2021');
    expect(cite({ paragraph: '2', letter: 'b' })).toBe(
      'PP 35/2021 Pasal 40 ayat (2) huruf b, berlaku sejak 2 Februari 2021',
    );
    expect(cite({ amendedBy: 'PP 6/2025' })).toBe(
      'PP 35/2021 Pasal 40 sebagaimana diubah dengan PP 6/2025, berlaku sejak 2 Februari 2021',
    );
    expect(cite({ regulation: 'MK 1/PUU/2024', readingOf: 'UU 13/2003' })).toBe(
      'MK 1/PUU/2024 atas UU 13/2003 Pasal 40, berlaku sejak 2 Februari 2021',
    );
  });

  it('joined with others is said once and carries the weakest mark', () => {
    const of = (text: string, mark: 'seen' | 'secondary' | 'unverified') => ({ value: 0, cite: text, mark });
    expect(jointCite(of('a', 'seen'), of('b', 'unverified'), of('a', 'secondary'))).toEqual({
      cite: 'a; b',
      mark: 'unverified',
    });
    expect(jointCite(of('a', 'seen')).mark).toBe('seen');
  });
});

describe('The shipped rules', () => {
  it('know the rulings of the Constitutional Court on layoffs', () => {
    const day = plainDate('2026-11-22');
    const set = ruleSetFor(shippedRules, 'severance', day);
    expect(parameter(set, 'layoff.final-decision-needed', day).cite).toBe(
      'MK 168/PUU-XXI/2023 atas UU 13/2003 Pasal 151 ayat (4), berlaku sejak 31 Oktober 2024',
    );
    expect(parameterOrNull(set, 'layoff.final-decision-needed', plainDate('2024-10-30'))).toBeNull();
  });
});

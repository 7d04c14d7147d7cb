import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { assess } from './assess.ts';
import { recountsFrom } from './rule-changes.ts';
import { bookWith, judgeRuleFile } from './rule-updates.ts';
import {
  asSet,
  copyOf,
  entryOf,
  follow,
  newSeverance,
  type OpenSet,
  parameterOf,
  shippedSet,
  TODAY,
} from './rules-for-tests.ts';
import { shippedRules } from './shipped-rules.ts';

const judged = (file: unknown, today = TODAY) => judgeRuleFile(shippedRules, file, today);
const refusalsOf = (file: unknown, today = TODAY) =>
  judged(file, today).refusals.map(({ code, path }) => `${code} ${path}`);

/** A correction of a set that ships, spoilt or not. */
function correction(id: string, change: (set: OpenSet) => void): OpenSet {
  const set = copyOf(id);
  set.lastVerified = '2026-11-22';
  change(set);
  return set;
}

describe('The office’s rule book', () => {
  it('is the shipped one itself without loaded files', () => {
    expect(bookWith(shippedRules, [])).toBe(shippedRules);
  });

  it('takes a set of a new id in beside the others, and one of a known id in its place', () => {
    const [added, corrected] = [asSet(newSeverance()), asSet(correction('jkp-2025', () => {}))];
    const book = bookWith(shippedRules, [added, corrected]);
    expect(book.map(({ id }) => id)).toEqual([...shippedRules.map(({ id }) => id), 'severance-2027']);
    expect(book).toContain(corrected);
    expect(book).not.toContain(shippedSet('jkp-2025'));
  });

  it('lets the last of one id win, unless it was verified earlier than what stands there', () => {
    const again = () => asSet(correction('jkp-2025', () => {}));
    const [first, second] = [again(), again()];
    expect(bookWith(shippedRules, [first, second])).toContain(second);
    const stale = asSet({ ...copyOf('jkp-2025'), lastVerified: '2020-01-01' });
    expect(bookWith(shippedRules, [stale])).toBe(shippedRules);
  });
});

describe('A new law', () => {
  it('is taken in, follows the one in force, and counts from its first day', () => {
    const set = newSeverance();
    const { refusals, stepsInFor } = judged(set);
    expect([refusals, stepsInFor?.id]).toEqual([[], 'severance-2021']);
    const facts = (end: string) => ({
      kind: 'severance',
      reason: 'efficiency-losses',
      employment: { start: '2020-01-06', end },
      wage: { basic: 5_000_000, fixedAllowances: 0 },
      rights: {},
      separationPay: null,
      businessScale: 'besar',
    });
    const book = bookWith(shippedRules, [asSet(set)]);
    expect(assess(facts('2026-12-31'), book)).toEqual(assess(facts('2026-12-31')));
    expect(assess(facts('2027-01-01'), book)).toMatchObject({
      answer: { ruleSet: 'severance-2027', severancePay: { multiplier: 0.75 } },
    });
  });

  it('may have begun before the file came, if every other of its kind began earlier', () => {
    expect(refusalsOf(newSeverance('2026-01-01'))).toEqual([]);
  });

  it.each(['2021-02-02', '2019-06-01'])('is refused as older where it begins on %s', (from) => {
    const [refusal] = judged({ ...newSeverance(), from }).refusals.filter(({ code }) => code === 'older');
    expect(refusal).toEqual({
      code: 'older',
      ruleSet: 'severance-2027',
      path: 'from',
      params: { inForce: 'severance-2021', from: '2021-02-02', lastVerified: '2026-11-22' },
    });
  });

  it('is refused with every fault of its own, and with those that it brings into the book', () => {
    const set = newSeverance();
    entryOf(set, 'severance.reason.merger').value = { severance: -1, service: 1, separationPay: false };
    set.parameters = set.parameters.filter(({ id }) => id !== 'severance.minimum');
    expect(refusalsOf(set)).toEqual([
      expect.stringMatching(/^value-not-fitting-unit parameters\[\d+\]\.values\[0\]\.value$/),
      'missing-parameter severance.minimum',
    ]);
    const ended = shippedRules.map((one) =>
      one.id === 'severance-2021' ? { ...one, to: plainDate('2026-11-30') } : one,
    );
    const { refusals } = judgeRuleFile(ended, newSeverance(), TODAY);
    expect(refusals.map(({ code, path }) => `${code} ${path}`)).toEqual(['gap from']);
  });

  it('is refused where a table that every answer needs begins long after the law itself', () => {
    const set = newSeverance();
    const table = parameterOf(set, 'severance.pay-table');
    table.startsLater = true;
    for (const value of table.values) value.from = '2199-01-01';
    expect(refusalsOf(set)).toEqual([
      expect.stringMatching(/^starts-too-late parameters\[\d+\]\.values\[0\]\.from$/),
    ]);
  });

  it('is refused where it was verified on a day to come, or begins more than ten years from now', () => {
    const on = (lastVerified: string) => refusalsOf({ ...newSeverance(), lastVerified });
    expect([on('2026-11-22'), on('2026-11-23')]).toEqual([[], ['not-verified-yet lastVerified']]);
    expect([refusalsOf(newSeverance('2036-11-22')), refusalsOf(newSeverance('2036-11-23'))]).toEqual([
      [],
      ['too-far-ahead from'],
    ]);
  });

  it('says from when on it counts anew what is over, which a correction never does', () => {
    const from = (file: OpenSet) => {
      const { set, stepsInFor } = judged(file);
      return set === null ? undefined : recountsFrom(stepsInFor, set, TODAY);
    };
    expect([
      from(newSeverance('2024-01-01')),
      from(newSeverance('2026-11-22')),
      from(newSeverance()),
    ]).toEqual(['2024-01-01', null, null]);
    expect(from(copyOf('jkp-2025'))).toBeNull();
  });

  it('is not refused for a fault of another set', () => {
    const faulty = { ...shippedSet('jkp-2025'), title: '' };
    const book = shippedRules.map((set) => (set.id === 'jkp-2025' ? faulty : set));
    expect(judgeRuleFile(book, newSeverance(), TODAY).refusals).toEqual([]);
  });
});

describe('A correction of a rule set', () => {
  it('may correct citations, marks, sources and notes', () => {
    const set = correction('jkp-2025', (one) => {
      const value = entryOf(one, 'jkp.wage-ceiling');
      Object.assign(value, {
        mark: 'unverified',
        source: 'https://contoh.go.id/jkp',
        cite: { ...value.cite, letter: 'a' },
      });
      parameterOf(one, 'jkp.claim-months').note = 'Batas pengajuan (contoh)';
    });
    expect(judged(set)).toMatchObject({ refusals: [], stepsInFor: { id: 'jkp-2025' } });
  });

  it('may let another value follow from today on, or from later', () => {
    for (const [endsOn, from] of [
      ['2026-12-31', '2027-01-01'],
      ['2026-11-21', '2026-11-22'],
    ] as const)
      expect(
        refusalsOf(correction('jkp-2025', (set) => follow(set, 'jkp.claim-months', endsOn, from, 12))),
      ).toEqual([]);
  });

  it('may change what begins after today', () => {
    const scheduled = correction('jkp-2025', (set) =>
      follow(set, 'jkp.claim-months', '2026-12-31', '2027-01-01', 12),
    );
    const book = bookWith(shippedRules, [asSet(scheduled)]);
    const again = structuredClone(scheduled);
    entryOf(again, 'jkp.claim-months', 1).value = 9;
    expect(judgeRuleFile(book, again, TODAY).refusals).toEqual([]);
    // Once it holds it stays.
    expect(judgeRuleFile(book, again, plainDate('2027-01-01')).refusals).toMatchObject([
      { code: 'cuts-past', params: { parameter: 'jkp.claim-months', from: '2027-01-01' } },
    ]);
  });

  it('of a set that has not begun may change anything but its first day', () => {
    const book = bookWith(shippedRules, [asSet(newSeverance())]);
    const other = newSeverance();
    entryOf(other, 'severance.reason.merger').value = { severance: 0.9, service: 1, separationPay: false };
    expect(judgeRuleFile(book, other, TODAY).refusals).toEqual([]);
    expect(judgeRuleFile(book, { ...other, from: '2027-02-01' }, TODAY).refusals).toMatchObject([
      { code: 'cuts-past', path: 'from' },
    ]);
  });

  it('is refused when it was verified earlier, and when it says nothing new', () => {
    expect(refusalsOf({ ...copyOf('jkp-2025'), lastVerified: '2026-11-21' })).toEqual(['older lastVerified']);
    expect(refusalsOf(copyOf('jkp-2025'))).toEqual(['already-loaded $']);
    const sameDay = copyOf('jkp-2025');
    parameterOf(sameDay, 'jkp.claim-months').note = 'Lain';
    expect(refusalsOf(sameDay)).toEqual([]);
  });

  it.each<readonly [string, string, (set: OpenSet) => void]>([
    [
      'alters a value that held',
      'parameters[N].values[0]',
      (set) => {
        entryOf(set, 'jkp.claim-months').value = 12;
      },
    ],
    [
      'moves the first day of a value',
      'parameters[N].values[0]',
      (set) => (entryOf(set, 'jkp.claim-months').from = '2025-02-06'),
    ],
    [
      'lets another value follow before today',
      'parameters[N].values[0]',
      (set) => follow(set, 'jkp.claim-months', '2026-11-20', '2026-11-21', 12),
    ],
    [
      'counts in another unit',
      'parameters[N].unit',
      (set) => (parameterOf(set, 'jkp.claim-months').unit = 'months-of-contribution'),
    ],
    [
      'drops a parameter, needed or not',
      'jkp.claim-months',
      (set) => (set.parameters = set.parameters.filter(({ id }) => id !== 'jkp.claim-months')),
    ],
  ])('is refused when it %s', (_what, path, change) => {
    const index = shippedSet('jkp-2025').parameters.findIndex(({ id }) => id === 'jkp.claim-months');
    const found = judged(correction('jkp-2025', change)).refusals.filter(({ code }) => code === 'cuts-past');
    expect(found).toEqual([
      {
        code: 'cuts-past',
        ruleSet: 'jkp-2025',
        path: path.replace('N', String(index)),
        params: { parameter: 'jkp.claim-months', from: '2025-02-07' },
      },
    ]);
  });

  it.each<readonly [string, string, (set: OpenSet) => void]>([
    ['begins on another day', 'from', (set) => (set.from = '2025-03-01')],
    ['ends before today', 'to', (set) => (set.to = '2026-11-21')],
    ['is of another kind', 'kind', (set) => (set.kind = 'severance')],
  ])('is refused when the set %s', (_what, path, change) => {
    expect(refusalsOf(correction('jkp-2025', change))).toContain(`cuts-past ${path}`);
  });

  it('may end a set from today on, but not one that has ended already', () => {
    expect(refusalsOf(correction('jkp-2025', (set) => (set.to = '2026-11-22')))).toEqual([]);
    const reopened = correction('jkp-2021', (set) => (set.to = '2025-02-05'));
    expect(refusalsOf(reopened)).toContain('cuts-past to');
  });

  it('may not bring forward to a day that is over what was to begin later', () => {
    const withUnbroken = (from: string) =>
      correction('jkp-2025', (set) => {
        const [first] = parameterOf(set, 'jkp.record-months').values;
        if (first === undefined) throw new Error('no value');
        const values = [{ ...first, from, to: null }];
        set.parameters.push({
          ...parameterOf(set, 'jkp.record-months'),
          id: 'jkp.record-unbroken',
          startsLater: true,
          values,
        });
      });
    const book = bookWith(shippedRules, [asSet(withUnbroken('2027-01-01'))]);
    const again = (from: string) => judgeRuleFile(book, withUnbroken(from), TODAY).refusals;
    expect(again('2026-11-22')).toEqual([]);
    expect(again('2026-11-21')).toMatchObject([
      { code: 'cuts-past', params: { parameter: 'jkp.record-unbroken', from: '2027-01-01' } },
    ]);
  });

  it('may not bring what the engine reads for days that are over, but may from today on', () => {
    const added = (from: string) =>
      correction('jkp-2025', (set) => {
        const { values } = parameterOf(copyOf('jkp-2021'), 'jkp.record-unbroken');
        set.parameters.push({
          id: 'jkp.record-unbroken',
          unit: 'months-of-contribution',
          note: 'Contoh',
          startsLater: true,
          values: values.map((value) => ({
            ...value,
            from,
            to: null,
            cite: { ...value.cite, regulation: Object.keys(set.regulations)[0] ?? '' },
          })),
        });
      });
    expect(refusalsOf(added('2026-11-21'))).toEqual([expect.stringMatching(/^cuts-past /)]);
    expect(refusalsOf(added('2026-11-22'))).toEqual([]);
  });
});

describe('Whatever a file holds', () => {
  it('it is judged without harm', () => {
    const deep = JSON.parse(`${'['.repeat(900_000)}${']'.repeat(900_000)}`);
    const wide = { ...copyOf('jkp-2025'), parameters: Array.from({ length: 400_000 }, () => 1) };
    const long = JSON.parse(`{"${'x'.repeat(1_900_000)}": 1}`);
    for (const junk of [null, 3, 'x', [], {}, { id: 7 }, deep, wide, long]) {
      const { refusals, set } = judged(junk);
      expect(set).toBeNull();
      expect(refusals.length).toBeGreaterThan(0);
      expect(refusals.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(refusals).length).toBeLessThan(50_000);
    }
  });

  it('a name of the language changes nothing', () => {
    const text = JSON.stringify(newSeverance());
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(judged(JSON.parse(text.replace('{', `{"${key}":{"id":"x"},`))).refusals).not.toEqual([]);
      const cited = JSON.parse(text.replaceAll('"regulation":"UU 1/2026"', `"regulation":"${key}"`));
      expect(refusalsOf(cited)[0]).toMatch(/^regulation-not-declared /);
      const declared = JSON.parse(text.replace('"UU 1/2026":', `"${key}":`));
      expect(refusalsOf(declared)[0]).toMatch(/^(regulation-not-declared|format) /);
    }
    expect('id' in {}).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../shared/calendar/plain-date.ts';
import type { ParameterChange, RuleFile, RuleValueView } from '../../../shared/domain/rule-file.ts';
import { goingBack } from '../../../shared/law/going-back.ts';
import { summaryOf } from '../../../shared/law/rule-changes.ts';
import { MARKS, RULE_SET_KINDS, type RuleSet } from '../../../shared/law/rule-set.ts';
import { asSet, newSeverance } from '../../../shared/law/rules-for-tests.ts';
import { shippedRules } from '../../../shared/law/shipped-rules.ts';
import { catalogue } from '../../i18n/index.ts';
import {
  CHANGE_FILTERS,
  CHANGE_KINDS,
  differences,
  firstFilter,
  hasWords,
  nameOf,
  passes,
} from './change-filter.ts';
import { fileStanding, inOrder, type ListedSet, lastDayOf, standingOf } from './standing.ts';

const TODAY = plainDate('2026-12-01');
const shipped = (id: string): RuleSet => {
  const found = shippedRules.find((set) => set.id === id);
  if (found === undefined) throw new Error(`no rule set ${id}`);
  return found;
};
const later: RuleSet = {
  ...shipped('severance-2021'),
  id: 'severance-contoh',
  from: plainDate('2027-01-01'),
};
const listed = (set: RuleSet, origin: ListedSet['origin']): ListedSet => ({ ...summaryOf(set), origin });
const file = (id: string, set: RuleSet, withdrawnAt: string | null = null): RuleFile => ({
  id,
  fileName: `${id}.json`,
  sha256: '0'.repeat(64),
  signature: 'none',
  acceptedAt: '2026-11-30T01:00:00.000Z',
  acceptedBy: 'CONTOH',
  withdrawnAt,
  withdrawnBy: withdrawnAt === null ? null : 'CONTOH',
  set: summaryOf(set),
  undoable: false,
});

describe('The standing of a rule set', () => {
  const sets = [...shippedRules.map((set) => listed(set, 'shipped')), listed(later, 'file')];
  const standing = (id: string, today = TODAY) => {
    const set = sets.find((each) => each.id === id);
    return set === undefined ? null : standingOf(set, sets, today);
  };

  it('is in force until another of its kind takes over, and past from that day on', () => {
    expect([standing('severance-2021'), standing('severance-contoh')]).toEqual(['in-force', 'coming']);
    const newYear = plainDate('2027-01-01');
    expect([standing('severance-2021', newYear), standing('severance-contoh', newYear)]).toEqual([
      'past',
      'in-force',
    ]);
    expect([standing('jkp-2021'), standing('jkp-2025')]).toEqual(['past', 'in-force']);
  });

  it('reads an open set to the day before another takes over', () => {
    const lastDay = (id: string) => {
      const set = sets.find((each) => each.id === id);
      return set === undefined ? undefined : lastDayOf(set, sets);
    };
    expect([lastDay('severance-2021'), lastDay('severance-contoh'), lastDay('jkp-2021')]).toEqual([
      '2026-12-31',
      null,
      '2025-02-06',
    ]);
  });

  it('puts the newest of a kind first', () => {
    const ids = inOrder(sets).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['severance-contoh', 'severance-2021']);
    expect(ids.indexOf('jkp-2025')).toBe(ids.indexOf('jkp-2021') - 1);
  });
});

describe('The standing of a file', () => {
  const jkp = shipped('jkp-2025');
  const sets = [listed(jkp, 'file'), listed(later, 'file')];

  it('tells the one that counts from those that were replaced or taken back', () => {
    const files = [file('third', later, '2026-12-01T00:00:00.000Z'), file('second', jkp), file('first', jkp)];
    expect(files.map((one) => fileStanding(one, files, sets))).toEqual(['withdrawn', 'in-force', 'replaced']);
  });

  it('counts as replaced when the program brings newer rules than the file', () => {
    const files = [file('old', jkp)];
    expect(fileStanding(files[0] ?? file('', jkp), files, [listed(jkp, 'shipped')])).toBe('replaced');
  });
});

describe('Going back', () => {
  it('names nothing where no file was loaded', () => {
    expect(goingBack(shippedRules, [])).toBeNull();
  });

  it('says which rules govern again and which parameters read otherwise', () => {
    const raised: RuleSet = {
      ...later,
      parameters: later.parameters.map((parameter) =>
        parameter.id === 'wage.daily-days-a-month'
          ? { ...parameter, values: parameter.values.map((value) => ({ ...value, value: 26 })) }
          : parameter,
      ),
    };
    const found = goingBack(shippedRules, [raised]);
    expect(found?.back?.id).toBe('severance-2021');
    expect(found?.values.map(({ id }) => id)).toEqual(['wage.daily-days-a-month']);
  });

  it('tells values from citations where a whole new law is taken back', () => {
    const law = asSet(newSeverance());
    const found = goingBack(shippedRules, [law]);
    expect(found?.values.map(({ id, before, after }) => [id, before.length, after.length])).toEqual([
      ['severance.reason.efficiency-losses', 1, 1],
    ]);
    expect(found?.values[0]?.before[0]?.lines[0]).toContain('0,75');
    expect(found?.citations.map(({ id }) => id)).toContain('severance.pay-table');
  });

  it('leaves out parameters whose value stays', () => {
    const noted: RuleSet = {
      ...shipped('pkwt-2021'),
      parameters: shipped('pkwt-2021').parameters.map((parameter) => ({ ...parameter, note: 'CONTOH' })),
    };
    const found = goingBack(shippedRules, [noted]);
    expect([found?.back?.id, found?.values]).toEqual(['pkwt-2021', []]);
    expect(found?.citations).toHaveLength(noted.parameters.length);
  });

  it('goes back to the file before where two files brought the same rule set', () => {
    const first: RuleSet = { ...later, title: 'CONTOH pertama' };
    const second: RuleSet = { ...later, title: 'CONTOH kedua' };
    expect(goingBack(shippedRules, [first, second])?.back).toBe(first);
  });
});

describe('The changes of a file', () => {
  const view = (from: string, to: string | null, line: string): RuleValueView => ({
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
    lines: [line],
    cite: 'CONTOH 1/2000',
    mark: 'seen',
  });
  const change = (more: Partial<ParameterChange>): ParameterChange => ({
    id: 'jkp.claim-months',
    note: 'Batas pengajuan',
    change: 'same',
    before: [view('2021-01-01', null, '3 bulan')],
    after: [view('2021-01-01', null, '3 bulan')],
    ...more,
  });

  it('are filtered by kind; all changes leave out what stays', () => {
    const all = [change({}), ...CHANGE_KINDS.map((kind) => change({ change: kind }))];
    const counts = CHANGE_FILTERS.map((filter) => all.filter((one) => passes(filter, one)).length);
    expect(counts).toEqual([4, 1, 1, 1, 1, 5]);
  });

  it('open on the values that change, or on all changes where no value does', () => {
    expect(firstFilter([change({ change: 'source' }), change({ change: 'changed' })])).toBe('changed');
    expect(firstFilter([change({ change: 'source' })])).toBe('changes');
  });

  it('are named by the first sentence of the note', () => {
    expect(nameOf(change({ note: 'Batas pengajuan. Nomor pasal belum dicocokkan.' }))).toBe(
      'Batas pengajuan',
    );
    expect(nameOf(change({ note: '' }))).toBe('jkp.claim-months');
  });

  it('are found by every word, in any order, of name, id, value or citation', () => {
    const one = change({});
    for (const words of ['', 'BATAS', 'bulan pengajuan', 'claim-months contoh'])
      expect(hasWords(one, words)).toBe(true);
    expect(hasWords(one, 'batas hari')).toBe(false);
  });

  it('show the dated values that differ, and all of them where only the source does', () => {
    const held = view('2021-01-01', '2024-12-31', '3 bulan');
    const before = [held, view('2025-01-01', null, '6 bulan')];
    const after = [held, view('2025-01-01', null, '12 bulan')];
    const seen = differences({ before, after });
    expect(seen.before.map(({ lines }) => lines)).toEqual([['6 bulan']]);
    expect(seen.after.map(({ lines }) => lines)).toEqual([['12 bulan']]);
    expect(differences({ before, after: before })).toEqual({ before, after: before });
  });
});

describe('The words of the rules screens', () => {
  it('name every kind, mark and reason of refusal', () => {
    const codes = [
      ...['format', 'missing-citation', 'regulation-not-declared', 'unknown-kind', 'unknown-unit'],
      ...['duplicate-rule-set', 'duplicate-parameter', 'missing-parameter', 'unit-not-expected'],
      ...['unknown-content', 'value-not-fitting-unit', 'to-before-from', 'unsorted', 'overlap', 'gap'],
      ...['starts-too-late', 'cites-too-early', 'too-long', 'not-verified-yet', 'too-far-ahead'],
      ...['not-json', 'older', 'already-loaded', 'cuts-past', 'signature-wrong'],
    ];
    const keys = [
      ...codes.map((code) => `rules.refusal.${code}`),
      ...RULE_SET_KINDS.flatMap((kind) => [`rules.kind.${kind}`, `rules.recounts.${kind}`]),
      ...MARKS.flatMap((mark) => [`rules.mark.${mark}`, `rules.marks.${mark}`]),
      ...CHANGE_FILTERS.map((filter) => `rules.changes.${filter}`),
      ...CHANGE_KINDS.map((kind) => `rules.change.${kind}`),
      ...['valid', 'none', 'no-key', 'wrong'].flatMap((one) => [
        `rules.signature.${one}`,
        `rules.signature.${one}.text`,
      ]),
    ];
    expect(keys.filter((key) => !(key in catalogue))).toEqual([]);
  });
});

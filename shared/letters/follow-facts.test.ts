import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody } from './assemble.ts';
import { chipChoices } from './chip-choices.ts';
import { isKnownChip } from './chips.ts';
import { exampleFacts } from './example-facts.ts';
import { fieldEdits, fillWritten, gapEdits, withEdits } from './follow-facts.ts';
import { letterSpecs } from './specs.ts';
import { runsOf, staleChips } from './template.ts';

const spec = letterSpecs['mediation-summons'];
const FULL = exampleFacts(spec, shippedRules);
const with_ = (values: typeof FULL.values) => ({ ...FULL, values: { ...FULL.values, ...values } });
const bringing = (lines: readonly string[]) => with_({ 'session.bring': lines });

describe('A body that was written in', () => {
  const before = bringing(['kartu identitas']);
  const body = firstBody(spec, before);

  it('follows a field whose list stands there as it was made', () => {
    const after = bringing(['kartu identitas', 'surat kuasa']);
    const followed = withEdits(body, fieldEdits(body, spec.body, before, after));
    expect(followed).toEqual(firstBody(spec, after));
  });

  it('keeps a list that somebody wrote anew', () => {
    const own = body.map((block) =>
      block.kind === 'list'
        ? { ...block, items: [{ runs: [{ text: 'KTP', bold: false }], items: [] }] }
        : block,
    );
    expect(fieldEdits(own, spec.body, before, bringing(['surat kuasa']))).toEqual([]);
  });

  it('has its dots filled once the field is known, by a whole list and not by one line', () => {
    const empty = bringing([]);
    const dotted = firstBody(spec, empty);
    expect(gapEdits(dotted, spec.body, empty)).toEqual([]);
    const known = bringing(['satu', 'dua']);
    expect(fillWritten(dotted, spec.body, known)).toEqual(firstBody(spec, known));
  });

  it('shows in every chip the fact of now', () => {
    const renamed = with_({ 'worker.name': 'Nama Baru (CONTOH)' });
    expect(staleChips(body, renamed)).toContain('worker.name:side');
    expect(staleChips(fillWritten(body, spec.body, renamed), renamed)).toEqual([]);
  });
});

describe.each(Object.values(letterSpecs))('The chips on offer for $code', (one) => {
  const facts = exampleFacts(one, shippedRules);
  const laws = Object.keys(one.law);
  const offered = chipChoices(one, facts).map(({ chip }) => chip);

  it('all name something, each once, with a label', () => {
    expect(offered.filter((chip) => !isKnownChip(chip, laws))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
    expect(plainDate(facts.dated)).toBe(facts.dated);
  });

  it('hold all that the standing text uses', () => {
    const used = one.body.flatMap(({ block }) =>
      'field' in block ? [] : runsOf(block).flatMap(({ chip }) => (chip === undefined ? [] : [chip])),
    );
    const usual = (chip: string) => chip.replace(/:(long|plain|label|short|count)$/, '');
    expect(used.filter((chip) => !offered.includes(usual(chip)))).toEqual([]);
  });
});

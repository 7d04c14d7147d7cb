import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '../domain/letter-draft.ts';
import type { BlockOf, ListItem, Run } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { docOf } from './draft-doc.ts';
import { bodyOf, MOST_BLOCKS } from './draft-doc-read.ts';
import { templateDocOf, templateOf } from './draft-doc-template.ts';
import { EXAMPLE_VALUES } from './example-facts.ts';
import { letterSpecs } from './specs.ts';
import type { BodyBlock } from './template.ts';

const words = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((text) => cleanText(text).trim())
  .filter((text) => text !== '');
const cell = fc.string({ maxLength: 20 }).map((text) => cleanText(text));
const chipName = fc.constantFrom('worker.name', 'session.date:weekday', 'law.summons:full', 'office.name');

/** Runs as they are kept: neighbours differ, none is empty. */
const runs: fc.Arbitrary<readonly Run[]> = fc
  .array(
    fc.oneof(
      fc.record({ text: words, bold: fc.boolean() }),
      fc.record({ text: fc.oneof(words, fc.constant('')), bold: fc.boolean(), chip: chipName }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((all: readonly Run[]) =>
    all.filter((run, index) => {
      const before = all[index - 1];
      return run.chip !== undefined || before === undefined || before.chip !== undefined;
    }),
  );

const item = (levels: number): fc.Arbitrary<ListItem> =>
  fc.record({
    runs,
    items: levels === 0 ? fc.constant([]) : fc.array(item(levels - 1), { maxLength: 2 }),
  });

const table: fc.Arbitrary<BlockOf<'table'>> = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(
      fc.record({
        header: cell,
        width: fc.integer({ min: 1, max: 100 }),
        align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
        nowrap: fc.boolean(),
      }),
      { minLength: columns, maxLength: columns },
    ),
    rows: fc.array(row, { maxLength: 4 }),
    totals: fc.array(row, { maxLength: 1 }),
    rowHeight: fc.constantFrom('text' as const, 'signing' as const),
    size: fc.constantFrom('normal' as const, 'small' as const),
  });
});

const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    runs,
    indent: fc.constantFrom('none' as const, 'first-line' as const, 'block' as const),
    align: fc.constantFrom('justify' as const, 'left' as const, 'center' as const),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    start: fc.integer({ min: 1, max: 50 }),
    items: fc.array(item(3), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('key-values' as const),
    rows: fc.array(fc.record({ label: words.map((text) => text.replace(/\s+/g, ' ')), value: runs }), {
      minLength: 1,
      maxLength: 4,
    }),
    labelWidth: fc.integer({ min: 10, max: 110 }),
    numbered: fc.boolean(),
    indent: fc.boolean(),
  }),
  table,
  fc.record({
    kind: fc.constant('ticks' as const),
    items: fc.array(fc.record({ text: words, ticked: fc.boolean() }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('notice' as const), text: words }),
  fc.constant({ kind: 'page-break' as const }),
);

describe('The body of a letter in the editor', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (body) => {
        expect(bodyOf(JSON.parse(JSON.stringify(docOf(body))))).toEqual(body);
      }),
      { numRuns: 300 },
    );
  });

  it('is a clean body whatever the document holds', () => {
    const types = [
      'doc',
      'paragraph',
      'orderedList',
      'listItem',
      'keyValues',
      'keyValueRow',
      'table',
      'tableRow',
      'tableCell',
      'lockedBlock',
      'chip',
      'text',
      'hardBreak',
      'script',
    ];
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(fc.constantFrom(...types), fc.anything()),
          attrs: fc.oneof(
            fc.anything(),
            fc.record({ chip: fc.anything(), text: fc.anything(), start: fc.double(), block: fc.anything() }),
          ),
          content: fc.oneof(fc.array(tie('node'), { maxLength: 4 }), fc.anything()),
          marks: fc.anything(),
          text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        },
        { requiredKeys: ['type'] },
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(node, fc.anything()), (doc) => {
        const body = bodyOf({ type: 'doc', content: [doc] });
        expect(bodySchema.safeParse(body).success).toBe(true);
        expect(bodyOf(docOf(body))).toEqual(body);
      }),
      { numRuns: 400 },
    );
  });

  it('loses control characters and marks that turn the direction of writing, nothing else', () => {
    const body = bodyOf(docOf([{ kind: 'notice', text: 'Rp1.000\u202e\u0007' }]));
    expect(body).toEqual([{ kind: 'notice', text: 'Rp1.000' }]);
    const typed = { type: 'text', text: 'Siti\u2066 Contoh\u0000' };
    expect(bodyOf({ content: [{ type: 'paragraph', content: [typed] }] })).toMatchObject([
      { kind: 'paragraph', runs: [{ text: 'Siti Contoh', bold: false }] },
    ]);
  });

  it('keeps what is nested too deep, on the last level', () => {
    const deep = (levels: number): object => ({
      type: 'orderedList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: `${levels}` }] },
            ...(levels === 0 ? [] : [deep(levels - 1)]),
          ],
        },
      ],
    });
    const [list] = bodyOf({ content: [deep(6)] });
    expect(JSON.stringify(list).match(/"text":"\d"/g)).toHaveLength(7);
  });

  it('has never more blocks than the door takes', () => {
    const one = docOf([{ kind: 'page-break' }]).content ?? [];
    const doc = { type: 'doc', content: Array.from({ length: MOST_BLOCKS + 5 }).flatMap(() => one) };
    expect(bodyOf(doc)).toHaveLength(MOST_BLOCKS);
  });
});

describe.each(Object.values(letterSpecs))('The standing text of $code in the editor', (spec) => {
  it('comes back with its conditions, its core and the blocks of its fields', () => {
    expect(Object.keys(EXAMPLE_VALUES).length).toBeGreaterThan(50);
    expect(templateOf(templateDocOf(spec.body))).toEqual(spec.body);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPEC_KINDS } from '../domain/letter.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody } from './assemble.ts';
import { exampleFacts } from './example-facts.ts';
import { FIELD_NAMES, LETTER_FIELDS } from './fields.ts';
import { letterSpecs } from './specs.ts';
import type { FieldBlock, TemplateBlock } from './template.ts';
import { bareTemplate, templateFaults } from './template-check.ts';
import { changesCore, templateSchema } from './template-schema.ts';
import { chip, para } from './write.ts';

const spec = letterSpecs['mediation-summons'];
const codes = (...template: readonly TemplateBlock[]) => templateFaults(spec, template);
const made = (block: FieldBlock): TemplateBlock => ({ block });

describe.each(SPEC_KINDS)('The shipped text of %s', (kind) => {
  const { body } = letterSpecs[kind];

  it('can be filled in everywhere, fits the schema of a standing text and changes no core of itself', () => {
    expect(templateFaults(letterSpecs[kind], body)).toEqual([]);
    const read = templateSchema.parse(JSON.parse(JSON.stringify(body)));
    expect(read).toEqual(body);
    // As the core is compared: in the order of the schema too.
    expect(changesCore(body, read)).toBe(false);
    expect(bareTemplate(body)).toEqual(body);
  });
});

describe('A standing text', () => {
  it('is told of facts that nobody knows, block by block', () => {
    expect(codes(para`Halo.`, para`${chip('worker.shoe')} dan ${chip('law.tidak-ada')}`)).toEqual([
      { block: 1, code: 'template-field-unknown', chip: 'worker.shoe' },
      { block: 1, code: 'template-field-unknown', chip: 'law.tidak-ada' },
    ]);
    expect(codes(para`${chip('office.logo')}`)).toHaveLength(1);
    expect(codes(para`${chip('office.city')} ${chip('letter.number')} ${chip('law.summons:full')}`)).toEqual(
      [],
    );
  });

  it('is told of ways of writing that a fact does not have', () => {
    const unknown = (name: string) => codes(para`${chip(name)}`).map(({ code, chip: at }) => [code, at]);
    for (const name of [
      'worker.name:words',
      'session.date:roman',
      'session.date:',
      'session.time:words',
      'mediators:total',
      'letter.dated:upper',
      'letter.number:words',
      'office.city:upper',
      'law.summons:long',
    ])
      expect(unknown(name)).toEqual([['template-field-unknown', name]]);
    for (const name of ['worker.name:upper', 'session.date:day', 'mediators:count', 'law.summons:full'])
      expect(unknown(name)).toEqual([]);
  });

  it('is told of names in braces that were typed as text, in whatever part', () => {
    const fault = { block: 0, code: 'template-field-unknown', chip: '{{worker.name}}' };
    expect(codes(para`Nama: {{worker.name}}.`)).toEqual([fault]);
    const notice: TemplateBlock = { block: { kind: 'notice', text: 'Nama {{worker.name}}' } };
    expect(codes(notice)).toEqual([fault]);
    const under = { number: 1, label: '{{worker.name}}' };
    expect(codes(made({ kind: 'field-list', field: 'session.bring', under }))).toEqual([fault]);
    expect(codes(para`Kurung {biasa} saja.`)).toEqual([]);
  });

  it('is told of facts that its kind never asks for, in a condition too', () => {
    const fault = { block: 0, code: 'template-field-foreign', chip: 'job.cardNumber' };
    expect(codes(para`${chip('job.cardNumber')}`)).toEqual([fault]);
    expect(codes({ ...para`Halo.`, when: { field: 'job.cardNumber' } })).toEqual([fault]);
  });

  it('is told of parts that do not fit the field that makes them', () => {
    const column = { header: 'Nama', width: 40, align: 'left' as const };
    const refused = (field: string) => [{ block: 0, code: 'template-block-refused', chip: field }];
    expect(codes(made({ kind: 'field-list', field: 'mediators' }))).toEqual(refused('mediators'));
    expect(codes(made({ kind: 'field-paragraphs', field: 'session.date', indent: 'none' }))).toEqual(
      refused('session.date'),
    );
    const table = (field: 'mediators' | 'worker.name', name: string) =>
      made({ kind: 'field-table', field, total: false, columns: [{ name, ...column }] });
    expect(codes(table('worker.name', 'name'))).toEqual(refused('worker.name'));
    expect(codes(table('mediators', 'shoe'))).toEqual(refused('mediators'));
    expect(codes(table('mediators', 'name'), table('mediators', '#'))).toEqual([]);
  });

  it('that is free of faults can be filled in with any facts', () => {
    const anyPart = fc.constantFrom(...FIELD_NAMES).chain((field) => {
      const type = LETTER_FIELDS[field].type;
      const name = type === 'rows' ? (LETTER_FIELDS[field].columns[0]?.name ?? '#') : '#';
      const columns = [{ name, header: 'Kolom', width: 10, align: 'left' as const }];
      return fc.constantFrom(
        made({ kind: 'field-list', field }),
        made({ kind: 'field-paragraphs', field, indent: 'none' }),
        made({ kind: 'field-table', field, columns, total: true }),
        para`Teks ${chip(field)}.`,
      );
    });
    fc.assert(
      fc.property(fc.constantFrom(...SPEC_KINDS), fc.array(anyPart, { maxLength: 6 }), (kind, parts) => {
        const template = parts.filter((part) => templateFaults(letterSpecs[kind], [part]).length === 0);
        const facts = exampleFacts(letterSpecs[kind], shippedRules);
        expect(JSON.stringify(firstBody(letterSpecs[kind], facts, template))).not.toMatch(
          /undefined|\[object/,
        );
      }),
    );
  });

  it('keeps no words in the place of a chip', () => {
    const shown: TemplateBlock = {
      block: {
        kind: 'list',
        start: 1,
        items: [
          {
            runs: [{ text: 'Nama pekerja', bold: true, chip: 'worker.name' }],
            items: [{ runs: [{ text: 'tetap', bold: false }], items: [] }],
          },
        ],
      },
    };
    expect(JSON.stringify(bareTemplate([shown]))).not.toContain('Nama pekerja');
    expect(JSON.stringify(bareTemplate([shown]))).toContain('tetap');
  });
});

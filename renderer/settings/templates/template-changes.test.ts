import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { corePara, para } from '../../../shared/letters/write.ts';
import { sameTemplate, templateChanges, textChange } from './template-changes.ts';

const parts: readonly TemplateBlock[] = ['Satu.', 'Dua.', 'Tiga.', 'Empat.'].map(
  (text) => para`${{ text, bold: false }}`,
);
const anyTemplate = fc.array(fc.constantFrom(...parts), { maxLength: 7 });
const of = (...at: readonly number[]) => at.flatMap((one) => parts[one] ?? []);

describe('What changed in a standing text', () => {
  it('is nothing where both say the same, whatever the order of keys and the words of chips', () => {
    const { body } = letterSpecs.recommendation;
    const shown = JSON.parse(
      JSON.stringify(body).replaceAll('"text":""', '"text":"Nama pekerja"'),
    ) as typeof body;
    expect(templateChanges(body, shown)).toEqual([]);
    expect(sameTemplate(body, shown)).toBe(true);
    expect(sameTemplate(body, body.slice(1))).toBe(false);
  });

  it('names what came, what went and what stands in the place of something else', () => {
    expect(templateChanges(of(0, 1, 2), of(0, 3, 2))).toEqual([{ before: parts[1], after: parts[3] }]);
    expect(templateChanges(of(0, 2), of(0, 1, 2))).toEqual([{ before: null, after: parts[1] }]);
    expect(templateChanges(of(0, 1, 2), of(0, 2))).toEqual([{ before: parts[1], after: null }]);
    expect(templateChanges([], of(0))).toEqual([{ before: null, after: parts[0] }]);
  });

  it('sees that a part became the legal core or lost its condition', () => {
    const plain = para`Sama.`;
    expect(templateChanges([plain], [corePara`Sama.`])).toHaveLength(1);
    expect(templateChanges([{ ...plain, when: { field: 'session.earlier' } }], [plain])).toHaveLength(1);
  });

  it('is complete: what stayed with what came is the new text, and with what went the old one', () => {
    fc.assert(
      fc.property(anyTemplate, anyTemplate, (before, after) => {
        const changes = templateChanges(before, after);
        const gone = changes.filter((change) => change.before !== null).length;
        const come = changes.filter((change) => change.after !== null).length;
        expect(before.length - gone).toBe(after.length - come);
        expect(changes.length === 0).toBe(sameTemplate(before, after));
      }),
    );
  });
});

describe('What changed in a text', () => {
  it('is told by whole words, and both texts can be put together again', () => {
    expect(textChange('Saudara diminta hadir.', 'Saudara wajib hadir.')).toEqual({
      start: 'Saudara ',
      gone: 'diminta',
      come: 'wajib',
      end: ' hadir.',
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('satu', 'dua', 'tiga')),
        fc.array(fc.constantFrom('satu', 'dua', 'tiga')),
        (a, b) => {
          const { start, gone, come, end } = textChange(a.join(' '), b.join(' '));
          expect([`${start}${gone}${end}`, `${start}${come}${end}`]).toEqual([a.join(' '), b.join(' ')]);
        },
      ),
    );
  });
});

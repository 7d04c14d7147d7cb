import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPEC_KINDS } from '../../../shared/domain/letter.ts';
import { DEFAULT_LETTER_STYLE, type LetterStyle } from '../../../shared/domain/office.ts';
import { shippedRules } from '../../../shared/law/shipped-rules.ts';
import { firstBody, wholeLetter } from '../../../shared/letters/assemble.ts';
import { type Block, bold, paragraph, plain } from '../../../shared/letters/blocks.ts';
import { blocksText } from '../../../shared/letters/blocks-text.ts';
import { EXAMPLE_VALUES, EXTREME_VALUES, exampleFacts } from '../../../shared/letters/example-facts.ts';
import { layoffReceipt } from '../../../shared/letters/layoff-receipt.ts';
import { EXAMPLE_RECEIPT, exampleWorker } from '../../../shared/letters/receipt-example.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { withoutChips } from '../../../shared/letters/template.ts';
import { type LetterDocxInput, letterDocx } from './letter-docx.ts';
import { all, readDocx } from './read-docx-for-tests.ts';

const open = async (blocks: readonly Block[], changes: Partial<LetterDocxInput> = {}) =>
  readDocx(
    await letterDocx({
      blocks,
      style: DEFAULT_LETTER_STYLE,
      practice: false,
      draft: false,
      voided: false,
      title: 'Surat contoh',
      ...changes,
    }),
  );

const withStyle = (changes: Partial<LetterStyle>) => ({ style: { ...DEFAULT_LETTER_STYLE, ...changes } });
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function blocksOf(code: (typeof SPEC_KINDS)[number], values = EXAMPLE_VALUES, eoffice = false) {
  const spec = letterSpecs[code];
  const facts = exampleFacts(spec, shippedRules, values, { eoffice });
  return withoutChips(wholeLetter(spec, facts, firstBody(spec, facts)));
}

describe.each(SPEC_KINDS)('The document of %s', (code) => {
  it.each([
    ['short', EXAMPLE_VALUES],
    ['extreme', EXTREME_VALUES],
  ] as const)('reads word for word like the letter with %s facts', async (_, values) => {
    const blocks = blocksOf(code, values);
    expect((await open(blocks)).text).toBe(oneLine(blocksText(blocks)));
  });

  it('keeps each variable of the e-office whole in a run of its own', async () => {
    const blocks = blocksOf(code, EXAMPLE_VALUES, true);
    const { body } = await open(blocks);
    const named = blocksText(blocks).match(/\$\{[a-z_]+\}/g) ?? [];
    const texts = all(body, 'w:t').map(({ text }) => text);
    expect(texts.filter((text) => /^\$\{[a-z_]+\}$/.test(text)).sort()).toEqual([...named].sort());
    expect(texts.filter((text) => /[${}]/.test(text)).length).toBe(named.length);
  });
});

describe('The document of a receipt', () => {
  it('reads like the letter with 1,200 workers, its head repeats and no row splits', async () => {
    const workers = Array.from({ length: 1_200 }, (_, n) => exampleWorker(n + 1));
    const blocks = layoffReceipt.blocks({ ...EXAMPLE_RECEIPT, workers });
    const { body, text } = await open(blocks);
    expect(text).toBe(oneLine(blocksText(blocks)));
    const long = all(body, 'w:tbl').find((table) => all(table, 'w:tr').length > 1_000);
    const rows = long === undefined ? [] : all(long, 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...Array(1_200).fill(0)]);
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
  });
});

describe('The page of a document', () => {
  it.each([
    ['F4', { kind: 'f4' }, 12_189, 18_709],
    ['A4', { kind: 'a4' }, 11_906, 16_838],
    ['custom', { kind: 'custom', width: 200, height: 280 }, 11_339, 15_874],
  ] as const)('is %s paper with the margins of the office', async (_, paper, width, height) => {
    const margins = { top: 25, right: 15, bottom: 30, left: 35 };
    const { body } = await open([paragraph('Isi.')], withStyle({ paper, margins }));
    const [size] = all(body, 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': String(width), 'w:h': String(height) });
    const [margin] = all(body, 'w:pgMar');
    expect(margin?.attributes).toMatchObject({
      'w:top': '1417',
      'w:right': '850',
      'w:bottom': '1701',
      'w:left': '1984',
    });
  });

  it('has its header above the text, whatever the margin', async () => {
    for (const top of [5, 10, 20, 60]) {
      const margins = { ...DEFAULT_LETTER_STYLE.margins, top };
      const { body } = await open([paragraph('Isi.')], { ...withStyle({ margins }), practice: true });
      const [margin] = all(body, 'w:pgMar');
      expect(Number(margin?.attributes['w:header'])).toBeLessThan((top * 1440) / 25.4);
    }
  });

  it('is marked on practice letters, drafts and cancelled letters, and on no other', async () => {
    const blocks = [paragraph('Isi.')];
    expect((await open(blocks)).headers).not.toMatch(/CONTOH|DRAF|BATAL/);
    expect((await open(blocks, { practice: true })).headers).toContain('CONTOH - BUKAN DOKUMEN RESMI');
    expect((await open(blocks, { draft: true })).headers).toContain('DRAF');
    expect((await open(blocks, { voided: true })).headers).toContain('BATAL');
  });

  it('keeps the height of a pre-printed letterhead free and prints nothing there', async () => {
    const blocks: readonly Block[] = [
      { kind: 'letterhead', logo: null, government: 'PEMERINTAH CONTOH', name: 'DINAS', lines: [] },
      paragraph('Isi.'),
    ];
    const { body, text } = await open(blocks, withStyle({ printLetterhead: false, preprintedHeight: 45 }));
    expect(text).toBe('Isi.');
    // 45 mm of paper less 20 mm of margin.
    expect(all(body, 'w:spacing')[0]?.attributes).toMatchObject({ 'w:line': '1417', 'w:lineRule': 'exact' });
  });

  it('leaves out a logo that is no picture, and shows one that is', async () => {
    const head = (logo: string): readonly Block[] => [
      { kind: 'letterhead', logo, government: 'PEMERINTAH CONTOH', name: 'DINAS', lines: [] },
    ];
    const png =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    expect(all((await open(head(png))).body, 'w:drawing').length).toBe(1);
    expect(all((await open(head('data:image/png;base64,AAAA'))).body, 'w:drawing').length).toBe(0);
    expect(all((await open(head('javascript:1'))).body, 'w:drawing').length).toBe(0);
  });
});

describe('The parts of a document', () => {
  const signature = {
    placeAndDate: null,
    captions: [{ prefix: '', text: 'Kepala,' }],
    stampDuty: false,
    name: 'Siti Contoh',
    rank: '',
    nip: '',
  };

  it('keep a signature on the page of the text before it and of the copies after it', async () => {
    const { body } = await open([
      paragraph('Lebih dulu.'.repeat(30)),
      paragraph('Demikian disampaikan.'.repeat(10)),
      { kind: 'signatures', columns: [signature] },
      { kind: 'copies', heading: 'Tembusan:', items: ['Satu', 'Dua'] },
    ]);
    const paragraphs = all(body, 'w:p');
    const held = paragraphs.map((one) => all(one, 'w:keepNext').length > 0);
    expect(held[0]).toBe(false);
    expect(held.slice(1, -1).every(Boolean)).toBe(true);
    expect(held.at(-1)).toBe(false);
  });

  it('count lists on where a numbered form goes on, and past z', async () => {
    const items = Array.from({ length: 30 }, (_, n) => ({ runs: plain(`butir ${n + 1}`), items: [] }));
    const blocks: readonly Block[] = [
      { kind: 'list', start: 11, items: [{ runs: bold('Kesimpulan'), items: items.slice(0, 3) }] },
      { kind: 'list', start: 12, items: [{ runs: plain('Saran'), items }] },
    ];
    expect((await open(blocks)).text).toBe(oneLine(blocksText(blocks)));
  });

  it('hold any text whole: line feeds, control and direction marks, signs of XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const blocks = [paragraph(`a ${text} z`)];
        const expected = blocksText(blocks).replace(/[\uFFFE\uFFFF]/g, '');
        expect((await open(blocks)).text).toBe(oneLine(expected));
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxText } from './docx-file.ts';
import { docxOf, wordParagraph, wordXml } from './files-for-tests.ts';
import { readDocx } from './read-docx.ts';

const read = (body: string) => readDocx(wordXml(body));
const run = (text: string, style = '') => `<w:r><w:rPr>${style}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('The words of a DOCX', () => {
  it('come with headings, lists, bold, breaks and entities, in their order', () => {
    const { blocks } = read(
      [
        wordParagraph('Surat kuasa', 'Heading1'),
        `<w:p>${run('PT Contoh &amp; Anak', '<w:b/>')}${run(' &#8211; tidak tebal', '<w:b w:val="0"/>')}<w:r><w:br/><w:t>baris dua</w:t></w:r></w:p>`,
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>butir</w:t></w:r></w:p>',
      ].join(''),
    );
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        heading: 1,
        list: null,
        runs: [{ text: 'Surat kuasa', bold: false, italic: false, underline: false }],
      },
      {
        kind: 'paragraph',
        heading: 0,
        list: null,
        runs: [
          { text: 'PT Contoh & Anak', bold: true, italic: false, underline: false },
          { text: ' – tidak tebal\nbaris dua', bold: false, italic: false, underline: false },
        ],
      },
      {
        kind: 'paragraph',
        heading: 0,
        list: 1,
        runs: [{ text: 'butir', bold: false, italic: false, underline: false }],
      },
    ]);
  });

  it('keep their tables, also within each other, and leave out what was struck and the older wording', () => {
    const inner = `<w:tbl><w:tr><w:tc>${wordParagraph('dalam')}</w:tc></w:tr></w:tbl>`;
    const { blocks, pictures } = read(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${wordParagraph('a')}${inner}</w:tc></w:tr></w:tbl>
       <w:p><w:del><w:r><w:delText>lama</w:delText><w:t>lama</w:t></w:r></w:del><w:r><w:t>baru</w:t></w:r><w:r><w:drawing/></w:r></w:p>`,
    );
    const [table, paragraph] = blocks;
    if (table?.kind !== 'table' || paragraph?.kind !== 'paragraph') throw new Error('other blocks');
    const [[cell]] = table.rows as [[(typeof table.rows)[0][0]]];
    expect(cell?.span).toBe(2);
    expect(cell?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(paragraph.runs.map(({ text }) => text)).toEqual(['baru']);
    expect(pictures).toBe(1);
  });

  it('end where nobody reads on, and say so', () => {
    const long = read(wordParagraph('x'.repeat(1_000)).repeat(500));
    expect(long.cut).toBe(true);
    expect(long.blocks.length).toBeLessThan(500);
    expect(read(wordParagraph('pendek')).cut).toBe(false);
  });

  it('are read from any broken XML without an end or an error, and never run a foreign entity', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<w:p>',
            '</w:p>',
            '<w:r>',
            '<w:t>',
            '</w:t>',
            '<w:tbl>',
            '<w:tc>',
            '</w:tbl>',
            '<',
            '"',
            '&x;',
            '<!--',
            '<w:p a="',
            'a',
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          expect(Array.isArray(readDocx(parts.join('')).blocks)).toBe(true);
        },
      ),
    );
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}">]>${wordXml(wordParagraph('&a;&a;'))}`;
    expect(JSON.stringify(readDocx(bomb).blocks)).toContain('&a;&a;');
    const blanks = `<w:p ${' '.repeat(2_000_000)}`;
    const started = performance.now();
    readDocx(blanks);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('are found in the file that holds them', async () => {
    const xml = await docxText(docxOf(wordParagraph('Kuasa khusus')));
    expect(JSON.stringify(readDocx(xml))).toContain('Kuasa khusus');
  });
});

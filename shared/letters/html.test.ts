import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LETTER_STYLE } from '../domain/office.ts';
import { type Block, paragraph, plain } from './blocks.ts';
import { DRAFT_MARK, letterHtml } from './html.ts';
import { PRACTICE_MARK } from './practice-mark.ts';

const FONTS = 'app://sambung/fonts';

function html(blocks: readonly Block[], changes: Partial<Parameters<typeof letterHtml>[0]> = {}): string {
  return letterHtml({
    blocks,
    style: DEFAULT_LETTER_STYLE,
    practice: false,
    draft: false,
    fontBase: FONTS,
    ...changes,
  });
}
const body = (document: string) => document.slice(document.indexOf('<body>'));
const letterhead = (logo: string | null): Block => ({
  kind: 'letterhead',
  logo,
  government: 'PEMERINTAH',
  name: 'DINAS',
  lines: [],
});
const SIGNATURE: Block = {
  kind: 'signatures',
  columns: [{ placeAndDate: null, captions: [], stampDuty: false, name: 'Contoh', rank: '', nip: '' }],
};

describe('the HTML of a letter', () => {
  it('keeps text from acting as markup, wherever it stands', () => {
    const evil = `<script>alert("x")</script>'&`;
    const text = plain(evil);
    const everywhere: readonly Block[] = [
      { kind: 'letterhead', logo: `x" onerror="y`, government: evil, name: evil, lines: [evil] },
      { kind: 'title', title: evil, numberLine: evil },
      { kind: 'meta', rows: [{ label: evil, value: text }], placeAndDate: evil },
      { kind: 'addressees', to: [evil, evil], place: evil },
      paragraph(evil),
      { kind: 'list', start: 1, items: [{ runs: text, items: [{ runs: text, items: [] }] }] },
      {
        kind: 'key-values',
        rows: [{ label: evil, value: text }],
        labelWidth: 40,
        numbered: true,
        indent: true,
      },
      {
        kind: 'table',
        columns: [{ header: evil, width: 1, align: 'left', nowrap: false }],
        rows: [[evil]],
        totals: [[evil]],
        rowHeight: 'text',
        size: 'small',
      },
      { kind: 'ticks', items: [{ text: evil, ticked: false }] },
      { kind: 'notice', text: evil },
      {
        kind: 'signatures',
        columns: [
          {
            placeAndDate: evil,
            captions: [{ prefix: evil, text: evil }],
            stampDuty: true,
            name: evil,
            rank: evil,
            nip: evil,
          },
        ],
      },
      { kind: 'copies', heading: evil, items: [evil] },
      { kind: 'annex-head', heading: evil, rows: [{ label: evil, value: text }], title: [evil] },
      { kind: 'slip', caption: evil, blocks: [paragraph(evil)] },
    ];
    const document = html(everywhere);
    expect(document).not.toContain('<script');
    expect(document).not.toContain('onerror');
    expect(document).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;');
  });

  it('has the same tags whatever a paragraph says', () => {
    const tags = (text: string) => body(html([paragraph(text)])).replace(/>[^<]*/g, '>');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tags(text) === tags('')));
  });

  it('carries the mark of practice and of a draft only where they are due', () => {
    expect(html([])).not.toContain('page-mark"');
    expect(html([], { practice: true })).toContain(`${PRACTICE_MARK}</b>`);
    expect(html([], { draft: true })).toContain(`${DRAFT_MARK}</b>`);
    expect(html([], { practice: true, draft: true })).toContain(`${PRACTICE_MARK}\n${DRAFT_MARK}</b>`);
  });

  it('takes page size and margins from the style of the office', () => {
    expect(html([])).toContain('@page{size:215mm 330mm;margin:20mm 20mm 20mm 25mm}');
    expect(html([], { style: { ...DEFAULT_LETTER_STYLE, paper: { kind: 'a4' } } })).toContain(
      'size:210mm 297mm',
    );
  });

  it('leaves the place of a pre-printed letterhead free, measured from the edge of the paper', () => {
    const document = html([letterhead(null)], { style: { ...DEFAULT_LETTER_STYLE, printLetterhead: false } });
    expect(document).toContain('.letterhead-space{height:25mm}');
    expect(body(document)).toContain('letterhead-space');
    expect(body(document)).not.toContain('PEMERINTAH');
  });

  it('holds a table to the signature only while fewer than two lines stand between them', () => {
    const table: Block = {
      kind: 'table',
      columns: [{ header: 'Naskah', width: 1, align: 'left', nowrap: false }],
      rows: [['Asli']],
      totals: [],
      rowHeight: 'text',
      size: 'normal',
    };
    const sign: Block = { kind: 'signatures', columns: [] as never };
    const between = (...texts: readonly string[]) =>
      html([table, ...texts.map((text) => paragraph(text)), sign]);
    expect(between('Demikian disampaikan.')).toContain('<div class="keep more">');
    expect(between('Mohon kabar.', 'Demikian disampaikan.')).toContain('<div class="keep">');
    expect(between('', 'Demikian disampaikan.')).toContain('<div class="keep more">');
    expect(between('Panjang. '.repeat(30))).toContain('<div class="keep">');
  });

  it('shows an image as logo and nothing else, and a place for it in drafts only', () => {
    expect(html([letterhead('data:image/png;base64,AAAA')])).toContain(
      '<img src="data:image/png;base64,AAAA"',
    );
    expect(html([letterhead('https://example.org/logo.png')])).not.toContain('<img');
    expect(html([letterhead(null)])).not.toContain('"no-logo"');
    expect(html([letterhead(null)], { draft: true })).toContain('"no-logo"');
  });

  it('allows fonts from their own address and no other source', () => {
    expect(html([])).toContain(
      `default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:; font-src app://sambung"`,
    );
    expect(html([], { fontBase: '/fonts' })).toContain('font-src &#39;self&#39;"');
  });

  it('lets no address of fonts break out of the style sheet', () => {
    const document = html([], { fontBase: 'app://x/")}</style><script>' });
    expect(document.match(/<\/style>/g)).toHaveLength(1);
    expect(document).not.toContain('<script>');
  });

  it('holds a signature together with at least two lines before it and the copies after it', () => {
    const long = 'Kalimat yang panjang sekali. '.repeat(10);
    const copies: Block = { kind: 'copies', heading: 'Tembusan', items: ['Wali Kota'] };
    const [before = '', kept = ''] = body(
      html([paragraph('Awal'), paragraph(long), paragraph('Penutup.'), SIGNATURE, copies]),
    ).split('<div class="keep">');
    expect(before).toContain('Awal');
    expect(before).not.toContain('Kalimat');
    for (const part of ['Kalimat', 'Penutup', 'class="signatures', 'Tembusan']) expect(kept).toContain(part);
  });

  it('holds only the last item of a list before a signature, and goes on with its number', () => {
    const items = ['satu', 'dua', 'tiga'].map((text) => ({ runs: plain(text), items: [] }));
    const [before = '', kept = ''] = body(html([{ kind: 'list', start: 4, items }, SIGNATURE])).split(
      '<div class="keep">',
    );
    expect(before).toContain('dua');
    expect(kept).toContain('<span class="marker">6.</span>tiga');
  });
});

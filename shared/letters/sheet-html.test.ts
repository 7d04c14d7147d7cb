import { describe, expect, it } from 'vitest';
import { type SheetHtmlInput, type SheetTable, sheetHtml } from './sheet-html.ts';

const table: SheetTable = {
  caption: '',
  columns: [
    { header: 'Nomor', width: 30 },
    { header: 'Hak', width: 10, group: 'Jenis', turned: true, align: 'center' },
    { header: 'PHK', width: 10, group: 'Jenis', turned: true, align: 'center' },
    { header: 'Jumlah', width: 10, align: 'right' },
  ],
  rows: [
    { cells: ['Bagian'], look: 'part' },
    { cells: ['001', '', '√', '1'] },
    { cells: ['Jumlah', '0', '1', '1'], look: 'total' },
  ],
  empty: 'Tidak ada.',
};
const made = (more: Partial<SheetHtmlInput> = {}) =>
  sheetHtml({
    title: 'Buku <contoh>',
    facts: ['Tahun 2026', '1 perkara'],
    office: ['PEMERINTAH KOTA CONTOH', ''],
    tables: [table],
    notes: [],
    page: { width: 330, height: 215 },
    practice: false,
    fontBase: 'app://huruf',
    ...more,
  });
const count = (text: string, part: string) => text.split(part).length - 1;

describe('A printed sheet', () => {
  it('has its size, its head and its columns, of which neighbours stand under their group', () => {
    const html = made();
    expect(html).toContain('@page{size:330mm 215mm');
    expect(html).toContain('Tahun 2026 · 1 perkara');
    expect(html).toContain('<th class="center" colspan="2">Jenis</th>');
    expect(html).toContain('<th rowspan="2">Nomor</th>');
    expect(html).toContain('<th class="center turned"><span>Hak</span></th>');
    expect(html).toContain('<tr class="part"><td colspan="4">Bagian</td></tr>');
    expect(html).toContain('<tr class="total">');
    expect(count(html, '<p class="office">')).toBe(1);
  });

  it('repeats its head with one table, and has it once above several', () => {
    expect(made()).toMatch(/<thead><tr><th class="head" colspan="4">/);
    const several = made({
      tables: [
        { ...table, caption: 'Satu' },
        { ...table, caption: 'Dua' },
      ],
    });
    expect(several).not.toContain('class="head"');
    expect(count(several, '<h1>')).toBe(1);
    expect(count(several, '<h2>')).toBe(2);
  });

  it('says so where there is nothing, and marks what is practice', () => {
    expect(made({ tables: [{ ...table, rows: [] }] })).toContain('>Tidak ada.</td>');
    expect(made()).not.toContain('class="mark"');
    expect(made({ practice: true })).toContain('class="mark"');
  });

  it('runs nothing and takes every text as text', () => {
    const html = made({ notes: ['<script>1</script>'] });
    expect(html).toContain('&lt;script&gt;1&lt;/script&gt;');
    expect(html).toContain('<title>Buku &lt;contoh&gt;</title>');
    expect(html).not.toContain('<script');
    expect(html).toContain("default-src 'none'");
  });
});

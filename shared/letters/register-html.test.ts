import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { RegisterRow } from '../contract/letter-archive.ts';
import { registerHtml } from './register-html.ts';
import { REGISTER_COLUMNS, registerCells } from './register-sheet.ts';
import { registerStanding } from './register-words.ts';

const row = (more: Partial<RegisterRow> = {}): RegisterRow => ({
  id: 'a',
  book: 'general',
  year: 2026,
  sequence: 7,
  number: '500/7/2026',
  dated: '2026-11-23',
  kind: 'membership-request',
  title: 'Permintaan data',
  addressee: 'Kepala BPJS',
  state: 'issued',
  signed: false,
  voidReason: null,
  issuedAt: '2026-11-23T01:00:00.000Z',
  issuedBy: 'Petugas',
  deliveries: 0,
  received: 0,
  ...more,
});
const html = (rows: readonly RegisterRow[], practice = false) =>
  registerHtml({
    rows,
    office: ['PEMERINTAH KOTA CONTOH', 'DINAS TENAGA KERJA'],
    book: 'general',
    year: 2026,
    narrowed: 'memuat "<b>"',
    practice,
    printedOn: plainDate('2026-11-24'),
    fontBase: 'app://sambung/fonts',
  });

describe('The register on paper', () => {
  it('has office, book, year and column heads in the part that repeats on every page', () => {
    const [, head = ''] = /<thead>(.*?)<\/thead>/s.exec(html([row()])) ?? [];
    for (const words of [
      'DINAS TENAGA KERJA',
      'Buku agenda surat: Umum',
      'Tahun 2026',
      '1 surat',
      'Nomor surat',
      'Keterangan',
    ])
      expect(head).toContain(words);
  });

  it('takes every text as text', () => {
    const page = html([row({ addressee: '<script>x</script>', title: '"&\u202E' })]);
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('memuat &quot;&lt;b&gt;&quot;');
    expect(page).not.toContain('\u202E');
  });

  it('strikes a cancelled letter out and says why', () => {
    const page = html([row({ state: 'void', voidReason: 'Salah alamat' })]);
    expect(page).toContain('class="void">500/7/2026');
    expect(page).toContain('Batal: Salah alamat');
  });

  it('carries the mark of practice there and only there', () => {
    expect(html([], true)).toContain('BUKAN DOKUMEN RESMI');
    expect(html([])).not.toContain('BUKAN DOKUMEN RESMI');
    expect(html([])).toContain('Tidak ada surat.');
  });
});

describe('The register as a spreadsheet', () => {
  it('has a cell under every header', () => {
    const cells = registerCells(row({ deliveries: 2, received: 1, signed: true }), 'Asia/Makassar');
    expect(cells).toHaveLength(REGISTER_COLUMNS.length);
    const of = (header: string) => cells[REGISTER_COLUMNS.findIndex((column) => column.header === header)];
    expect([of('Nomor urut'), of('Buku'), of('Keadaan'), of('Diterbitkan'), of('Diterima')]).toEqual([
      7,
      'Umum',
      'Ditandatangani',
      '23 Nov 2026 09.00',
      1,
    ]);
  });
});

describe('The standing of a letter', () => {
  it('is out of force before all, then without number, then signed', () => {
    expect(registerStanding({ state: 'void', number: null, signed: true })).toBe('void');
    expect(registerStanding({ state: 'replaced', number: '1', signed: true })).toBe('replaced');
    expect(registerStanding({ state: 'issued', number: null, signed: true })).toBe('without-number');
    expect(registerStanding({ state: 'issued', number: '1', signed: true })).toBe('signed');
    expect(registerStanding({ state: 'issued', number: '1', signed: false })).toBe('issued');
  });
});

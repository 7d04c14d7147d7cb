import { describe, expect, it } from 'vitest';
import { type Block, blocksSchema, blocksText, bold, paragraph, plain } from './blocks.ts';
import { listMarker } from './markers.ts';

const EVERY_KIND: readonly Block[] = [
  { kind: 'letterhead', logo: null, government: 'PEMERINTAH', name: 'DINAS', lines: ['Jalan Contoh'] },
  {
    kind: 'meta',
    rows: [
      { label: 'Nomor', value: plain('5') },
      { label: 'Hal', value: plain('Panggilan') },
    ],
    placeAndDate: 'Banjarbaru, 3 Maret 2026',
  },
  { kind: 'addressees', to: ['Pimpinan PT Contoh', 'Sdr. Contoh'], place: 'Tempat' },
  { kind: 'title', title: 'JUDUL', numberLine: 'Nomor: 5' },
  paragraph([...plain('Dengan '), ...bold('hormat')]),
  {
    kind: 'list',
    start: 3,
    items: [
      { runs: plain('tiga'), items: [{ runs: plain('anak'), items: [{ runs: plain('cucu'), items: [] }] }] },
      { runs: plain('empat'), items: [] },
    ],
  },
  {
    kind: 'key-values',
    rows: [{ label: 'Nama', value: plain('Contoh') }],
    labelWidth: 40,
    numbered: true,
    indent: false,
  },
  {
    kind: 'table',
    columns: [
      { header: 'Hak', width: 3, align: 'left', nowrap: false },
      { header: 'Jumlah', width: 1, align: 'right', nowrap: true },
    ],
    rows: [['Pesangon', 'Rp9.000.000']],
    totals: [['Total', 'Rp9.000.000']],
    rowHeight: 'text',
    size: 'normal',
  },
  { kind: 'ticks', items: [{ text: 'Perselisihan PHK', ticked: true }] },
  { kind: 'notice', text: 'Perhatian' },
  {
    kind: 'signatures',
    columns: [
      {
        placeAndDate: null,
        captions: [{ prefix: 'a.n.', text: 'KEPALA DINAS' }],
        stampDuty: true,
        name: 'Contoh',
        rank: 'Pembina',
        nip: '19',
      },
    ],
  },
  { kind: 'copies', heading: 'Tembusan Yth.:', items: ['Wali Kota'] },
  { kind: 'page-break' },
  {
    kind: 'annex-head',
    heading: 'Lampiran',
    rows: [{ label: 'Nomor', value: plain('5') }],
    title: ['DAFTAR'],
  },
  { kind: 'slip', caption: 'Gunting di sini', blocks: [paragraph('Diterima oleh')] },
];

describe('blocks', () => {
  it('come back from JSON as they were frozen, every kind of them', () => {
    expect(blocksSchema.parse(JSON.parse(JSON.stringify(EVERY_KIND)))).toEqual(EVERY_KIND);
  });

  it('of an unknown kind, or with five signatures side by side, are refused', () => {
    expect(blocksSchema.safeParse([{ kind: 'html', html: '<b>' }]).success).toBe(false);
    const signature = EVERY_KIND.find((b) => b.kind === 'signatures')?.columns[0];
    expect(blocksSchema.safeParse([{ kind: 'signatures', columns: Array(5).fill(signature) }]).success).toBe(
      false,
    );
  });

  it('read as plain text in the order of the page', () => {
    expect(blocksText(EVERY_KIND).split('\n')).toEqual([
      'PEMERINTAH',
      'DINAS',
      'Jalan Contoh',
      'Nomor : 5 Banjarbaru, 3 Maret 2026',
      'Hal : Panggilan',
      'Yth. 1. Pimpinan PT Contoh',
      '2. Sdr. Contoh',
      'di',
      'Tempat',
      'JUDUL',
      'Nomor: 5',
      'Dengan hormat',
      '3. tiga',
      'a. anak',
      '1) cucu',
      '4. empat',
      '1. Nama : Contoh',
      'Hak Jumlah',
      'Pesangon Rp9.000.000',
      'Total Rp9.000.000',
      'Perselisihan PHK',
      'Perhatian',
      'a.n. KEPALA DINAS',
      'Meterai',
      'Contoh',
      'Pembina',
      'NIP 19',
      'Tembusan Yth.:',
      'Wali Kota',
      'Lampiran',
      'Nomor : 5',
      'DAFTAR',
      'Gunting di sini',
      'Diterima oleh',
    ]);
  });

  it('lose control characters and marks of writing direction in their text', () => {
    expect(blocksText([paragraph('Siti\u202e\u0000 Rahma\u200f')])).toBe('Siti Rahma');
  });
});

describe('the number of a list item', () => {
  it('goes 1. a. 1) a) by depth, and after z comes aa', () => {
    expect([0, 1, 2, 3].map((depth) => listMarker(depth, 2))).toEqual(['2.', 'b.', '2)', 'b)']);
    expect([26, 27, 52, 53].map((n) => listMarker(1, n))).toEqual(['z.', 'aa.', 'az.', 'ba.']);
  });
});

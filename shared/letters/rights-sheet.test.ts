import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { formatRupiah, rupiah } from '../domain/money.ts';
import type { Block } from './blocks.ts';
import { blocksText } from './blocks.ts';
import { EXPLAINED_TERMS, sentencesOf } from './plain-words.ts';
import { rightsSheetBlocks } from './rights-sheet.ts';
import { rightsSheetsHtml } from './rights-sheet-html.ts';
import { RIGHTS_SHEET_PRINTS } from './rights-sheet-print.ts';
import { allSheets, SHEET_OFFICE, sheetOf } from './rights-sheets-for-tests.ts';

const SHEETS = [...allSheets()].map(([name, facts]) => ({ name, facts, blocks: rightsSheetBlocks(facts) }));

/** What the worker reads as sentences: names, addresses and sums in a row of their own are none. */
function told(block: Block): readonly string[] {
  switch (block.kind) {
    case 'notice':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'list':
      return block.items.map(({ runs }) => runs.map(({ text }) => text).join(''));
    default:
      return [];
  }
}
const sentences = (blocks: readonly Block[]) => blocks.flatMap(told).flatMap(sentencesOf);
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
const textOf = (facts: Parameters<typeof rightsSheetBlocks>[0]) => blocksText(rightsSheetBlocks(facts));

describe('The sheet of rights is plain', () => {
  it('has a mean of at most 12 words to a sentence and none above 20, whoever it is for', () => {
    expect(SHEETS.length).toBeGreaterThan(150);
    for (const { name, blocks } of SHEETS) {
      const counts = sentences(blocks).map((one) => wordsOf(one).length);
      const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
      expect(mean, name).toBeLessThanOrEqual(12);
      const longest = sentences(blocks).filter((one) => wordsOf(one).length > 20);
      expect(longest, name).toEqual([]);
    }
  });

  it('counts as a reader would', () => {
    expect(sentencesOf('Bayar Rp3.000.000 pada 3 Maret 2026. Sisa waktu 12 hari. Mengapa? Ini.')).toEqual([
      'Bayar Rp3.000.000 pada 3 Maret 2026.',
      'Sisa waktu 12 hari.',
      'Mengapa?',
      'Ini.',
    ]);
  });

  it('explains every term of the law behind the sentence that names it first', () => {
    const explanations = EXPLAINED_TERMS.map(({ sentence }) => sentence);
    const seen = new Set<string>();
    for (const { name, blocks } of SHEETS) {
      // Headings and labels, too, may not name what was not explained.
      const all = blocks.flatMap((block) =>
        block.kind === 'key-values'
          ? // Names of offices and firms are as they are; what stands beside them is ours.
            block.rows.map(({ label }) => label).filter((label) => label !== 'BPJS Ketenagakerjaan')
          : told(block).flatMap(sentencesOf),
      );
      for (const term of EXPLAINED_TERMS) {
        const first = all.findIndex((one) =>
          new RegExp(`(?<![\\p{L}\\d])${term.name}(?![\\p{L}\\d])`, 'iu').test(one),
        );
        if (first < 0) continue;
        seen.add(term.name);
        const after = all.slice(first + 1);
        const at = after.indexOf(term.sentence);
        expect(at, `${name}: ${term.name} in "${all[first]}"`).toBeGreaterThanOrEqual(0);
        expect(
          after.slice(0, at).every((one) => explanations.includes(one)),
          `${name}: ${term.name} is explained too late`,
        ).toBe(true);
      }
    }
    expect([...seen].sort()).toEqual(EXPLAINED_TERMS.map(({ name }) => name).sort());
  });

  it('names no article and no abbreviation that nobody explains', () => {
    const known = new Set([
      ...EXPLAINED_TERMS.map(({ name }) => name),
      ...['KTP', 'CONTOH', 'PT', 'LEMBAR', 'HAK', 'PEKERJA'],
    ]);
    for (const { name, blocks, facts } of SHEETS) {
      const own = [facts.office.name, facts.office.government, facts.employer, facts.worker].join(' ');
      const strange = (blocksText(blocks).match(/\b[A-Z]{2,}\b/g) ?? []).filter(
        (word) => !known.has(word) && !own.toUpperCase().includes(word),
      );
      expect(strange, name).toEqual([]);
      expect(blocksText(blocks), name).not.toMatch(/Pasal|undefined|null|NaN/);
    }
  });
});

describe('The sheet of a worker', () => {
  it('tells the sums of the engine, the last day and the days left', () => {
    const facts = sheetOf();
    const cash = facts.readiness.answer?.cash;
    const text = textOf(facts);
    expect(text).toContain('Anda memenuhi syarat JKP');
    expect(text).toContain(formatRupiah(rupiah(cash?.monthly[0] ?? 0)));
    expect(text).toContain(formatRupiah(rupiah(cash?.total ?? 0)));
    expect(text).toContain('Rabu, 30 September 2026');
    expect(text).toContain('Sisa waktu 149 hari.');
  });

  it('who does not qualify says so, why, and what can be done, and promises no sum', () => {
    const text = textOf(allSheets().get('foreigner') ?? sheetOf());
    expect(text).toContain('tidak memenuhi syarat JKP');
    expect(text).toContain('JKP hanya untuk warga negara Indonesia.');
    expect(text).toContain('bawa KTP');
    expect(text).not.toContain('Rp');
    expect(text).not.toContain('Cara mengajukan');
  });

  it('whose proof is missing names the papers by the rules, and the sums as an estimate', () => {
    const text = textOf(allSheets().get('eligible, proofs ') ?? sheetOf());
    expect(text).toContain('Kekurangannya mungkin masih dapat diperbaiki.');
    expect(text).toContain('tanda terima laporan PHK');
    expect(text).toContain('Ini perkiraan');
  });

  it('whose case is open says that it is open, and still when to claim', () => {
    const text = textOf(allSheets().get('claimed before') ?? sheetOf());
    expect(text).toContain('belum pasti');
    expect(text).toContain('Jarak dari JKP Anda terdahulu perlu dihitung.');
    expect(text).toContain('Paling lambat');
  });

  it('of whom nothing is known says what is missing, once each', () => {
    const text = textOf(allSheets().get('nothing known') ?? sheetOf());
    expect(text).toContain('Kewarganegaraan dan tanggal lahir Anda. Bawa KTP.');
    expect(text.match(/Bawa KTP/g)).toHaveLength(1);
    expect(text).toContain('Jumlahnya belum dapat dihitung.');
  });

  it('tells of severance only where the file knows a sum', () => {
    expect(textOf(sheetOf({}, { agreedSum: 45_000_000 }))).toContain('Rp45.000.000 menurut PB.');
    expect(textOf(sheetOf())).not.toContain('menurut PB');
  });

  it('does not send anyone to claim again, or after the last day', () => {
    const filed = textOf(allSheets().get('claim filed') ?? sheetOf());
    expect(filed).toContain('Klaim Anda diajukan 20 April 2026.');
    expect(filed).not.toContain('Paling lambat');
    const late = textOf(allSheets().get('too late') ?? sheetOf());
    expect(late).toContain('Batas itu sudah lewat.');
    expect(late).not.toContain('Cara mengajukan');
    expect(textOf(sheetOf({}, { dated: plainDate('2026-09-30') }))).toContain('Hari ini hari terakhir.');
  });

  it('says where the branch is, or plainly whom to ask for it, and makes nothing up', () => {
    const told = textOf(sheetOf());
    expect(told).toContain('Kantor Cabang Banjarmasin');
    expect(told).toContain('Jalan Contoh Jaminan Nomor 2, Banjarmasin');
    expect(told).toContain('Telepon (0511) 000111');
    expect(told).not.toContain('Tanyakan alamatnya');
    const nameless = { bpjsBranch: '', bpjsAddress: '', bpjsCity: '', bpjsPhone: '' };
    const silent = textOf(sheetOf({}, { office: { ...SHEET_OFFICE, ...nameless } }));
    expect(silent).toContain('Cabang terdekat');
    expect(silent).toContain('Tanyakan alamatnya kepada petugas Dinas.');
    expect(silent).not.toContain('Telepon (0511) 000111');
    const bare = { ...SHEET_OFFICE, address: '', phone: '' };
    expect(textOf(sheetOf({}, { office: bare }))).toContain('Dinas Tenaga Kerja');
  });

  it('is set in 18 points for who needs it large', () => {
    for (const print of RIGHTS_SHEET_PRINTS) {
      const facts = sheetOf();
      const { style } = facts.office;
      const html = rightsSheetsHtml([facts, facts], { style, print, practice: false, fontBase: '/fonts' });
      expect(html.match(/<article /g)).toHaveLength(2);
      const size = Number(/<article [^>]*font-size:([\d.]+)pt/.exec(html)?.[1]);
      if (print === 'large') expect(size).toBe(18);
      else expect(size).toBeGreaterThanOrEqual(10);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { explain } from '../law/explain/explain.ts';
import type { Working } from '../law/explain/working.ts';
import { blocksSchema, blocksText } from './blocks.ts';
import { calculationBlocks } from './calculation.ts';
import { EXAMPLE_RECEIPT } from './receipt-example.ts';

const FACTS = {
  kind: 'severance',
  reason: 'resignation',
  employment: { start: '2021-06-01', end: '2026-06-01' },
  wage: { basic: 5_000_000, fixedAllowances: 0 },
  businessScale: 'besar',
};

function workingOf(facts: unknown): Working {
  const explained = explain(facts);
  if (!explained.ok) throw new Error(explained.problem);
  return explained.working;
}

const blocksOf = (working: Working) =>
  calculationBlocks({ office: EXAMPLE_RECEIPT.office, working, dated: plainDate('2026-11-23') });

describe('The printed result of a calculator', () => {
  const blocks = blocksOf(workingOf(FACTS));

  it('is made of blocks that every renderer knows', () => {
    expect(blocksSchema.safeParse(blocks).success).toBe(true);
  });

  it('carries the letterhead and its title, and no signature', () => {
    const kinds = blocks.map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['letterhead', 'title', 'key-values']);
    expect(kinds).not.toContain('signatures');
    expect(blocksText(blocks)).toContain('HASIL PERHITUNGAN');
  });

  it('shows facts, sums, provisions and what needs a person', () => {
    const text = blocksText(blocks);
    expect(text).toContain('Pekerja mengundurkan diri');
    expect(text).toContain('6 bulan x Rp5.000.000 x 0 = Rp0');
    expect(text).toContain('PP 35/2021 Pasal');
    expect(text).toContain('Perlu ditinjau');
    expect(text).toContain('Tentukan besar uang pisah');
  });

  it('says that it binds nobody, by which rules it was made, and when', () => {
    const notice = blocks.at(-1);
    expect(notice?.kind).toBe('notice');
    const text = notice?.kind === 'notice' ? notice.text : '';
    expect(text).toContain('tidak mengikat siapa pun');
    expect(text).toContain('severance-2021');
    expect(text).toContain('Banjarbaru, 23 November 2026');
  });

  it('names each provision once, and points at it by number', () => {
    const tables = blocks.filter((block) => block.kind === 'table');
    const pointers = tables.flatMap(({ rows }) => rows.map((row) => row[2] ?? ''));
    expect(pointers.every((pointer) => /^(\[\d+\])( \[\d+\])*$/.test(pointer))).toBe(true);
    const basis = blocks.find((block) => block.kind === 'notice' && block.text.startsWith('Dasar hukum'));
    const text = basis?.kind === 'notice' ? basis.text : '';
    const named = [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
    expect(named).toEqual(named.map((_, index) => index + 1));
    for (const pointer of pointers) expect(text).toContain(pointer.split(' ')[0]);
  });

  it('puts the months of a benefit that pay alike into one row', () => {
    const months = Array.from({ length: 24 }, (_, index) => ({
      month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      state: 'paid',
      wage: 6_000_000,
    }));
    const cash = blocksText(
      blocksOf(
        workingOf({
          kind: 'jkp',
          worker: { citizenship: 'WNI', birthDate: '1990-05-01', willingToWork: true },
          employer: { scale: 'besar', state: 'aktif' },
          employment: { contract: 'PKWTT', start: '2020-01-06', end: '2026-01-31' },
          programmes: ['JKK', 'JKM', 'JHT', 'JP', 'JKN'],
          enrolledOn: '2022-02-01',
          layoff: { date: '2026-01-31', reason: 'efficiency-losses' },
          proof: ['acceptance', 'report-receipt'],
          contributions: months,
          previousClaims: [],
          claim: {},
          asOf: '2026-03-02',
        }),
      ),
    );
    expect(cash).toContain('Bulan ke-1 sampai Bulan ke-6');
    expect(cash).toContain('Masing-masing 60% x Rp5.000.000');
    expect(cash).not.toContain('Bulan ke-2');
  });

  it('gives every table row a cell for each column', () => {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const row of [...block.rows, ...block.totals]) expect(row).toHaveLength(block.columns.length);
    }
  });
});

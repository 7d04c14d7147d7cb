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

  it('gives every table row a cell for each column', () => {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const row of [...block.rows, ...block.totals]) expect(row).toHaveLength(block.columns.length);
    }
  });
});

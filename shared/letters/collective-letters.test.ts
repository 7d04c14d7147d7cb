import { describe, expect, it } from 'vitest';
import { SPEC_KINDS, type SpecKindCode } from '../domain/letter.ts';
import { DEFAULT_LETTER_STYLE, paperSize } from '../domain/office.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, gapsOf, needsOf, wholeLetter } from './assemble.ts';
import type { Block } from './blocks.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, EXTREME_VALUES, exampleFacts } from './example-facts.ts';
import type { FieldRow, LetterValues } from './fields.ts';
import { letterSpecs } from './specs.ts';

const {
  'letter.to': _to,
  'letter.copies': _copies,
  'letter.attachments': _lampiran,
  ...KNOWN
} = EXAMPLE_VALUES;

function written(code: SpecKindCode, changes: LetterValues = {}) {
  const spec = letterSpecs[code];
  const facts = exampleFacts(spec, shippedRules, { ...KNOWN, ...changes });
  const body = firstBody(spec, facts);
  const whole = wholeLetter(spec, facts, body);
  return { facts, whole, text: blocksText(whole), gaps: gapsOf(spec, facts, body).map(({ field }) => field) };
}

const [RAHMAT = {}] = KNOWN.workers ?? [];
const many: readonly FieldRow[] = [RAHMAT, ...(EXTREME_VALUES.workers ?? []).slice(1)];

/** Letters that tell the number of workers in words of their own. */
const COUNTING: readonly SpecKindCode[] = ['settlement-agreement', 'payment-reminder', 'execution-request'];
const OF_DISPUTE = SPEC_KINDS.filter(
  (code) => letterSpecs[code].subjects.includes('dispute') && !COUNTING.includes(code),
);

const LISTING: readonly SpecKindCode[] = [
  'dispute-registration',
  'recommendation',
  'settlement-minutes',
  'mediation-report',
];

describe.each(OF_DISPUTE)('The letter %s of a dispute of 1,200 workers', (code) => {
  it('says how many more there are, and of one worker nothing of the kind', () => {
    expect(written(code, { workers: many }).text).toContain('Rahmat Contoh beserta 1.199 pekerja lainnya');
    for (const workers of [undefined, [RAHMAT]]) {
      const { text } = written(code, { workers });
      expect(text).toContain('Rahmat Contoh');
      expect(text).not.toMatch(/pekerja lainnya|DAFTAR PEKERJA/);
    }
  });

  it('encloses the list where the letter holds for each of them, and says so', () => {
    const { text, facts } = written(code, { workers: many });
    const lists = LISTING.includes(code);
    expect(text.includes('DAFTAR PEKERJA')).toBe(lists);
    expect(text.includes('Daftar pekerja tercantum dalam lampiran')).toBe(lists);
    expect(text.includes('1200. Pekerja 1200 (CONTOH)')).toBe(lists);
    if (lists && letterSpecs[code].fields['letter.attachments'])
      expect(facts.values['letter.attachments']).toBe('1 (satu) berkas');
  });
});

describe('A union that is a party by itself', () => {
  const alone: LetterValues = {
    'worker.name': undefined,
    'worker.position': undefined,
    'worker.proxy': undefined,
    workers: undefined,
    'dispute.kind': 'kepentingan',
    'dispute.recordedBy': 'serikat',
  };
  const UNION = 'Serikat Pekerja Contoh PT Contoh Batubara Banua';

  it.each(OF_DISPUTE)('stands in %s where the worker does', (code) => {
    const { text, gaps } = written(code, alone);
    expect(gaps).not.toContain('worker.name');
    expect(text).toContain(UNION);
    expect(text).not.toMatch(/Sdri?\. Serikat|\(Serikat Pekerja/);
  });

  it('signs an agreement through whom it empowered, and is asked for no NIK', () => {
    const { text, gaps } = written('settlement-agreement', {
      ...alone,
      'worker.nik': undefined,
      'worker.proxy': KNOWN['worker.proxy'],
    });
    expect(gaps).toEqual([]);
    const spec = letterSpecs['settlement-agreement'];
    const needs = (values: LetterValues) => needsOf(spec, exampleFacts(spec, shippedRules, values).values);
    expect(needs({ ...KNOWN, ...alone })['worker.nik']).toBe('optional');
    expect(needs(KNOWN)['worker.nik']).toBe('required');
    expect(text).not.toMatch(/NIK :|Jabatan : …/);
    expect(text).toMatch(
      /diwakili oleh Ahmad Contoh, S\.H\., berdasarkan surat kuasa khusus .*disebut pekerja/,
    );
  });

  it('is addressed through its board, and leaves its line to sign on empty', () => {
    expect(written('mediation-summons', alone).facts.values['letter.to']).toEqual([
      'Pimpinan PT Contoh Batubara Banua',
      `Pengurus ${UNION}`,
    ]);
    const signs = written('session-minutes', { ...alone, 'session.attendance': undefined }).whole.flatMap(
      (block) => (block.kind === 'signatures' ? block.columns : []),
    );
    expect(signs.map(({ name }) => name)).toContain('');
    expect(signs.map(({ name }) => name)).not.toContain(UNION);
  });
});

describe('Lists of workers', () => {
  const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');

  it('keep a NIK and a number of four figures to one line', () => {
    const { left, right } = DEFAULT_LETTER_STYLE.margins;
    const room = paperSize(DEFAULT_LETTER_STYLE.paper).width - left - right;
    const codes = [
      'layoff-registration',
      'membership-request',
      'arrears-notice',
      'inspection-request',
    ] as const;
    for (const code of [...codes, ...LISTING]) {
      const lists = tables(written(code, { workers: many }).whole).filter(({ columns }) =>
        columns.some(({ header }) => header === 'NIK'),
      );
      expect(lists, code).toHaveLength(1);
      for (const { columns } of lists) {
        const all = columns.reduce((sum, { width }) => sum + width, 0);
        const roomOf = (head: string) =>
          (room * (columns.find(({ header }) => header === head)?.width ?? 0)) / all;
        // Figures of 9 points with the cell's own edges: sixteen, and four with a stop.
        expect(roomOf('NIK'), code).toBeGreaterThan(32);
        expect(roomOf('No.'), code).toBeGreaterThan(10);
      }
    }
  });

  it('are left out of an agreement and a proof that name their one worker themselves', () => {
    const agreement = written('settlement-agreement', { workers: [RAHMAT], 'worker.proxy': undefined });
    expect(agreement.text).toContain('bertindak untuk diri sendiri, selanjutnya disebut pekerja');
    expect(agreement.text).not.toContain('DAFTAR PEKERJA');
    expect(written('settlement-agreement').text).toContain('bersama para pekerja yang tercantum');
    for (const known of [{ workers: [RAHMAT], 'worker.name': undefined }, { workers: undefined }]) {
      const proof = written('layoff-registration', known);
      expect(proof.text).toMatch(
        /mengenai 1 \(satu\) orang pekerja, yaitu:\s+Nama : Rahmat Contoh\s+NIK : 6372100101850001/,
      );
      expect(proof.text).not.toContain('DAFTAR PEKERJA');
      expect(proof.facts.values['letter.copies']).toContain('Pekerja yang bersangkutan');
      expect(proof.gaps).toEqual([]);
    }
    const proof = written('layoff-registration', { 'worker.name': undefined });
    expect(proof.text).toContain('mengenai 2 (dua) orang pekerja sebagaimana daftar dalam lampiran');
    expect(proof.facts.values['letter.copies']).toContain('Para pekerja yang bersangkutan');
  });
});

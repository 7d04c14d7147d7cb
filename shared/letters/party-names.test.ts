import { describe, expect, it } from 'vitest';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, wholeLetter } from './assemble.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, exampleFacts } from './example-facts.ts';
import type { LetterValues } from './fields.ts';
import { employmentStatement } from './kinds/employment-statement.ts';
import { recommendation } from './kinds/recommendation.ts';
import { settlementAgreement } from './kinds/settlement-agreement.ts';
import type { LetterSpec } from './letter-spec.ts';
import { proxyName, seatOf } from './party-names.ts';
import type { LetterFacts } from './spec-facts.ts';

function said(spec: LetterSpec, values: LetterValues, changes: Partial<LetterFacts> = {}): string {
  const facts = exampleFacts(spec, shippedRules, { ...EXAMPLE_VALUES, ...values }, changes);
  return blocksText(wholeLetter(spec, facts, firstBody(spec, facts)));
}

describe('A proxy signs with the name alone', () => {
  it.each([
    ['Ahmad Contoh, S.H., surat kuasa khusus Nomor 1 tanggal 2 November 2026', 'Ahmad Contoh, S.H.'],
    ['Dewi Contoh, berdasarkan surat kuasa khusus', 'Dewi Contoh'],
    ['Dewi Contoh, Nomor 07/CBB/XI/2026', 'Dewi Contoh'],
    ['Surya Contoh, S.H., M.H.', 'Surya Contoh, S.H., M.H.'],
    ['', ''],
  ])('%s', (line, name) => {
    expect(proxyName(line)).toBe(name);
  });
});

describe('The seat of an addressee', () => {
  it.each([
    ['Pengadilan Hubungan Industrial pada Pengadilan Negeri Banjarmasin', 'Banjarmasin'],
    ['Pengadilan Hubungan Industrial pada Pengadilan Negeri Palangka Raya', 'Palangka Raya'],
    ['Kepala BPJS Ketenagakerjaan Kantor Cabang Banjarmasin', 'Banjarmasin'],
    ['Kepala BPJS Ketenagakerjaan', 'Tempat'],
    ['', 'Tempat'],
  ])('%s', (name, seat) => {
    expect(seatOf(name)).toBe(seat);
  });
});

describe('A settlement agreement', () => {
  it('has the mediator as witness where the dispute is registered, and nobody where the parties settled alone', () => {
    expect(said(settlementAgreement, {})).toMatch(/Menyaksikan\nMediator Hubungan Industrial Ahli Madya,/);
    const alone = said(settlementAgreement, { 'dispute.number': '', mediators: [] });
    expect(alone).toContain('melalui perundingan bipartit');
    expect(alone).not.toContain('Menyaksikan');
  });

  it('proposes no clause where the end of the employment is not known', () => {
    const { 'worker.endDate': _end, 'layoff.date': _date, ...unknown } = EXAMPLE_VALUES;
    const { 'agreement.points': _points, ...values } = unknown;
    expect(
      exampleFacts(settlementAgreement, shippedRules, values).values['agreement.points'],
    ).toBeUndefined();
    const known = exampleFacts(settlementAgreement, shippedRules, {
      ...values,
      'worker.endDate': '2026-10-30',
    });
    expect(known.values['agreement.points']?.[0]).toContain('30 Oktober 2026');
  });
});

describe('A recommendation', () => {
  it('letters its parts on where no witness was heard', () => {
    expect(said(recommendation, {})).toContain('D. Pertimbangan hukum');
    expect(said(recommendation, { 'statements.witness': [] })).toContain('C. Pertimbangan hukum');
  });

  it('bears the countersignature beside the first mediator, the others below', () => {
    const { signer } = exampleFacts(recommendation, shippedRules);
    const mediators = [...(EXAMPLE_VALUES.mediators ?? []), { name: 'Hendra Contoh', nip: '' }];
    const facts = exampleFacts(
      recommendation,
      shippedRules,
      { ...EXAMPLE_VALUES, mediators },
      { countersigner: signer },
    );
    const rows = recommendation.frame(facts).tail.filter(({ kind }) => kind === 'signatures');
    expect(rows.map((row) => (row.kind === 'signatures' ? row.columns.length : 0))).toEqual([2, 1]);
  });
});

describe('A statement on an employment', () => {
  it.each([
    ['dispute', 'sedang dalam penyelesaian perselisihan'],
    ['agreement', 'dengan perjanjian bersama para pihak'],
    ['ruling', 'dengan putusan Pengadilan Hubungan Industrial'],
    ['layoff', 'tidak tercatat perselisihan'],
  ])('says what the file shows: %s', (kind, words) => {
    const text = said(employmentStatement, { 'status.kind': kind });
    expect(text).toContain(words);
    expect(text).toContain('tidak menetapkan status hubungan kerja');
  });
});

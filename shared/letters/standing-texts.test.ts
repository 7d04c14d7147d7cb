import { describe, expect, it } from 'vitest';
import type { SpecKindCode } from '../domain/letter.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, wholeLetter } from './assemble.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, exampleFacts } from './example-facts.ts';
import type { LetterValues } from './fields.ts';
import { letterSpecs } from './specs.ts';
import { withoutChips } from './template.ts';

const {
  'session.attended': _who,
  'agreement.enclosures': _enclosures,
  workers: _workers,
  ...KNOWN
} = EXAMPLE_VALUES;

function text(code: SpecKindCode, changes: LetterValues = {}): string {
  const spec = letterSpecs[code];
  const facts = exampleFacts(spec, shippedRules, { ...KNOWN, ...changes });
  return blocksText(withoutChips(wholeLetter(spec, facts, firstBody(spec, facts))));
}

describe('The covering letter of an agreement', () => {
  it('says how the agreement was reached, each way by its own provision', () => {
    expect(text('agreement-cover')).toMatch(
      /hasil mediasi hubungan industrial .* Pasal 13 ayat \(1\) huruf f /,
    );
    const alone = text('agreement-cover', { 'dispute.number': undefined });
    expect(alone).toMatch(/hasil perundingan bipartit .* Pasal 7 Undang-Undang Nomor 2 Tahun 2004/);
    expect(alone).not.toContain('mediasi');
  });

  it('encloses a power of attorney for each party that is represented, and none otherwise', () => {
    expect(text('agreement-cover')).toContain('Surat kuasa khusus 2 (dua) lembar');
    const himself = { 'worker.proxy': undefined, 'employer.proxy': undefined };
    expect(text('agreement-cover', himself)).not.toContain('Surat kuasa khusus');
  });
});

describe('Minutes of a clarification', () => {
  it('are signed by whoever came', () => {
    expect(text('clarification-minutes')).toContain('ditandatangani oleh para pihak dan mediator');
    const away = text('clarification-minutes', {
      'session.attended': 'worker',
      'statements.employer': undefined,
    });
    expect(away).toContain('ditandatangani oleh pihak pekerja dan mediator');
    expect(away).toContain('Keterangan pihak pengusaha: Pihak pengusaha tidak hadir.');
    expect(away).not.toMatch(/(?:Kuasa )?Pihak Pengusaha,/);
  });
});

describe('Minutes of a session', () => {
  it('tell the remark before the proposal, as the form has it', () => {
    expect(text('session-minutes')).toMatch(
      /14\. Catatan khusus: [\s\S]*15\. Usul mediator: [\s\S]*16\. Hasil/,
    );
  });
});

describe('The receipt of a recommendation', () => {
  it('prints the last day for the answer, or leaves a line to write it on', () => {
    const known = text('recommendation-receipt', { 'letter.replyDue': '2026-12-21' });
    expect(known).toContain('paling lambat hari Senin, 21 Desember 2026');
    expect(known).not.toContain('Jawaban paling lambat');
    const open = text('recommendation-receipt', { 'letter.replyDue': undefined });
    expect(open).toMatch(/Jawaban paling lambat : …/);
  });
});

describe('A later summons', () => {
  it('tells what follows from staying away without blaming the side that came', () => {
    const later = text('mediation-summons');
    expect(later).toContain('Apabila pihak yang dipanggil kembali tidak hadir');
    expect(later).not.toContain('Saudara kembali tidak hadir');
  });
});

describe('A sentence that ends in a fact', () => {
  it('has one stop, also where the fact brings its own', () => {
    expect(text('settlement-agreement', { 'agreement.payment': 'Dibayar tunai.' })).toContain(
      'Cara pembayaran: Dibayar tunai.\n',
    );
    expect(text('settlement-agreement', { 'agreement.payment': 'tunai' })).toContain(
      'Cara pembayaran: tunai.\n',
    );
    expect(text('employment-statement', { 'status.basis': undefined, 'status.kind': 'ruling' })).toContain(
      'adalah ………….',
    );
  });
});

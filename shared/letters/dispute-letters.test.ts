import { describe, expect, it } from 'vitest';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, gapsOf, wholeLetter } from './assemble.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, exampleFacts } from './example-facts.ts';
import type { LetterValues } from './fields.ts';
import { disputeRegistration } from './kinds/dispute-registration.ts';
import { fileReturn } from './kinds/file-return.ts';
import { mediationSummons } from './kinds/mediation-summons.ts';
import { sessionMinutes } from './kinds/session-minutes.ts';
import { settlementMinutes } from './kinds/settlement-minutes.ts';
import { settlementOffer } from './kinds/settlement-offer.ts';
import type { LetterSpec } from './letter-spec.ts';
import { templateSchema } from './template-schema.ts';

const { 'letter.to': _to, 'letter.copies': _copies, 'dispute.nextStep': _next, ...KNOWN } = EXAMPLE_VALUES;

function written(spec: LetterSpec, changes: LetterValues = {}) {
  const facts = exampleFacts(spec, shippedRules, { ...KNOWN, ...changes });
  const body = firstBody(spec, facts);
  const whole = wholeLetter(spec, facts, body);
  return { facts, whole, text: blocksText(whole), gaps: gapsOf(spec, facts, body) };
}

describe('The offer before mediation', () => {
  it('offers conciliation alone in a layoff dispute, and arbitration too where the law opens it', () => {
    expect(written(settlementOffer, { 'dispute.kind': 'phk' }).text).not.toMatch(/arbitrase/i);
    for (const kind of ['kepentingan', 'antar-sp']) {
      expect(written(settlementOffer, { 'dispute.kind': kind }).text).toMatch(/Arbitrase, dengan arbiter/);
    }
  });

  it('asks for an answer on a page of its own by the date of the letter', () => {
    const { whole, text } = written(settlementOffer);
    expect(whole.some(({ kind }) => kind === 'annex-head')).toBe(true);
    expect(text.match(/paling lambat tanggal 16 November 2026/g)).toHaveLength(2);
  });

  it('only tells the parties that a dispute over rights goes to the mediator', () => {
    const { whole, text, gaps } = written(settlementOffer, {
      'dispute.kind': 'hak',
      'dispute.offerDue': undefined,
    });
    expect(text).toContain('Pemberitahuan Pelimpahan Perselisihan kepada Mediator');
    expect(text).not.toMatch(/kami menawarkan|lembar jawaban|Hasan Contoh/);
    expect(whole.some(({ kind }) => kind === 'annex-head')).toBe(false);
    expect(gaps).toEqual([]);
  });
});

describe('The proof of registration', () => {
  it('names what comes next by the kind of dispute and copies the other party', () => {
    const worker = written(disputeRegistration);
    expect(worker.text).toContain('penawaran penyelesaian melalui konsiliasi');
    expect(worker.facts.values['letter.copies']).toEqual(['Pimpinan PT Contoh Batubara Banua']);
    const employer = written(disputeRegistration, {
      'dispute.recordedBy': 'pengusaha',
      'dispute.kind': 'hak',
    });
    expect(employer.text).toContain('pelimpahan kepada mediator');
    expect(employer.facts.values['letter.copies']).toEqual(['Sdr. Rahmat Contoh']);
    expect(written(disputeRegistration, { 'dispute.recordedBy': 'bersama' }).text).not.toContain('Tembusan');
  });
});

describe('Letters to a party', () => {
  it('leave the addressee open where no name is known', () => {
    const nobody = { 'worker.name': undefined, 'employer.name': undefined, 'worker.union': undefined };
    for (const spec of [fileReturn, mediationSummons]) {
      const { facts, gaps } = written(spec, nobody);
      expect(facts.values['letter.to']).toBeUndefined();
      expect(gaps).toContainEqual({ field: 'letter.to', need: 'required' });
    }
  });

  it('go back to the party that asked for the record', () => {
    const to = (recordedBy: string) =>
      written(fileReturn, { 'dispute.recordedBy': recordedBy }).facts.values['letter.to'];
    expect(to('pengusaha')).toEqual(['Pimpinan PT Contoh Batubara Banua']);
    expect(to('serikat')).toEqual(['Pengurus Serikat Pekerja Contoh PT Contoh Batubara Banua']);
    expect(to('bersama')).toHaveLength(3);
  });
});

describe('Minutes', () => {
  it('keep the items of their form when the office saves the text', () => {
    for (const spec of [sessionMinutes, settlementMinutes]) {
      expect(templateSchema.parse(JSON.parse(JSON.stringify(spec.body)))).toEqual(spec.body);
    }
  });

  it('put several points under their item and a lone one into its line', () => {
    const { whole } = written(sessionMinutes);
    const itemAt = (start: number) =>
      whole.flatMap((block) => (block.kind === 'list' && block.start === start ? block.items : []))[0];
    expect(itemAt(9)?.items).toHaveLength(2);
    expect(itemAt(13)?.items).toEqual([]);
    expect(
      itemAt(13)
        ?.runs.map(({ text }) => text)
        .join(''),
    ).toBe('Hal yang belum disepakati: Besarnya uang pesangon.');
  });

  it('keep the numbers of the form where nothing was said', () => {
    const { text } = written(sessionMinutes, {
      'session.agreed': [],
      'session.notAgreed': [],
      'session.proposal': [],
      'session.note': '',
    });
    expect(text).toContain('12. Hal yang disepakati: belum ada.');
    expect(text).toContain('16. Hasil sidang:');
  });

  it('ask for the next date only where the session goes on', () => {
    const next = (result: string) =>
      written(sessionMinutes, { 'session.result': result, 'session.nextDate': undefined }).gaps;
    expect(next('next')).toEqual([{ field: 'session.nextDate', need: 'advised' }]);
    expect(next('agreement')).toEqual([]);
  });

  it('carry rows to sign in, empty ones where nobody is on the list yet', () => {
    const rowsOf = (changes: LetterValues) =>
      written(sessionMinutes, changes).whole.flatMap((block) =>
        block.kind === 'table' && block.rowHeight === 'signing' ? block.rows : [],
      );
    expect(rowsOf({}).map((row) => row[1])).toEqual(['Rahmat Contoh', 'Dewi Contoh']);
    expect(rowsOf({ 'session.attendance': [] })).toHaveLength(8);
  });

  it('leave the name to the table where a proxy may sign', () => {
    const names = (changes: LetterValues) =>
      written(sessionMinutes, changes).whole.flatMap((block) =>
        block.kind === 'signatures' ? block.columns.map(({ name }) => name) : [],
      );
    expect(names({}).slice(0, 2)).toEqual(['', '']);
    expect(names({ 'worker.proxy': '', 'employer.proxy': '' }).slice(0, 2)).toEqual([
      'Budi Contoh',
      'Rahmat Contoh',
    ]);
  });

  it('speak of no session where the parties settled by themselves', () => {
    const { text, gaps } = written(settlementMinutes, {
      'statements.outcome': 'bipartite',
      'session.list': [],
    });
    expect(text).not.toContain('MELALUI MEDIASI');
    expect(text).toContain('Sidang mediasi yang telah diadakan: tidak ada.');
    expect(gaps).toEqual([]);
  });
});

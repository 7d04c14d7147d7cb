import { describe, expect, it } from 'vitest';
import { type BatchForm, batchOf, firstForm, lettersToIssue, sharedFields, timeLeft } from './batch-form.ts';

const form = (more: Partial<BatchForm> = {}): BatchForm => ({
  ...firstForm('2026-11-23'),
  kind: 'employment-statement',
  report: { id: 'laporan', name: 'PT Contoh', detail: '' },
  ...more,
});

describe('the form of many letters', () => {
  it('makes no batch before kind, people and date are chosen', () => {
    expect(batchOf(form({ kind: null }))).toBeNull();
    expect(batchOf(form({ report: null }))).toBeNull();
    expect(batchOf(form({ dated: '31 Februari' }))).toBeNull();
    expect(batchOf(form({ whom: 'persons' }))).toBeNull();
    expect(batchOf(form({ whom: 'disputes', kind: 'mediation-summons' }))).toBeNull();
    const cases = form({ whom: 'disputes', kind: 'mediation-summons', disputes: new Set(['b', 'a']) });
    expect(batchOf(cases)?.subjects).toEqual({ kind: 'disputes', ids: ['a', 'b'] });
    expect(batchOf(form())?.subjects).toEqual({
      kind: 'workers-of-report',
      reportId: 'laporan',
      ids: null,
      response: null,
    });
  });

  it('sends only what the kind uses and what is filled in', () => {
    const values = {
      'letter.purpose': 'klaim',
      'letter.subject': 'Hal',
      'dispute.stage': '',
      'letter.copies': [''],
    };
    expect(batchOf(form({ values }))?.values).toEqual({ 'letter.purpose': 'klaim' });
  });

  it('asks once for what letters lack, and never for what each worker has for himself', () => {
    const lacking = [
      { field: 'worker.nik', need: 'required', letters: 2 },
      { field: 'letter.purpose', need: 'required', letters: 9 },
    ] as const;
    const found = sharedFields('employment-statement', 'report', lacking, new Set(['status.kind']));
    expect(found.asked).toEqual(['letter.purpose', 'status.kind']);
    expect([...found.asked, ...found.others]).not.toContain('worker.nik');
    expect(found.others).toContain('letter.copies');
  });

  it('issues nothing while a letter is incomplete, unless those are left out', () => {
    const check = { total: 10, complete: 8 };
    expect(lettersToIssue(form(), check)).toBe(0);
    expect(lettersToIssue(form({ skipIncomplete: true }), check)).toBe(8);
    expect(lettersToIssue(form(), { total: 10, complete: 10 })).toBe(10);
  });

  it('tells the time that is left in whole fives of seconds, then in minutes', () => {
    expect(timeLeft(1_000, 0, 10)).toBeNull();
    expect(timeLeft(1_000, 10, 10)).toBeNull();
    expect(timeLeft(2_000, 100, 1_000)).toEqual({ unit: 'seconds', n: 20 });
    expect(timeLeft(2_000, 100, 10_000)).toEqual({ unit: 'minutes', n: 4 });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { firstBody } from '../../shared/letters/assemble.ts';
import { docOf } from '../../shared/letters/draft-doc.ts';
import { bodyOf } from '../../shared/letters/draft-doc-read.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const DATED = plainDate('2026-11-23');

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const save = async (id: string, change: Record<string, unknown>) => {
  const { version } = await office.procedure('drafts.get', { id });
  return office.procedure('drafts.save', { id, version, change });
};

describe('A draft whose text was written in before its facts were known', () => {
  it('prints a list and a table where they left dots, and every chip with its fact of now', async () => {
    const { id } = await office.procedure('drafts.create', {
      kind: 'mediation-summons',
      subject: { kind: 'none', id: '' },
      dated: DATED,
    });
    await save(id, { values: { 'session.bring': [] } });
    const { facts, template } = await office.procedure('drafts.get', { id });
    const body = bodyOf(docOf(firstBody(letterSpecs['mediation-summons'], facts, template)));
    await save(id, { body });
    await save(id, {
      values: { 'worker.name': 'Siti Contoh', 'session.bring': ['kartu identitas', 'surat kuasa khusus'] },
    });
    const { html } = await office.ask('worker.prepareDraft', { id });
    expect(html).toContain('Siti Contoh');
    expect(html).toMatch(/<span class="marker">1\.<\/span>kartu identitas/);
    expect(html).toMatch(/<span class="marker">2\.<\/span>surat kuasa khusus/);
  });

  it('keeps a list that was written anew, whatever the field says', async () => {
    const { id } = await office.procedure('drafts.create', {
      kind: 'mediation-summons',
      subject: { kind: 'none', id: '' },
      dated: DATED,
    });
    const own = [
      { kind: 'list', start: 1, items: [{ runs: [{ text: 'ditulis sendiri', bold: false }], items: [] }] },
    ];
    await save(id, { body: own, values: { 'session.bring': ['dari isian'] } });
    const { html } = await office.ask('worker.prepareDraft', { id });
    expect(html).toContain('ditulis sendiri');
    expect(html).not.toContain('dari isian');
  });
});

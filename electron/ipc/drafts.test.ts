import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { SPEC_KINDS } from '../../shared/domain/letter.ts';
import { EXAMPLE_VALUES } from '../../shared/letters/example-facts.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { addEmployer, addLine, addPerson, addReport, oneValue } from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const DATED = plainDate('2026-11-23');
const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]);

let office: TestOffice;
let line: string;
beforeEach(async () => {
  office = await testOffice();
  const firm = await addEmployer(office.database, 'PT Contoh Karet', { npp: 'JJ000001' });
  const report = await addReport(office.database, firm);
  line = await addLine(office.database, report, await addPerson(office.database, 'Siti Contoh'), {
    layoffDate: plainDate('2026-10-30'),
    wage: 4_500_000,
  });
});

const start = (kind: (typeof SPEC_KINDS)[number] = 'mediation-summons') =>
  office.procedure('drafts.create', { kind, subject: { kind: 'worker-layoff', id: line }, dated: DATED });
const VALUES = {
  'dispute.number': '017/PHI/2026',
  'dispute.issue': 'Pekerja menolak PHK.',
  'session.date': plainDate('2026-11-30'),
  'session.time': '09:30',
  'session.meet': 'Dra. Contoh Mediator, M.H.',
};
const save = async (id: string, change: Record<string, unknown>) => {
  const { version } = await office.procedure('drafts.get', { id });
  return office.procedure('drafts.save', { id, version, change });
};
const issue = async (id: string) => {
  const { fingerprint } = await office.ask('worker.prepareDraft', { id });
  return office.ask('worker.issueDraft', { id, fingerprint, pdf: PDF, pages: 1 });
};

describe('A draft', () => {
  it('knows what stands on record about its subject, under what is typed', async () => {
    const { id } = await start();
    const before = await office.procedure('drafts.get', { id });
    expect(before.facts.values['worker.name']).toBe('Siti Contoh');
    expect(before.facts.values['employer.name']).toBe('PT Contoh Karet');
    expect(before.facts.values['worker.wage']).toBe(4_500_000);
    expect(before.facts.values['jkp.claimDue']).toBe('2027-04-30');
    await save(id, { values: { 'worker.name': 'Siti Contoh, S.E.' } });
    const after = await office.procedure('drafts.get', { id });
    expect(after.facts.values['worker.name']).toBe('Siti Contoh, S.E.');
    expect(after.recorded['worker.name']).toBe('Siti Contoh');
  });

  it('is refused where another window wrote meanwhile, and can be kept beside it', async () => {
    const { id } = await start();
    const { version } = await office.procedure('drafts.get', { id });
    await office.procedure('drafts.save', { id, version, change: { eoffice: true } });
    const change = { values: { 'dispute.issue': 'Ditulis di jendela kedua.' } };
    await expect(office.procedure('drafts.save', { id, version, change })).rejects.toThrow(
      'changed-meanwhile',
    );
    const beside = await office.procedure('drafts.saveAsNew', { id, change });
    expect((await office.procedure('drafts.get', { id: beside.id })).typed['dispute.issue']).toBe(
      'Ditulis di jendela kedua.',
    );
  });

  it('is not issued while it lacks a required field, and says which', async () => {
    const { id } = await start();
    await expect(issue(id)).rejects.toThrow('letter-incomplete');
    expect((await office.ask('worker.prepareDraft', { id })).gaps.map(({ field }) => field)).toContain(
      'dispute.number',
    );
  });

  it('becomes a frozen letter with its number, and is gone', async () => {
    const { id } = await start();
    await save(id, { values: VALUES });
    const letter = await issue(id);
    expect(letter).toMatchObject({ kind: 'mediation-summons', state: 'issued', workers: 1 });
    expect(letter.number).toContain('/1/');
    expect(oneValue(office.database, 'SELECT blocks FROM letter')).not.toContain('chip');
    await expect(office.procedure('drafts.get', { id })).rejects.toThrow('not-found');
    const second = await start();
    await save(second.id, { values: VALUES });
    expect((await issue(second.id)).number).toContain('/2/');
  });
});

describe.each(SPEC_KINDS)('The kind %s', (kind) => {
  it('goes from a draft with the sample values to an issued letter', async () => {
    const spec = letterSpecs[kind];
    const { id } = await office.procedure('drafts.create', {
      kind,
      subject: { kind: 'none', id: '' },
      dated: DATED,
    });
    await save(id, {
      values: Object.fromEntries(
        Object.entries(EXAMPLE_VALUES).filter(([name]) => spec.fields[name as never] !== undefined),
      ),
    });
    expect((await issue(id)).title).toBe(spec.title((await sample(kind)).facts));
  });
});

async function sample(kind: (typeof SPEC_KINDS)[number]) {
  const { id } = await office.procedure('drafts.create', {
    kind,
    subject: { kind: 'none', id: '' },
    dated: DATED,
  });
  await save(id, {
    values: Object.fromEntries(
      Object.entries(EXAMPLE_VALUES).filter(
        ([name]) => letterSpecs[kind].fields[name as never] !== undefined,
      ),
    ),
  });
  return office.procedure('drafts.get', { id });
}

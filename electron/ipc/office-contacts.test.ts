import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { OfficeInput } from '../../shared/domain/office.ts';
import { addEmployer, rowsOf } from '../database/office-for-tests.ts';
import { FAKE_PDF, issueRequest } from './letters-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.database.close());

/** Changes what the profile says of the offices outside. */
async function contacts(change: Partial<OfficeInput>) {
  const { version, logo: _logo, purpose: _purpose, ...profile } = await office.procedure('office.get', {});
  return office.procedure('office.save', { version, office: { ...profile, ...change } });
}

const INSPECTORS = {
  inspectorName: 'Balai Pengawasan Ketenagakerjaan CONTOH',
  inspectorCity: 'Martapura',
  inspectorAddress: 'Jalan Contoh 3',
};

describe('Offices outside, in the profile', () => {
  it('are kept as they were typed', async () => {
    const all = {
      bpjsAddress: 'Jalan Contoh 2',
      bpjsCity: 'Banjarmasin',
      bpjsPhone: '0511-1',
      ...INSPECTORS,
    };
    expect(await contacts(all)).toMatchObject(all);
    expect(await office.procedure('office.get', {})).toMatchObject(all);
  });

  it('letter m2 lacks its addressee until the profile names the inspectors, then needs nobody to type it', async () => {
    const employer = await addEmployer(office.database, 'PT CONTOH Karet');
    const { id } = await office.procedure('drafts.create', {
      kind: 'inspection-request',
      subject: { kind: 'employer', id: employer },
      dated: plainDate('2026-03-10'),
    });
    const gapsOf = async () => (await office.ask('worker.prepareDraft', { id })).gaps;
    expect(await gapsOf()).toContainEqual({ field: 'letter.to', need: 'required', setting: 'inspectors' });
    await contacts(INSPECTORS);
    expect((await gapsOf()).map(({ field }) => field)).not.toContain('letter.to');
    const { facts } = await office.procedure('drafts.get', { id });
    expect(facts.values['letter.to']).toEqual([`Kepala ${INSPECTORS.inspectorName}`]);
    expect(facts.values['letter.place']).toBe('Martapura');
  });

  it('a letter that was issued keeps its addressee and its facts, whatever the profile says later', async () => {
    await contacts({ bpjsBranch: 'Kantor Cabang Lama', bpjsCity: 'Kota Lama' });
    const old = await issueRequest(office);
    const frozen = () =>
      rowsOf(office.database, `SELECT facts, blocks, sha256, addressee FROM letter WHERE id = '${old.id}'`);
    const before = frozen();
    await contacts({ bpjsBranch: 'Kantor Cabang Baru', bpjsCity: 'Kota Baru' });
    expect(frozen()).toEqual(before);
    expect(JSON.stringify(before)).toContain('Kota Lama');
    expect(await office.procedure('letters.pdf', { id: old.id })).toEqual(FAKE_PDF);
    const next = await issueRequest(office);
    expect(next.addressee).toBe('Kepala BPJS Ketenagakerjaan Kantor Cabang Baru');
  });
});

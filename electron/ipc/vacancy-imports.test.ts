import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { VacancyValues } from '../../shared/domain/import/values.ts';
import { EMPTY_VACANCY, type VacancyInput } from '../../shared/domain/vacancy.ts';
import { addEmployer, rowsOf } from '../database/office-for-tests.ts';
import { commit, goodRow, stage, type TestOffice, testOffice } from './office-for-tests.ts';
import { vacancyValues } from './vacancies-for-tests.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const take = (...rows: readonly Partial<VacancyValues>[]) =>
  stage(
    office,
    'vacancies',
    null,
    rows.map((row, index) => goodRow(index + 2, vacancyValues(row))),
  );
const rowsIn = async (batchId: string) =>
  (await office.procedure('imports.rows', { batchId, verdict: null, after: null, limit: 500 })).rows;
const verdicts = async (batchId: string) => (await rowsIn(batchId)).map(({ verdict }) => verdict);
const add = (more: Partial<VacancyInput> = {}) =>
  office.procedure('vacancies.save', {
    id: null,
    version: null,
    vacancy: {
      ...EMPTY_VACANCY,
      title: 'Sopir truk',
      employerName: 'PT CONTOH Angkutan',
      ...more,
    },
  });
const all = () =>
  rowsOf(
    office.database,
    'SELECT employer_id, employer_name, title, region_code, place, wage_from, wage_to, licences, education, openings, until, note, filled FROM vacancy ORDER BY title, id',
  );
const undo = (batchId: string) => office.procedure('imports.undo', { batchId });

describe('A list of vacancies', () => {
  it('makes new ones, links the firms on record by NIB or name, keeps the others as text, and is taken back', async () => {
    const byNib = await addEmployer(office.database, 'PT CONTOH Bernama Lain', { nib: '1234567890123' });
    const byName = await addEmployer(office.database, 'CV CONTOH Jaga Aman');
    const batch = await take(
      {
        title: 'Kasir',
        employerName: 'Toko NIB',
        nib: '1234567890123',
        licences: 'SIM A, K3',
        regionCode: '63.72',
      },
      { title: 'Satpam', employerName: 'Contoh Jaga Aman, CV', openings: 4, until: plainDate('2026-12-31') },
      { title: 'Tukang', employerName: 'UD CONTOH Tak Dikenal', wageFrom: 3_000_000, note: 'Usia: 21' },
      { title: 'Penjaga', employerName: 'CV CONTOH Jaga Amann' },
    );
    expect(await verdicts(batch.id)).toEqual(['new', 'new', 'new', 'new']);
    expect((await rowsIn(batch.id)).map(({ values: { firm } }) => firm)).toEqual([
      'known',
      'known',
      'written',
      'written',
    ]);
    expect((await rowsIn(batch.id))[3]?.findings).toMatchObject([
      { code: 'vacancy-firm-alike', severity: 'warning' },
    ]);
    expect(all()).toEqual([]);
    expect((await commit(office, batch.id)).committed).toBe(4);
    expect(all()).toMatchObject([
      {
        title: 'Kasir',
        employer_id: byNib,
        employer_name: 'PT CONTOH Bernama Lain',
        licences: '["SIM A","K3"]',
        region_code: '63.72',
      },
      { title: 'Penjaga', employer_id: null },
      { title: 'Satpam', employer_id: byName, openings: 4, until: '2026-12-31' },
      {
        title: 'Tukang',
        employer_id: null,
        employer_name: 'UD CONTOH Tak Dikenal',
        wage_from: 3_000_000,
        openings: 1,
        note: 'Usia: 21',
      },
    ]);
    expect(await undo(batch.id)).toEqual({ removed: 4, kept: 0 });
    expect(all()).toEqual([]);
  });

  it('taken in again is present; what is told otherwise is asked about, in words', async () => {
    await commit(office, (await take({ until: plainDate('2026-11-30'), openings: 2, note: 'Bergilir' })).id);
    const again = await take(
      { until: plainDate('2026-11-30'), openings: 2, note: 'Bergilir' },
      { title: 'SOPIR TRUK' },
      { title: 'Truk, pengemudi', until: plainDate('2026-12-31'), openings: 3 },
      { regionCode: '63.03' },
      { employerName: 'PT CONTOH Lain' },
    );
    expect(await verdicts(again.id)).toEqual(['present', 'present', 'similar', 'similar', 'new']);
    const [, , similar] = await rowsIn(again.id);
    expect(similar?.match).toMatchObject({ name: 'Sopir truk, PT CONTOH Angkutan' });
    expect(similar?.findings.map(({ code, params }) => [code, params.changes])).toEqual([
      ['vacancy-changes', 'Jumlah orang: 2 → 3; Lamaran sampai: 30 Nov 2026 → 31 Des 2026'],
    ]);
  });

  it('a filled one does not stand against a new one of the same firm; one elsewhere neither', async () => {
    await add({ filled: true });
    await add({ title: 'Kasir', regionCode: '63.71' });
    const batch = await take({ openings: 7 }, { title: 'Kasir', regionCode: '63.72' });
    expect(await verdicts(batch.id)).toEqual(['new', 'new']);
  });

  it('changes the one on record where a person says so, and the undo brings it back exactly', async () => {
    const firm = await addEmployer(office.database, 'PT CONTOH Angkutan');
    const kept = await add({
      employerId: firm,
      licences: ['SIM B1'],
      wageFrom: 3_000_000,
      wageTo: 3_500_000,
      note: 'Telepon dahulu',
      until: plainDate('2026-11-30'),
      openings: 2,
    });
    const before = all();
    const batch = await take(
      { until: plainDate('2026-12-31'), wageFrom: 4_000_000, note: 'Usia: 21', licences: 'SIM-B1' },
      { openings: 9 },
    );
    expect(await verdicts(batch.id)).toEqual(['similar', 'similar']);
    expect((await commit(office, batch.id)).committed).toBe(0);
    await office.procedure('imports.decide', { batchId: batch.id, rows: [2], decision: 'same' });
    await office.procedure('imports.decide', { batchId: batch.id, rows: [3], decision: 'same' });
    // Two rows for one vacancy: the second would take back the first in silence.
    expect((await commit(office, batch.id)).committed).toBe(1);
    expect((await rowsIn(batch.id))[1]).toMatchObject({
      verdict: 'refused',
      findings: [{}, { code: 'vacancy-twice' }],
    });
    expect(await office.procedure('vacancies.get', { id: kept.id })).toMatchObject({
      until: '2026-12-31',
      wageFrom: 4_000_000,
      wageTo: null,
      licences: ['SIM B1'],
      note: 'Telepon dahulu\nUsia: 21',
      openings: 2,
      employerId: firm,
    });
    expect(await undo(batch.id)).toEqual({ removed: 1, kept: 0 });
    expect(all()).toEqual(before);
  });

  it('leaves alone what somebody changed or offered since', async () => {
    const kept = await add({ until: plainDate('2026-11-30') });
    const batch = await take({ title: 'Kasir' }, { title: 'Satpam' }, { until: plainDate('2026-12-31') });
    await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'same' });
    await commit(office, batch.id);
    const { rows } = await office.procedure('vacancies.list', { sort: 'title' });
    for (const { id, version, region: _, ...vacancy } of rows.filter(({ title }) => title !== 'Satpam'))
      await office.procedure('vacancies.save', { id, version, vacancy: { ...vacancy, note: 'Diubah' } });
    expect(await undo(batch.id)).toEqual({ removed: 1, kept: 2 });
    expect(await office.procedure('vacancies.get', { id: kept.id })).toMatchObject({
      until: '2026-12-31',
      note: 'Diubah',
    });
    expect(all().map(({ title }) => title)).toEqual(['Kasir', 'Sopir truk']);
  });

  it('makes the one anew that was removed between the dry run and the taking over', async () => {
    const gone = await add({ openings: 2 });
    const batch = await take({ openings: 3 });
    await office.procedure('imports.decide', { batchId: batch.id, rows: null, decision: 'same' });
    await office.procedure('vacancies.remove', { id: gone.id, version: gone.version });
    expect((await commit(office, batch.id)).committed).toBe(1);
    expect(all()).toMatchObject([{ openings: 3 }]);
    expect(await undo(batch.id)).toEqual({ removed: 1, kept: 0 });
  });

  it('a firm that a list made stays while a vacancy is linked with it', async () => {
    const blank = { npp: '', nib: '', address: '', regency: '', phone: '', email: '', leader: '' };
    const firms = await stage(office, 'employers', null, [
      goodRow(2, { ...blank, name: 'PT CONTOH Angkutan' }),
      goodRow(3, { ...blank, name: 'PT CONTOH Sendiri' }),
    ]);
    await commit(office, firms.id);
    const batch = await take({});
    await commit(office, batch.id);
    expect(await undo(firms.id)).toEqual({ removed: 1, kept: 1 });
    const [{ id } = { id: '' }] = rowsOf(office.database, 'SELECT id FROM employer') as { id: string }[];
    await expect(office.procedure('employers.remove', { id, version: 1 })).rejects.toMatchObject({
      fault: { code: 'still-used' },
    });
    await undo(batch.id);
    await office.procedure('employers.remove', { id, version: 1 });
    expect(rowsOf(office.database, 'SELECT id FROM employer')).toEqual([]);
  });

  it('of 5,000 rows beside 5,000 on record is judged and taken over in seconds', {
    timeout: 60_000,
  }, async () => {
    const many = (from: number) =>
      Array.from({ length: 5_000 }, (_, index) => ({
        title: `Jabatan ${(from + index) % 4_000}`,
        employerName: `PT CONTOH ${from + index}`,
      }));
    await commit(office, (await take(...many(0))).id);
    const begun = performance.now();
    const batch = await take(...many(2_500));
    const staged = performance.now();
    expect(batch.counts).toMatchObject({ present: 2_500, new: 2_500 });
    await commit(office, batch.id);
    const done = performance.now();
    expect(await undo(batch.id)).toEqual({ removed: 2_500, kept: 0 });
    console.info(
      `[measure] 5,000 vacancies staged in ${Math.round(staged - begun)} ms, 2,500 taken over in ${Math.round(done - staged)} ms, undone in ${Math.round(performance.now() - done)} ms`,
    );
    expect(done - begun).toBeLessThan(15_000);
  });
});

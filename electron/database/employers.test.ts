import { describe, expect, it } from 'vitest';
import { createEmployer, getEmployer, listEmployers, removeEmployer, saveEmployer } from './employers.ts';
import { employersLike } from './employers-alike.ts';
import { saveLayoffReport } from './layoff-reports.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  employerInput,
  NOW,
  newDatabase,
  reportInput,
  rowsOf,
  write,
} from './office-for-tests.ts';

const database = newDatabase();
const db = database.tables;

describe('An employer', () => {
  it('is not overwritten when somebody else saved meanwhile', async () => {
    const id = await addEmployer(database, 'PT Lama');
    await write(database, (tx) => saveEmployer(tx, id, 1, employerInput('PT Baru'), NOW));
    await expect(
      write(database, (tx) => saveEmployer(tx, id, 1, employerInput('PT Lain'), NOW)),
    ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
    expect(await getEmployer(db, id)).toMatchObject({ name: 'PT Baru', version: 2 });
  });

  it('keeps its sector by edition and letter', async () => {
    const id = await addEmployer(database, 'PT Karet', { sector: { edition: 2020, letter: 'C' } });
    expect((await getEmployer(db, id)).sector).toEqual({ edition: 2020, letter: 'C' });
    await expect(
      addEmployer(database, 'PT Huruf Asing', { sector: { edition: 2020, letter: 'V' } }),
    ).rejects.toMatchObject({ fault: { code: 'input-refused', issues: [{ path: 'sector' }] } });
  });

  it('with a report cannot be removed; without one it can', async () => {
    const id = await addEmployer(database, 'PT Berlaporan');
    const report = await addReport(database, id);
    await expect(write(database, (tx) => removeEmployer(tx, id, 1))).rejects.toMatchObject({
      fault: { code: 'still-used' },
    });
    const right = await addEmployer(database, 'PT Yang Benar');
    const person = await addPerson(database, 'Pekerja Satu');
    await addLine(database, report, person);
    // The report turns out to be the other firm's: the worker goes along and nothing hangs on the wrong firm.
    await write(database, (tx) => saveLayoffReport(tx, report, reportInput(right), NOW));
    expect(rowsOf(database, 'SELECT last_employer_id FROM person WHERE id = ?', person)).toEqual([
      { last_employer_id: right },
    ]);
    await write(database, (tx) => removeEmployer(tx, id, 1));
    await expect(getEmployer(db, id)).rejects.toMatchObject({ fault: { code: 'not-found' } });
  });

  it('has to be on record before a report names it', async () => {
    const id = await addEmployer(database, 'PT Ada');
    const report = await addReport(database, id);
    await expect(
      write(database, (tx) => saveLayoffReport(tx, report, reportInput('tidak-ada'), NOW)),
    ).rejects.toMatchObject({ fault: { code: 'input-refused', issues: [{ path: 'report.employerId' }] } });
  });
});

describe('The list of employers', () => {
  it('counts reports and the workers on them', async () => {
    const own = newDatabase();
    const big = await addEmployer(own, 'PT Besar', { npp: 'jj123456' });
    await addEmployer(own, 'CV Andalan');
    const first = await addReport(own, big);
    await addReport(own, big);
    await addLine(own, first, await addPerson(own, 'Satu'));
    await addLine(own, first, await addPerson(own, 'Dua'));
    const list = await listEmployers(own.tables, {
      text: '',
      sort: 'name',
      descending: false,
      after: null,
      limit: 10,
    });
    expect(list.rows.map(({ name, npp, reports, workers }) => [name, npp, reports, workers])).toEqual([
      ['CV Andalan', '', 0, 0],
      ['PT Besar', 'JJ123456', 2, 2],
    ]);
  });
});

describe('A firm that looks like the one being typed', () => {
  const firms = newDatabase();
  const like = async (name: string, npp = '', nib = '') =>
    (await employersLike(firms.tables, { name, npp, nib })).map((one) => [one.name, one.likeness === 1]);

  it('is found without its legal form, in another spelling, by NPP and by NIB', async () => {
    await addEmployer(firms, 'PT Banua Djaya Lestari', { npp: 'JJ000001', nib: '1234567890123' });
    await addEmployer(firms, 'CV Sumber Rejeki');
    expect(await like('Banua Jaya Lestari, PT')).toEqual([['PT Banua Djaya Lestari', true]]);
    expect(await like('Apa Saja', 'jj000001')).toEqual([['PT Banua Djaya Lestari', true]]);
    expect(await like('', '', '1234567890123')).toEqual([['PT Banua Djaya Lestari', true]]);
    expect(await like('Sumber Rezeki')).toEqual([['CV Sumber Rejeki', false]]);
    expect(await like('Toko Tak Dikenal')).toEqual([]);
  });

  it('is found by its number also among thousands that share a word', async () => {
    await write(firms, async (tx) => {
      for (let index = 0; index < 2100; index += 1)
        await createEmployer(tx, employerInput(`PT Mitra ${index} Usaha`), NOW);
      await createEmployer(tx, employerInput('PT Mitra Akhir', { npp: 'JJ999999' }), NOW);
    });
    expect(await like('Mitra', 'JJ999999')).toContainEqual(['PT Mitra Akhir', true]);
  });
});

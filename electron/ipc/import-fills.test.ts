import { beforeEach, describe, expect, it } from 'vitest';
import type { LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import { addEmployer, addPerson, addReport, oneValue } from '../database/office-for-tests.ts';
import { commit, goodRow, stage, type TestOffice, testOffice, workerValues } from './office-for-tests.ts';

/* What a layoff list says of people on record fills in what nobody knew of them, and goes with the list. */

const NIK = '6372014107900001';
const SAID = { nik: NIK, citizenship: 'WNI', address: 'Jalan CONTOH 1', phone: '0812-0000-0001' };

let office: TestOffice;
let firm: Awaited<ReturnType<typeof addEmployer>>;
let report: LayoffReportId;
let siti: PersonId;
beforeEach(async () => {
  office = await testOffice();
  firm = await addEmployer(office.database, 'PT CONTOH Karet');
  report = await addReport(office.database, firm);
  siti = await addPerson(office.database, 'Siti CONTOH', { nik: NIK });
});

const takeIn = async (values: Readonly<Record<string, unknown>>, into: LayoffReportId = report) => {
  const { id } = await stage(office, 'layoff-lines', into, [goodRow(2, workerValues('Siti CONTOH', values))]);
  await commit(office, id);
  return id;
};
const undo = (batchId: string) => office.procedure('imports.undo', { batchId });
const known = async (id: string = siti) => {
  const { citizenship, address, phone, version } = (await office.procedure('persons.get', { id })).person;
  return { citizenship, address, phone, version };
};
const save = async (more: Readonly<Record<string, unknown>>) => {
  const { person } = await office.procedure('persons.get', { id: siti });
  const { id, version, createdAt: _, updatedAt: __, ...input } = person;
  await office.procedure('persons.save', { id, version, person: { ...input, ...more } });
};
const history = async () =>
  (await office.procedure('persons.history', { id: siti })).changes.map(
    ({ field, from, to, source, list }) => [field, from, to, source, list !== null],
  );

describe('A layoff list with somebody on record', () => {
  it('fills in what is empty, with the list in the history, and is found by the new number', async () => {
    await takeIn(SAID);
    expect(await known()).toEqual({
      citizenship: 'WNI',
      address: 'Jalan CONTOH 1',
      phone: '0812-0000-0001',
      version: 2,
    });
    expect(new Set(await history())).toEqual(
      new Set([
        ['citizenship', null, 'WNI', 'import', true],
        ['address', null, 'Jalan CONTOH 1', 'import', true],
        ['phone', null, '0812-0000-0001', 'import', true],
      ]),
    );
  });

  it('changes nothing that is known, and nothing else', async () => {
    await save({ phone: '0899', citizenship: 'WNA' });
    await takeIn({ ...SAID, birthPlace: 'Banjarbaru', birthDate: '1990-07-01', sex: 'P' });
    expect(await known()).toEqual({
      citizenship: 'WNA',
      address: 'Jalan CONTOH 1',
      phone: '0899',
      version: 3,
    });
    const { person } = await office.procedure('persons.get', { id: siti });
    expect([person.birthPlace, person.birthDate, person.sex]).toEqual(['', null, null]);
  });

  it('that says nothing new leaves the record as it is', async () => {
    await takeIn({ nik: NIK });
    expect([(await known()).version, await history()]).toEqual([1, []]);
  });

  it('fills in the record that took another one over', async () => {
    const other = await addPerson(office.database, 'Siti CONTOH Lama');
    const { id: batchId } = await stage(office, 'layoff-lines', report, [
      goodRow(2, workerValues('Siti CONTOH', SAID)),
    ]);
    const { person } = await office.procedure('persons.get', { id: other });
    await office.procedure('persons.merge', {
      keptId: other,
      keptVersion: person.version,
      goneId: siti,
      goneVersion: 1,
      take: ['nik'],
    });
    await commit(office, batchId);
    expect(await known(other)).toMatchObject({ citizenship: 'WNI', phone: '0812-0000-0001' });
  });
});

describe('A list that is taken back', () => {
  it('empties what it filled in, and says so in the history', async () => {
    const id = await takeIn(SAID);
    expect(await undo(id)).toEqual({ removed: 1, kept: 0 });
    expect(await known()).toEqual({ citizenship: null, address: '', phone: '', version: 3 });
    expect((await history())[0]?.slice(2)).toEqual([null, 'import', true]);
  });

  it('leaves what somebody changed or confirmed since', async () => {
    const id = await takeIn(SAID);
    await save({ phone: '0855' });
    await save({ address: '' });
    await save({ address: 'Jalan CONTOH 1' });
    await undo(id);
    expect(await known()).toMatchObject({ citizenship: null, address: 'Jalan CONTOH 1', phone: '0855' });
  });

  it('leaves what another list filled in, and whom it made goes with it although another list filled in more', async () => {
    const second = await addReport(office.database, firm);
    const first = await takeIn({ ...SAID, nik: '6372014107900002', citizenship: null, phone: '' });
    const made = oneValue(office.database, "SELECT id FROM person WHERE nik = '6372014107900002'") as string;
    const later = await takeIn({ ...SAID, nik: '6372014107900002' }, second);
    expect(await known(made)).toMatchObject({ citizenship: 'WNI', address: 'Jalan CONTOH 1' });
    await undo(later);
    expect(await known(made)).toMatchObject({ citizenship: null, address: 'Jalan CONTOH 1', phone: '' });
    expect(await undo(first)).toEqual({ removed: 1, kept: 0 });
    expect(oneValue(office.database, 'SELECT count(*) FROM person WHERE id = ?', made)).toBe(0);
  });

  it('leaves whom it made where somebody changed them before there was a history, whatever lists filled in since', async () => {
    const nik = '6372014107900003';
    const second = await addReport(office.database, firm);
    const first = await takeIn({ ...SAID, nik, phone: '' });
    siti = oneValue(office.database, `SELECT id FROM person WHERE nik = '${nik}'`) as PersonId;
    await save({ birthPlace: 'Martapura' });
    office.database.raw.exec('DELETE FROM person_change');
    const later = await takeIn({ ...SAID, nik }, second);
    expect(await known()).toMatchObject({ phone: '0812-0000-0001', version: 3 });
    await undo(later);
    expect(await known()).toMatchObject({ phone: '', version: 4 });
    expect(await undo(first)).toEqual({ removed: 1, kept: 1 });
    expect((await office.procedure('persons.get', { id: siti })).person.birthPlace).toBe('Martapura');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import {
  AUTHOR,
  addEmployer,
  addLine,
  addPerson,
  addReport,
  NOW,
  newDatabase,
  personInput,
  write,
} from './office-for-tests.ts';
import { createPerson, getPerson, removePerson, savePerson } from './persons.ts';
import { personsLike } from './persons-alike.ts';
import { listPersons } from './persons-list.ts';

const database = newDatabase();
const db = database.tables;
const LIST = { text: '', sort: 'name', descending: false, after: null, limit: 50 } as const;

describe('A person', () => {
  it('keeps what was written down, and nobody else gets the NIK', async () => {
    const id = await addPerson(database, 'Siti Aminah', { nik: '6372014107900001', birthPlace: 'Martapura' });
    expect(await getPerson(db, id)).toMatchObject({
      name: 'Siti Aminah',
      nik: '6372014107900001',
      birthPlace: 'Martapura',
      version: 1,
    });
    await expect(addPerson(database, 'Orang Lain', { nik: '6372014107900001' })).rejects.toMatchObject({
      fault: { code: 'nik-taken', params: { name: 'Siti Aminah', id }, issues: [{ path: 'nik' }] },
    });
    const other = await addPerson(database, 'Orang Lain');
    await expect(
      write(database, (tx) =>
        savePerson(tx, other, 1, personInput('Orang Lain', { nik: '6372014107900001' }), AUTHOR),
      ),
    ).rejects.toMatchObject({ fault: { code: 'nik-taken' } });
    expect((await getPerson(db, other)).nik).toBeNull();
  });

  it('can be saved with the NIK that is already his own', async () => {
    const id = await addPerson(database, 'Rudi', { nik: '6372010101800009' });
    const saved = await write(database, (tx) =>
      savePerson(tx, id, 1, personInput('Rudi Hartono', { nik: '6372010101800009' }), AUTHOR),
    );
    expect(saved).toMatchObject({ name: 'Rudi Hartono', version: 2 });
  });

  it('is not overwritten when somebody else saved meanwhile', async () => {
    const id = await addPerson(database, 'Aida');
    await write(database, (tx) => savePerson(tx, id, 1, personInput('Aida Fitri'), AUTHOR));
    await expect(
      write(database, (tx) => savePerson(tx, id, 1, personInput('Aida Lama'), AUTHOR)),
    ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
    expect((await getPerson(db, id)).name).toBe('Aida Fitri');
  });

  it('who stands on a report cannot be removed, anybody else can', async () => {
    const firm = await addEmployer(database, 'PT Tetap');
    const report = await addReport(database, firm);
    const on = await addPerson(database, 'Ada Di Laporan');
    const off = await addPerson(database, 'Tidak Di Mana-mana');
    await addLine(database, report, on);
    await expect(write(database, (tx) => removePerson(tx, on, 1))).rejects.toMatchObject({
      fault: { code: 'still-used' },
    });
    await expect(write(database, (tx) => removePerson(tx, off, 2))).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    await write(database, (tx) => removePerson(tx, off, 1));
    await expect(getPerson(db, off)).rejects.toMatchObject({ fault: { code: 'not-found' } });
    expect((await getPerson(db, on)).name).toBe('Ada Di Laporan');
  });

  it('has a NIK of sixteen digits or none, whatever comes past the form', async () => {
    await expect(
      write(database, (tx) => createPerson(tx, personInput('Salah', { nik: '63720141' }), NOW)),
    ).rejects.toThrow(/CHECK/);
  });
});

describe('The list of workers', () => {
  const people = newDatabase();
  beforeAll(async () => {
    await addPerson(people, 'Dr. H. Ahmad Zaini, S.H.', { nik: '6372010101800001', phone: '0811-22 33' });
    await addPerson(people, 'budi santoso');
    await addPerson(people, '100% Karet_Alam');
    await addPerson(people, 'Ahmad Yani', { nik: '6371010101800002' });
  });
  const names = async (text: string) =>
    (await listPersons(people.tables, { ...LIST, text })).rows.map((row) => row.name);

  it('is in the order of names without titles and whatever the case', async () => {
    expect(await names('')).toEqual([
      '100% Karet_Alam',
      'Ahmad Yani',
      'Dr. H. Ahmad Zaini, S.H.',
      'budi santoso',
    ]);
  });

  it('finds a NIK that was typed in groups, part of a phone number and part of a name', async () => {
    expect(await names('6372 0101 0180 0001')).toEqual(['Dr. H. Ahmad Zaini, S.H.']);
    expect(await names('6371.01')).toEqual(['Ahmad Yani']);
    expect(await names('0811-22')).toEqual(['Dr. H. Ahmad Zaini, S.H.']);
    expect(await names('SANTO')).toEqual(['budi santoso']);
  });

  it('takes the wildcards of the search language as text', async () => {
    expect(await names('%')).toEqual(['100% Karet_Alam']);
    expect(await names('t_a')).toEqual(['100% Karet_Alam']);
    expect(await names('\\')).toEqual([]);
  });

  it('does not show everybody for a lone full stop or hyphen', async () => {
    expect(await names('-')).toEqual(['Dr. H. Ahmad Zaini, S.H.']);
    expect(await names('.')).toEqual(['Dr. H. Ahmad Zaini, S.H.']);
  });

  it('refuses a page key that is none', async () => {
    for (const after of ['x', '{}', '[1]', '["a",1]', '[{},"a"]', '[true,"a"]']) {
      await expect(listPersons(people.tables, { ...LIST, after })).rejects.toMatchObject({
        fault: { code: 'input-refused', issues: [{ path: 'after' }] },
      });
    }
  });
});

describe('Someone who looks like the one being typed', () => {
  const born = plainDate('1985-05-17');
  const people = newDatabase();
  let yusuf: PersonId;
  beforeAll(async () => {
    yusuf = await addPerson(people, 'Mochammad Jusuf', { nik: '6372011705850001', birthDate: born });
    await addPerson(people, 'Nurul Hidayati', { birthDate: born });
    await addPerson(people, 'Muhammad Yusuf', { birthDate: plainDate('1999-01-01') });
  });
  const like = (name: string, birthDate = plainDate('1985-05-17') as typeof born | null, nik = '') =>
    personsLike(people.tables, { name, birthDate, nik });

  it('is found by birth date and a name in another spelling', async () => {
    const found = await like('Muhammad Yusuf');
    expect(found.map((one) => one.name)).toContain('Mochammad Jusuf');
    expect(found.map((one) => one.name)).not.toContain('Nurul Hidayati');
  });

  it('is certain by the NIK only, however the name is written', async () => {
    const [best, ...others] = await like('Nama Lain Sama Sekali', null, '6372 0117 0585 0001');
    expect(best).toMatchObject({ id: yusuf, likeness: 1 });
    expect(others).toEqual([]);
    for (const one of await like('Mochammad Jusuf')) expect(one.likeness).toBeLessThan(1);
  });

  it('is found by the NIK also among thousands whose names begin alike', async () => {
    const many = newDatabase();
    await write(many, async (tx) => {
      for (let index = 0; index < 3100; index += 1) await createPerson(tx, personInput(`Muh ${index}`), NOW);
    });
    const id = await addPerson(many, 'Muhammad Terakhir', { nik: '6372011705850002' });
    const [best] = await personsLike(many.tables, {
      name: 'Muh',
      birthDate: null,
      nik: '6372011705850002',
    });
    expect(best?.id).toBe(id);
  });

  it('is nobody for an empty form', async () => {
    expect(await like('', null)).toEqual([]);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveEmployer } from './employers.ts';
import { freezeLetter } from './letters.ts';
import {
  AUTHOR,
  addEmployer,
  addLine,
  addPerson,
  addReport,
  employerInput,
  NOW,
  newDatabase,
  personInput,
  USER,
  write,
} from './office-for-tests.ts';
import { removePerson, savePerson } from './persons.ts';
import { homeFigures, searchEverything } from './search.ts';

const database = newDatabase();
const found = async (text: string, limit = 6) =>
  (await searchEverything(database.tables, text, limit)).map((hit) => `${hit.kind}: ${hit.title}`);

beforeAll(async () => {
  const firm = await addEmployer(database, 'PT Banua Lestari', { npp: 'JJ120045' });
  const report = await addReport(database, firm, { employerLetterNumber: '88/DIR-BL/III/2026' });
  await addPerson(database, 'Siti Aminah', { nik: '6372014107900001', phone: '0812-5551-7788' });
  await addPerson(database, 'Al Bi', { nik: '6371010101800002' });
  await addPerson(database, 'Ma\'ruf "Uding" Santoso');
  for (let index = 0; index < 9; index += 1) await addPerson(database, `Santoso Ke-${index}`);
  await write(database, (db) =>
    freezeLetter(db, {
      kind: 'layoff-receipt',
      subject: { kind: 'layoff-report', id: report },
      book: 'layoff-receipt',
      year: 2026,
      sequence: 17,
      number: '500.15.15/17/Disnaker/III/2026',
      dated: '2026-03-10' as never,
      title: 'Tanda terima laporan PHK',
      addressee: 'PT Banua Lestari',
      replaces: null,
      facts: {},
      blocks: [],
      pdf: new Uint8Array([1]),
      sha256: 'a'.repeat(64),
      pages: 1,
      people: [],
      userId: USER,
      now: NOW,
    }),
  );
});

describe('The search over everything', () => {
  it('finds people, firms, reports and letters by any part of a word', async () => {
    expect(await found('minah')).toEqual(['person: Siti Aminah']);
    expect(await found('anua lest')).toEqual([
      'employer: PT Banua Lestari',
      'layoff-report: PT Banua Lestari',
      'letter: Tanda terima laporan PHK',
    ]);
    expect(await found('jj1200')).toEqual(['employer: PT Banua Lestari']);
    expect(await found('88/DIR-BL')).toEqual(['layoff-report: PT Banua Lestari']);
  });

  it('finds a NIK, whole, in groups or in part', async () => {
    for (const text of ['6372014107900001', '6372 0141 0790 0001', '6372-0141-0790-0001', '0141079'])
      expect(await found(text)).toEqual(['person: Siti Aminah']);
  });

  it('finds a phone number and the number of a letter as they are written', async () => {
    expect(await found('0812-5551')).toEqual(['person: Siti Aminah']);
    expect(await found('500.15.15/17')).toEqual(['letter: Tanda terima laporan PHK']);
  });

  it('wants all the words, in any order', async () => {
    expect(await found('aminah siti')).toEqual(['person: Siti Aminah']);
    expect(await found('aminah santoso')).toEqual([]);
  });

  it('finds words of one or two letters too', async () => {
    expect(await found('al')).toContain('person: Al Bi');
    expect(await found('al bi')).toEqual(['person: Al Bi']);
  });

  it('finds people in another spelling and with a slip of the hand, apart from those found as written', async () => {
    const own = newDatabase();
    const muhammad = await addPerson(own, 'Mochammad Siddiq', { nik: '6372014107900009' });
    await addPerson(own, 'Muhammad Ali');
    await addPerson(own, 'Siti Aminah');
    const look = async (text: string, limit = 6) =>
      (await searchEverything(own.tables, text, limit)).map(({ isNear, title }) => [title, isNear]);
    expect(await look('mochamad sidiq')).toEqual([['Mochammad Siddiq', true]]);
    expect(await look('siti aminha')).toEqual([['Siti Aminah', true]]);
    expect(await look('siti aminah')).toEqual([['Siti Aminah', false]]);
    expect(await look('muhammad')).toEqual([
      ['Muhammad Ali', false],
      ['Mochammad Siddiq', true],
    ]);
    expect(await look('muhammad', 1)).toHaveLength(2);
    // A NIK with a wrong digit, and with two swapped, in groups.
    expect(await look('6372014107900008')).toEqual([['Mochammad Siddiq', true]]);
    expect(await look('6372 0141 0790 0090')).toEqual([['Mochammad Siddiq', true]]);
    expect(await look('6372014107900009')).toEqual([['Mochammad Siddiq', false]]);
    expect(await look('6372014107')).toEqual([['Mochammad Siddiq', false]]);
    expect(await look('88/muhamad/2026')).toEqual([]);
    await write(own, (db) => removePerson(db, muhammad, 1));
    expect(await look('mochamad sidiq')).toEqual([]);
  });

  it('shows no more of each kind than asked for', async () => {
    expect(await found('santoso', 4)).toHaveLength(4);
    expect(await found('sa', 3)).toHaveLength(3);
  });

  it('follows changes and removals', async () => {
    const own = newDatabase();
    const look = async (text: string) =>
      (await searchEverything(own.tables, text, 6)).map((hit) => `${hit.kind}: ${hit.title}`);
    const firm = await addEmployer(own, 'PT Nama Lama');
    await addReport(own, firm);
    const person = await addPerson(own, 'Orang Lama');
    await write(own, (db) => saveEmployer(db, firm, 1, employerInput('PT Nama Baru'), NOW));
    await write(own, (db) => savePerson(db, person, 1, personInput('Orang Baru'), AUTHOR));
    expect(await look('lama')).toEqual([]);
    expect(await look('baru')).toEqual([
      'person: Orang Baru',
      'employer: PT Nama Baru',
      'layoff-report: PT Nama Baru',
    ]);
    await write(own, (db) => removePerson(db, person, 2));
    expect(await look('orang')).toEqual([]);
    own.raw.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
  });

  it.each([
    '"',
    '""',
    'NEAR(',
    'a AND',
    'OR OR OR',
    'siti*',
    '^siti',
    'title:siti',
    '-siti',
    '(((',
    "'; DROP TABLE person; --",
    '{a b}',
    'siti\0aminah',
    '\u0000\u0000\u0000',
    '%%%',
    '___',
    '\\\\\\',
  ])('takes signs of the search language as text: %j', async (text) => {
    await expect(found(text)).resolves.toBeInstanceOf(Array);
  });

  it('takes any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.string({
            unit: fc.constantFrom(
              '"',
              '(',
              ')',
              '*',
              ':',
              '^',
              '-',
              '+',
              ' ',
              'AND',
              'OR',
              'NOT',
              'NEAR',
              'siti',
              '\0',
              '%',
              '_',
              "'",
              '6372',
            ),
            maxLength: 12,
          }),
        ),
        async (text) => {
          expect((await searchEverything(database.tables, text, 6)).length).toBeLessThanOrEqual(24);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('finds a name with quotes by its quotes', async () => {
    expect(await found('"uding"')).toEqual([`person: Ma'ruf "Uding" Santoso`]);
  });
});

describe('The figures of the start page', () => {
  it('count what waits and the year so far', async () => {
    expect(await homeFigures(database.tables, 2026)).toEqual({
      reportsDraft: 1,
      reportsCorrecting: 0,
      reportsThisYear: 1,
      workersThisYear: 0,
      lettersWithoutNumber: 0,
      importsUnfinished: 0,
      disputesOpen: 0,
    });
    expect((await homeFigures(database.tables, 2025)).reportsThisYear).toBe(0);
  });

  it('count a draft among what waits unless all of its workers refuse', async () => {
    const own = newDatabase();
    const firm = await addEmployer(own, 'PT CONTOH Rotan');
    const drafts = async () => (await homeFigures(own.tables, 2026)).reportsDraft;
    const report = await addReport(own, firm);
    expect(await drafts()).toBe(1);
    await addLine(own, report, await addPerson(own, 'Adi CONTOH'), { response: 'refuses' });
    expect(await drafts()).toBe(0);
    await addLine(own, report, await addPerson(own, 'Budi CONTOH'), { response: 'silent' });
    expect(await drafts()).toBe(1);
  });
});

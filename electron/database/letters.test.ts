import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId, LetterId, PersonId } from '../../shared/domain/ids.ts';
import { getLetterContents } from './letter-contents.ts';
import { advanceCounter, counterOf, setOpening } from './letter-settings.ts';
import {
  freezeLetter,
  getLetter,
  getLetterPdf,
  letterInForce,
  lettersAbout,
  listLetters,
  type NewLetter,
  numberLetter,
  numberlessLetter,
} from './letters.ts';
import {
  addEmployer,
  addPerson,
  addReport,
  NOW,
  newDatabase,
  rowsOf,
  USER,
  write,
} from './office-for-tests.ts';
import type { OpenDatabase } from './open.ts';
import { removePerson } from './persons.ts';

let database: OpenDatabase;
let report: LayoffReportId;
let person: PersonId;
beforeEach(async () => {
  database = newDatabase();
  report = await addReport(database, await addEmployer(database, 'PT Contoh'));
  person = await addPerson(database, 'Siti Contoh');
});

const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255]);
const letter = (sequence: number | null, more: Partial<NewLetter> = {}): NewLetter => ({
  kind: 'layoff-receipt',
  subject: { kind: 'layoff-report', id: report },
  book: 'layoff-receipt',
  year: 2026,
  sequence,
  number: sequence === null ? null : `${sequence}/2026`,
  dated: plainDate('2026-03-10'),
  title: 'Tanda terima laporan PHK',
  addressee: 'PT Contoh',
  replaces: null,
  facts: { a: 1 },
  blocks: [],
  pdf: PDF,
  sha256: 'c'.repeat(64),
  pages: 2,
  people: [person],
  userId: USER,
  now: NOW,
  ...more,
});
const freeze = (sequence: number | null, more: Partial<NewLetter> = {}): Promise<LetterId> =>
  write(database, (db) => freezeLetter(db, letter(sequence, more)));

describe('A frozen letter', () => {
  it('gives back its PDF byte for byte and knows who stands on it', async () => {
    const id = await freeze(1);
    expect(await getLetterPdf(database.tables, id)).toEqual(PDF);
    expect(await getLetter(database.tables, id)).toMatchObject({
      number: '1/2026',
      state: 'issued',
      workers: 1,
      pages: 2,
      issuedBy: 'Petugas',
      replaces: null,
      replacedBy: null,
    });
    await expect(write(database, (db) => removePerson(db, person, 1))).rejects.toMatchObject({
      fault: { code: 'still-used' },
    });
  });

  it('is replaced by the one that says so; only the newer one is in force', async () => {
    const first = await freeze(1);
    const second = await freeze(2, { replaces: first });
    expect(await getLetter(database.tables, first)).toMatchObject({ state: 'replaced', replacedBy: second });
    expect(await getLetter(database.tables, second)).toMatchObject({ state: 'issued', replaces: first });
    const about = { kind: 'layoff-report', id: report } as const;
    expect((await letterInForce(database.tables, 'layoff-receipt', about))?.id).toBe(second);
    expect(await lettersAbout(database.tables, about)).toHaveLength(2);
  });

  it('whose number is taken leaves nothing behind, and the one it would replace stays in force', async () => {
    const first = await freeze(1);
    await freeze(2, { subject: { kind: 'layoff-report', id: report } });
    await expect(freeze(2, { replaces: first })).rejects.toMatchObject({
      fault: { code: 'number-taken', params: { number: '2/2026' } },
    });
    expect((await getLetter(database.tables, first)).state).toBe('issued');
    expect(rowsOf(database, 'SELECT count(*) AS n FROM letter_file')).toEqual([{ n: 2 }]);
    // The same number in another year is another number.
    await freeze(2, { year: 2027, number: '2/2027' });
  });

  it('without a number takes one later, once', async () => {
    const id = await freeze(null);
    await freeze(1);
    expect(await numberlessLetter(database.tables, id)).toMatchObject({ year: 2026, book: 'layoff-receipt' });
    await expect(write(database, (db) => numberLetter(db, id, 1, '1/2026'))).rejects.toMatchObject({
      fault: { code: 'number-taken' },
    });
    await write(database, (db) => numberLetter(db, id, 2, '2/2026'));
    expect((await getLetter(database.tables, id)).number).toBe('2/2026');
    await expect(numberlessLetter(database.tables, id)).rejects.toMatchObject({
      fault: { code: 'number-taken' },
    });
    expect(await getLetterPdf(database.tables, id)).toEqual(PDF);
  });

  it('keeps its logo once for all letters that show it, and gives its facts and blocks back as they were', async () => {
    const logo = 'data:image/png;base64,AA+/==';
    const contents = (url: string | null) => ({
      facts: { office: { logo: url }, values: { 'letter.subject': 'Surat "logo":"letter-logo"' } },
      blocks: [
        { kind: 'letterhead', logo: url, government: 'KOTA', name: 'DINAS', lines: [] },
        { kind: 'notice', text: `"logo":"${url}"` },
      ] as const,
    });
    const ids = [
      await freeze(1, contents(logo)),
      await freeze(2, contents(logo)),
      await freeze(3, contents('data:image/png;base64,BB==')),
      await freeze(4, contents(null)),
    ];
    for (const [i, url] of [logo, logo, 'data:image/png;base64,BB==', null].entries())
      expect(await getLetterContents(database.tables, ids[i] ?? '')).toMatchObject(contents(url));
    expect(rowsOf(database, 'SELECT count(*) AS n FROM letter_logo')).toEqual([{ n: 2 }]);
    expect(rowsOf(database, `SELECT count(*) AS n FROM letter WHERE instr(facts, '${logo}') > 0`)).toEqual([
      { n: 0 },
    ]);
  });

  it('is found in the register by year, by text and by its missing number', async () => {
    await freeze(1);
    await freeze(null);
    await freeze(1, { year: 2025, number: '1/2025', addressee: 'CV Lain' });
    const find = async (more: object) =>
      (
        await listLetters(database.tables, {
          text: '',
          sort: 'number',
          descending: false,
          after: null,
          limit: 10,
          year: null,
          withoutNumber: false,
          ...more,
        })
      ).rows.map((row) => row.number);
    expect(await find({ year: 2026 })).toEqual([null, '1/2026']);
    expect(await find({ withoutNumber: true })).toEqual([null]);
    expect(await find({ text: 'cv lain' })).toEqual(['1/2025']);
    expect(await find({ text: '1/2026' })).toEqual(['1/2026']);
    expect(await find({ text: '1_2026' })).toEqual([]);
  });
});

describe('A number book', () => {
  const BOOK = 'layoff-receipt';
  const open = (opening: number, year = 2026) => write(database, (db) => setOpening(db, BOOK, year, opening));

  it('begins at nothing and goes on from what was used before Sambung', async () => {
    expect(await counterOf(database.tables, BOOK, 2026)).toEqual({ year: 2026, opening: 0, last: 0 });
    await open(41);
    expect(await counterOf(database.tables, BOOK, 2026)).toEqual({ year: 2026, opening: 41, last: 41 });
    expect(await counterOf(database.tables, BOOK, 2027)).toEqual({ year: 2027, opening: 0, last: 0 });
  });

  it('never counts back', async () => {
    await write(database, (db) => advanceCounter(db, BOOK, 2026, 7));
    await write(database, (db) => advanceCounter(db, BOOK, 2026, 3));
    expect((await counterOf(database.tables, BOOK, 2026)).last).toBe(7);
  });

  it('can be opened again lower or higher, but not over a number that Sambung issued', async () => {
    await open(41);
    await freeze(42);
    await write(database, (db) => advanceCounter(db, BOOK, 2026, 42));
    await open(40);
    expect(await counterOf(database.tables, BOOK, 2026)).toEqual({ year: 2026, opening: 40, last: 42 });
    for (const taken of [42, 50])
      await expect(open(taken)).rejects.toMatchObject({
        fault: { code: 'still-used', params: { sequence: 42, year: 2026 } },
      });
    // Letters that still wait for a number take none.
    await freeze(null, { year: 2027 });
    await open(10, 2027);
    expect((await counterOf(database.tables, BOOK, 2027)).last).toBe(10);
  });
});

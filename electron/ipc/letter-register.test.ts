import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type RegisterRow, registerFilterSchema } from '../../shared/contract/letter-archive.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { pdfOf } from '../services/documents/files-for-tests.ts';
import { registerName, registerRows } from '../services/register-out.ts';
import { documentDoor } from './documents-for-tests.ts';
import { issueRequest } from './letters-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const numbers = (rows: readonly RegisterRow[]) => rows.map(({ year, sequence }) => [year, sequence]);
const list = (filter: Parameters<typeof office.procedure<'register.list'>>[1] = {}) =>
  office.procedure('register.list', filter);
const scan = async (letterId: string) =>
  documentDoor(office).scan(letterId, 'a.pdf', await pdfOf(['bertanda tangan']));

describe('The register', () => {
  it('stands in the order of the book, what waits for its number last, page by page', async () => {
    await issueRequest(office, { dated: '2025-12-31' });
    for (const sequence of [11, 2, 101]) await issueRequest(office, { number: { kind: 'manual', sequence } });
    await issueRequest(office, { number: { kind: 'later' } });
    await issueRequest(office, { dated: '2027-01-04' });
    const expected = [
      [2025, 1],
      [2026, 2],
      [2026, 11],
      [2026, 101],
      [2026, null],
      [2027, 1],
    ];
    expect(numbers((await list()).rows)).toEqual(expected);
    expect(numbers((await list({ descending: true })).rows)).toEqual([...expected].reverse());
    for (const descending of [false, true]) {
      const seen: RegisterRow[] = [];
      for (let after: string | null = null; ; ) {
        const page: Awaited<ReturnType<typeof list>> = await list({ after, limit: 2, descending });
        expect(page.total).toBe(6);
        seen.push(...page.rows);
        if (page.next === null) break;
        after = page.next;
      }
      expect(numbers(seen)).toEqual(descending ? [...expected].reverse() : expected);
    }
    expect(numbers((await list({ book: 'general', year: 2026 })).rows)).toEqual(expected.slice(1, 5));
    expect((await list({ book: 'dispute', year: 2026 })).total).toBe(0);
    expect((await list({ book: 'general' })).total).toBe(6);
  });

  it('tells each state apart', async () => {
    const [plain, signed, gone] = [
      await issueRequest(office),
      await issueRequest(office),
      await issueRequest(office),
    ];
    const waiting = await issueRequest(office, { number: { kind: 'later' } });
    await scan(signed.id);
    await office.procedure('letters.void', { id: gone.id, reason: 'Salah tujuan' });
    const ids = async (state: RegisterState) => (await list({ state })).rows.map(({ id }) => id);
    type RegisterState = 'issued' | 'signed' | 'void' | 'replaced' | 'without-number';
    expect(await ids('issued')).toEqual([plain.id, waiting.id]);
    expect(await ids('signed')).toEqual([signed.id]);
    expect(await ids('void')).toEqual([gone.id]);
    expect(await ids('replaced')).toEqual([]);
    expect(await ids('without-number')).toEqual([waiting.id]);
    const rows = (await list()).rows;
    expect(rows.find(({ id }) => id === gone.id)).toMatchObject({
      voidReason: 'Salah tujuan',
      issuedBy: 'Petugas',
    });
    expect(rows.find(({ id }) => id === signed.id)?.signed).toBe(true);
  });

  it('finds words of the letter itself, its number, also one that followed later, and short words', async () => {
    const karet = await issueRequest(office, { worker: 'Nur Contoh', employer: 'PT Karet Contoh' });
    const waiting = await issueRequest(office, {
      worker: 'Li Contoh',
      employer: 'UD Qz Maju',
      number: { kind: 'later' },
    });
    const found = async (text: string) => (await list({ text })).rows.map(({ id }) => id);
    expect(await found('karet')).toEqual([karet.id]);
    expect(await found('qz CONTOH')).toEqual([waiting.id]);
    expect(await found('qz')).toEqual([waiting.id]);
    expect(await found('nur karet')).toEqual([karet.id]);
    expect(await found('karet maju')).toEqual([]);
    expect(await found('6372014107900001')).toHaveLength(2);
    expect(await found(karet.number ?? '')).toEqual([karet.id]);
    const numbered = await office.procedure('letters.assignNumber', { id: waiting.id, sequence: 77 });
    expect(await found(numbered.number ?? '')).toEqual([waiting.id]);
  });

  it.each(['"', '%', '_', "'; DROP TABLE letter; --", 'a"b c* NEAR(', '\u0000\u0007', '\\', '- -', '*'])(
    'takes hostile words as words: %j',
    async (text) => {
      await issueRequest(office);
      const { rows, total } = await list({ text });
      expect(rows.length).toBe(total);
    },
  );

  it('refuses a key of pages that is none of its own', async () => {
    await expect(list({ after: '{}' })).rejects.toThrow('input-refused');
  });

  it('knows its books and years, and leaves out the register of disputes', async () => {
    await issueRequest(office, { dated: '2025-12-31' });
    await office.procedure('disputes.saveSetting', {
      pattern: '{urut:3}/PHI/{bulan_romawi}/{tahun}',
      year: 2026,
      opening: 12,
    });
    await issueRequest(office, { number: { kind: 'manual', sequence: 4 } });
    await office.procedure('letterSettings.setOpening', {
      kind: 'mediation-summons',
      year: 2026,
      opening: 9,
    });
    expect(await office.procedure('register.books', {})).toEqual([
      { book: 'dispute', year: 2026, letters: 0, last: 9 },
      { book: 'general', year: 2026, letters: 1, last: 4 },
      { book: 'general', year: 2025, letters: 1, last: 1 },
    ]);
  });

  it('is read whole in parts for a file, and narrowed like the list', async () => {
    for (let i = 0; i < 5; i += 1) await issueRequest(office, { worker: i === 3 ? 'Rusli Contoh' : 'Siti' });
    const filter = registerFilterSchema.parse({});
    expect((await registerRows(office, filter, 100)).map(({ sequence }) => sequence)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(await registerRows(office, filter, 3)).toHaveLength(3);
    expect(
      (await registerRows(office, { ...filter, text: 'rusli' }, 100)).map((row) => row.sequence),
    ).toEqual([4]);
    expect(registerName({ book: 'general', year: 2026 })).toBe('Buku agenda surat Umum 2026');
  });
});

describe('A gap in the numbers', () => {
  const gaps = () => office.procedure('register.gaps', { book: 'general', year: 2026 });
  const explain = (first: number, last: number, reason: string) =>
    office.procedure('register.explainGap', { book: 'general', year: 2026, first, last, reason });

  it('lies after the opening, shows its reason, and closes when a letter takes the number', async () => {
    await office.procedure('letterSettings.setOpening', {
      kind: 'membership-request',
      year: 2026,
      opening: 10,
    });
    await issueRequest(office, { number: { kind: 'manual', sequence: 15 } });
    expect(await gaps()).toEqual({
      gaps: [{ first: 11, last: 14, reason: null }],
      stretches: 1,
      numbers: 4,
      unexplained: 4,
    });
    await explain(12, 14, 'Dipakai surat di luar aplikasi');
    await issueRequest(office, { number: { kind: 'manual', sequence: 13 } });
    expect(await gaps()).toEqual({
      gaps: [
        { first: 11, last: 11, reason: null },
        { first: 12, last: 12, reason: 'Dipakai surat di luar aplikasi' },
        { first: 14, last: 14, reason: 'Dipakai surat di luar aplikasi' },
      ],
      stretches: 3,
      numbers: 3,
      unexplained: 1,
    });
  });

  it('of a mistyped number is one line, however wide, and a cancelled letter leaves none', async () => {
    const wrong = await issueRequest(office, { number: { kind: 'manual', sequence: 999_999 } });
    await office.procedure('letters.void', { id: wrong.id, reason: 'Nomor salah ketik' });
    expect(await gaps()).toMatchObject({ stretches: 1, gaps: [{ first: 1, last: 999_998 }] });
    await explain(1, 999_998, 'Nomor salah ketik pada satu surat');
    expect(await gaps()).toMatchObject({ unexplained: 0 });
    await expect(explain(5, 4, 'Terbalik letaknya')).rejects.toThrow();
  });
});

describe('The numbers of a book', () => {
  it('are never given twice in a year, whatever the order of automatic, by hand, later, cancelled, assigned', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('automatic' as const), year: fc.constantFrom(2026, 2027) }),
      fc.record({
        kind: fc.constant('manual' as const),
        year: fc.constantFrom(2026, 2027),
        sequence: fc.integer({ min: 1, max: 9 }),
      }),
      fc.record({ kind: fc.constant('later' as const), year: fc.constantFrom(2026, 2027) }),
      fc.record({ kind: fc.constant('void' as const), at: fc.nat(20) }),
      fc.record({
        kind: fc.constant('assign' as const),
        at: fc.nat(20),
        sequence: fc.integer({ min: 1, max: 9 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const own = await testOffice();
        const issued: string[] = [];
        for (const one of steps) {
          const id = 'at' in one ? (issued[one.at % Math.max(1, issued.length)] ?? 'tidak-ada') : '';
          try {
            if (one.kind === 'void') await own.procedure('letters.void', { id, reason: 'Salah tujuan' });
            else if (one.kind === 'assign')
              await own.procedure('letters.assignNumber', { id, sequence: one.sequence });
            else {
              const number =
                one.kind === 'manual'
                  ? ({ kind: 'manual', sequence: one.sequence } as const)
                  : ({ kind: one.kind } as const);
              issued.push((await issueRequest(own, { dated: `${one.year}-02-03`, number })).id);
            }
          } catch (error) {
            expect(String(error)).toMatch(/number-taken|not-found|changed-meanwhile/);
          }
        }
        const rows = rowsOf(own.database, 'SELECT book, year, sequence, number, state FROM letter');
        const used = rows.filter(({ sequence }) => sequence !== null);
        expect(new Set(used.map(({ book, year, sequence }) => `${book} ${year} ${sequence}`)).size).toBe(
          used.length,
        );
        expect(new Set(used.map(({ number }) => number)).size).toBe(used.length);
        for (const year of [2026, 2027]) {
          const { numbers: missing } = await own.procedure('register.gaps', { book: 'general', year });
          const inYear = used.filter((row) => row.year === year).map((row) => Number(row.sequence));
          expect(inYear.length + missing).toBe(Math.max(0, ...inYear));
        }
        await own.database.close();
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('begin anew with the year of the letter’s date, and an old year goes on in its own book', async () => {
    const last = await issueRequest(office, { dated: '2026-12-31' });
    office.now = new Date('2026-12-31T16:30:00.000Z');
    const first = await issueRequest(office, { dated: '2027-01-01' });
    const late = await issueRequest(office, { dated: '2026-12-30' });
    expect([last, first, late].map(({ number }) => number?.split('/')[1])).toEqual(['1', '1', '2']);
    expect(numbers((await list({ book: 'general', year: 2026 })).rows)).toEqual([
      [2026, 1],
      [2026, 2],
    ]);
  });
});

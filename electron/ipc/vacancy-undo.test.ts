import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportBatchId } from '../../shared/domain/ids.ts';
import { EMPTY_VACANCY } from '../../shared/domain/vacancy.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { commit, goodRow, stage, type TestOffice, testOffice } from './office-for-tests.ts';
import { vacancyValues } from './vacancies-for-tests.ts';

/* Lists of vacancies that build on one another, and are taken back in another order than they came. */

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const FIRM = 'PT CONTOH Angkutan';
interface ListedRow {
  readonly title: string;
  readonly openings: number | null;
  readonly note: string;
}
const row = (title: string, openings: number | null = null, note = ''): ListedRow => ({
  title,
  openings,
  note,
});

const stageRows = (rows: readonly ListedRow[]) =>
  stage(
    office,
    'vacancies',
    null,
    rows.map((one, index) => goodRow(index + 2, vacancyValues({ ...one, employerName: FIRM }))),
  );

/** Takes a staged list over; what is similar is decided alike. */
async function takeOver(batchId: ImportBatchId, decision: 'same' | 'different' = 'same') {
  await office.procedure('imports.decide', { batchId, rows: null, decision });
  return commit(office, batchId);
}
async function take(rows: readonly ListedRow[], decision: 'same' | 'different' = 'same'): Promise<string> {
  const { id } = await stageRows(rows);
  await takeOver(id, decision);
  return id;
}
const add = ({ title, openings, note }: ListedRow) =>
  office.procedure('vacancies.save', {
    id: null,
    version: null,
    vacancy: { ...EMPTY_VACANCY, title, employerName: FIRM, openings: openings ?? 1, note },
  });
const all = () =>
  rowsOf(office.database, 'SELECT title, employer_name, openings, note FROM vacancy ORDER BY title, id');
const undo = (batchId: string) => office.procedure('imports.undo', { batchId });
const verdictsOf = async (batchId: string) =>
  (await office.procedure('imports.rows', { batchId, verdict: null, after: null, limit: 50 })).rows.map(
    ({ verdict, findings }) => [verdict, ...findings.map(({ code }) => code)].join(' '),
  );

describe('Lists of vacancies that are taken back', () => {
  it('newest first leave what stood before each of them, also where they changed one vacancy', async () => {
    await add(row('Sopir', 2));
    const before = all();
    const first = await take([row('Sopir', 3), row('Kasir', 1)]);
    const between = all();
    const second = await take([row('Sopir', 4), row('Kasir', 5)]);
    expect(await undo(second)).toEqual({ removed: 2, kept: 0 });
    expect(all()).toEqual(between);
    expect(await undo(first)).toEqual({ removed: 2, kept: 0 });
    expect(all()).toEqual(before);
  });

  it('oldest first leave nothing of theirs either, and tell what stays for now', async () => {
    await add(row('Sopir', 2));
    const before = all();
    const first = await take([row('Sopir', 3), row('Kasir', 1)]);
    const second = await take([row('Sopir', 4), row('Kasir', 5)]);
    const whole = all();
    expect(await undo(first)).toEqual({ removed: 0, kept: 2 });
    expect(all()).toEqual(whole);
    expect(await undo(second)).toEqual({ removed: 2, kept: 0 });
    expect(all()).toEqual(before);
  });

  it('never take along what a person wrote between them', async () => {
    await add(row('Sopir', 2));
    const first = await take([row('Sopir', 3)]);
    const [vacancy] = (await office.procedure('vacancies.list', { sort: 'title' })).rows;
    if (vacancy === undefined) throw new Error('no vacancy');
    const { id, version, region: _, ...input } = vacancy;
    await office.procedure('vacancies.save', { id, version, vacancy: { ...input, note: 'Telepon dahulu' } });
    const second = await take([row('Sopir', 4)]);
    expect(await undo(first)).toEqual({ removed: 0, kept: 1 });
    expect(await undo(second)).toEqual({ removed: 1, kept: 0 });
    expect(all()).toMatchObject([{ title: 'Sopir', openings: 3, note: 'Telepon dahulu' }]);
  });

  it('from before the version they found was written down are taken back as well', async () => {
    await add(row('Sopir', 2));
    const before = all();
    const first = await take([row('Sopir', 3)]);
    const second = await take([row('Sopir', 4)]);
    office.database.raw.exec("UPDATE import_row SET record = json_remove(record, '$.before[0].from')");
    await undo(second);
    expect(await undo(first)).toEqual({ removed: 1, kept: 0 });
    expect(all()).toEqual(before);
  });

  it('in whatever number and order end where nothing was taken in', { timeout: 60_000 }, async () => {
    const anyRow = fc.record({
      title: fc.constantFrom('Kasir', 'Satpam', 'Sopir'),
      openings: fc.option(fc.integer({ min: 1, max: 4 })),
      note: fc.constantFrom('', 'Bergilir', 'Usia 21'),
    });
    const anyList = fc.record({
      rows: fc.uniqueArray(anyRow, { selector: ({ title }) => title, minLength: 1, maxLength: 3 }),
      decision: fc.constantFrom('same' as const, 'same' as const, 'different' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { maxLength: 2 }),
        fc.array(anyList, { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        async (typed, lists, order, isStack) => {
          office.database.raw.exec('DELETE FROM vacancy; DELETE FROM import_row');
          for (const one of typed) await add(one);
          const states = [all()];
          const taken: string[] = [];
          for (const { rows, decision } of lists) {
            taken.push(await take(rows, decision));
            states.push(all());
          }
          while (taken.length > 0) {
            const at = isStack ? taken.length - 1 : (order[taken.length - 1] ?? 0) % taken.length;
            const [batch = ''] = taken.splice(at, 1);
            const { kept } = await undo(batch);
            if (isStack) {
              // As if only the lists before it had ever come.
              expect(all()).toEqual(states[taken.length]);
              expect(kept).toBe(0);
            }
          }
          expect(all()).toEqual(states[0]);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('A list of vacancies that is read in two windows', () => {
  it('comes in once: what the other window took in is on record already', async () => {
    const rows = [row('Sopir', 2, 'Bergilir'), row('Kasir', 1)];
    const [here, there] = [await stageRows(rows), await stageRows(rows)];
    expect((await takeOver(here.id)).committed).toBe(2);
    const whole = all();
    const second = await takeOver(there.id);
    expect(second).toMatchObject({ committed: 0, counts: { present: 2, new: 0 } });
    expect(all()).toEqual(whole);
    // Nothing of it is the second list's to take back.
    expect(await undo(there.id)).toEqual({ removed: 0, kept: 0 });
    expect(all()).toEqual(whole);
  });

  it('changes a vacancy once, and goes back for what is told otherwise by now', async () => {
    await add(row('Sopir', 1));
    const [here, there, third] = [
      await stageRows([row('Sopir', 2), row('Kasir', 1)]),
      await stageRows([row('Sopir', 2), row('Kasir', 3)]),
      await stageRows([row('Sopir', 5)]),
    ];
    await takeOver(here.id);
    expect((await takeOver(there.id)).committed).toBe(0);
    expect(await verdictsOf(there.id)).toEqual(['present vacancy-changes', 'refused vacancy-meanwhile']);
    expect(all()).toMatchObject([
      { title: 'Kasir', openings: 1 },
      { title: 'Sopir', openings: 2 },
    ]);
    // Decided to be another one than the one that was shown: it is.
    expect((await takeOver(third.id, 'different')).committed).toBe(1);
    expect(all()).toHaveLength(3);
  });
});

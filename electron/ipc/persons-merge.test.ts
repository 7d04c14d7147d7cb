import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { PersonField, PersonInput } from '../../shared/domain/person.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import { MOVED_TABLES, RESOLVED_TABLES } from '../database/persons-merge-rows.ts';
import { casesOf, DAY, disputeInput, event, TODAY } from './disputes-for-tests.ts';
import { commit, goodRow, stage, type TestOffice, testOffice, workerValues } from './office-for-tests.ts';

const born = plainDate('1985-05-17');

const personOf = async (office: TestOffice, id: string) =>
  (await office.procedure('persons.get', { id })).person;

/** Merges two records as the screen does: with the versions that are shown. */
async function merge(office: TestOffice, kept: string, gone: string, take: readonly PersonField[] = []) {
  const version = async (id: string) => (await personOf(office, id)).version;
  return office.procedure('persons.merge', {
    keptId: kept,
    keptVersion: await version(kept),
    goneId: gone,
    goneVersion: await version(gone),
    take: [...take],
  });
}

async function pairOf(a: Partial<PersonInput> = {}, b: Partial<PersonInput> = {}) {
  const office = await testOffice();
  const firm = await addEmployer(office.database, 'PT CONTOH Karet');
  const kept = await addPerson(office.database, 'Sri Hartati', { birthDate: born, ...a });
  const gone = await addPerson(office.database, 'Sri Hartatik', { birthDate: born, ...b });
  return { office, firm, kept, gone };
}

const countsOf = (office: TestOffice, report: string) =>
  rowsOf(office.database, 'SELECT workers, without_nik FROM layoff_report WHERE id = ?', report)[0];

describe('Two records of one human being', () => {
  it('become one: fields as chosen, every row, one NIK, and the way back', async () => {
    const { office, firm, kept, gone } = await pairOf(
      { phone: '0811' },
      { nik: '6372015705850001', phone: '0822', citizenship: 'WNI' },
    );
    const report = await addReport(office.database, firm);
    await addLine(office.database, report, gone);
    const { mergeId, moved, person } = await merge(office, kept, gone, ['nik', 'citizenship']);
    expect(moved).toBe(1);
    expect(person).toMatchObject({
      name: 'Sri Hartati',
      nik: '6372015705850001',
      phone: '0811',
      citizenship: 'WNI',
    });
    const seen = await office.procedure('persons.get', { id: gone });
    expect(seen.person.id).toBe(kept);
    expect(seen.layoffs).toHaveLength(1);
    expect(countsOf(office, report)).toEqual({ workers: 1, without_nik: 0 });
    expect(oneValue(office.database, 'SELECT last_layoff_date FROM person WHERE id = ?', kept)).toBe(
      '2026-03-31',
    );
    expect(oneValue(office.database, 'SELECT last_layoff_date FROM person WHERE id = ?', gone)).toBeNull();

    const back = await office.procedure('persons.unmerge', { mergeId });
    expect(back).toMatchObject({
      returned: 1,
      missing: 0,
      nikWith: null,
      keptFields: [],
      person: { id: gone, nik: '6372015705850001', citizenship: 'WNI' },
    });
    expect(await personOf(office, kept)).toMatchObject({ nik: null, citizenship: null, phone: '0811' });
    expect((await office.procedure('persons.get', { id: gone })).layoffs).toHaveLength(1);
    expect(countsOf(office, report)).toEqual({ workers: 1, without_nik: 0 });
  });

  it('are one in lists, in the search, among look-alikes and in letters of a person', async () => {
    const { office, kept, gone } = await pairOf();
    await merge(office, kept, gone);
    const names = async (text: string) =>
      (await office.procedure('persons.list', { text })).rows.map(({ id }) => id);
    expect(await names('')).toEqual([kept]);
    expect(await names('hartatik')).toEqual([kept]);
    const hits = await office.procedure('search.everything', { text: 'hartatik', limit: 5 });
    expect(hits.map(({ id }) => id)).not.toContain(gone);
    const alike = await office.procedure('persons.lookAlikes', {
      name: 'Sri Hartatik',
      nik: '',
      birthDate: born,
    });
    expect(alike.map(({ id }) => id)).toEqual([kept]);
  });

  it('say so in both histories, and how each record came to be', async () => {
    const { office, kept, gone } = await pairOf({}, { phone: '0822' });
    const { mergeId } = await merge(office, kept, gone, ['phone']);
    const one = await office.procedure('persons.history', { id: kept });
    expect(one.changes.map(({ field, from, to, source }) => [field, from, to, source])).toEqual([
      ['merged-from', null, 'Sri Hartatik', 'merge'],
      ['phone', null, '0822', 'merge'],
    ]);
    expect(one.merges).toMatchObject([{ id: mergeId, goneName: 'Sri Hartatik', undoneAt: null }]);
    await office.procedure('persons.unmerge', { mergeId });
    const after = await office.procedure('persons.history', { id: kept });
    expect(after.changes.slice(0, 2).map(({ field, from, to, source }) => [field, from, to, source])).toEqual(
      [
        ['merged-from', 'Sri Hartatik', null, 'unmerge'],
        ['phone', '0822', null, 'unmerge'],
      ],
    );
    const other = await office.procedure('persons.history', { id: gone });
    expect(other.changes.map(({ field, source }) => [field, source])).toEqual([
      ['merged-into', 'unmerge'],
      ['merged-into', 'merge'],
    ]);
  });

  it('stay two when both stand on one report or in one dispute, with the place named', async () => {
    const { office, firm, kept, gone } = await pairOf();
    const report = await addReport(office.database, firm);
    await addLine(office.database, report, kept);
    await addLine(office.database, report, gone);
    await expect(merge(office, kept, gone)).rejects.toMatchObject({
      fault: { code: 'merge-refused', detail: 'layoff-report', params: { title: 'PT CONTOH Karet' } },
    });
    const view = await office.procedure('persons.pair', { first: gone, second: kept, today: TODAY });
    expect(view.clashes).toMatchObject([{ kind: 'layoff-report', id: report }]);

    const other = await pairOf();
    await other.office.procedure('disputes.register', {
      dispute: disputeInput(other.firm),
      documents: [],
      lineIds: [],
      personIds: [other.kept, other.gone],
    });
    await expect(merge(other.office, other.kept, other.gone)).rejects.toMatchObject({
      fault: { code: 'merge-refused', detail: 'dispute' },
    });
    expect(rowsOf(other.office.database, 'SELECT 1 FROM person_merge')).toEqual([]);
  });

  it('are not merged from a screen that shows what was before', async () => {
    const { office, kept, gone } = await pairOf();
    const input = { keptId: kept, keptVersion: 1, goneId: gone, goneVersion: 1, take: [] };
    await office.procedure('persons.merge', input);
    await expect(office.procedure('persons.merge', input)).rejects.toMatchObject({
      fault: { code: 'changed-meanwhile' },
    });
    await expect(
      office.procedure('persons.save', { id: gone, version: 2, person: await personOf(office, gone) }),
    ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
  });
});

describe('Undoing a merge', () => {
  it('leaves what was written by hand since, and says so', async () => {
    const { office, kept, gone } = await pairOf(
      { phone: '0811', address: 'Jalan A' },
      { phone: '0822', address: 'Jalan B' },
    );
    const { mergeId, person } = await merge(office, kept, gone, ['phone', 'address']);
    await office.procedure('persons.save', {
      id: kept,
      version: person.version,
      person: { ...person, phone: '0833' },
    });
    const back = await office.procedure('persons.unmerge', { mergeId });
    expect(back.keptFields).toEqual(['phone']);
    expect(await personOf(office, kept)).toMatchObject({ phone: '0833', address: 'Jalan A' });
  });

  it('says how many rows are deleted since', async () => {
    const { office, firm, kept, gone } = await pairOf();
    const report = await addReport(office.database, firm);
    const line = await addLine(office.database, report, gone);
    const other = await addReport(office.database, firm);
    await addLine(office.database, other, gone);
    const { mergeId } = await merge(office, kept, gone);
    await office.procedure('layoffLines.remove', { reportId: report, ids: [line] });
    expect(await office.procedure('persons.unmerge', { mergeId })).toMatchObject({ returned: 1, missing: 1 });
  });

  it('keeps with the kept record what was written under it meanwhile', async () => {
    const { office, firm, kept, gone } = await pairOf();
    const { mergeId } = await merge(office, kept, gone);
    const report = await addReport(office.database, firm);
    await addLine(office.database, report, kept);
    expect(await office.procedure('persons.unmerge', { mergeId })).toMatchObject({ returned: 0 });
    expect((await office.procedure('persons.get', { id: kept })).layoffs).toHaveLength(1);
  });

  it('does not give a NIK back that somebody else carries by now', async () => {
    const { office, kept, gone } = await pairOf({}, { nik: '6372015705850001' });
    const { mergeId } = await merge(office, kept, gone);
    // Nobody carries it while the record is merged: somebody else may be written down with it.
    await addPerson(office.database, 'Orang Lain', { nik: '6372015705850001' });
    expect(await office.procedure('persons.unmerge', { mergeId })).toMatchObject({
      nikWith: 'Orang Lain',
      person: { nik: null },
    });
  });

  it('of an inner merge goes through the outer one', async () => {
    const {
      office,
      firm,
      kept: middle,
      gone: inner,
    } = await pairOf({ nik: '6372015705850002' }, { nik: '6372015705850001', phone: '0822' });
    const outer = await addPerson(office.database, 'Hartati Sri', { birthDate: born });
    await addLine(office.database, await addReport(office.database, firm), inner);
    await addLine(office.database, await addReport(office.database, firm), middle);
    const first = await merge(office, middle, inner, ['nik', 'phone']);
    await merge(office, outer, middle, ['nik', 'phone']);
    expect(await personOf(office, inner)).toMatchObject({
      id: outer,
      nik: '6372015705850001',
      phone: '0822',
    });
    expect(await office.procedure('persons.unmerge', { mergeId: first.mergeId })).toMatchObject({
      returned: 1,
      nikWith: null,
      person: { id: inner, nik: '6372015705850001' },
    });
    // The outer record shows what the middle one says without the inner one.
    expect(await personOf(office, outer)).toMatchObject({ nik: '6372015705850002', phone: '' });
    expect((await office.procedure('persons.get', { id: outer })).layoffs).toHaveLength(1);
  });

  it('twice, or of nothing, is refused', async () => {
    const { office, kept, gone } = await pairOf();
    const { mergeId } = await merge(office, kept, gone);
    await office.procedure('persons.unmerge', { mergeId });
    await expect(office.procedure('persons.unmerge', { mergeId })).rejects.toMatchObject({
      fault: { code: 'already-there', detail: 'unmerged' },
    });
    await expect(office.procedure('persons.unmerge', { mergeId: 'x' })).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });
  });
});

describe('A dispute whose worker was merged', () => {
  it('knows who settled before the merge, during it and after it was undone', async () => {
    const office = await testOffice();
    office.now = new Date(`${TODAY}T02:00:00.000Z`);
    const firm = await addEmployer(office.database, 'PT CONTOH');
    const { go, get } = casesOf(office, firm);
    const [one, other, third, stranger] = [
      await addPerson(office.database, 'Adi CONTOH'),
      await addPerson(office.database, 'Budi CONTOH'),
      await addPerson(office.database, 'Citra CONTOH'),
      await addPerson(office.database, 'Adi CONTOHH'),
    ];
    const { id } = await office.procedure('disputes.register', {
      dispute: disputeInput(firm),
      documents: [],
      lineIds: [],
      personIds: [one, other, third],
    });
    await go(
      id,
      event(
        'delegated',
        plainDate('2026-03-04'),
        { mediators: ['Rina CONTOH'], conflict: '' },
        { reason: 'Uji' },
      ),
    );
    const agree = (person: string, day: string) =>
      go(
        id,
        event(
          'agreement-signed',
          plainDate(day),
          {
            place: '',
            lines: [person],
            total: null,
            instalments: [],
          },
          { reason: 'Uji' },
        ),
      );
    const settled = async () =>
      (await office.procedure('disputeWorkers.list', { disputeId: id })).rows
        .filter((worker) => worker.settled)
        .map((worker) => worker.personId);
    await agree(one, '2026-03-09');
    expect(await settled()).toEqual([one]);
    const { mergeId } = await merge(office, stranger, one);
    expect(await settled()).toEqual([stranger]);
    expect((await get(id)).events).toBeDefined();
    await office.procedure('persons.unmerge', { mergeId });
    expect(await settled()).toEqual([one]);

    const second = await merge(office, stranger, other);
    await agree(stranger, '2026-03-10');
    expect(await settled()).toEqual([one, stranger]);
    await office.procedure('persons.unmerge', { mergeId: second.mergeId });
    expect(await settled()).toEqual([one, other]);
    expect(DAY).toBe('2026-03-02');
  });
});

describe('A list that names somebody who was merged', () => {
  it('finds the kept record by the NIK that went, and by the record that it pointed at', async () => {
    const { office, firm, kept, gone } = await pairOf(
      { nik: '6372015705850002' },
      { nik: '6372015705850001' },
    );
    const report = await addReport(office.database, firm);
    const rows = [goodRow(2, workerValues('Sri Hartatik', { nik: '6372015705850001', birthDate: born }))];
    const before = await stage(office, 'layoff-lines', report, rows);
    await merge(office, kept, gone);
    const done = await commit(office, before.id);
    expect(done.committed).toBe(1);
    expect(rowsOf(office.database, 'SELECT person_id FROM layoff_line')).toEqual([{ person_id: kept }]);

    const other = await addReport(office.database, firm);
    const after = await stage(office, 'layoff-lines', other, rows);
    expect(after.counts.known).toBe(1);
    await commit(office, after.id);
    expect(rowsOf(office.database, 'SELECT person_id FROM layoff_line')).toEqual([
      { person_id: kept },
      { person_id: kept },
    ]);
    expect(rowsOf(office.database, 'SELECT id FROM person WHERE merged_into IS NULL')).toHaveLength(1);
  });

  it('finds it too where the kept record took the other NIK', async () => {
    const { office, kept, gone } = await pairOf({ nik: '6372015705850002' }, { nik: '6372015705850001' });
    await merge(office, kept, gone, ['nik']);
    const batch = await stage(office, 'persons', null, [
      goodRow(2, workerValues('Sri Hartati', { nik: '6372015705850002', email: '' })),
    ]);
    expect(batch.counts.known).toBe(1);
    const { rows } = await office.procedure('imports.rows', {
      batchId: batch.id,
      verdict: null,
      after: null,
    });
    expect(rows[0]?.match?.id).toBe(kept as PersonId);
  });
});

describe('Every table that names a person', () => {
  it('is moved by a merge or read through it', async () => {
    const office = await testOffice();
    const tables = rowsOf(office.database, "SELECT name FROM sqlite_schema WHERE type = 'table'")
      .map(({ name }) => String(name))
      .filter((name) =>
        rowsOf(office.database, `PRAGMA foreign_key_list("${name}")`).some(({ table }) => table === 'person'),
      );
    const known = new Set([...MOVED_TABLES.map(({ table }) => table), ...RESOLVED_TABLES]);
    expect(tables.filter((name) => !known.has(name))).toEqual([]);
    expect(tables.length).toBeGreaterThan(8);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { CalendarChange, Holiday } from '../../shared/domain/working-calendar.ts';
import {
  addEmployer,
  addLine,
  addPerson,
  addReport,
  oneValue,
  rowsOf,
} from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const TODAY = plainDate('2026-03-11');
const LOCAL: Holiday = {
  date: plainDate('2026-03-16'),
  kind: 'lokal',
  name: 'Hari jadi kota CONTOH',
  source: 'Keputusan Wali Kota CONTOH',
  state: 'lokal',
};

let office: TestOffice;
let report: LayoffReportId;
/** One firm, one worker laid off on Tuesday 10 March 2026: BPJS is to be told within 7 working days, on 26 March. */
beforeEach(async () => {
  office = await testOffice();
  report = await addReport(office.database, await addEmployer(office.database, 'PT CONTOH Karet'));
  await addLine(office.database, report, await addPerson(office.database, 'Siti CONTOH'), {
    layoffDate: plainDate('2026-03-10'),
  });
});

const calendar = () => office.procedure('calendar.get', {});
const contents = async () => {
  const { version: _, ...state } = await calendar();
  return state;
};
const change = async (one: CalendarChange) =>
  office.procedure('calendar.change', { change: one, version: (await calendar()).version, today: TODAY });
const put = (holiday: Holiday, replaces: Holiday | null = null): CalendarChange => ({
  kind: 'put',
  holiday,
  replaces,
});
const reportDue = async () =>
  (await office.procedure('deadlines.ofReport', { id: report, asOf: TODAY })).find(
    ({ code }) => code === 'bpjs-report',
  )?.due;
const fault = (code: string, more: object = {}) => ({ fault: { code, ...more } });

describe('The calendar of an office', () => {
  it('begins with five days, joint leave counted, and the decreed days off by date', async () => {
    const { holidays, ...rest } = await calendar();
    expect(rest).toEqual({ week: 5, jointLeave: true, version: 1 });
    expect(holidays.length).toBeGreaterThan(100);
    expect(holidays.map(({ date, kind }) => `${date} ${kind}`)).toEqual(
      holidays.map(({ date, kind }) => `${date} ${kind}`).sort(),
    );
    expect(await office.procedure('calendar.history', {})).toEqual([]);
  });
});

describe('A change of the calendar', () => {
  it('moves running deadlines and says which, before and after it is made', async () => {
    expect(await reportDue()).toBe('2026-03-26');
    const expected = [
      {
        subject: { kind: 'layoff-report', id: report, title: 'PT CONTOH Karet' },
        code: 'bpjs-report',
        name: 'Batas pelaporan PHK ke BPJS Ketenagakerjaan',
        startedOn: '2026-03-10',
        before: '2026-03-26',
        after: '2026-03-27',
        sum: '10 Mar -> 27 Mar 2026: 7 hari kerja, 6 libur dilewati',
        workers: 1,
      },
    ];
    const before = await contents();
    expect(await office.procedure('calendar.try', { change: put(LOCAL), today: TODAY })).toEqual(expected);
    expect(await contents()).toEqual(before);

    const turn = await change(put(LOCAL));
    expect(turn).toMatchObject({
      kind: 'put',
      removed: [],
      added: [LOCAL],
      week: null,
      jointLeave: null,
      moved: expected,
      undoable: true,
    });
    expect(await reportDue()).toBe('2026-03-27');
    expect((await calendar()).version).toBe(2);
  });

  it('is taken back by its undo, which says what moves back, and done again by the undo of that', async () => {
    const before = await contents();
    const turn = await change(put(LOCAL));
    const after = await contents();
    const undone = await office.procedure('calendar.undo', { id: turn.id, today: TODAY });
    expect(undone).toMatchObject({
      kind: 'undo',
      removed: [LOCAL],
      added: [],
      moved: [{ before: '2026-03-27', after: '2026-03-26' }],
    });
    expect(await contents()).toEqual(before);
    expect(await reportDue()).toBe('2026-03-26');

    await office.procedure('calendar.undo', { id: undone.id, today: TODAY });
    expect(await contents()).toEqual(after);
    const history = await office.procedure('calendar.history', {});
    expect(history.map(({ kind, undoable }) => [kind, undoable])).toEqual([
      ['undo', true],
      ['undo', false],
      ['put', false],
    ]);
    expect(history.every(({ by }) => by !== '')).toBe(true);
  });

  it('further back than the last one is not taken back any more', async () => {
    const first = await change(put(LOCAL));
    await change({ kind: 'week', week: 6 });
    await expect(office.procedure('calendar.undo', { id: first.id, today: TODAY })).rejects.toMatchObject(
      fault('changed-meanwhile'),
    );
    await expect(office.procedure('calendar.undo', { id: 'tidak-ada', today: TODAY })).rejects.toMatchObject(
      fault('not-found'),
    );
  });

  it('by the switch of joint leave counts its days as work, and back', async () => {
    const turn = await change({ kind: 'joint-leave', counts: false });
    expect(turn).toMatchObject({
      jointLeave: { before: true, after: false },
      moved: [{ before: '2026-03-26', after: '2026-03-20' }],
    });
    expect(await reportDue()).toBe('2026-03-20');
    await office.procedure('calendar.undo', { id: turn.id, today: TODAY });
    expect((await calendar()).jointLeave).toBe(true);
    expect(await reportDue()).toBe('2026-03-26');
  });

  it('to a week of six days counts Saturdays', async () => {
    const turn = await change({ kind: 'week', week: 6 });
    expect(turn).toMatchObject({
      week: { before: 5, after: 6 },
      moved: [{ before: '2026-03-26', after: '2026-03-25' }],
    });
    expect((await calendar()).week).toBe(6);
  });

  it('that moves a day off takes the old day away', async () => {
    await change(put(LOCAL));
    const moved: Holiday = { ...LOCAL, date: plainDate('2026-03-17') };
    expect(await change(put(moved, LOCAL))).toMatchObject({ removed: [LOCAL], added: [moved], moved: [] });
    const local = (await calendar()).holidays.filter(({ kind }) => kind === 'lokal');
    expect(local).toEqual([moved]);
    expect(await change({ kind: 'remove', holiday: moved })).toMatchObject({ removed: [moved], added: [] });
    expect((await calendar()).holidays.some(({ kind }) => kind === 'lokal')).toBe(false);
  });

  it('that corrects the words of a day off keeps its date, and moves nothing', async () => {
    await change(put(LOCAL));
    const corrected = { ...LOCAL, source: 'Keputusan Wali Kota CONTOH, perubahan' };
    expect(await change(put(corrected, LOCAL))).toMatchObject({
      removed: [LOCAL],
      added: [corrected],
      moved: [],
    });
  });

  it('leaves a deadline alone that is past either way', async () => {
    const late = plainDate('2026-04-30');
    expect(await office.procedure('calendar.try', { change: put(LOCAL), today: late })).toEqual([]);
    // On its old last day it still counts as running.
    expect(
      await office.procedure('calendar.try', { change: put(LOCAL), today: plainDate('2026-03-27') }),
    ).toHaveLength(1);
  });

  it('made in a second window on an older state is refused and changes nothing', async () => {
    const { version } = await calendar();
    await change(put(LOCAL));
    const before = await contents();
    await expect(
      office.procedure('calendar.change', { change: { kind: 'week', week: 6 }, version, today: TODAY }),
    ).rejects.toMatchObject(fault('changed-meanwhile'));
    expect(await contents()).toEqual(before);
    expect(await office.procedure('calendar.history', {})).toHaveLength(1);
  });

  it.each<[string, CalendarChange, object]>([
    ['that alters nothing', { kind: 'week', week: 5 }, fault('input-refused', { detail: 'nothing-changes' })],
    [
      'of a day off that is not there',
      { kind: 'remove', holiday: { date: plainDate('2026-03-16'), kind: 'lokal' } },
      fault('not-found'),
    ],
    [
      'in the place of one that is not there',
      put(LOCAL, { ...LOCAL, date: plainDate('2026-03-15') }),
      fault('not-found'),
    ],
    [
      'onto the date and kind of another',
      put({ ...LOCAL, date: plainDate('2026-01-01'), kind: 'nasional' }),
      fault('already-there', {
        detail: 'holiday',
        params: { date: '2026-01-01', name: 'Tahun Baru 2026 Masehi' },
      }),
    ],
    [
      'that leaves no working day for years',
      {
        kind: 'import',
        holidays: Array.from({ length: 500 }, (_, n) => ({ ...LOCAL, date: addDays(LOCAL.date, n) })),
      },
      fault('input-refused', { detail: 'no-working-days' }),
    ],
  ])('%s is refused with its reason', async (_, one, expected) => {
    const before = await contents();
    await expect(change(one)).rejects.toMatchObject(expected);
    expect(await contents()).toEqual(before);
    expect(await office.procedure('calendar.history', {})).toEqual([]);
  });

  it('writes what it did into the audit log, without a name', async () => {
    const turn = await change(put(LOCAL));
    const [entry] = rowsOf(office.database, 'SELECT * FROM audit ORDER BY sequence DESC LIMIT 1');
    expect(entry).toMatchObject({
      procedure: 'calendar.change',
      subject_kind: 'calendar',
      subject_id: turn.id,
      detail: '{"kind":"put","removed":0,"added":1,"moved":1}',
    });
  });

  it('stands in a history that nobody can alter', async () => {
    await change(put(LOCAL));
    for (const statement of ["UPDATE calendar_turn SET kind = 'week'", 'DELETE FROM calendar_turn'])
      expect(() => office.database.raw.exec(statement)).toThrow(/never/);
  });
});

describe('A file of days off', () => {
  const rows = (n: number): Holiday[] =>
    Array.from({ length: n }, (_, index) => ({
      ...LOCAL,
      date: addDays(plainDate('2028-01-01'), index * 13),
      name: `Libur CONTOH ${index}`,
    }));

  it('of two thousand rows is taken over in one go, taken back, and alters nothing the second time', async () => {
    const before = await contents();
    const turn = await change({ kind: 'import', holidays: rows(2_000) });
    expect(turn.added).toHaveLength(2_000);
    expect(oneValue(office.database, "SELECT count(*) FROM holiday WHERE kind = 'lokal'")).toBe(2_000);
    await expect(change({ kind: 'import', holidays: rows(2_000) })).rejects.toMatchObject(
      fault('input-refused', { detail: 'nothing-changes' }),
    );
    await office.procedure('calendar.undo', { id: turn.id, today: TODAY });
    expect(await contents()).toEqual(before);
  });

  it('puts its rows in the place of those on record', async () => {
    const [newYear] = (await calendar()).holidays.filter(({ date }) => date === '2026-01-01');
    if (!newYear) throw new Error('no new year on record');
    const corrected = { ...newYear, source: 'SKB CONTOH perubahan' };
    expect(await change({ kind: 'import', holidays: [corrected] })).toMatchObject({
      removed: [newYear],
      added: [corrected],
    });
  });

  it('is judged against what stands on record', async () => {
    const [newYear] = (await calendar()).holidays.filter(({ date }) => date === '2026-01-01');
    const read = await office.ask('worker.judgeHolidays', {
      rows: [
        ['Tanggal', 'Jenis', 'Nama', 'Sumber', 'Status'],
        ['1/1/2026', 'Libur nasional', newYear?.name ?? '', newYear?.source ?? '', 'SKB'],
        ['16/3/2026', 'Libur setempat', LOCAL.name, LOCAL.source, 'Setempat'],
        ['1/5/2026', 'Libur nasional', 'Hari Buruh', 'SKB CONTOH', 'SKB'],
        ['31/2/2026', 'Libur nasional', 'Hari Buruh', 'SKB CONTOH', 'SKB'],
      ],
    });
    expect(read.map(({ verdict }) => verdict)).toEqual(['same', 'new', 'changes', 'refused']);
    expect(read[1]?.holiday).toEqual(LOCAL);
  });
});

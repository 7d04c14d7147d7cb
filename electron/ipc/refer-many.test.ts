import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import { addLine, addPerson, addReport, oneValue, rowsOf } from '../database/office-for-tests.ts';
import { cancelMany } from '../services/cancel-referrals.ts';
import { Jobs } from '../services/jobs.ts';
import { referMany } from '../services/refer-many.ts';
import { event, LAYOFF, REFERRED, referralOffice, TODAY } from './referrals-for-tests.ts';

const scene = await referralOffice();
const { office } = scene;
const order = { places: ['bpjs'] as const, officer: 'Rina CONTOH', on: REFERRED, note: '', job: 'j' };
const run = (reportId: string, jobs: Jobs, lineIds: string[] | null = null) =>
  referMany(office, jobs, { ...order, places: [...order.places], reportId, lineIds });

/** A report with so many workers; the clock of the office stands on `TODAY`. */
async function reportOf(workers: number): Promise<{ report: LayoffReportId; lines: string[] }> {
  const report = await addReport(office.database, scene.firm);
  const lines: string[] = [];
  for (let index = 0; index < workers; index += 1)
    lines.push(
      await addLine(office.database, report, await addPerson(office.database, `Pekerja ${report} ${index}`), {
        layoffDate: index === 3 ? null : LAYOFF,
      }),
    );
  return { report, lines };
}

describe('A whole layoff', () => {
  it('is referred in short steps, once, and names whom it could not refer', async () => {
    const { report } = await reportOf(230);
    const steps: (readonly [number, number | null])[] = [];
    const jobs = new Jobs(({ done, total }) => steps.push([done, total]));
    const made = await run(report, jobs);
    expect(made).toMatchObject({ made: 229, there: 0, stopped: false });
    expect(made.refused).toMatchObject([{ finding: { code: 'referral-layoff-day-missing' } }]);
    expect(steps).toEqual([
      [0, 230],
      [50, 230],
      [100, 230],
      [150, 230],
      [200, 230],
      [230, 230],
    ]);
    expect(await run(report, new Jobs(() => {}))).toMatchObject({ made: 0, there: 229 });
    const list = await office.procedure('referrals.list', { reportId: report, limit: 10 });
    expect(list.total).toBe(229);
    expect(list.rows[0]).toMatchObject({
      stage: 'referred',
      next: { code: 'collect-proof' },
      withoutProof: true,
    });
  });

  it('can be stopped, and goes on where it ended', async () => {
    const { report } = await reportOf(250);
    const jobs: Jobs = new Jobs(({ done }) => {
      if (done === 100) jobs.cancel('j');
    });
    expect(await run(report, jobs)).toMatchObject({ made: 99, stopped: true });
    expect(await run(report, new Jobs(() => {}))).toMatchObject({ made: 150, there: 99, stopped: false });
  });

  it('is narrowed to chosen lines, of this report alone', async () => {
    const { report, lines } = await reportOf(6);
    const { lines: strangers } = await reportOf(2);
    const made = await run(report, new Jobs(() => {}), [lines[0] ?? '', lines[5] ?? '', strangers[0] ?? '']);
    expect(made).toMatchObject({ made: 2, there: 0, refused: [] });
  });

  it('of a report that was withdrawn refers nobody', async () => {
    const { report } = await reportOf(2);
    office.database.raw.prepare(`UPDATE layoff_report SET state = 'withdrawn' WHERE id = ?`).run(report);
    const made = await run(report, new Jobs(() => {}));
    expect(made.made).toBe(0);
    expect(made.refused.map(({ finding }) => finding.code)).toContain('referral-report-withdrawn');
  });

  it('leaves one entry of the audit for each step, without names', async () => {
    const entries = rowsOf(
      office.database,
      `SELECT detail FROM audit WHERE procedure = 'worker.referLines' ORDER BY sequence`,
    );
    expect(entries.length).toBeGreaterThan(5);
    expect(JSON.stringify(entries)).not.toContain('CONTOH');
    expect(oneValue(office.database, 'SELECT count(*) FROM referral WHERE version <> 1')).toBe(0);
  });
});

describe('A layoff that was referred by mistake', () => {
  const cancel = (order: string, jobs: Jobs = new Jobs(() => {})) =>
    cancelMany(office, jobs, { run: order, reason: 'Salah laporan', job: 'batal' });
  const runs = (reportId: string) => office.procedure('referrals.runs', { reportId });

  it('is cancelled together, except those that somebody went on with, and can be referred anew', async () => {
    const { report } = await reportOf(130);
    const made = await run(report, new Jobs(() => {}));
    expect(await runs(report)).toMatchObject([{ run: made.run, made: 129, open: 129 }]);
    const list = await office.procedure('referrals.list', { reportId: report, sort: 'name', limit: 200 });
    const [called, cancelled] = list.rows.toReversed();
    if (called === undefined || cancelled === undefined) throw new Error('nobody was referred');
    await office.procedure('referrals.call', { id: called.id, result: 'reached', today: TODAY });
    await scene.go(cancelled.id, event('cancelled', TODAY, { reason: 'Salah orang' }));
    expect(await runs(report)).toMatchObject([{ made: 129, open: 127 }]);

    expect(await cancel(made.run)).toEqual({
      cancelled: 127,
      kept: [{ id: called.id, name: called.name, finding: { code: 'referral-went-on', params: { n: 1 } } }],
      stopped: false,
    });
    const left = await office.procedure('referrals.list', { reportId: report, live: true, limit: 10 });
    expect(left.rows.map(({ id }) => id)).toEqual([called.id]);
    expect((await scene.get(list.rows[0]?.id ?? '')).events.at(-1)).toMatchObject({
      kind: 'cancelled',
      on: TODAY,
      data: { reason: 'Salah laporan' },
    });
    // Once more there is nothing left to cancel, and the right order may come now.
    expect(await cancel(made.run)).toMatchObject({ cancelled: 0, kept: [{ id: called.id }] });
    const again = await run(report, new Jobs(() => {}));
    expect(again).toMatchObject({ made: 128, there: 1 });
    expect(await runs(report)).toMatchObject([
      { run: again.run, made: 128, open: 128 },
      { run: made.run, made: 129, open: 0 },
    ]);
  });

  it('can be stopped in between, and leaves other orders alone', async () => {
    const { report, lines } = await reportOf(120);
    const first = await run(report, new Jobs(() => {}), lines.slice(0, 10));
    const second = await run(report, new Jobs(() => {}));
    const jobs: Jobs = new Jobs(({ done }) => {
      if (done === 50) jobs.cancel('batal');
    });
    expect(await cancel(second.run, jobs)).toMatchObject({ cancelled: 50, kept: [], stopped: true });
    expect(await cancel(second.run)).toMatchObject({ cancelled: 60, stopped: false });
    expect(await runs(report)).toMatchObject([{ open: 0 }, { run: first.run, made: 9, open: 9 }]);
    expect(await cancel('tidak ada')).toEqual({ cancelled: 0, kept: [], stopped: false });
  });

  it('leaves one entry of the audit for each step, which says how many were cancelled and how many stay', async () => {
    const { report } = await reportOf(3);
    const made = await run(report, new Jobs(() => {}));
    const list = await office.procedure('referrals.list', { reportId: report, limit: 10 });
    await office.procedure('referrals.call', {
      id: list.rows[0]?.id ?? '',
      result: 'reached',
      today: TODAY,
    });
    const last = oneValue(office.database, 'SELECT max(sequence) FROM audit');
    await cancel(made.run);
    expect(
      rowsOf(
        office.database,
        'SELECT procedure, subject_kind, subject_id, detail FROM audit WHERE sequence > ?',
        last,
      ),
    ).toEqual([
      {
        procedure: 'worker.cancelReferrals',
        subject_kind: 'referral',
        subject_id: 'many',
        detail: JSON.stringify({ cancelled: 2, kept: 1 }),
      },
    ]);
  });
});

describe('A change of the calendar', () => {
  it('moves the last month and the days to pay of live referrals, on their lists too', async () => {
    const id = await scene.fresh();
    await scene.go(
      id,
      {
        kind: 'claim-filed',
        on: plainDate('2026-11-02'),
        data: { number: '' },
        replaces: null,
        reason: 'Uji',
      },
      {
        kind: 'claim-decided',
        on: plainDate('2026-11-05'),
        data: { result: 'eligible', reason: '', remedy: '' },
        replaces: null,
        reason: '',
      },
    );
    const due = () => oneValue(office.database, 'SELECT pay_due FROM referral WHERE id = ?', id);
    // Thursday 5 November: Friday, Monday, Tuesday.
    expect(due()).toBe('2026-11-10');
    const { version } = await office.procedure('calendar.get', {});
    await office.procedure('calendar.change', {
      change: {
        kind: 'put',
        replaces: null,
        holiday: {
          date: plainDate('2026-11-09'),
          name: 'Libur CONTOH',
          kind: 'lokal',
          state: 'lokal',
          source: 'Uji CONTOH',
        },
      },
      version,
      today: TODAY,
    });
    expect(due()).toBe('2026-11-11');
    expect(await office.ask('worker.staleNext', { today: TODAY })).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { workersWithMinimum } from '../services/dispute-minimum.ts';
import { DAY, disputeInput, disputeOffice, event, TODAY } from './disputes-for-tests.ts';

/* A dispute of 5,000 workers with 400 events, entered through the door. */
const WORKERS = 5_000;
const EVENTS = 400;

const scene = await disputeOffice();
const { office, report } = scene;
office.database.raw.exec(`
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${WORKERS})
  INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
  SELECT printf('p%05d', i), printf('Pekerja CONTOH %05d', i), printf('pekerja contoh %05d', i), '', '', '', '', '', '', '' FROM n;
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${WORKERS})
  INSERT INTO layoff_line (id, report_id, person_id, line_number, kpj, position, contract, start_date, layoff_date, wage,
    response, note, created_at)
  SELECT printf('l%05d', i), '${report}', printf('p%05d', i), 100 + i, '', 'Operator', 'PKWTT',
    date('2010-01-05', '+' || (i % 4000) || ' days'), '2026-03-31', 4000000 + (i % 50) * 10000, 'refuses', '', '' FROM n;
`);
const { id } = await office.procedure('disputes.register', {
  dispute: disputeInput(scene.firm, { kind: 'phk' }),
  documents: [],
  lineIds: Array.from({ length: WORKERS }, (_, index) => `l${String(index + 1).padStart(5, '0')}`),
  personIds: [],
});
const added = rowsOf(office.database, 'SELECT id FROM user_account')[0]?.id;
await scene.go(id, event('choice-offered', DAY));
await scene.go(id, event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }));
office.database.raw.exec(`
  WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < ${EVENTS})
  INSERT INTO dispute_event (id, dispute_id, sequence, kind, on_date, data, reason, written_at, user_id)
  SELECT printf('v%05d', i), '${id}', i, 'due-overridden', '2026-03-12',
    '{"code":"mediation-end","due":"2026-05-01","reason":"Perkara besar"}', '', '2026-03-12T00:00:00.000Z', '${String(added)}' FROM n;
`);

/** Every statement that a piece of work sends. */
async function sentBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = [];
  const executor = office.database.tables.getExecutor();
  const original = executor.executeQuery.bind(executor);
  executor.executeQuery = (query, ...rest) => {
    sent.push(query.sql);
    return original(query, ...rest);
  };
  try {
    await work();
  } finally {
    executor.executeQuery = original;
  }
  return sent;
}

const plansOf = (statements: readonly string[]) =>
  statements.map((statement) =>
    rowsOf(
      office.database,
      `EXPLAIN QUERY PLAN ${statement}`,
      ...(statement.match(/\?/g) ?? []).map(() => null),
    )
      .map((row) => String(row.detail))
      .join(' | '),
  );

describe('A dispute of five thousand workers and four hundred events', () => {
  it('is registered with everyone, found by its first worker, and goes on', async () => {
    const dispute = await scene.get(id);
    expect(dispute).toMatchObject({ workers: WORKERS, firstWorker: 'Pekerja CONTOH 00001' });
    expect(dispute.events).toHaveLength(EVENTS);
    expect(dispute.deadlines.find(({ code }) => code === 'mediation-end')?.override?.due).toBe('2026-05-01');
    expect((await scene.go(id, event('withdrawn', TODAY, { by: 'both', reason: '' }))).events).toHaveLength(
      EVENTS + 1,
    );
  });

  it('is opened, listed and computed with a few statements, none for each worker, none over a whole table', async () => {
    const asOf: PlainDate = TODAY;
    for (const work of [
      () => office.procedure('disputes.get', { id, asOf }),
      () => office.procedure('disputeWorkers.list', { disputeId: id, limit: 200 }),
      () => office.procedure('disputeWorkers.totals', { disputeId: id }),
      () => office.procedure('disputes.deadlines', { asOf, mediator: '', limit: 100 }),
      () => workersWithMinimum(office.database.tables, id as DisputeId),
    ]) {
      const sent = await sentBy(work);
      expect(sent.length).toBeGreaterThan(1);
      expect(sent.length).toBeLessThan(14);
      for (const plan of plansOf(sent))
        expect(plan).not.toMatch(/SCAN (person|dispute_event|dispute_worker|layoff_line)\b/);
    }
  });

  it('knows the minimum of everyone or who has to decide it, and sums it up', async () => {
    const all = await workersWithMinimum(office.database.tables, id as DisputeId);
    expect(all).toHaveLength(WORKERS);
    expect(all.every(({ minimum, review }) => (minimum === null) === review.length > 0)).toBe(true);
    const known = all.filter(({ minimum }) => minimum !== null);
    // A layoff the day before an anniversary is for a person to decide.
    expect(known.length).toBeGreaterThan(WORKERS - 50);
    const totals = await office.procedure('disputeWorkers.totals', { disputeId: id });
    expect(totals).toMatchObject({ workers: WORKERS, minimumKnown: known.length });
    expect(totals.minimum).toBe(all.reduce((sum, { minimum }) => sum + (minimum ?? 0), 0));
  });

  it('is read page by page without a gap and without a worker twice', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(after);
      seen.push(...page.rows.map(({ personId }) => personId));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(WORKERS);
    expect(new Set(seen).size).toBe(WORKERS);
    expect(seen).toEqual(seen.toSorted());
  });
});

const list = (after: string | null) =>
  office.procedure('disputeWorkers.list', { disputeId: id, limit: 500, after });

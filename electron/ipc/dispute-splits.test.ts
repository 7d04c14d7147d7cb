import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import { foldPayments } from '../../shared/domain/dispute/instalments.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { sessionsOf } from '../database/dispute-sessions.ts';
import { getDisputeRow, projectionOf } from '../database/disputes.ts';
import { addPerson, oneValue, rowsOf, write } from '../database/office-for-tests.ts';
import { rebuildDispute } from '../services/write-dispute-event.ts';
import { DAY, disputeInput, disputeOffice, event, session, TODAY } from './disputes-for-tests.ts';

const scene = await disputeOffice();
const { office } = scene;
const people: string[] = [];
for (let n = 0; n < 12; n += 1) people.push(await addPerson(office.database, `Pekerja CONTOH ${n + 10}`));

const mediator = { mediators: ['Rina CONTOH'], conflict: '' };
const REASON = 'Sebagian pekerja bersepakat lebih dahulu';

async function registerMany(n = 6, registeredOn = DAY): Promise<string> {
  const { id } = await office.procedure('disputes.register', {
    dispute: disputeInput(scene.firm, { registeredOn }),
    documents: [],
    lineIds: [],
    personIds: people.slice(0, n),
  });
  return id;
}

async function split(id: string, personIds: readonly string[], on = TODAY) {
  const { version } = await scene.get(id);
  return office.procedure('disputes.split', {
    id,
    version,
    personIds: [...personIds],
    on,
    reason: REASON,
    today: TODAY,
  });
}

const issuesOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof ContractError ? error.fault.issues.map(({ path, message }) => [path, message]) : error,
  );
const workersOf = async (disputeId: string) =>
  (await office.procedure('disputeWorkers.list', { disputeId, limit: 500 })).rows.map(
    ({ personId }) => personId,
  );

/** What stands in the columns and on the agenda, and what the events make of it. */
async function projections(id: string) {
  const row = await getDisputeRow(office.database.tables, id as DisputeId);
  const state = foldDispute((await scene.get(id)).events);
  const columns = projectionOf(state);
  return {
    kept: {
      columns: Object.fromEntries(Object.keys(columns).map((key) => [key, row[key as keyof typeof row]])),
      due: row.instalment_due,
      sessions: rowsOf(
        office.database,
        'SELECT session, date, time, room, mediator, state FROM dispute_session WHERE dispute_id = ? ORDER BY session',
        id,
      ),
    },
    made: { columns, sessions: sessionsOf(state) },
  };
}

describe('Some workers of a case go on in a case of their own', () => {
  it('with a number of the day, everything that stands of them, and the whole history on both sides', async () => {
    const id = await registerMany();
    await office.procedure('representatives.save', {
      disputeId: id,
      id: null,
      representative: {
        side: 'worker',
        name: 'Sari CONTOH',
        position: 'Advokat',
        powerNumber: '1',
        powerDate: null,
      },
    });
    await scene.go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-12'), mediator),
      event('delegated', plainDate('2026-03-12'), { ...mediator, mediators: ['Budi CONTOH'] }),
    );
    const second = (await scene.get(id)).events.at(-1)?.id ?? '';
    await scene.go(
      id,
      event('delegated', plainDate('2026-03-13'), mediator, { replaces: second, reason: 'Salah nama' }),
    );
    const before = await scene.get(id);
    const moved = people.slice(1, 3);
    const { id: fresh, registerNumber } = await split(id, moved);
    const old = await scene.get(id);
    const own = await scene.get(fresh);

    expect(await workersOf(fresh)).toEqual(moved);
    expect(await workersOf(id)).toEqual(people.slice(0, 6).filter((person) => !moved.includes(person)));
    expect(own).toMatchObject({
      registerNumber,
      registeredOn: TODAY,
      workers: 2,
      firstWorker: 'Pekerja CONTOH 11',
      splitFrom: { id, registerNumber: old.registerNumber, workers: 4 },
      splitInto: [],
    });
    expect(own.representatives).toMatchObject([{ name: 'Sari CONTOH' }]);
    expect(own.representatives[0]?.id).not.toBe(before.representatives[0]?.id);
    expect(old).toMatchObject({
      workers: 4,
      splitFrom: null,
      splitInto: [{ id: fresh, registerNumber, workers: 2 }],
    });
    // The statutory clock runs on from the delegation that was.
    expect(own.state).toMatchObject({
      beganOn: DAY,
      delegatedOn: before.state.delegatedOn,
      mediators: ['Rina CONTOH'],
    });
    expect(own.deadlines).toEqual(old.deadlines.map((deadline) => ({ ...deadline, workers: 2 })));

    const told = (events: typeof before.events) =>
      events.map(({ id: _, replaces, ...rest }) => ({
        ...rest,
        replaces: replaces === null ? null : events.find((one) => one.id === replaces)?.sequence,
      }));
    expect(told(own.events).slice(0, -1)).toEqual(told(before.events));
    expect(told(old.events).slice(0, -1)).toEqual(told(before.events));
    expect(own.events.at(-1)).toMatchObject({
      kind: 'split-from',
      on: TODAY,
      reason: REASON,
      data: { disputeId: id, persons: moved },
    });
    expect(old.events.at(-1)).toMatchObject({
      kind: 'split-off',
      data: { disputeId: fresh, registerNumber },
    });
  });

  it('is refused without anything changed: all of them, a stranger, another window, a day before what happened', async () => {
    const id = await registerMany(3);
    await scene.go(id, event('choice-offered', plainDate('2026-03-04')));
    const before = await scene.get(id);
    const stranger = await addPerson(office.database, 'Orang lain CONTOH');
    expect(await issuesOf(split(id, people.slice(0, 3)))).toEqual([['personIds', 'dispute-split-all']]);
    expect(await issuesOf(split(id, [stranger]))).toEqual([['personIds', 'dispute-split-gone']]);
    expect(await issuesOf(split(id, people.slice(0, 1), plainDate('2026-03-03')))).toEqual([
      ['on', 'dispute-split-before-event'],
    ]);
    expect(await issuesOf(split(id, people.slice(0, 1), addDays(TODAY, 1)))).toEqual([
      ['on', 'dispute-event-in-future'],
    ]);
    await expect(
      office.procedure('disputes.split', {
        id,
        version: before.version - 1,
        personIds: people.slice(0, 1),
        on: TODAY,
        reason: REASON,
        today: TODAY,
      }),
    ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
    await scene.go(id, event('withdrawn', plainDate('2026-03-05'), { by: 'both', reason: '' }));
    expect(await issuesOf(split(id, people.slice(0, 1)))).toEqual([['personIds', 'dispute-split-closed']]);
    expect(await workersOf(id)).toEqual(people.slice(0, 3));
  });

  it('leaves a session to come on the agenda once, and lets each case hold it or set another', async () => {
    const id = await registerMany(4);
    const day = plainDate('2026-09-21');
    await scene.go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-12'), mediator),
      event('session-set', plainDate('2026-09-08'), session(day)),
    );
    const { id: fresh } = await split(id, people.slice(0, 1));
    const agenda = () => office.procedure('disputes.agenda', { from: day, to: day });
    expect(await agenda()).toMatchObject([{ disputeId: id, state: 'set' }]);
    expect((await scene.get(fresh)).state.sessions).toMatchObject([{ session: 1, shared: true }]);
    // The case it comes from moves its own session: nothing of the copy is in the way.
    await scene.go(
      id,
      event('session-set', plainDate('2026-09-09'), session(day, { session: 2, time: '13:00' })),
    );
    await scene.go(fresh, event('session-set', TODAY, session(day, { time: '10:30' })));
    expect((await agenda()).map(({ disputeId, time }) => [disputeId, time])).toEqual([
      [id, '09:30'],
      [fresh, '10:30'],
      [id, '13:00'],
    ]);
  });

  it('takes the agreement of those who settled along: the new case is agreed, the old one goes on', async () => {
    const id = await registerMany(5);
    const settling = people.slice(0, 2);
    await scene.go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-12'), mediator),
      event('agreement-signed', plainDate('2026-03-20'), {
        place: 'Banjarbaru',
        lines: settling,
        total: 900,
        instalments: [
          { due: '2026-04-20', amount: 300 },
          { due: '2026-12-20', amount: 600 },
        ],
      }),
      event('instalment-paid', plainDate('2026-04-25'), { amount: 100, note: '' }),
    );
    expect((await scene.get(id)).reminders).toMatchObject([
      {
        source: 'agreement',
        due: '2026-04-20',
        state: 'overdue',
        workers: 2,
        sum: 'Rp300, sudah dibayar Rp100',
      },
      { due: '2026-12-20', state: 'open' },
    ]);
    const { id: fresh } = await split(id, settling);
    const [old, own] = [await scene.get(id), await scene.get(fresh)];
    expect(own.state).toMatchObject({ stage: 'agreed', settled: null, outcome: 'agreement' });
    expect(own.reminders).toHaveLength(2);
    expect(old.state).toMatchObject({ stage: 'delegated', settled: [], agreedOn: null });
    expect(old.reminders).toEqual([]);
    // Late even when the deed closes the case.
    await scene.go(fresh, event('agreement-registered', TODAY, { deed: '1/Bip/2026', court: 'PHI' }));
    const late = await office.procedure('disputes.deadlines', { asOf: TODAY, mediator: '', limit: 500 });
    expect(late.filter(({ disputeId }) => disputeId === fresh)).toMatchObject([
      { source: 'agreement', due: '2026-04-20' },
    ]);
    expect(await office.procedure('disputes.proofsOfPerson', { id: people[0] ?? '' })).toContainEqual(
      expect.objectContaining({
        disputeId: fresh,
        proofs: [
          { kind: 'agreement', number: '', date: '2026-03-20' },
          { kind: 'agreement-deed', number: '1/Bip/2026', date: TODAY },
        ],
      }),
    );
  });

  it('shows the letters of the case it comes from up to the split', async () => {
    const id = await registerMany(3);
    const put = (letter: string, dated: string) =>
      office.database.raw
        .prepare(
          `INSERT INTO letter (id, kind, subject_kind, subject_id, book, year, sequence, number, dated, title, addressee,
            facts, blocks, sha256, pages, workers, issued_at, issued_by)
           VALUES (?, 'mediation-summons', 'dispute', ?, 'dispute', 2026, ?, ?, ?, 'Panggilan', 'PT', '{}', '[]', ?, 1, 1, ?, ?)`,
        )
        .run(
          letter,
          id,
          Number(letter.slice(1)),
          letter,
          dated,
          letter.padStart(64, '0'),
          `${dated}T00:00:00.000Z`,
          String(oneValue(office.database, 'SELECT id FROM user_account')),
        );
    put('t9001', '2026-05-04');
    const { id: fresh } = await split(id, people.slice(0, 1), plainDate('2026-06-01'));
    put('t9002', '2026-06-08');
    const shown = async (of: string) =>
      (await office.procedure('disputes.letters', { id: of })).map((one) => one.id);
    expect(await shown(fresh)).toEqual(['t9001']);
    expect((await shown(id)).toSorted()).toEqual(['t9001', 't9002']);
  });
});

describe('Who settles', () => {
  it('is in the case, does not settle twice, and is not everyone who is left', async () => {
    const id = await registerMany(3);
    const [a = '', b = '', c = ''] = people;
    await scene.go(id, event('choice-offered', DAY), event('delegated', plainDate('2026-03-12'), mediator));
    const sign = (lines: readonly string[], more = {}) =>
      scene.add(
        id,
        event('agreement-signed', plainDate('2026-03-20'), { place: '', lines, total: null, ...more }),
      );
    const codes = async (work: ReturnType<typeof sign>) => {
      const outcome = await work;
      return outcome.kind === 'written' ? 'written' : outcome.findings.map(({ code }) => code);
    };
    expect(await codes(sign([]))).toEqual(['dispute-settling-nobody']);
    expect(await codes(sign([people[7] ?? '']))).toEqual(['dispute-settling-unknown']);
    expect(await codes(sign([a, b, c]))).toEqual(['dispute-settling-all']);
    expect(await codes(sign([a], { instalments: [{ due: '2026-03-19', amount: 5 }] }))).toEqual([
      'dispute-instalment-before-agreement',
    ]);
    expect(await codes(sign([a]))).toBe('written');
    expect(await codes(sign([a]))).toEqual(['dispute-settled-before']);
    expect(await codes(sign([b, c]))).toEqual(['dispute-settling-all']);
    const list = async (settled: 'settled' | 'open') =>
      (await office.procedure('disputeWorkers.list', { disputeId: id, settled })).rows.map(
        ({ personId }) => personId,
      );
    expect(await list('settled')).toEqual([a]);
    expect(await list('open')).toEqual([b, c]);
    expect(await office.procedure('disputeWorkers.totals', { disputeId: id })).toMatchObject({
      workers: 3,
      settled: { workers: 1 },
    });
  });
});

describe('Thirty cases that are split and split again', () => {
  it('have the projections that a rebuild makes, every worker once, every rupiah once, and no number twice', async () => {
    const steps = fc.array(
      fc.record({ pick: fc.nat({ max: 5 }), from: fc.nat(), some: fc.nat(), gap: fc.nat({ max: 4 }) }),
      {
        minLength: 5,
        maxLength: 14,
      },
    );
    let splits = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (turns) => {
        const first = await registerMany(people.length);
        const cases = [first];
        let day = plainDate('2026-03-12');
        let given = 0;
        await scene.go(first, event('choice-offered', DAY), event('delegated', day, mediator));
        for (const { pick, from, some, gap } of turns) {
          const id = cases[from % cases.length] ?? first;
          day = addDays(day, gap);
          const here = await workersOf(id);
          const chosen = here.filter((_, index) => ((some >> (index % 8)) & 1) === 1);
          if (pick < 2) {
            const outcome = await split(id, chosen.length === 0 ? here.slice(0, 1) : chosen, day).catch(
              (error: unknown) => error,
            );
            if (outcome instanceof ContractError) continue;
            splits += 1;
            cases.push((outcome as { readonly id: string }).id);
          } else if (pick === 2) {
            await scene.add(
              id,
              event(
                'agreement-signed',
                day,
                {
                  place: '',
                  lines: chosen,
                  total: null,
                  instalments: [{ due: addDays(day, some % 40), amount: 500 }],
                },
                { reason: 'Langkah uji' },
              ),
            );
          } else if (pick === 3) {
            const outcome = await scene.add(
              id,
              event('instalment-paid', day, { amount: 1 + (some % 700), note: '' }),
            );
            if (outcome.kind === 'written') given += 1 + (some % 700);
          } else if (pick === 4) {
            await scene.add(
              id,
              event(
                'session-set',
                day,
                session(addDays(day, 10 + (some % 30)), { session: 1 + (some % 2), dayOffReason: 'Uji' }),
              ),
            );
          } else
            await scene.add(
              id,
              event('agreement-registered', day, { deed: 'Nomor 1', court: '' }, { reason: 'Uji' }),
            );
        }
        const everyone: string[] = [];
        let paid = 0;
        for (const id of cases) {
          const { kept, made } = await projections(id);
          expect(kept).toMatchObject(made);
          await write(office.database, (db) => rebuildDispute(db, id as DisputeId, office.now));
          expect((await projections(id)).kept).toEqual(kept);
          const here = await workersOf(id);
          everyone.push(...here);
          const found = await scene.get(id);
          expect(found.workers).toBe(here.length);
          expect(found.workers).toBeGreaterThan(0);
          paid += foldPayments(found.events).paid;
        }
        expect(everyone.toSorted()).toEqual(people.toSorted());
        expect(paid).toBe(given);
      }),
      { numRuns: 30 },
    );
    expect(splits).toBeGreaterThan(30);
    const numbers = rowsOf(office.database, 'SELECT register_sequence AS n FROM dispute ORDER BY n').map(
      ({ n }) => n,
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const twice = rowsOf(
      office.database,
      `SELECT date FROM dispute_session WHERE state = 'set' GROUP BY date, time, room HAVING count(DISTINCT dispute_id) > 1`,
    );
    expect(twice).toEqual([]);
  }, 180_000);
});

describe('Ten thousand workers', () => {
  it('of whom five thousand go over in one go', async () => {
    office.database.raw.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      INSERT INTO person (id, name, sort_key, birth_place, address, phone, email, note, created_at, updated_at)
      SELECT printf('q%05d', i), printf('Pekerja CONTOH %05d', i), printf('pekerja contoh %05d', i), '', '', '', '', '', '', '' FROM n;
    `);
    const ids = Array.from({ length: 10_000 }, (_, index) => `q${String(index + 1).padStart(5, '0')}`);
    const { id } = await office.procedure('disputes.register', {
      dispute: disputeInput(scene.firm),
      documents: [],
      lineIds: [],
      personIds: ids,
    });
    await scene.go(id, event('choice-offered', DAY), event('delegated', plainDate('2026-03-12'), mediator));
    await scene.go(
      id,
      event('agreement-signed', plainDate('2026-03-20'), {
        place: '',
        lines: ids.slice(0, 5_000),
        total: null,
      }),
    );
    const fit = await office.procedure('disputeWorkers.ids', { disputeId: id, settled: 'settled' });
    expect(fit).toEqual(ids.slice(0, 5_000));
    const { id: fresh } = await split(id, fit);
    expect(await scene.get(fresh)).toMatchObject({
      workers: 5_000,
      firstWorker: 'Pekerja CONTOH 00001',
      state: { stage: 'agreed' },
    });
    expect(await scene.get(id)).toMatchObject({
      workers: 5_000,
      firstWorker: 'Pekerja CONTOH 05001',
      state: { stage: 'delegated' },
    });
  }, 60_000);
});

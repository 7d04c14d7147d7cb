import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../shared/calendar/plain-date.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import { rowsOf } from '../database/office-for-tests.ts';
import { disputeOffice, event, session, TODAY } from './disputes-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
beforeEach(async () => {
  scene = await disputeOffice();
});

const RINA = 'Rina CONTOH';
const BUDI = 'Budi CONTOH';
const SITI = 'Siti CONTOH';
const START = plainDate('2026-09-01');
const NEXT_WEEK = '2026-09-17';
const delegated = (mediators: readonly string[] = [RINA], conflict = '', on = START) =>
  event('delegated', on, { mediators: [...mediators], conflict });
const set = (date: string, more: Readonly<Record<string, unknown>> = {}) =>
  event('session-set', START, session(date, more));

/** A case that a mediator got on the first of September. */
async function caseOf(mediators: readonly string[] = [RINA], conflict = '') {
  const id = await scene.register({ kind: 'hak', registeredOn: START });
  await scene.go(id, delegated(mediators, conflict));
  return id;
}

type Order = InputOf<'disputes.handOver'>;
async function order(
  ids: readonly string[],
  to: readonly string[],
  more: Partial<Order> = {},
): Promise<Order> {
  const cases = [];
  for (const id of ids) cases.push({ id, version: (await scene.get(id)).version, to: [...to] });
  return {
    from: RINA,
    cases,
    on: TODAY,
    reason: 'Mutasi petugas',
    moveSessions: false,
    today: TODAY,
    ...more,
  };
}
const handOver = async (...given: Parameters<typeof order>) =>
  scene.office.procedure('disputes.handOver', await order(...given));
const codes = (refused: readonly { readonly code: string }[]) => refused.map(({ code }) => code);

describe('Handing over the open work of one mediator', () => {
  it('writes a delegation for each case in one go, and starts no clock anew', async () => {
    const ids = [await caseOf(), await caseOf(), await caseOf()];
    const before = await Promise.all(ids.map((id) => scene.get(id)));
    const results = await handOver(ids, [BUDI]);
    expect(results.map(({ mediators, refused }) => ({ mediators, refused }))).toEqual(
      Array(3).fill({ mediators: [BUDI], refused: [] }),
    );
    for (const [index, id] of ids.entries()) {
      const after = await scene.get(id);
      expect(after.state).toMatchObject({ mediators: [BUDI], delegatedOn: START });
      expect(after.deadlines).toEqual(before[index]?.deadlines);
      expect(after.events.at(-1)).toMatchObject({
        kind: 'delegated',
        on: TODAY,
        reason: 'Mutasi petugas',
        replaces: null,
      });
    }
    const audit = rowsOf(
      scene.office.database,
      "SELECT detail FROM audit WHERE procedure = 'disputes.handOver'",
    );
    expect(audit.map(({ detail }) => JSON.parse(String(detail)))).toEqual([
      { cases: 3, left: 0, sessions: 0 },
    ]);
  });

  it('puts several in the place of one and leaves who shares the case with him', async () => {
    const id = await caseOf([SITI, 'rina contoh']);
    const [result] = await handOver([id], [BUDI, SITI]);
    expect(result?.mediators).toEqual([SITI, BUDI]);
  });

  it('leaves the sessions to come with the old mediator unless they are to go along', async () => {
    const id = await caseOf();
    await scene.go(id, set(NEXT_WEEK));
    await handOver([id], [BUDI]);
    expect((await scene.get(id)).state.sessions[0]?.set?.mediator).toBe(RINA);
    expect(
      (await scene.office.procedure('disputes.handOverCases', { mediator: BUDI, asOf: TODAY }))[0]?.sessions,
    ).toEqual([]);
  });

  it('moves the sessions to come as corrections, and none that is held, cancelled or past', async () => {
    const id = await caseOf();
    await scene.go(
      id,
      set('2026-09-07'),
      event('session-held', plainDate('2026-09-07'), {
        session: 1,
        worker: 'present',
        employer: 'present',
        result: 'adjourned',
        note: '',
      }),
      set(NEXT_WEEK, { session: 2 }),
      set('2026-09-18', { session: 3 }),
      event('session-cancelled', plainDate('2026-09-08'), { session: 3, reason: 'Pihak berhalangan' }),
      set('2026-09-21', { session: 4, mediator: SITI }),
    );
    const [shown] = await scene.office.procedure('disputes.handOverCases', { mediator: RINA, asOf: TODAY });
    expect(shown?.sessions.map((one) => one.session)).toEqual([2]);
    const [result] = await handOver([id], [BUDI], { moveSessions: true });
    expect(result).toMatchObject({ movedSessions: 1, refused: [] });
    const { state, events } = await scene.get(id);
    expect(state.sessions.map((one) => one.set?.mediator)).toEqual([RINA, BUDI, RINA, SITI]);
    const moved = events.at(-1);
    const first = events.find((one) => one.kind === 'session-set' && one.data.session === 2);
    expect(moved).toMatchObject({
      kind: 'session-set',
      on: START,
      replaces: first?.id,
      reason: 'Mutasi petugas',
    });
    expect(
      await scene.office.procedure('disputes.agenda', { from: TODAY, to: plainDate('2026-09-30') }),
    ).toMatchObject([
      { session: 2, mediator: BUDI },
      { session: 3, state: 'cancelled' },
      { session: 4, mediator: SITI },
    ]);
  });

  it('leaves a case wholly as it is where the new mediator is booked at that hour, and says with which case', async () => {
    const busy = await caseOf([BUDI]);
    await scene.go(busy, set(NEXT_WEEK, { mediator: BUDI, room: 'Ruang 2' }));
    const [clashing, free] = [await caseOf(), await caseOf()];
    await scene.go(clashing, set(NEXT_WEEK));
    await scene.go(free, set(NEXT_WEEK, { time: '13:00' }));
    const before = await scene.get(clashing);
    const [left, done] = await handOver([clashing, free], [BUDI], { moveSessions: true });
    expect(codes(left?.refused ?? [])).toEqual(['dispute-session-double']);
    expect(left).toMatchObject({ mediators: [RINA], movedSessions: 0 });
    expect(left?.refused[0]?.params.number).toBe((await scene.get(busy)).registerNumber);
    expect(await scene.get(clashing)).toEqual(before);
    expect(done).toMatchObject({ mediators: [BUDI], movedSessions: 1, refused: [] });
  });

  it('finds the double booking that handing over itself would make', async () => {
    const [first, second] = [await caseOf([RINA]), await caseOf([SITI, RINA])];
    await scene.go(first, set(NEXT_WEEK));
    await scene.go(second, set(NEXT_WEEK, { room: 'Ruang 2', mediator: SITI }));
    await scene.go(second, set('2026-09-18', { session: 2, room: 'Ruang 2' }));
    const third = await caseOf([RINA]);
    await scene.go(third, set('2026-09-18', { mediator: BUDI, room: 'Ruang 3' }));
    const results = await handOver([first, second, third], [BUDI], { moveSessions: true });
    expect(results.map(({ refused }) => codes(refused))).toEqual([[], ['dispute-session-double'], []]);
  });

  it('leaves what another window changed, what is closed, what is not his, and says why', async () => {
    const [changed, closed, foreign] = [await caseOf(), await caseOf(), await caseOf([SITI])];
    const asked = await order([changed], [BUDI]);
    await scene.go(changed, event('note-added', START, { text: 'Pekerja menelepon' }));
    await scene.go(closed, event('withdrawn', START, { by: 'worker', reason: '' }));
    const rest = await order([closed, foreign], [BUDI]);
    const results = await scene.office.procedure('disputes.handOver', {
      ...asked,
      cases: [...asked.cases, ...rest.cases],
    });
    expect(results.map(({ refused }) => codes(refused))).toEqual([
      ['dispute-handover-changed'],
      ['dispute-handover-closed'],
      ['dispute-handover-not-his'],
    ]);
  });

  it('refuses a day before the first delegation, which would start the clock anew, and a sixth mediator', async () => {
    const id = await caseOf();
    const [early] = await handOver([id], [BUDI], { on: addDays(START, -1) });
    expect(codes(early?.refused ?? [])).toEqual(['dispute-handover-before-delegation']);
    const full = await caseOf([RINA, 'B CONTOH', 'C CONTOH', 'D CONTOH', 'E CONTOH']);
    const [many] = await handOver([full], [BUDI, SITI]);
    expect(codes(many?.refused ?? [])).toEqual(['dispute-handover-too-many']);
  });

  it('refuses to hand over to himself, on a day to come, the same case twice, or one that is not there', async () => {
    const id = await caseOf();
    const fault = async (more: Partial<Order>, to = [BUDI]) =>
      scene.office
        .procedure('disputes.handOver', { ...(await order([id], to)), ...more })
        .catch((error) => error.fault);
    expect(await fault({}, ['rina Contoh'])).toMatchObject({
      issues: [{ path: 'to', message: 'dispute-handover-to-himself' }],
    });
    expect(await fault({ on: addDays(TODAY, 1) })).toMatchObject({ issues: [{ path: 'on' }] });
    const twice = await order([id, id], [BUDI]);
    expect(await fault({ cases: twice.cases })).toMatchObject({ code: 'input-refused' });
    expect(
      await fault({ cases: [...twice.cases.slice(0, 1), { id: 'nobody', version: 1, to: [BUDI] }] }),
    ).toMatchObject({ code: 'not-found' });
    // What came before the one that is not there was not written either.
    expect((await scene.get(id)).state.mediators).toEqual([RINA]);
  });

  it('keeps a conflict that may be of one who stays, and drops it with the last whom it can mean', async () => {
    const [shared, alone] = [
      await caseOf([SITI, RINA], 'Pernah bekerja di sana'),
      await caseOf([RINA], 'Saudara direktur'),
    ];
    await handOver([shared, alone], [BUDI]);
    const conflictIn = async (id: string) => (await scene.get(id)).events.at(-1)?.data;
    expect(await conflictIn(shared)).toMatchObject({ conflict: 'Pernah bekerja di sana' });
    expect(await conflictIn(alone)).toMatchObject({ conflict: '' });
  });

  it('keeps the conflict of one who stays, and drops that of the one who goes', async () => {
    const id = await caseOf([SITI, RINA]);
    const conflicts = [
      { mediator: SITI, note: 'Pernah bekerja di sana' },
      { mediator: RINA, note: 'Saudara direktur' },
    ];
    await scene.go(id, event('delegated', START, { mediators: [SITI, RINA], conflicts }));
    await handOver([id], [BUDI]);
    expect((await scene.get(id)).events.at(-1)?.data).toMatchObject({
      mediators: [SITI, BUDI],
      conflict: '',
      conflicts: [{ mediator: SITI, note: 'Pernah bekerja di sana' }],
    });
  });
});

describe('The load of mediators', () => {
  it('counts open cases, their workers and the sessions of fourteen days, least first', async () => {
    const [a, b] = [await caseOf(), await caseOf([RINA, SITI])];
    await caseOf([BUDI]).then((id) => scene.go(id, event('withdrawn', START, { by: 'worker', reason: '' })));
    await scene.go(a, set(NEXT_WEEK));
    await scene.go(b, set('2026-09-23', { mediator: 'rina contoh' }));
    await scene.go(b, set('2026-09-24', { session: 2 }));
    expect(await scene.office.procedure('disputes.mediatorLoad', { asOf: TODAY })).toEqual([
      { name: SITI, cases: 1, workers: 1, sessions: 0 },
      { name: RINA, cases: 2, workers: 2, sessions: 2 },
    ]);
  });
});

describe('A conflict of interest', () => {
  it('that another case of the employer notes of a mediator is said when a case goes to that mediator', async () => {
    const known = await caseOf([RINA], 'Saudara direktur');
    const fresh = await scene.register({ kind: 'hak', registeredOn: START });
    const check = await scene.office.procedure('disputes.tryEvent', {
      id: fresh,
      event: delegated([BUDI, RINA]),
      today: TODAY,
    });
    const { registerNumber, employerName } = await scene.get(known);
    expect(check.refused).toEqual([]);
    expect(check.warnings).toEqual([
      {
        code: 'dispute-mediator-conflict',
        params: { names: `${RINA} (${registerNumber})`, employer: employerName },
      },
    ]);
    const quiet = await scene.office.procedure('disputes.tryEvent', {
      id: fresh,
      event: delegated([BUDI]),
      today: TODAY,
    });
    expect(quiet.warnings).toEqual([]);
  });
});

describe('The calendar file', () => {
  const file = (of: InputOf<'agenda.saveIcs'>['of'], withNames = false) =>
    scene.office.ask('worker.agendaFile', { of: of as never, withNames });

  it('keeps the name of a session while it moves, counts its changes, and marks a cancelled one', async () => {
    const id = await caseOf();
    await scene.go(id, set(NEXT_WEEK));
    const first = (await file({ disputeId: id })).text;
    expect(first).toContain('SEQUENCE:0\r\n');
    expect(first).toContain('DTSTART:20260917T013000Z\r\n');
    const setEvent = (await scene.get(id)).events.at(-1);
    await scene.go(id, event('note-added', START, { text: 'Tidak mengubah sidang' }));
    await scene.go(
      id,
      event('session-set', START, session('2026-09-18'), {
        replaces: setEvent?.id ?? '',
        reason: 'Mediator berhalangan',
      }),
    );
    const moved = (await file({ disputeId: id })).text;
    expect(moved).toContain('SEQUENCE:1\r\n');
    expect(moved).toContain('DTSTART:20260918T013000Z\r\n');
    await scene.go(
      id,
      event('session-cancelled', plainDate('2026-09-08'), { session: 1, reason: 'Perkara dicabut' }),
    );
    const cancelled = (await file({ disputeId: id })).text;
    expect(cancelled).toContain('SEQUENCE:2\r\n');
    expect(cancelled).toContain('STATUS:CANCELLED\r\n');
    const uids = [first, moved, cancelled].map((text) => /UID:(.*)\r\n/.exec(text)?.[1]);
    expect(new Set(uids).size).toBe(1);
  });

  it('holds what the screen shows, of one room and mediator where they are named, and no name unless asked', async () => {
    const [a, b] = [await caseOf(), await caseOf([SITI])];
    await scene.go(a, set(NEXT_WEEK));
    await scene.go(b, set(NEXT_WEEK, { mediator: SITI, room: 'Ruang 2' }));
    const week = { from: plainDate('2026-09-14'), to: plainDate('2026-09-20'), room: '', mediator: '' };
    expect((await file(week)).sessions).toBe(2);
    expect((await file({ ...week, mediator: 'siti contoh' })).sessions).toBe(1);
    expect((await file({ ...week, room: 'ruang mediasi 1' })).sessions).toBe(1);
    expect((await file({ ...week, from: addDays(week.to, 1), to: addDays(week.to, 7) })).sessions).toBe(0);
    const plain = (await file({ disputeId: a })).text.replaceAll('\r\n ', '');
    const { firstWorker } = await scene.get(a);
    expect(plain).not.toContain(firstWorker);
    expect(plain).not.toContain(RINA);
    expect(plain).toContain('PT CONTOH Karet');
    expect((await file({ disputeId: a }, true)).text.replaceAll('\r\n ', '')).toContain(firstWorker);
  });
});

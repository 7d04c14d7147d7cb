import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar/plain-date.ts';
import { availableActions } from '../../shared/domain/dispute/actions.ts';
import type { DisputeEventKind } from '../../shared/domain/dispute/events.ts';
import { foldDispute } from '../../shared/domain/dispute/fold.ts';
import type { DisputeId } from '../../shared/domain/ids.ts';
import { sessionsOf } from '../database/dispute-sessions.ts';
import { getDisputeRow, projectionOf } from '../database/disputes.ts';
import { rowsOf, write } from '../database/office-for-tests.ts';
import { rebuildDispute } from '../services/write-dispute-event.ts';
import { DAY, disputeOffice, event, session, TODAY } from './disputes-for-tests.ts';

/* One office for all walks: their sessions meet on one agenda, and are refused there now and then. */
const scene = await disputeOffice();

const turns = fc.record({
  kind: fc.constantFrom('phk' as const, 'hak' as const, 'kepentingan' as const),
  steps: fc.array(
    fc.record({ pick: fc.nat(), gap: fc.nat({ max: 5 }), n: fc.nat({ max: 11 }), again: fc.nat({ max: 5 }) }),
    { minLength: 3, maxLength: 14 },
  ),
});

/** What an event says; `n` varies it. */
function dataFor(kind: DisputeEventKind, n: number, on: string): Readonly<Record<string, unknown>> {
  const party = n % 2 === 0 ? 'worker' : 'employer';
  const number = 1 + (n % 3);
  const there = { worker: 'present', employer: n % 5 === 0 ? 'absent' : 'proxy' };
  const all: Partial<Record<DisputeEventKind, Readonly<Record<string, unknown>>>> = {
    'file-returned': { missing: ['Risalah bipartit'] },
    'choice-made': { choice: 'mediation' },
    delegated: { mediators: [`Mediator ${n % 4} CONTOH`], conflict: '' },
    'clarification-held': {
      ...there,
      ...(n % 2 === 0 ? { time: '09:30', place: 'Ruang Klarifikasi' } : {}),
      conclusion: 'mediation',
      note: '',
    },
    'session-set': session(on, {
      session: number,
      time: `1${n % 4}:00`,
      room: `Ruang ${n % 3}`,
      mediator: `Mediator ${n % 4} CONTOH`,
      dayOffReason: 'Permintaan para pihak',
    }),
    'session-cancelled': { session: number, reason: 'Mediator sakit' },
    'session-held': {
      ...there,
      session: number,
      result: ['agreement', 'adjourned', 'no-agreement', 'absent'][n % 4],
      note: '',
    },
    'recommendation-issued': { number: '1', letterId: null },
    'recommendation-received': { party },
    'answer-received': { party, answer: n % 3 === 0 ? 'reject' : 'accept' },
    'silence-noted': { party },
    'silence-confirmed': { party },
    'agreement-signed': { place: 'Banjarbaru', lines: n % 4 === 0 ? ['seorang'] : null, total: null },
    'agreement-registered': { deed: 'Nomor 1', court: 'PHI' },
    'mediation-failed': { reason: '' },
    'returned-to-bipartite': { reason: 'Disepakati para pihak' },
    withdrawn: { by: 'both', reason: '' },
    'handed-to-court': { court: 'PHI' },
    'suit-filed': { number: '1', by: party },
    ruling: { number: '1', outcome: '' },
    'cassation-filed': { by: party },
    'ruling-final': { number: '1' },
    'instalment-paid': { amount: 1 + n, note: '' },
    'execution-requested': { court: 'PHI' },
    closed: { reason: '' },
    reopened: { reason: 'Salah tutup' },
    'due-overridden': { code: 'recommendation', due: on, reason: 'Mediator sakit' },
    'note-added': { text: 'Pekerja menelepon' },
  };
  return all[kind] ?? {};
}

/** What stands in the columns and on the agenda of a dispute. */
async function projected(id: DisputeId) {
  const row = await getDisputeRow(scene.office.database.tables, id);
  const { stage, outcome, mediators, delegated_on, closed_on, last_on, registered_on } = row;
  return {
    columns: { stage, outcome, mediators, delegated_on, closed_on, last_on, registered_on },
    sessions: rowsOf(
      scene.office.database,
      'SELECT session, date, time, room, mediator, state FROM dispute_session WHERE dispute_id = ? ORDER BY session',
      id,
    ),
  };
}

describe('A hundred walks through whole cases', () => {
  it('leave columns and agenda as a rebuild from the events makes them, and a version for every event', async () => {
    let written = 0;
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(turns, async ({ kind, steps }) => {
        const id = (await scene.register({ kind })) as DisputeId;
        let day = DAY;
        for (const { pick, gap, n, again } of steps) {
          const { state, events, version } = await scene.get(id);
          const actions = availableActions(state, kind);
          const action = actions[pick % Math.max(1, actions.length)];
          if (action === undefined) break;
          day = addDays(day, gap);
          const last = events.at(-1);
          const given =
            again === 0 && last !== undefined && last.kind !== 'registered' && last.kind !== 'struck'
              ? event('struck', day, { reason: 'Salah catat' }, { replaces: last.id })
              : event(action.kind, day, dataFor(action.kind, n, day), { reason: 'Langkah uji' });
          const outcome = await scene.add(id, given);
          if (outcome.kind !== 'written') {
            expect(await scene.get(id)).toMatchObject({ version, events });
            continue;
          }
          written += 1;
          if (given.replaces !== null) corrected += 1;
          expect(outcome.dispute.version).toBe(version + 1);
        }
        const { events, version } = await scene.get(id);
        const state = foldDispute(events);
        const incremental = await projected(id);
        expect(incremental).toEqual({ columns: projectionOf(state), sessions: sessionsOf(state) });
        expect(version).toBe(events.length + 1);
        await write(scene.office.database, (db) => rebuildDispute(db, id, scene.office.now));
        expect(await projected(id)).toEqual(incremental);
      }),
      { numRuns: 100 },
    );
    expect(written).toBeGreaterThan(300);
    expect(corrected).toBeGreaterThan(10);
    const taken = rowsOf(
      scene.office.database,
      `SELECT date FROM dispute_session WHERE state = 'set' GROUP BY date, time, room HAVING count(DISTINCT dispute_id) > 1
       UNION ALL SELECT date FROM dispute_session WHERE state = 'set' GROUP BY date, time, mediator
         HAVING count(DISTINCT dispute_id) > 1`,
    );
    expect(taken).toEqual([]);
    expect(TODAY > DAY).toBe(true);
  }, 120_000);
});
